// SPDX-License-Identifier: GPL-2.0-or-later
#include "exportatlas.h"

#include "core/exporttables.h"
#include "core/membershipedit.h"
#include "core/tablekeys.h"
#include "io/datapackagereader.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
Result<ExportedTables> write( const Dataset &dataset, std::vector<DataTable> tables, const TableSetRequest &request, const Progress &progress )
{
  ExportedTables exported;
  inferKeys( tables );
  exported.relaxed = relaxSchemas( tables );
  Result<WrittenTables> written = writeTableSet( request, { dataset.title, dataset.licence, dataset.licences, dataset.sources, {} }, tables, progress );
  if ( !written )
    return tl::unexpected( written.error() );
  exported.written = *std::move( written );
  exported.tables = static_cast<int>( tables.size() );
  for ( const DataTable &table : tables )
    exported.rows += static_cast<qint64>( table.cells.rows.size() );
  return exported;
}
} // namespace

Result<ExportedTables> exportTables( const PreparedAtlas &atlas, const TableSetRequest &request, const Progress &progress )
{
  std::vector<FeatureTable> added;
  if ( !atlas.ledger.countsRows )
    added.push_back( membershipFeatures( *atlas.dataset, atlas.join, atlas.polygons ) );
  added.push_back( unmatchedTable( atlas.ledger ) );
  added.push_back( ledgerFeatures( atlas.ledger ) );
  return write( *atlas.dataset, tablesToExport( *atlas.dataset, added ), request, progress );
}

Result<ExportedTables> exportTables( const QString &path, const TableSetRequest &request, const Progress &progress )
{
  Result<Dataset> dataset = readDataset( path );
  if ( !dataset )
    return tl::unexpected( dataset.error() );
  std::vector<DataTable> &tables = dataset->tables;
  tables.erase( std::remove_if( tables.begin(), tables.end(), []( const DataTable &table ) { return table.schema.name == QLatin1String( "layer_styles" ); } ), tables.end() );
  return write( *dataset, tablesToExport( *dataset, {} ), request, progress );
}

Result<ExportedTables> exportTables( const Dataset &dataset, const std::vector<DataTable> &edited, const TableSetRequest &request, const Progress &progress )
{
  const QStringList made { QStringLiteral( "cluster_regions" ), QStringLiteral( "memberships" ), QStringLiteral( "links" ), QStringLiteral( "ledger" ), QStringLiteral( "layer_styles" ) };
  std::vector<DataTable> tables = withEdited( tablesToExport( dataset, {} ), edited );
  tables.erase( std::remove_if( tables.begin(), tables.end(), [&made]( const DataTable &table ) { return made.contains( table.schema.name ); } ), tables.end() );
  return write( dataset, std::move( tables ), request, progress );
}

} // namespace clusteratlas
