// SPDX-License-Identifier: GPL-2.0-or-later
#include "regionreadings.h"

#include "clustercolumns.h"
#include "columns.h"
#include "labelplaces.h"
#include "prefecturetable.h"

namespace clusteratlas
{

namespace
{
//! The prefectures of a cluster in one reading, the first of which bears its label.
struct Placed
{
    Role role;
    std::vector<PrefectureCode> prefectures = {};
};

std::map<QString, Placed> placedClusters( const Dataset &dataset, const JoinResult &join )
{
  std::map<QString, Placed> clusters;
  for ( const JoinedMembership &joined : join.joined )
  {
    const Membership &membership = dataset.memberships[joined.membership];
    std::vector<PrefectureCode> &own = clusters.try_emplace( membership.clusterId, Placed { membership.role } ).first->second.prefectures;
    if ( own.empty() || own.back() != joined.prefecture )
      own.push_back( joined.prefecture );
  }
  return clusters;
}

QVariant coordinate( const std::map<QString, GeographicPoint> &points, const QString &id, double GeographicPoint::*axis )
{
  const auto found = points.find( id );
  return found == points.end() ? QVariant() : QVariant( found->second.*axis );
}
} // namespace

FeatureTable regionReadings( const Dataset &dataset, const ReadingJoins &joins, const PrefecturePolygons &land )
{
  FeatureTable table { QStringLiteral( "region_readings" ), { QStringLiteral( "読み方ごとの地域" ), QStringLiteral( "Regions by reading" ) }, GeometryKind::None,
    { textColumn( "cluster_id", QStringLiteral( "クラスターID" ), QStringLiteral( "Cluster id" ) ), textColumn( "reading", QStringLiteral( "読み方" ), QStringLiteral( "Reading" ) ),
      textColumn( "pref_code", QStringLiteral( "都道府県コード" ), QStringLiteral( "Prefecture code" ) ) } };
  for ( FieldSchema &column : withoutComputed( clusterRegionColumns(), { QStringLiteral( "labelled" ) } ) )
    table.columns.push_back( std::move( column ) );
  // The widest reading has all clusters.
  const JoinResult &widest = joins.back().second;
  const std::map<QString, GeographicPoint> labels = labelPlaces( dataset, widest, land );
  std::map<QString, GeographicPoint> hubs;
  for ( const auto &[id, place] : labels )
    hubs.emplace( id, *clusterHub( dataset, widest, id ) );
  for ( const auto &[reading, join] : joins )
    for ( const auto &[id, placed] : placedClusters( dataset, join ) )
    {
      QStringList codes, namesJa, namesEn;
      for ( const PrefectureCode code : placed.prefectures )
      {
        codes << code.toString();
        namesJa << prefectureRecord( code ).nameJa.toString();
        namesEn << prefectureRecord( code ).nameEn.toString();
      }
      table.features.push_back( { { id, reading, codes.first(), roleId( placed.role ), listIds( codes ), listJa( namesJa ), listEn( namesEn ), coordinate( hubs, id, &GeographicPoint::longitude ), coordinate( hubs, id, &GeographicPoint::latitude ), coordinate( labels, id, &GeographicPoint::longitude ), coordinate( labels, id, &GeographicPoint::latitude ), QStringLiteral( "prefecture" ) } } );
    }
  return table;
}

} // namespace clusteratlas
