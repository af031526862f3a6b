// SPDX-License-Identifier: GPL-2.0-or-later
#include "cardhtml.h"

#include "membershiptext.h"
#include "plaintext.h"
#include "secureaddress.h"

#include <QRegularExpression>
#include <QUrl>

namespace clusteratlas
{

namespace
{
QString escaped( const QString &text )
{
  return paragraphText( text ).toHtmlEscaped().replace( QLatin1Char( '\n' ), QLatin1String( "<br>" ) );
}
} // namespace

CardHtml::CardHtml( const CardStyle &style )
  : mStyle( style )
{}

QString CardHtml::linked( const QString &text ) const
{
  // Letters and signs of RFC 3986; it ends at Japanese punctuation, closing brackets and quotes.
  static const QRegularExpression ADDRESS( QStringLiteral( "https://[A-Za-z0-9\\-._~:/?#@!$&*+,;=%]*[A-Za-z0-9\\-_~/#&*+=%]" ) );
  const QString clean = paragraphText( text );
  QString html;
  int end = 0;
  for ( QRegularExpressionMatchIterator matches = ADDRESS.globalMatch( clean ); matches.hasNext(); )
  {
    const QRegularExpressionMatch match = matches.next();
    html += escaped( clean.mid( end, match.capturedStart() - end ) );
    end = match.capturedEnd();
    const QString address = match.captured();
    html += isSecureAddress( QUrl( address, QUrl::StrictMode ) )
      ? QStringLiteral( "<a href=\"%1\" style=\"color:%2\">%1</a>" ).arg( address.toHtmlEscaped(), mStyle.link.name() )
      : escaped( address );
  }
  return html + escaped( clean.mid( end ) );
}

QString CardHtml::small( const QString &html, const QColor &color ) const
{
  return QStringLiteral( "<span style=\"color:%2;font-size:%3pt\">%1</span>" ).arg( html, color.name(), QString::number( mStyle.smallPoints ) );
}

QString CardHtml::named( const QString &caption, const QString &name ) const
{
  return small( escaped( caption ), mStyle.muted ) + QStringLiteral( "<br>" ) + small( escaped( name ), mStyle.text );
}

QString CardHtml::swatch( const QString &color ) const
{
  return QColor::isValidColor( color ) ? QStringLiteral( "<span style=\"color:%1\">■</span> " ).arg( QColor( color ).name() ) : QString();
}

QString CardHtml::heading( const QString &title ) const
{
  return QStringLiteral( "<tr><td colspan=\"2\" style=\"padding-top:14px;padding-bottom:3px;border-bottom:1px solid %2\"><b>%1</b></td></tr>"
                         "<tr><td colspan=\"2\" style=\"font-size:2px\">&nbsp;</td></tr>" )
    .arg( escaped( title ), mStyle.line.name() );
}

QString CardHtml::foldedHeading( const CardSection &section ) const
{
  return QStringLiteral( "<tr><td colspan=\"2\" style=\"padding-top:14px\"><a href=\"%1\" style=\"color:%3\">▸ %2</a></td></tr>" )
    .arg( cardAddress( { {}, {}, section.title } ), escaped( tr( "%1 (%L2)", "title (number of lines below it)" ).arg( section.title ).arg( section.rows.size() ) ), mStyle.link.name() );
}

QString CardHtml::value( const CardValue &value ) const
{
  QString html = swatch( value.color );
  if ( !value.link.isEmpty() )
    html += QStringLiteral( "<a href=\"%1\" style=\"color:%3\">%2</a>" ).arg( value.link.toHtmlEscaped(), escaped( value.text ), mStyle.link.name() );
  else
    html += linked( value.text );
  if ( !MembershipText::isCertain( value.confidence ) )
    html += QStringLiteral( " <i style=\"color:%2\">%1</i>" ).arg( escaped( tr( "(%1)", "confidence" ).arg( MembershipText::confidence( value.confidence ) ) ), mStyle.mark.name() );
  else if ( !value.confidence.isEmpty() )
    html += small( QStringLiteral( " (%1)" ).arg( escaped( MembershipText::confidence( value.confidence ) ) ), mStyle.muted );
  if ( !value.sources.empty() )
  {
    QStringList numbers;
    for ( const int number : value.sources )
      if ( const QString text = QString::number( number ); !numbers.contains( text ) )
        numbers << text;
    html += small( QStringLiteral( "&nbsp;[%1]" ).arg( numbers.join( QLatin1Char( ',' ) ) ), mStyle.muted );
  }
  if ( !value.official.isEmpty() )
    html += QStringLiteral( "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\"><tr><td width=\"50%\" style=\"padding-right:12px\">%1</td><td>%2</td></tr></table>" )
              .arg( named( tr( "As printed" ), value.printed ), named( tr( "Official" ), value.official ) );
  if ( !value.detail.isEmpty() )
    html += QStringLiteral( "<br>" ) + small( linked( value.detail ), mStyle.muted );
  return html;
}

QString CardHtml::row( const CardRow &row ) const
{
  QString html;
  QString label = escaped( row.label );
  if ( !row.link.isEmpty() )
    label = QStringLiteral( "<a href=\"%1\" style=\"color:%3\">%2</a>" ).arg( row.link.toHtmlEscaped(), label, mStyle.link.name() );
  for ( const CardValue &item : row.values )
  {
    html += QStringLiteral( "<tr><td width=\"35%\" style=\"padding:2px 8px 2px 0px;color:%3\">%1</td><td style=\"padding:2px 0px\">%2</td></tr>" )
              .arg( label, value( item ), mStyle.muted.name() );
    label.clear();
  }
  return html;
}

QString CardHtml::page( const CardContent &card ) const
{
  return page( card, {} );
}

QString CardHtml::page( const CardContent &card, const std::vector<CardValue> &others ) const
{
  QString html = QStringLiteral( "<body style=\"color:%1\">" ).arg( mStyle.text.name() );
  QStringList entries;
  for ( const CardValue &other : others )
    entries << ( other.link.isEmpty() ? QStringLiteral( "<b>%1</b>" ).arg( escaped( other.text ) ) : value( other ) );
  if ( !entries.isEmpty() )
    html += QStringLiteral( "<p style=\"margin:0px 0px 8px 0px\">%1</p>" ).arg( entries.join( QStringLiteral( " &nbsp; " ) ) );
  const QString kicker = card.programme.isEmpty() ? card.clusterId : card.clusterId + QStringLiteral( " · " ) + card.programme;
  html += QStringLiteral( "<p style=\"margin:0px\">%1%2</p>" ).arg( swatch( card.color ), small( escaped( kicker ), mStyle.muted ) );
  html += QStringLiteral( "<p style=\"margin:2px 0px;font-size:large;font-weight:600\">%1</p>" ).arg( escaped( card.title ) );
  if ( !card.subtitle.isEmpty() )
    html += QStringLiteral( "<p style=\"margin:0px\">%1</p>" ).arg( small( escaped( card.subtitle ), mStyle.muted ) );
  html += QStringLiteral( "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\">" );
  for ( const CardSection &section : card.sections )
  {
    html += section.folded ? foldedHeading( section ) : heading( section.title );
    if ( !section.folded )
      for ( const CardRow &item : section.rows )
        html += row( item );
  }
  html += QStringLiteral( "</table>" );
  if ( card.sources.texts().isEmpty() )
    return html + QStringLiteral( "</body>" );

  html += QStringLiteral( "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\">" ) + heading( tr( "Sources" ) );
  int number = 0;
  for ( const QString &source : card.sources.texts() )
    html += QStringLiteral( "<tr><td width=\"%3\" style=\"padding:2px 6px 2px 0px\">%1</td><td style=\"padding:2px 0px\">%2</td></tr>" )
              .arg( small( QStringLiteral( "[%1]" ).arg( ++number ), mStyle.muted ), small( linked( source ), mStyle.text ) )
              .arg( qRound( mStyle.smallPoints * 4 ) );
  return html + QStringLiteral( "</table></body>" );
}

} // namespace clusteratlas
