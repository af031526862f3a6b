// SPDX-License-Identifier: GPL-2.0-or-later
#include "cardpage.h"

#include "cardhtml.h"
#include "plaintext.h"

namespace clusteratlas
{

namespace
{
// Ink on paper, whatever the theme of QGIS.
CardStyle paperStyle()
{
  constexpr double SMALL_POINTS = 8.5;
  return { QColor( 0x22, 0x22, 0x22 ), QColor( 0x5a, 0x5a, 0x5a ), QColor( 0x96, 0x4b, 0x00 ), QColor( 0xc8, 0xc8, 0xc8 ), QColor( 0x00, 0x4c, 0x99 ), SMALL_POINTS };
}

constexpr char STYLE[] = "body{margin:0;background:#fff;font:10.5pt/1.45 \"Noto Sans CJK JP\",\"Noto Sans JP\",\"Yu Gothic\",\"Hiragino Sans\",Meiryo,sans-serif}"
                         "article{max-width:42em;margin:2em auto;padding:0 1.5em;overflow-wrap:anywhere}"
                         "table{border-collapse:collapse}td{vertical-align:top}"
                         "footer{max-width:42em;margin:2em auto;padding:0 1.5em;color:#5a5a5a;font-size:8.5pt}"
                         "@page{size:A4;margin:18mm 16mm}"
                         "@media print{article{margin:0;padding:0;max-width:none;break-after:page}tr{break-inside:avoid}footer{margin:0;padding:0;max-width:none}}";

//! What CardHtml writes for Qt, without the body around it.
QString withoutBody( const QString &html )
{
  const int begin = html.indexOf( QLatin1Char( '>' ) ) + 1;
  return html.mid( begin, html.lastIndexOf( QLatin1String( "</body>" ) ) - begin );
}
} // namespace

QByteArray cardPage( const Dataset &dataset, const QStringList &clusterIds, const QString &language )
{
  const CardStyle style = paperStyle();
  const QString other = language == QLatin1String( "en" ) ? QStringLiteral( "ja" ) : QStringLiteral( "en" );
  QString articles;
  QStringList titles;
  for ( const QString &written : { language == QLatin1String( "en" ) ? language : QStringLiteral( "ja" ), other } )
    for ( const QString &clusterId : clusterIds )
      if ( const std::optional<CardContent> card = CardBuilder( dataset, written ).build( clusterId ) )
      {
        articles += QStringLiteral( "<article lang=\"%1\" style=\"color:%2\">\n" ).arg( written, style.text.name() ) + withoutBody( CardHtml( style ).page( *card ) ) + QStringLiteral( "\n</article>\n" );
        titles << card->title;
      }
  if ( articles.isEmpty() )
    return QByteArray();
  QString page = QStringLiteral( "<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                                 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                                 "<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>" )
                   .arg( language == QLatin1String( "en" ) ? language : QStringLiteral( "ja" ) );
  page += lineText( titles.constFirst() ).toHtmlEscaped() + QStringLiteral( "</title>\n<style>" ) + QLatin1String( STYLE ) + QStringLiteral( "</style>\n</head>\n<body>\n" ) + articles;
  QStringList origin { dataset.title.in( language ), dataset.licence };
  origin.removeAll( QString() );
  page += QStringLiteral( "<footer>" ) + lineText( origin.join( QStringLiteral( " · " ) ) ).toHtmlEscaped() + QStringLiteral( "</footer>\n</body>\n</html>\n" );
  return page.toUtf8();
}

} // namespace clusteratlas
