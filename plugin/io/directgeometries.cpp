// SPDX-License-Identifier: GPL-2.0-or-later
#include "directgeometries.h"

#include <ogrsf_frmts.h>

namespace clusteratlas
{

Result<QByteArray> atlasWkb( OGRGeometryUniquePtr geometry, OGRCoordinateTransformation *transformation, PolygonFacts &facts )
{
  if ( !geometry )
    return QByteArray();
  facts.flattened += geometry->Is3D() || geometry->IsMeasured();
  facts.straightened += geometry->hasCurveGeometry();
  const OGRGeometryUniquePtr straight( geometry->hasCurveGeometry() ? geometry->getLinearGeometry() : geometry.release() );
  straight->flattenTo2D();
  if ( transformation && straight->transform( transformation ) != OGRERR_NONE )
    return tl::unexpected( Error { Error::Code::CoordinateSystemUnknown, QString() } );
  QByteArray wkb( static_cast<int>( straight->WkbSize() ), Qt::Uninitialized );
  straight->exportToWkb( wkbNDR, reinterpret_cast<unsigned char *>( wkb.data() ), wkbVariantIso );
  return wkb;
}

DirectGeometries::DirectGeometries( const SourceFile &file, OGRLayer &layer, bool keep )
  : mLayer( layer )
  , mBytes( shapefileBytes( file ) )
{
  if ( !mBytes )
    mBytes = geoPackageBytes( file, layer );
  const char *geometry[] = { "OGR_GEOMETRY", nullptr };
  if ( mBytes && layer.SetIgnoredFields( geometry ) == OGRERR_NONE )
    mReading = std::async( std::launch::async, [this, keep]() { return mBytes->read( mStop, keep ); } );
}

DirectGeometries::~DirectGeometries()
{
  mStop = true;
  if ( mReading.valid() )
    mReading.wait();
  mLayer.SetIgnoredFields( nullptr );
}

Result<std::vector<StoredGeometry>> DirectGeometries::take( const std::vector<GIntBig> &fids, PolygonFacts &facts )
{
  std::vector<StoredGeometry> stored = mReading.get();
  mLayer.SetIgnoredFields( nullptr );
  std::vector<StoredGeometry> rows;
  rows.reserve( fids.size() );
  auto at = stored.begin();
  for ( const GIntBig fid : fids )
  {
    while ( at != stored.end() && at->fid < fid )
      ++at;
    if ( at != stored.end() && at->fid == fid && at->isPlain )
    {
      rows.push_back( *std::move( at ) );
      continue;
    }
    const OGRFeatureUniquePtr feature( mLayer.GetFeature( fid ) );
    const Result<QByteArray> own = feature ? atlasWkb( OGRGeometryUniquePtr( feature->StealGeometry() ), nullptr, facts ) : QByteArray();
    if ( !own )
      return tl::unexpected( own.error() );
    rows.push_back( storedGeometry( fid, *own, true ) );
  }
  return rows;
}

} // namespace clusteratlas
