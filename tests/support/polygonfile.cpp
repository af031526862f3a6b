// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/polygonfile.h"

#include <QFile>
#include <QtEndian>
#include <gtest/gtest.h>
#include <ogrsf_frmts.h>
#include <zlib.h>

namespace clusteratlas::test
{

void writePolygons( const PolygonFile &file, const std::vector<NamedShape> &shapes )
{
  GDALDriver *driver = GetGDALDriverManager()->GetDriverByName( file.driver );
  ASSERT_NE( driver, nullptr ) << file.driver;
  const QByteArray path = file.path.toUtf8();
  const GDALDatasetUniquePtr dataset( file.append ? GDALDataset::Open( path.constData(), GDAL_OF_VECTOR | GDAL_OF_UPDATE ) : driver->Create( path.constData(), 0, 0, 0, GDT_Unknown, nullptr ) );
  ASSERT_TRUE( dataset ) << path.constData();
  OGRSpatialReference crs;
  if ( file.epsg )
    crs.importFromEPSG( file.epsg );
  crs.SetAxisMappingStrategy( OAMS_TRADITIONAL_GIS_ORDER );
  std::vector<char *> options;
  for ( const char *option : file.layerOptions )
    options.push_back( const_cast<char *>( option ) );
  options.push_back( nullptr );
  // A file geodatabase wants to know what it will hold; the others write each shape as it is.
  const OGRwkbGeometryType type = EQUAL( file.driver, "OpenFileGDB" ) ? wkbMultiPolygon : wkbUnknown;
  OGRLayer *layer = dataset->CreateLayer( file.layer, file.epsg ? &crs : nullptr, type, options.data() );
  ASSERT_NE( layer, nullptr ) << file.driver;
  OGRFieldDefn field( file.field, OFTString );
  field.SetWidth( 80 );
  // KML has a column of that name already.
  if ( layer->GetLayerDefn()->GetFieldIndex( file.field ) < 0 )
  {
    ASSERT_EQ( layer->CreateField( &field ), OGRERR_NONE );
  }
  for ( const NamedShape &shape : shapes )
  {
    OGRFeature feature( layer->GetLayerDefn() );
    if ( !shape.name.isNull() )
      feature.SetField( file.field, shape.name.toUtf8().constData() );
    OGRGeometry *geometry = nullptr;
    if ( !shape.wkt.isNull() )
    {
      ASSERT_EQ( OGRGeometryFactory::createFromWkt( shape.wkt.toUtf8().constData(), nullptr, &geometry ), OGRERR_NONE );
    }
    feature.SetGeometryDirectly( geometry );
    ASSERT_EQ( layer->CreateFeature( &feature ), OGRERR_NONE ) << file.driver;
  }
}

QString square( double x, double y, double size )
{
  return QStringLiteral( "POLYGON((%1 %2,%3 %2,%3 %4,%1 %4,%1 %2))" ).arg( x, 0, 'f', 6 ).arg( y, 0, 'f', 6 ).arg( x + size, 0, 'f', 6 ).arg( y + size, 0, 'f', 6 );
}

std::vector<NamedShape> fourPrefectures()
{
  return { { QStringLiteral( "北海道" ), square( 142.5, 43.2 ) }, { QStringLiteral( "東京都" ), square( 139.3, 35.7, 0.1 ) }, { QStringLiteral( "大阪府" ), square( 135.5, 34.5, 0.1 ) }, { QStringLiteral( "沖縄県" ), square( 127.8, 26.4, 0.1 ) } };
}

QByteArray zipOf( const std::vector<std::pair<QByteArray, QByteArray>> &files, bool flagUtf8 )
{
  const auto le16 = []( quint16 value ) { QByteArray bytes( 2, 0 ); qToLittleEndian( value, bytes.data() ); return bytes; };
  const auto le32 = []( quint32 value ) { QByteArray bytes( 4, 0 ); qToLittleEndian( value, bytes.data() ); return bytes; };
  QByteArray local, central;
  for ( const auto &[name, content] : files )
  {
    const quint32 size = static_cast<quint32>( content.size() );
    const quint32 sum = static_cast<quint32>( crc32( 0, reinterpret_cast<const Bytef *>( content.constData() ), size ) );
    const QByteArray facts = le16( 20 ) + le16( flagUtf8 ? 1 << 11 : 0 ) + le16( 0 ) + le32( 0x00210000 ) + le32( sum ) + le32( size ) + le32( size ) + le16( static_cast<quint16>( name.size() ) );
    central += QByteArray( "PK\1\2" ) + le16( 20 ) + facts + le16( 0 ) + le16( 0 ) + le16( 0 ) + le16( 0 ) + le32( 0 ) + le32( static_cast<quint32>( local.size() ) ) + name;
    local += "PK\3\4" + facts + le16( 0 ) + name + content;
  }
  const quint16 count = static_cast<quint16>( files.size() );
  return local + central + "PK\5\6" + le32( 0 ) + le16( count ) + le16( count ) + le32( static_cast<quint32>( central.size() ) ) + le32( static_cast<quint32>( local.size() ) ) + le16( 0 );
}

QByteArray contentOf( const QString &path )
{
  QFile file( path );
  EXPECT_TRUE( file.open( QIODevice::ReadOnly ) ) << qPrintable( path );
  return file.readAll();
}

} // namespace clusteratlas::test
