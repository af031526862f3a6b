// SPDX-License-Identifier: GPL-2.0-or-later
#include "recognizerows.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

struct Key
{
    size_t column;
    KeyForm form;
};

Result<Key> keyOf( const std::vector<CandidateColumn> &columns, const QString &requested )
{
  if ( !requested.isEmpty() )
  {
    const auto found = std::find_if( columns.begin(), columns.end(), [&requested]( const CandidateColumn &column ) { return column.name.compare( requested, Qt::CaseInsensitive ) == 0; } );
    if ( found == columns.end() )
      return tl::unexpected( Error { Code::ColumnMissing, {}, {}, -1, requested } );
    return Key { static_cast<size_t>( found - columns.begin() ), chooseKeyColumn( { *found } ).scores.front().form };
  }
  const KeyColumnChoice choice = chooseKeyColumn( columns );
  if ( choice.column )
    return Key { static_cast<size_t>( *choice.column ), choice.scores[static_cast<size_t>( *choice.column )].form };
  QStringList refused;
  for ( const KeyColumnScore &score : choice.scores )
    if ( isNearKey( score ) )
      refused << columns[static_cast<size_t>( score.column )].name + QLatin1Char( '\t' ) + keyColumnRejectionId( score.rejection );
  return tl::unexpected( Error { Code::NoKeyColumn, {}, {}, -1, refused.join( QLatin1Char( '\n' ) ) } );
}
} // namespace

Result<RecognizedRows> recognizeRows( const std::vector<CandidateColumn> &columns, const QString &requested )
{
  const Result<Key> key = keyOf( columns, requested );
  if ( !key )
    return tl::unexpected( key.error() );
  RecognizedRows result { key->column, key->form, {} };
  QHash<QString, PrefectureMatchResult> known;
  for ( const QString &label : columns[key->column].values )
  {
    auto match = known.constFind( label );
    if ( match == known.constEnd() )
      match = known.insert( label, matchPrefecture( label ) );
    result.rows.push_back( *match );
  }
  return result;
}

} // namespace clusteratlas
