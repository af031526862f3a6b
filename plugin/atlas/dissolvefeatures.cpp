// SPDX-License-Identifier: GPL-2.0-or-later
#include "dissolvefeatures.h"

#include "featurefacts.h"
#include "rowgroups.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

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

//! Enters what became of each feature of \a group; \a labels are their cells in the key column.
void record( const Dissolved &dissolved, FeatureGroup &group, const std::vector<QString> &labels, Ledger::Polygons &ledger )
{
  const auto recordOne = [&]( size_t feature, RepairedPolygon::Outcome outcome ) {
    if ( const QString reason = reasonId( outcome ); !reason.isEmpty() )
      ledger.unrecognised.push_back( { static_cast<qint64>( feature + 1 ), labels[feature], reason } );
    else
      ++group.placed;
  };
  for ( size_t member = 0; member < group.features.size(); ++member )
  {
    const RepairedPolygon::Outcome outcome = dissolved.outcomes[member];
    recordOne( group.features[member], outcome );
    ledger.repaired += outcome == RepairedPolygon::Outcome::Repaired ? 1 : 0;
  }
  for ( const auto &[feature, first] : group.repeats )
  {
    const auto member = std::find( group.features.begin(), group.features.end(), first ) - group.features.begin();
    recordOne( feature, dissolved.outcomes[static_cast<size_t>( member )] );
  }
  ledger.featuresPlaced += group.placed;
  ledger.municipalities = ledger.municipalities || group.placed > 1;
  if ( dissolved.united )
    ledger.united.push_back( { group.id, QString( coverageTroubleId( dissolved.trouble ) ), dissolved.areaDifference } );
}
} // namespace

Ledger::Polygons beginLedger( const StoredPolygonTable &table, const QString &source, size_t keyColumn )
{
  Ledger::Polygons ledger;
  ledger.source = source;
  ledger.layer = table.layer;
  ledger.encoding = table.encoding.name;
  ledger.encodingFrom = table.encoding.from;
  ledger.crs = table.crs;
  ledger.crsFrom = table.crsFrom;
  ledger.keyField = table.columns[keyColumn].name;
  ledger.features = static_cast<int>( table.polygons.size() );
  ledger.facts = table.facts;
  return ledger;
}

Result<std::vector<QByteArray>> dissolveFeatures( const StoredPolygonTable &table, std::vector<FeatureGroup> &groups, size_t keyColumn, Ledger::Polygons &ledger, const Progress &progress )
{
  if ( const Result<void> taken = takeRepeats( table, groups, keyColumn, ledger.facts ); !taken )
    return tl::unexpected( taken.error() );
  RowGroups rows( table.polygons );
  for ( const FeatureGroup &group : groups )
    rows.add( group.features );
  Result<std::vector<Dissolved>> dissolved = dissolveGroups( rows, progress );
  if ( !dissolved )
  {
    dissolved.error().source = ledger.source;
    return tl::unexpected( dissolved.error() );
  }
  if ( const Result<void> listed = listRepairs( groups, table.polygons, *dissolved, table.columns[keyColumn].values, ledger.facts ); !listed )
    return tl::unexpected( listed.error() );
  std::vector<QByteArray> result;
  for ( size_t index = 0; index < groups.size(); ++index )
  {
    Dissolved &one = ( *dissolved )[index];
    if ( !one.detail.isEmpty() )
      return tl::unexpected( Error { Code::SourceUnreadable, ledger.source, groups[index].id, -1, one.detail } );
    record( one, groups[index], table.columns[keyColumn].values, ledger );
    ledger.recognised += one.wkb.isEmpty() ? 0 : 1;
    result.push_back( std::move( one.wkb ) );
  }
  std::stable_sort( ledger.unrecognised.begin(), ledger.unrecognised.end(), []( const auto &a, const auto &b ) { return a.row < b.row; } );
  return result;
}

} // namespace clusteratlas
