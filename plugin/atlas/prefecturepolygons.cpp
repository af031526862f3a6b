// SPDX-License-Identifier: GPL-2.0-or-later
#include "prefecturepolygons.h"

#include "core/keycolumn.h"
#include "core/labeltext.h"
#include "dissolvefeatures.h"
#include "io/polygonreader.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

constexpr qint64 MOST_UNRECOGNISED = 16LL << 20;

struct Key
{
    size_t column;
    KeyForm form;
    std::vector<Ledger::RefusedColumn> columns = {};
};

Result<Key> keyOf( const PolygonColumns &table, const QString &source, const QString &requested )
{
  if ( !requested.isEmpty() )
  {
    const auto found = std::find_if( table.columns.begin(), table.columns.end(), [&requested]( const CandidateColumn &column ) { return column.name.compare( requested, Qt::CaseInsensitive ) == 0; } );
    if ( found == table.columns.end() )
      return tl::unexpected( Error { Code::ColumnMissing, source, table.layer, -1, requested } );
    const KeyColumnChoice alone = chooseKeyColumn( { *found } );
    Key key { static_cast<size_t>( found - table.columns.begin() ), alone.scores.front().form };
    for ( const CandidateColumn &column : table.columns )
      key.columns.push_back( { column.name, QString() } );
    return key;
  }
  const KeyColumnChoice choice = chooseKeyColumn( table.columns );
  if ( !choice.column )
  {
    QStringList refused;
    for ( const KeyColumnScore &score : choice.scores )
      if ( isNearKey( score ) )
        refused << table.columns[static_cast<size_t>( score.column )].name + QLatin1Char( '\t' ) + keyColumnRejectionId( score.rejection );
    return tl::unexpected( Error { Code::NoKeyColumn, source, table.layer, -1, refused.join( QLatin1Char( '\n' ) ) } );
  }
  const size_t column = static_cast<size_t>( *choice.column );
  Key key { column, choice.scores[column].form };
  for ( const KeyColumnScore &score : choice.scores )
    key.columns.push_back( { table.columns[static_cast<size_t>( score.column )].name, QString( keyColumnRejectionId( score.rejection ) ) } );
  return key;
}
} // namespace

Result<RecognisedPolygons> prefecturePolygons( const QString &source, const ReadOptions &options, const Progress &progress, const MunicipalRequest &municipal )
{
  Result<StoredPolygonTable> table = readStoredPolygons( source, options, [&progress]( double done ) { return report( progress, done * 0.5 ); } );
  if ( !table )
    return tl::unexpected( table.error() );
  Result<Key> key = keyOf( *table, source, options.keyField );
  if ( !key )
    return tl::unexpected( key.error() );

  RecognisedPolygons result;
  result.ledger = beginLedger( *table, source, key->column );
  result.ledger.keyForm = QString( keyFormId( key->form ) );
  result.columns = std::move( key->columns );
  std::map<PrefectureCode, std::vector<size_t>> members;
  qint64 room = MOST_UNRECOGNISED;
  for ( size_t index = 0; index < table->polygons.size(); ++index )
  {
    const QString &label = table->columns[key->column].values[index];
    const PrefectureMatchResult match = matchPrefecture( label );
    const auto alias = match || options.aliases.isEmpty() ? options.aliases.constEnd() : options.aliases.constFind( normalizedLabel( label ) );
    if ( alias != options.aliases.constEnd() )
      members[*alias].push_back( index );
    else if ( match )
      members[match->code].push_back( index );
    else
    {
      const qint64 row = static_cast<qint64>( index + 1 );
      result.ledger.unrecognised.push_back( { row, label, QString( matchFailureId( match.error() ) ) } );
      room -= static_cast<qint64>( table->polygons.byteCount( index ) );
      if ( room < 0 || table->polygons.isEmpty( index ) )
        continue;
      Result<QByteArray> taken = table->polygons.take( index );
      if ( !taken )
        return tl::unexpected( taken.error() );
      result.unrecognised.emplace( row, *std::move( taken ) );
    }
  }
  Result<MunicipalPolygons> municipalities = municipalPolygons( *table, members, municipal, [&progress]( double ) { return report( progress, 0.5 ); } );
  if ( !municipalities )
    return tl::unexpected( Error { municipalities.error().code, source, {}, -1, municipalities.error().detail } );
  result.municipalities = *std::move( municipalities );
  std::vector<FeatureGroup> groups;
  for ( auto &[code, features] : members )
    groups.push_back( { code.toString(), std::move( features ), 0 } );
  Result<std::vector<QByteArray>> dissolved = dissolveFeatures( *table, groups, key->column, result.ledger, [&progress]( double done ) { return report( progress, 0.5 + 0.5 * done ); } );
  if ( !dissolved )
    return tl::unexpected( dissolved.error() );
  size_t index = 0;
  for ( const auto &[code, moved] : members )
  {
    if ( QByteArray &wkb = ( *dissolved )[index]; !wkb.isEmpty() )
    {
      result.polygons.emplace( code, std::move( wkb ) );
      result.features.emplace( code, groups[index].placed );
    }
    ++index;
  }
  return result;
}

} // namespace clusteratlas
