// SPDX-License-Identifier: GPL-2.0-or-later
#include "japanesetypeface.h"

#include <QFontDatabase>
#include <QRawFont>

namespace clusteratlas
{

QString japaneseTypeface()
{
  // In a Japanese locale QGIS knows a font by its Japanese name only.
  const QStringList wanted { QStringLiteral( "BIZ UDPゴシック" ), QStringLiteral( "BIZ UDPGothic" ), QStringLiteral( "BIZ UDゴシック" ), QStringLiteral( "BIZ UDGothic" ),
    QStringLiteral( "游ゴシック" ), QStringLiteral( "Yu Gothic" ), QStringLiteral( "メイリオ" ), QStringLiteral( "Meiryo" ), QStringLiteral( "ヒラギノ角ゴシック" ),
    QStringLiteral( "Hiragino Sans" ), QStringLiteral( "Hiragino Kaku Gothic ProN" ), QStringLiteral( "MS PGothic" ), QStringLiteral( "ＭＳ Ｐゴシック" ),
    QStringLiteral( "VL PGothic" ), QStringLiteral( "VL Pゴシック" ), QStringLiteral( "VL Gothic" ), QStringLiteral( "VL ゴシック" ), QStringLiteral( "Noto Sans CJK JP" ), QStringLiteral( "Noto Sans JP" ),
    QStringLiteral( "IPAexゴシック" ), QStringLiteral( "IPAexGothic" ), QStringLiteral( "IPAゴシック" ), QStringLiteral( "IPAGothic" ) };
  const QFontDatabase installed;
  const QStringList families = installed.families();
  for ( const QString &family : wanted )
    if ( families.contains( family ) )
      return family;
  return installed.families( QFontDatabase::Japanese ).value( 0, QFont().family() );
}

bool isSearchable( const QFont &font )
{
  const QString characters = QStringLiteral( "田日山大人水木金土" );
  const QString radicals = QStringLiteral( "\u2F65\u2F47\u2F2D\u2F24\u2F08\u2F54\u2F4A\u2FA6\u2F1F" );
  const QRawFont raw = QRawFont::fromFont( font );
  for ( int index = 0; index < characters.size(); ++index )
    if ( raw.supportsCharacter( characters[index] ) && raw.supportsCharacter( radicals[index] ) && raw.glyphIndexesForString( characters.mid( index, 1 ) ) == raw.glyphIndexesForString( radicals.mid( index, 1 ) ) )
      return false;
  return true;
}

} // namespace clusteratlas
