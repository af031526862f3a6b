// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "io/textfile.h"
#include "support/japanesetable.h"

namespace clusteratlas::test
{

//! How a table is written for a trial of detection.
struct Writing
{
    const char *label;
    const char *codec;  //!< for iconv
    const char *name;   //!< for decode()
    const char *mark;   //!< before the text
    bool isDbf = false; //!< cells cut at a width instead of one text
};

constexpr Writing WRITINGS[] = {
  { "CP932", "CP932", "CP932", "" },
  { "UTF-8", "UTF-8", "UTF-8", "" },
  { "UTF-8 with mark", "UTF-8", "UTF-8", "\xEF\xBB\xBF" },
  { "EUC-JP", "EUC-JP-MS", "EUC-JP", "" },
  { "UTF-16LE with mark", "UTF-16LE", "UTF-16LE", "\xFF\xFE" },
  { "UTF-16BE with mark", "UTF-16BE", "UTF-16BE", "\xFE\xFF" },
  { "UTF-16LE", "UTF-16LE", "UTF-16LE", "" },
  { "UTF-16BE", "UTF-16BE", "UTF-16BE", "" },
  { "ISO-2022-JP", "ISO-2022-JP", "ISO-2022-JP", "" },
  { "DBF cells, CP932", "CP932", "CP932", "", true },
  { "DBF cells, UTF-8", "UTF-8", "UTF-8", "", true },
  { "DBF cells, EUC-JP", "EUC-JP-MS", "EUC-JP", "", true },
};

enum class Trial
{
  Right,
  Wrong,
  Undecidable, //!< every encoding gives the same text
};

inline QString csvOf( const std::vector<QStringList> &table )
{
  QString text;
  for ( const QStringList &row : table )
    text += row.join( QLatin1Char( ',' ) ) + QStringLiteral( "\r\n" );
  return text;
}

//! Writes \a table as \a writing says and lets it be detected; right is what gives the text that was written.
inline Trial tryDetection( const std::vector<QStringList> &table, const Writing &writing )
{
  const QString name = QString::fromLatin1( writing.name );
  const auto isAscii = []( const QByteArray &bytes ) { return std::none_of( bytes.begin(), bytes.end(), []( char byte ) { return byte & 0x80; } ); };
  if ( writing.isDbf )
  {
    std::vector<QByteArray> cells;
    for ( const QStringList &row : table )
      for ( const QString &cell : row )
        cells.push_back( encoded( cell, writing.codec ).left( 20 ) );
    if ( std::all_of( cells.begin(), cells.end(), isAscii ) )
      return Trial::Undecidable;
    return detectEncoding( cells ).name == name ? Trial::Right : Trial::Wrong;
  }
  const QByteArray bytes = encoded( csvOf( table ), writing.codec );
  QString expected = decodeLossy( bytes, name );
  const DecodedText decoded = decodeText( writing.mark + bytes );
  QString text = decoded.text;
  if ( text.startsWith( QChar( QChar::ByteOrderMark ) ) )
    text.remove( 0, 1 );
  return text != expected ? Trial::Wrong : isAscii( bytes ) && !bytes.contains( '\x1B' ) ? Trial::Undecidable
                                                                                         : Trial::Right;
}

} // namespace clusteratlas::test
