// SPDX-License-Identifier: GPL-2.0-or-later
#include "preparedatlas.h"

#include "builtindata.h"
#include "closegaps.h"
#include "core/validatetable.h"
#include "coverage/dissolve.h"
#include "io/clustersource.h"
#include "polygoncache.h"

namespace clusteratlas
{

namespace
{
//! The path without what differs from machine to machine, for ledgers that must be the same everywhere.
QString shownSource( const QString &given, const QString &builtIn )
{
  return given.isEmpty() ? QStringLiteral( "built-in:%1" ).arg( builtIn.section( QLatin1Char( '/' ), -1 ) ) : given;
}

//! The role that counts when nobody asked for one: that of all memberships such a table has.
RoleFilter usualRole( TableShape shape, RoleFilter otherwise )
{
  switch ( shape )
  {
    case TableShape::Links:
      return { Role::Institution };
    case TableShape::Brochure:
      return { std::nullopt };
    default:
      return otherwise;
  }
}
} // namespace

Result<PreparedAtlas> prepareAtlas( const AtlasSources &sources, const Progress &progress )
{
  const QString polygonSource = sources.polygons.isEmpty() ? builtInPolygons() : sources.polygons;
  const QString attributeSource = sources.attributes.isEmpty() ? builtInDataFolder() : sources.attributes;

  TableOptions tableOptions = sources.table;
  tableOptions.role = sources.role.role.value_or( Role::Applicant );
  Result<ClusterSource> clusters = readClusterSource( attributeSource, tableOptions, { sources.tableEncoding, {}, {} } );
  if ( !clusters )
    return tl::unexpected( clusters.error() );
  const RoleFilter role = sources.roleIsDefault && clusters->shape ? usualRole( *clusters->shape, sources.role ) : sources.role;
  Result<RecognisedPolygons> polygons = cachedPrefecturePolygons( PolygonCache::ofUser(), polygonSource, sources.options, [&progress, &sources]( double share ) { return report( progress, sources.closeGaps > 0 ? 0.9 * share : share ); }, { &clusters->dataset, role } );
  if ( !polygons )
    return tl::unexpected( polygons.error() );

  if ( sources.closeGaps > 0 )
    if ( const Result<void> closed = closeGaps( *polygons, sources.closeGaps, [&progress]( double share ) { return report( progress, 0.9 + 0.1 * share ); } ); !closed )
      return tl::unexpected( closed.error() );

  PreparedAtlas atlas;
  atlas.sources = sources;
  atlas.dataset = std::make_shared<const Dataset>( std::move( clusters->dataset ) );
  atlas.polygons = std::move( polygons->polygons );
  atlas.unrecognised = std::move( polygons->unrecognised );
  atlas.polygonColumns = std::move( polygons->columns );
  atlas.ledger.polygons = std::move( polygons->ledger );
  atlas.ledger.polygons.source = shownSource( sources.polygons, polygonSource );
  atlas.ledger.attributesSource = shownSource( sources.attributes, attributeSource );
  atlas.ledger.role = role;
  atlas.ledger.attributes = std::move( clusters->facts );
  atlas.ledger.tableProblems = validateTables( atlas.dataset->tables );
  atlas.ledger.tableProblems.insert( atlas.ledger.tableProblems.end(), atlas.ledger.attributes.conflicts.begin(), atlas.ledger.attributes.conflicts.end() );

  std::set<PrefectureCode> withPolygon;
  for ( const auto &[code, wkb] : atlas.polygons )
    withPolygon.insert( code );
  atlas.join = joinMemberships( *atlas.dataset, atlas.ledger.role, withPolygon );
  recordJoin( *atlas.dataset, atlas.join, withPolygon, atlas.ledger );
  atlas.municipalities = std::move( polygons->municipalities.placed );
  atlas.ledger.municipalities.inPolygons = polygons->municipalities.inPolygons;
  recordMunicipalities( *atlas.dataset, atlas.join, atlas.municipalities, atlas.ledger );
  for ( const JoinedMembership &joined : atlas.join.joined )
    atlas.ledger.membershipsDrawn += atlas.polygons.at( joined.prefecture ).isEmpty() ? 0 : 1;
  if ( clusters->shape && !hasMemberships( *clusters->shape ) )
    recordRows( clusters->rows, withPolygon, atlas.ledger );
  atlas.rows = std::move( clusters->rows );
  return atlas;
}

Result<std::vector<FeatureTable>> tablesOf( const PreparedAtlas &atlas )
{
  std::vector<RegionPolygon> regionPolygons;
  const DrawnMunicipalities drawn( *atlas.dataset, atlas.municipalities );
  for ( const ClusterRegion &region : clusterRegions( *atlas.dataset, atlas.join ) )
  {
    std::vector<QByteArray> parts;
    QString drawnBy;
    for ( const PrefectureCode code : region.prefectures )
    {
      const std::vector<QByteArray> municipalities = drawn.polygons( region.clusterId, code, region.role );
      const QString unit = municipalities.empty() ? QStringLiteral( "prefecture" ) : QStringLiteral( "municipality" );
      drawnBy = drawnBy.isEmpty() || drawnBy == unit ? unit : QStringLiteral( "both" );
      parts.insert( parts.end(), municipalities.begin(), municipalities.end() );
      if ( municipalities.empty() )
        parts.push_back( atlas.polygons.at( code ) );
    }
    Dissolved dissolved = parts.size() == 1 ? Dissolved { parts.front() } : dissolve( parts );
    if ( !dissolved.detail.isEmpty() )
      return tl::unexpected( Error { Error::Code::SourceUnreadable, atlas.ledger.polygons.source, region.clusterId, -1, dissolved.detail } );
    regionPolygons.push_back( { std::move( dissolved.wkb ), drawnBy } );
  }
  return atlasTables( *atlas.dataset, atlas.join, atlas.ledger, atlas.polygons, regionPolygons, atlas.municipalities );
}

} // namespace clusteratlas
