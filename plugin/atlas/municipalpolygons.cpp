// SPDX-License-Identifier: GPL-2.0-or-later
#include "municipalpolygons.h"

#include "builtindata.h"
#include "io/datapackagereader.h"
#include "rowgroups.h"

#include <QFileInfo>

namespace clusteratlas
{

namespace
{
Result<MunicipalHistory> builtInHistory()
{
  // A folder of data may come without it; then no municipality has a past.
  if ( !QFileInfo::exists( builtInMunicipalities() ) )
    return MunicipalHistory();
  const Result<std::vector<DataTable>> tables = readPackageTables( builtInMunicipalities() );
  if ( !tables )
    return tl::unexpected( tables.error() );
  for ( const DataTable &table : *tables )
    if ( table.schema.name == QLatin1String( "municipal_changes" ) )
      return MunicipalHistory( table.cells );
  return MunicipalHistory();
}
} // namespace

Result<MunicipalPolygons> municipalPolygons( const StoredPolygonTable &table, const RowsByPrefecture &rows, const MunicipalRequest &request, const Progress &progress )
{
  MunicipalPolygons result;
  if ( !request.dataset || request.dataset->municipalities.empty() )
    return result;
  const MunicipalityIndex index( table.columns, rows );
  result.inPolygons = !index.isEmpty();
  const Result<MunicipalHistory> history = result.inPolygons ? builtInHistory() : MunicipalHistory();
  if ( !history )
    return tl::unexpected( history.error() );
  result.placed = placeMunicipalities( *request.dataset, request.role, index, *history );

  std::map<std::vector<size_t>, size_t> groupOf; // several clusters may name one municipality
  RowGroups groups( table.polygons );
  for ( const PlacedMunicipality &placed : result.placed )
    if ( !placed.rows.empty() && groupOf.emplace( placed.rows, groups.count() ).second )
      groups.add( placed.rows );
  const Result<std::vector<Dissolved>> dissolved = dissolveGroups( groups, progress );
  if ( !dissolved )
    return tl::unexpected( dissolved.error() );
  for ( PlacedMunicipality &placed : result.placed )
    if ( !placed.rows.empty() )
      placed.wkb = ( *dissolved )[groupOf.at( placed.rows )].wkb;
  return result;
}

} // namespace clusteratlas
