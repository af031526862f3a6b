// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlastables.h"

#include "columns.h"
#include "typedcell.h"

namespace clusteratlas
{

namespace
{
//! Names the atlas, GeoPackage (OGC 12-128) or SQLite keep for themselves.
bool isReserved( const QString &name )
{
  const QString lower = name.toLower();
  for ( const char *taken : { "prefectures", "cluster_regions", "memberships", "institutions", "links", "cluster_municipalities", "ledger", "layer_styles" } )
    if ( lower == QLatin1String( taken ) )
      return true;
  return isReadingTable( lower ) || lower.startsWith( QLatin1String( "gpkg_" ) ) || lower.startsWith( QLatin1String( "rtree_" ) ) || lower.startsWith( QLatin1String( "sqlite_" ) )
    || lower.startsWith( QLatin1String( "ogr_" ) );
}

FeatureTable plainTable( const DataTable &table )
{
  FeatureTable plain { table.schema.name, { table.schema.titleJa, table.schema.titleEn }, GeometryKind::None, table.schema.fields };
  if ( plain.title.ja.isEmpty() && plain.title.en.isEmpty() )
    plain.title = { table.schema.name, table.schema.name };
  for ( const AttributeTable::Row &row : table.cells.rows )
  {
    FeatureTable::Feature feature;
    for ( const FieldSchema &field : table.schema.fields )
    {
      const int index = table.cells.columns.indexOf( field.name );
      feature.values.push_back( index < 0 ? QVariant() : typedCell( row.cells[static_cast<size_t>( index )], field.type ) );
    }
    plain.features.push_back( std::move( feature ) );
  }
  return plain;
}
} // namespace

std::vector<FeatureTable> atlasTables( const Dataset &dataset, const JoinResult &join, const Ledger &ledger, const PrefecturePolygons &polygons,
  const std::vector<RegionPolygon> &regionPolygons, const std::vector<PlacedMunicipality> &municipalities )
{
  std::vector<FeatureTable> tables = { prefectureFeatures( dataset, join, polygons ), clusterRegionFeatures( dataset, join, regionPolygons, polygons ),
    membershipFeatures( dataset, join, polygons ), institutionFeatures( dataset ), linkFeatures( dataset, join ) };
  if ( !dataset.municipalities.empty() )
    tables.push_back( clusterMunicipalityFeatures( dataset, ledger, municipalities ) );
  for ( FeatureTable &table : readingFeatures( dataset, polygons ) )
    tables.push_back( std::move( table ) );
  for ( const DataTable &table : dataset.tables )
    if ( !isReserved( table.schema.name ) )
      tables.push_back( plainTable( table ) );
  tables.push_back( ledgerFeatures( ledger ) );
  for ( FeatureTable &table : tables )
    makeDistinct( table.columns );
  return tables;
}

} // namespace clusteratlas
