// SPDX-License-Identifier: GPL-2.0-or-later
#include "linetext.h"

namespace clusteratlas
{

namespace
{
//! Embeddings, overrides, isolates and marks of the bidirectional algorithm: one of them in a name would turn its neighbours around.
bool isDirectionCharacter( QChar character )
{
  const ushort code = character.unicode();
  return code == 0x061C || code == 0x200E || code == 0x200F || ( code >= 0x202A && code <= 0x202E ) || ( code >= 0x2066 && code <= 0x2069 );
}

QString cleaned( const QString &text, int limit, bool keepLines )
{
  QString result;
  result.reserve( qMin( text.size(), limit ) );
  for ( const QChar character : text )
  {
    if ( result.size() >= limit )
    {
      if ( result.at( result.size() - 1 ).isHighSurrogate() )
        result.chop( 1 );
      return result + QChar( 0x2026 );
    }
    if ( character == QLatin1Char( '\n' ) && keepLines )
      result += character;
    else if ( character.category() == QChar::Other_Control || character == QChar::LineSeparator || character == QChar::ParagraphSeparator )
      result += QLatin1Char( ' ' );
    else if ( !isDirectionCharacter( character ) )
      result += character;
  }
  return result;
}
} // namespace

QString lineText( const QString &text, int limit )
{
  return cleaned( text, limit, false );
}

QString paragraphText( const QString &text, int limit )
{
  return cleaned( text, limit, true );
}

} // namespace clusteratlas
