// SPDX-License-Identifier: GPL-2.0-or-later
#include "prefecturepolygons.h"

#include "core/keycolumn.h"
#include "coverage/dissolve.h"
#include "io/polygonreader.h"

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

Result<Key> keyOf( const PolygonTable &table, const QString &source, const QString &requested )
{
  if ( !requested.isEmpty() )
  {
    const auto found = std::find_if( table.columns.begin(), table.columns.end(), [&requested]( const CandidateColumn &column ) { return column.name.compare( requested, Qt::CaseInsensitive ) == 0; } );
    if ( found == table.columns.end() )
      return tl::unexpected( Error { Code::ColumnMissing, source, table.layer, -1, requested } );
    const KeyColumnChoice alone = chooseKeyColumn( { *found } );
    return Key { static_cast<size_t>( found - table.columns.begin() ), alone.scores.front().form };
  }
  const KeyColumnChoice choice = chooseKeyColumn( table.columns );
  if ( !choice.column )
  {
    QStringList refused;
    for ( const KeyColumnScore &score : choice.scores )
      if ( score.recognisedRows > 0 )
        refused << table.columns[static_cast<size_t>( score.column )].name + QLatin1Char( ' ' ) + keyColumnRejectionId( score.rejection );
    return tl::unexpected( Error { Code::NoKeyColumn, source, table.layer, -1, refused.join( QStringLiteral( ", " ) ) } );
  }
  const size_t column = static_cast<size_t>( *choice.column );
  return Key { column, choice.scores[column].form };
}

QString reasonId( RepairedPolygon::Outcome outcome )
{
  switch ( outcome )
  {
    case RepairedPolygon::Outcome::Empty:
      return QStringLiteral( "no geometry" );
    case RepairedPolygon::Outcome::NotPolygon:
      return QStringLiteral( "not a polygon" );
    case RepairedPolygon::Outcome::Broken:
      return QStringLiteral( "broken geometry" );
    case RepairedPolygon::Outcome::Unchanged:
    case RepairedPolygon::Outcome::Repaired:
      break;
  }
  return QString();
}

//! Enters what became of each of \a features, a prefecture's.
void record( const Dissolved &dissolved, PrefectureCode code, const std::vector<size_t> &features, const std::vector<QString> &labels, Ledger::Polygons &ledger )
{
  int placed = 0;
  for ( size_t member = 0; member < features.size(); ++member )
  {
    const RepairedPolygon::Outcome outcome = dissolved.outcomes[member];
    if ( const QString reason = reasonId( outcome ); !reason.isEmpty() )
      ledger.unrecognised.push_back( { static_cast<qint64>( features[member] + 1 ), labels[features[member]], reason } );
    else
      ++placed;
    ledger.repaired += outcome == RepairedPolygon::Outcome::Repaired ? 1 : 0;
  }
  ledger.featuresPlaced += placed;
  ledger.municipalities = ledger.municipalities || placed > 1;
  if ( dissolved.united )
    ledger.united.push_back( { code.toString(), QString( coverageTroubleId( dissolved.trouble ) ), dissolved.areaDifference } );
}
} // namespace

Result<RecognisedPolygons> prefecturePolygons( const QString &source, const ReadOptions &options, const Progress &progress )
{
  Result<PolygonTable> table = readPolygons( source, options, [&progress]( double done ) { return report( progress, done * 0.5 ); } );
  if ( !table )
    return tl::unexpected( table.error() );
  const Result<Key> key = keyOf( *table, source, options.keyField );
  if ( !key )
    return tl::unexpected( key.error() );

  RecognisedPolygons result;
  Ledger::Polygons &ledger = result.ledger;
  ledger.source = source;
  ledger.layer = table->layer;
  ledger.encoding = table->encoding.name;
  ledger.encodingFrom = table->encoding.from;
  ledger.crs = table->crs;
  ledger.crsFrom = table->crsFrom;
  ledger.keyField = table->columns[key->column].name;
  ledger.keyForm = QString( keyFormId( key->form ) );
  ledger.features = static_cast<int>( table->wkb.size() );

  std::map<PrefectureCode, std::vector<size_t>> members;
  for ( size_t index = 0; index < table->wkb.size(); ++index )
  {
    const QString &label = table->columns[key->column].values[index];
    const PrefectureMatchResult match = matchPrefecture( label );
    if ( match )
      members[match->code].push_back( index );
    else
      ledger.unrecognised.push_back( { static_cast<qint64>( index + 1 ), label, QString( matchFailureId( match.error() ) ) } );
  }
  std::vector<std::vector<QByteArray>> groups;
  for ( const auto &[code, features] : members )
  {
    std::vector<QByteArray> &group = groups.emplace_back();
    for ( const size_t index : features )
      group.push_back( std::move( table->wkb[index] ) );
  }
  Result<std::vector<Dissolved>> dissolved = dissolveGroups( groups, [&progress]( double done ) { return report( progress, 0.5 + 0.5 * done ); } );
  if ( !dissolved )
    return tl::unexpected( Error { dissolved.error().code, source } );
  auto group = dissolved->begin();
  for ( const auto &[code, features] : members )
  {
    if ( !group->detail.isEmpty() )
      return tl::unexpected( Error { Code::SourceUnreadable, source, code.toString(), -1, group->detail } );
    record( *group, code, features, table->columns[key->column].values, ledger );
    if ( !group->wkb.isEmpty() )
      result.polygons.emplace( code, std::move( group->wkb ) );
    ++group;
  }
  std::stable_sort( ledger.unrecognised.begin(), ledger.unrecognised.end(), []( const auto &a, const auto &b ) { return a.row < b.row; } );
  ledger.recognised = static_cast<int>( result.polygons.size() );
  return result;
}

} // namespace clusteratlas
