// SPDX-License-Identifier: GPL-2.0-or-later
// detail IN OUT.gpkg LENGTH: the polygons of IN, each segment longer than LENGTH degrees bent in its middle, and again, by what its end points alone say:
// neighbors keep one border. Prints how many points there are. For scripts/bench-pages.sh.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <ogrsf_frmts.h>
#include <utility>

static uint64_t mixed( uint64_t z )
{
  z += 0x9e3779b97f4a7c15ull;
  z = ( z ^ ( z >> 30 ) ) * 0xbf58476d1ce4e5b9ull;
  z = ( z ^ ( z >> 27 ) ) * 0x94d049bb133111ebull;
  return z ^ ( z >> 31 );
}
static uint64_t bits( double value )
{
  uint64_t result;
  std::memcpy( &result, &value, sizeof result );
  return result;
}
static void refine( OGRLineString &out, double ax, double ay, double bx, double by, double least, bool reversed )
{
  const double dx = bx - ax, dy = by - ay;
  if ( std::hypot( dx, dy ) <= least )
  {
    out.addPoint( bx, by );
    return;
  }
  // The same point whichever way the border is walked.
  const uint64_t key = mixed( bits( ax ) + bits( bx ) ) ^ mixed( bits( ay ) + bits( by ) );
  const double bend = ( ( mixed( key ) >> 11 ) * 0x1.0p-53 - 0.5 ) * 0.3 * ( reversed ? -1 : 1 );
  const double mx = ( ax + bx ) / 2 - dy * bend, my = ( ay + by ) / 2 + dx * bend;
  refine( out, ax, ay, mx, my, least, reversed );
  refine( out, mx, my, bx, by, least, reversed );
}
static OGRLinearRing *detailed( const OGRLinearRing &ring, double least )
{
  auto *out = new OGRLinearRing;
  out->addPoint( ring.getX( 0 ), ring.getY( 0 ) );
  for ( int i = 1; i < ring.getNumPoints(); ++i )
  {
    const double ax = ring.getX( i - 1 ), ay = ring.getY( i - 1 ), bx = ring.getX( i ), by = ring.getY( i );
    refine( *out, ax, ay, bx, by, least, std::pair( bx, by ) < std::pair( ax, ay ) );
  }
  out->closeRings();
  return out;
}
int main( int, char **a )
{
  GDALAllRegister();
  GDALDatasetUniquePtr in( GDALDataset::Open( a[1], GDAL_OF_VECTOR ) );
  GDALDatasetUniquePtr out( GetGDALDriverManager()->GetDriverByName( "GPKG" )->Create( a[2], 0, 0, 0, GDT_Unknown, nullptr ) );
  const double least = atof( a[3] );
  OGRSpatialReference crs;
  crs.importFromEPSG( 6668 );
  crs.SetAxisMappingStrategy( OAMS_TRADITIONAL_GIS_ORDER );
  OGRLayer *layer = out->CreateLayer( "prefectures", &crs, wkbMultiPolygon );
  OGRFieldDefn name( "N03_001", OFTString );
  layer->CreateField( &name );
  out->StartTransaction();
  long long points = 0;
  for ( auto &&feature : *in->GetLayer( 0 ) )
  {
    OGRMultiPolygon shape;
    const OGRGeometry *geometry = feature->GetGeometryRef();
    OGRMultiPolygon *parts = OGRGeometryFactory::forceToMultiPolygon( geometry->clone() )->toMultiPolygon();
    for ( OGRPolygon *part : *parts )
    {
      OGRPolygon polygon;
      for ( OGRLinearRing *ring : *part )
      {
        polygon.addRingDirectly( detailed( *ring, least ) );
      }
      for ( auto *ring : polygon )
        points += ring->getNumPoints();
      shape.addGeometry( &polygon );
    }
    delete parts;
    OGRFeature row( layer->GetLayerDefn() );
    row.SetField( 0, feature->GetFieldAsString( "N03_001" ) );
    row.SetGeometry( &shape );
    if ( layer->CreateFeature( &row ) != OGRERR_NONE )
      return 1;
  }
  out->CommitTransaction();
  std::printf( "%lld\n", points );
}
