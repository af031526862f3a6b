// SPDX-License-Identifier: GPL-2.0-or-later
#include "prefectureland.h"

#include <QFile>
#include <gdal_priv.h>
#include <gtest/gtest.h>
#include <memory>
#include <ogrsf_frmts.h>

namespace clusteratlas::test
{

std::vector<LandPart> builtInLand()
{
  std::vector<LandPart> land;
  GDALAllRegister();
  const GDALDatasetUniquePtr file( GDALDataset::Open( CLUSTERATLAS_SOURCE_DIR "/geodata/prefectures.gpkg", GDAL_OF_VECTOR | GDAL_OF_READONLY ) );
  if ( !file )
  {
    ADD_FAILURE() << "geodata/prefectures.gpkg cannot be read";
    return land;
  }
  OGRSpatialReference degrees;
  degrees.importFromEPSG( 6668 );
  degrees.SetAxisMappingStrategy( OAMS_TRADITIONAL_GIS_ORDER );
  OGRSpatialReference metres;
  metres.importFromEPSG( 6690 );
  metres.SetAxisMappingStrategy( OAMS_TRADITIONAL_GIS_ORDER );
  const std::unique_ptr<OGRCoordinateTransformation> transform( OGRCreateCoordinateTransformation( &degrees, &metres ) );
  for ( const OGRFeatureUniquePtr &feature : *file->GetLayer( 0 ) )
  {
    const std::unique_ptr<OGRGeometry> shape( OGRGeometryFactory::forceToMultiPolygon( feature->GetGeometryRef()->clone() ) );
    EXPECT_EQ( shape->transform( transform.get() ), OGRERR_NONE );
    for ( const OGRPolygon *polygon : *shape->toMultiPolygon() )
    {
      LandPart part { {}, 0, static_cast<size_t>( feature->GetFieldAsInteger( "pref_code" ) ), true };
      for ( const OGRPoint &point : *polygon->getExteriorRing() )
        part.outline.push_back( { point.getX(), point.getY() } );
      part.squareMetres = ringArea( part.outline );
      land.push_back( std::move( part ) );
    }
  }
  return land;
}

std::vector<std::pair<QString, std::vector<size_t>>> builtInRegions()
{
  std::vector<std::pair<QString, std::vector<size_t>>> regions;
  QFile file( QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/geodata/prefectures.csv" ) );
  EXPECT_TRUE( file.open( QIODevice::ReadOnly ) );
  const QStringList lines = QString::fromUtf8( file.readAll() ).split( QLatin1Char( '\n' ), Qt::SkipEmptyParts );
  const int column = lines.value( 0 ).split( QLatin1Char( ',' ) ).indexOf( QStringLiteral( "region_ja" ) );
  for ( const QString &line : lines.mid( 1 ) )
  {
    const QStringList cells = line.split( QLatin1Char( ',' ) );
    const QString name = cells.value( column );
    auto region = std::find_if( regions.begin(), regions.end(), [&name]( const auto &known ) { return known.first == name; } );
    if ( region == regions.end() )
      region = regions.insert( regions.end(), { name, {} } );
    region->second.push_back( cells.first().toUInt() );
  }
  return regions;
}

} // namespace clusteratlas::test
