// SPDX-License-Identifier: GPL-2.0-or-later
#include "maptips.h"

#include "wording/formwording.h"

#include <qgsexpression.h>
#include <qgsfields.h>

namespace clusteratlas
{

namespace
{
QString columnOf( const QString &stem, const QString &suffix )
{
  return suffix.isEmpty() ? stem : QStringLiteral( "%1_%2" ).arg( stem, suffix );
}

//! The text of "STEM_ja" or "STEM_en" as \a language asks, of the other where it is empty, or of "STEM"; empty when there is no such column.
QString textExpression( const char *stem, const QgsFields &fields, const QString &language )
{
  const QString other = language == QLatin1String( "en" ) ? QStringLiteral( "ja" ) : QStringLiteral( "en" );
  QStringList texts;
  for ( const QString &suffix : { language, other, QString() } )
    if ( const QString column = columnOf( QString::fromLatin1( stem ), suffix ); fields.lookupField( column ) >= 0 )
      texts << QStringLiteral( "nullif(to_string(%1),'')" ).arg( QgsExpression::quotedColumnRef( column ) );
  return texts.isEmpty() ? QString() : QStringLiteral( "coalesce(%1,'')" ).arg( texts.join( QLatin1Char( ',' ) ) );
}

//! \a expression with what HTML would take for markup escaped, the ampersand first.
QString escaped( const QString &expression )
{
  QString result = expression;
  for ( const auto &[sign, entity] : { std::make_pair( "&", "&amp;" ), std::make_pair( "<", "&lt;" ), std::make_pair( ">", "&gt;" ), std::make_pair( "\"", "&quot;" ), std::make_pair( "''", "&#39;" ) } )
    result = QStringLiteral( "replace(%1,'%2','%3')" ).arg( result, QLatin1String( sign ), QLatin1String( entity ) );
  return result;
}

//! HTML of one map tip, made line by line; lines whose column is missing or empty are left out.
class Tip
{
  public:
    Tip( const QgsFields &fields, const QString &language )
      : mFields( fields )
      , mLanguage( language )
    {}

    void add( const char *stem, const QString &before, const QString &after, const Bilingual &label = {} )
    {
      const QString text = textExpression( stem, mFields, mLanguage );
      if ( text.isEmpty() )
        return;
      const QString heading = label.in( mLanguage ).isEmpty() ? QString() : label.in( mLanguage ) + ( mLanguage == QLatin1String( "en" ) ? QStringLiteral( ": " ) : QStringLiteral( "：" ) );
      // The markup is ours and holds no apostrophe: a literal of the expression, so that an empty cell leaves no empty line.
      mHtml += QStringLiteral( "[% if(%1='','','%2'||%3||'%4') %]" ).arg( text, before + heading, escaped( text ), after );
    }

    QString html() const { return QStringLiteral( "<div style=\"max-width:320px\">%1</div>" ).arg( mHtml ); }

  private:
    const QgsFields &mFields;
    const QString mLanguage;
    QString mHtml;
};
} // namespace

QString mapTip( const QString &table, const QgsFields &fields, const QString &language )
{
  Tip tip( fields, language );
  const QString bold = QStringLiteral( "<b>" ), endBold = QStringLiteral( "</b>" ), line = QStringLiteral( "<br>" );
  if ( table == QLatin1String( "prefectures" ) )
  {
    tip.add( "name", bold, endBold );
    tip.add( "cluster_count", line, QString(), formwording::clusterCount() );
    tip.add( "clusters", line, QString() );
    tip.add( "fields", line, QString(), formwording::fields() );
  }
  else if ( table == QLatin1String( "cluster_regions" ) || table == QLatin1String( "memberships" ) )
  {
    tip.add( "name", bold, endBold );
    tip.add( "region", line, QString() );
    tip.add( "programme", line, QString(), formwording::programme() );
    tip.add( "fields", line, QString(), formwording::fields() );
    tip.add( table == QLatin1String( "memberships" ) ? "prefecture" : "prefectures", line, QString(), formwording::prefectures() );
  }
  else if ( table == QLatin1String( "institutions" ) )
  {
    tip.add( "name", bold, endBold );
    tip.add( "type", line, QString() );
    tip.add( "place", line, QString() );
    tip.add( "cluster_count", line, QString(), formwording::clusterCount() );
  }
  else
    return QString();
  return tip.html();
}

QString displayExpression( const QString &table, const QgsFields &fields, const QString &language )
{
  const QString name = textExpression( "name", fields, language );
  if ( name.isEmpty() )
    return QString();
  const QString place = table == QLatin1String( "memberships" ) ? textExpression( "prefecture", fields, language ) : QString();
  return place.isEmpty() ? name : QStringLiteral( "%1||' – '||%2" ).arg( name, place );
}

} // namespace clusteratlas
