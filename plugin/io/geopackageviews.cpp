// SPDX-License-Identifier: GPL-2.0-or-later
#include "geopackageviews.h"

#include "gdalmessages.h"
#include "threadoption.h"

#include <ogrsf_frmts.h>

#include <algorithm>

namespace clusteratlas
{

namespace
{
QString identifier( const QString &name )
{
  return QLatin1Char( '"' ) + QString( name ).replace( QLatin1Char( '"' ), QStringLiteral( "\"\"" ) ) + QLatin1Char( '"' );
}

QString literal( const QString &text )
{
  return QLatin1Char( '\'' ) + QString( text ).replace( QLatin1Char( '\'' ), QStringLiteral( "''" ) ) + QLatin1Char( '\'' );
}

bool execute( GDALDataset &dataset, const QString &statement )
{
  CPLErrorReset();
  if ( OGRLayer *result = dataset.ExecuteSQL( statement.toUtf8().constData(), nullptr, nullptr ) )
    dataset.ReleaseResultSet( result );
  return CPLGetLastErrorType() != CE_Failure;
}

//! The driver takes a column OGC_FID for the feature's id (GDAL, "GPKG vector driver, spatial views").
bool createView( GDALDataset &dataset, const FeatureTable &table, const std::vector<FeatureTable> &tables )
{
  const bool hasPlaces = !table.view->places.isEmpty();
  const auto rows = std::find_if( tables.begin(), tables.end(), [&table]( const FeatureTable &one ) { return one.name == table.view->rows; } );
  const auto isOfRows = [&]( const QString &name ) {
    return rows == tables.end() || std::any_of( rows->columns.begin(), rows->columns.end(), [&name]( const FieldSchema &column ) { return column.name == name; } );
  };
  QStringList columns { QStringLiteral( "r.fid AS OGC_FID" ), QStringLiteral( "s.geom AS geom" ) };
  for ( const FieldSchema &column : table.columns )
    if ( !hasPlaces || isOfRows( column.name ) )
      columns << QStringLiteral( "r.%1 AS %1" ).arg( identifier( column.name ) );
    else if ( column.name == QLatin1String( "labelled" ) )
      columns << QStringLiteral( "CAST(p.pref_code = r.pref_code AND p.role = r.role AS INTEGER) AS labelled" );
    else
      columns << QStringLiteral( "p.%1 AS %1" ).arg( identifier( column.name ) );
  const QString places = hasPlaces ? QStringLiteral( " JOIN %1 p ON p.cluster_id = r.cluster_id AND p.reading = r.reading" ).arg( identifier( table.view->places ) ) : QString();
  const QString title = table.title.ja + QStringLiteral( " / " ) + table.title.en + QStringLiteral( " (%1)" ).arg( table.name );
  const QString shapes = literal( table.view->shapes );
  return execute( dataset, QStringLiteral( "CREATE VIEW %1 AS SELECT %2 FROM %3 r JOIN %4 s ON s.pref_code = r.pref_code%5" ).arg( identifier( table.name ), columns.join( QStringLiteral( ", " ) ), identifier( table.view->rows ), identifier( table.view->shapes ), places ) )
    && execute( dataset, QStringLiteral( "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, min_x, min_y, max_x, max_y, srs_id) "
                                         "SELECT %1, 'features', %2, '', last_change, min_x, min_y, max_x, max_y, srs_id FROM gpkg_contents WHERE table_name = %3" )
                           .arg( literal( table.name ), literal( title ), shapes ) )
    && execute( dataset, QStringLiteral( "INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m) "
                                         "SELECT %1, column_name, geometry_type_name, srs_id, z, m FROM gpkg_geometry_columns WHERE table_name = %2" )
                           .arg( literal( table.name ), shapes ) );
}
} // namespace

Result<void> createViews( const QString &path, const std::vector<FeatureTable> &tables )
{
  if ( std::none_of( tables.begin(), tables.end(), []( const FeatureTable &table ) { return table.view.has_value(); } ) )
    return {};
  const GdalMessages messages;
  const ThreadOption unhurried( "OGR_SQLITE_SYNCHRONOUS", "OFF" );
  const auto unwritable = [&]( const QString &layer ) { return tl::unexpected( Error { Error::Code::OutputUnwritable, path, layer, -1, messages.cause() } ); };
  GDALDatasetUniquePtr dataset( GDALDataset::Open( path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_UPDATE ) );
  if ( !dataset || dataset->StartTransaction() != OGRERR_NONE )
    return unwritable( QString() );
  for ( const FeatureTable &table : tables )
    if ( table.view && !createView( *dataset, table, tables ) )
      return unwritable( table.name );
  if ( dataset->CommitTransaction() != OGRERR_NONE )
    return unwritable( QString() );
  return {};
}

} // namespace clusteratlas
