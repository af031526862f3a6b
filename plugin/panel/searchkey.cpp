// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchkey.h"

namespace clusteratlas
{

namespace
{
constexpr ushort VOICED_MARK = 0x3099;
constexpr ushort SEMI_VOICED_MARK = 0x309A;
constexpr ushort KATAKANA_TO_HIRAGANA = 0x60;

bool isKatakanaWithHiragana( ushort character )
{
  return ( character >= 0x30A1 && character <= 0x30F6 ) || character == 0x30FD || character == 0x30FE;
}
} // namespace

QString searchKey( const QString &text )
{
  const QString decomposed = text.normalized( QString::NormalizationForm_KD ).toCaseFolded();
  QString key;
  key.reserve( decomposed.size() );
  for ( const QChar character : decomposed )
  {
    const ushort code = character.unicode();
    if ( character.isSpace() )
    {
      if ( !key.endsWith( QLatin1Char( ' ' ) ) )
        key += QLatin1Char( ' ' );
      continue;
    }
    const QChar::Category category = character.category();
    const bool accent = category == QChar::Mark_NonSpacing && code != VOICED_MARK && code != SEMI_VOICED_MARK;
    if ( accent || category == QChar::Other_Format || category == QChar::Other_Control )
      continue;
    key += isKatakanaWithHiragana( code ) ? QChar( static_cast<ushort>( code - KATAKANA_TO_HIRAGANA ) ) : character;
  }
  return key.normalized( QString::NormalizationForm_C );
}

QStringList searchWords( const QString &query )
{
  return searchKey( query ).split( QLatin1Char( ' ' ), Qt::SkipEmptyParts );
}

} // namespace clusteratlas
