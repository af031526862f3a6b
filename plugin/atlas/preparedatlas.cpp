// SPDX-License-Identifier: GPL-2.0-or-later
#include "preparedatlas.h"

#include "builtindata.h"
#include "core/validatetable.h"
#include "coverage/dissolve.h"
#include "io/clustersource.h"
#include "prefecturepolygons.h"

namespace clusteratlas
{

namespace
{
//! The path without what differs from machine to machine, for ledgers that must be the same everywhere.
QString shownSource( const QString &given, const QString &builtIn )
{
  return given.isEmpty() ? QStringLiteral( "built-in:%1" ).arg( builtIn.section( QLatin1Char( '/' ), -1 ) ) : given;
}
} // namespace

Result<PreparedAtlas> prepareAtlas( const AtlasSources &sources, const Progress &progress )
{
  const QString polygonSource = sources.polygons.isEmpty() ? builtInPolygons() : sources.polygons;
  const QString attributeSource = sources.attributes.isEmpty() ? builtInDataFolder() : sources.attributes;

  TableOptions tableOptions = sources.table;
  tableOptions.role = sources.role.role.value_or( Role::Applicant );
  Result<ClusterSource> clusters = readClusterSource( attributeSource, tableOptions );
  if ( !clusters )
    return tl::unexpected( clusters.error() );
  Result<RecognisedPolygons> polygons = prefecturePolygons( polygonSource, sources.options, progress );
  if ( !polygons )
    return tl::unexpected( polygons.error() );

  PreparedAtlas atlas;
  atlas.sources = sources;
  atlas.dataset = std::make_shared<const Dataset>( std::move( clusters->dataset ) );
  atlas.polygons = std::move( polygons->polygons );
  atlas.ledger.polygons = std::move( polygons->ledger );
  atlas.ledger.polygons.source = shownSource( sources.polygons, polygonSource );
  atlas.ledger.attributesSource = shownSource( sources.attributes, attributeSource );
  const bool isLinks = clusters->shape == TableShape::Links;
  atlas.ledger.role = isLinks && sources.roleIsDefault ? RoleFilter { Role::Institution } : sources.role;
  if ( clusters->shape == TableShape::Brochure && sources.roleIsDefault )
    atlas.ledger.role = RoleFilter::fromId( QStringLiteral( "any" ) ).value_or( sources.role );
  atlas.ledger.attributes = std::move( clusters->facts );
  atlas.ledger.tableProblems = validateTables( atlas.dataset->tables );
  atlas.ledger.tableProblems.insert( atlas.ledger.tableProblems.end(), atlas.ledger.attributes.conflicts.begin(), atlas.ledger.attributes.conflicts.end() );

  std::set<PrefectureCode> withPolygon;
  for ( const auto &[code, wkb] : atlas.polygons )
    withPolygon.insert( code );
  atlas.join = joinMemberships( *atlas.dataset, atlas.ledger.role, withPolygon );
  recordJoin( *atlas.dataset, atlas.join, withPolygon, atlas.ledger );
  for ( const JoinedMembership &joined : atlas.join.joined )
    atlas.ledger.membershipsDrawn += atlas.polygons.at( joined.prefecture ).isEmpty() ? 0 : 1;
  if ( clusters->shape && !hasMemberships( *clusters->shape ) )
    recordRows( clusters->rows, withPolygon, atlas.ledger );
  return atlas;
}

Result<std::vector<FeatureTable>> tablesOf( const PreparedAtlas &atlas )
{
  std::vector<QByteArray> regionPolygons;
  for ( const ClusterRegion &region : clusterRegions( *atlas.dataset, atlas.join ) )
  {
    std::vector<QByteArray> parts;
    for ( const PrefectureCode code : region.prefectures )
      parts.push_back( atlas.polygons.at( code ) );
    Dissolved dissolved = parts.size() == 1 ? Dissolved { parts.front() } : dissolve( parts );
    if ( !dissolved.detail.isEmpty() )
      return tl::unexpected( Error { Error::Code::SourceUnreadable, atlas.ledger.polygons.source, region.clusterId, -1, dissolved.detail } );
    regionPolygons.push_back( std::move( dissolved.wkb ) );
  }
  return atlasTables( *atlas.dataset, atlas.join, atlas.ledger, atlas.polygons, regionPolygons );
}

} // namespace clusteratlas
