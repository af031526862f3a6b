// SPDX-License-Identifier: GPL-2.0-or-later
#include "sourcecrs.h"

#include "core/prefectureplaces.h"
#include "crsevidence.h"
#include "zipnames.h"

#include <QStringList>
#include <ogrsf_frmts.h>

#include <cmath>

namespace clusteratlas
{

namespace
{
constexpr int JGD2011 = 6668;

OGRSpatialReference referenceOf( int epsg )
{
  OGRSpatialReference reference;
  reference.importFromEPSG( epsg );
  reference.SetAxisMappingStrategy( OAMS_TRADITIONAL_GIS_ORDER );
  return reference;
}

QString idOf( const OGRSpatialReference &reference )
{
  const char *code = reference.GetAuthorityCode( nullptr );
  const char *authority = reference.GetAuthorityName( nullptr );
  return code && authority ? QString::fromUtf8( authority ) + QLatin1Char( ':' ) + QString::fromUtf8( code ) : QString::fromUtf8( reference.GetName() );
}

//! A .prj of ESRI carries no code: take the registered system only when PROJ is sure it is the same.
void identify( OGRSpatialReference &reference )
{
  reference.AutoIdentifyEPSG();
  if ( reference.GetAuthorityCode( nullptr ) )
    return;
  int count = 0;
  int *confidence = nullptr;
  OGRSpatialReferenceH *matches = OSRFindMatches( OGRSpatialReference::ToHandle( &reference ), nullptr, &count, &confidence );
  if ( count > 0 && confidence[0] >= 90 )
    reference = *OGRSpatialReference::FromHandle( matches[0] );
  OSRFreeSRSArray( matches );
  CPLFree( confidence );
}

//! What the extent of a layer in degrees says.
struct Degrees
{
    bool areDegrees = false; //!< no metres: nothing is beyond a turn and a half
    bool areOfJapan = false; //!< as they are, or mended
    bool swapped = false;
    bool wrap = false;
};

Degrees degreesOf( OGRLayer &layer )
{
  constexpr double LARGEST = 540;
  OGREnvelope extent;
  Degrees degrees;
  if ( layer.GetExtent( &extent, TRUE ) != OGRERR_NONE )
    return degrees;
  degrees.areDegrees = std::abs( extent.MinX ) <= LARGEST && std::abs( extent.MaxX ) <= LARGEST && std::abs( extent.MinY ) <= LARGEST && std::abs( extent.MaxY ) <= LARGEST;
  degrees.swapped = isJapan( extent.MinY, extent.MinX, extent.MaxY, extent.MaxX );
  degrees.wrap = degrees.areDegrees && !degrees.swapped && ( extent.MinX < -180 || extent.MaxX > 180 );
  const double turn = extent.MaxX < 0 ? 360 : extent.MinX > 180 ? -360
                                                                : 0;
  degrees.areOfJapan = degrees.swapped || isJapan( extent.MinX + turn, extent.MinY, extent.MaxX + turn, extent.MaxY );
  return degrees;
}

Error unknown( OGRLayer &layer, const QString &source, const QString &detail = {} )
{
  return Error { Error::Code::CoordinateSystemUnknown, shownAddress( source ), QString::fromUtf8( layer.GetName() ), -1, detail };
}

//! From metres alone; \a refuted is what the file says in vain.
Result<SourceCrs> fromPrefectures( OGRLayer &layer, const QString &source, const QString &refuted )
{
  const int named = datumOfName( source );
  const std::vector<CrsFit> fits = fittingSystems( placedSamples( layer ), named ? named : JGD2011 );
  if ( fits.size() != 1 )
  {
    QStringList ids;
    for ( const CrsFit &fit : fits )
      ids << QStringLiteral( "EPSG:%1" ).arg( fit.epsg );
    ids.removeDuplicates();
    return tl::unexpected( unknown( layer, source, ids.isEmpty() ? refuted : ids.join( QStringLiteral( " / " ) ) ) );
  }
  SourceCrs crs;
  crs.reference = referenceOf( fits.front().epsg );
  crs.from = QStringLiteral( "prefectures" );
  crs.refuted = refuted;
  crs.swapsAxes = fits.front().swapped;
  return crs;
}

Result<SourceCrs> fromCoordinates( OGRLayer &layer, const QString &source )
{
  const Degrees degrees = degreesOf( layer );
  if ( degrees.areDegrees && !degrees.areOfJapan )
    return tl::unexpected( unknown( layer, source ) );
  if ( !degrees.areOfJapan )
    return fromPrefectures( layer, source, {} );
  const int named = datumOfName( source );
  SourceCrs crs;
  crs.reference = referenceOf( named ? named : JGD2011 );
  crs.from = named ? QStringLiteral( "name" ) : QStringLiteral( "extent" );
  crs.swapsAxes = degrees.swapped;
  crs.wraps = degrees.wrap;
  return crs;
}

//! What the file says of its coordinates, held against them.
Result<SourceCrs> fromFile( OGRLayer &layer, const OGRSpatialReference &own, const QString &source )
{
  SourceCrs crs;
  crs.reference = own;
  identify( crs.reference );
  crs.reference.SetAxisMappingStrategy( OAMS_TRADITIONAL_GIS_ORDER );
  crs.from = source.endsWith( QLatin1String( ".shp" ), Qt::CaseInsensitive ) ? QStringLiteral( "prj" ) : QStringLiteral( "format" );
  if ( crs.reference.IsGeographic() )
  {
    const Degrees degrees = degreesOf( layer );
    OGREnvelope extent;
    if ( !degrees.areDegrees && layer.GetExtent( &extent, TRUE ) == OGRERR_NONE && std::isfinite( extent.MinX ) )
      return fromPrefectures( layer, source, idOf( crs.reference ) );
    crs.swapsAxes = degrees.swapped;
    crs.wraps = degrees.wrap;
    return crs;
  }
  const std::vector<PlacedSample> samples = placedSamples( layer );
  if ( samples.empty() || shareInPlace( samples, crs.reference, false ) >= 0.5 )
    return crs;
  crs.swapsAxes = shareInPlace( samples, crs.reference, true ) >= 0.9;
  if ( crs.swapsAxes )
    return crs;
  const int named = datumOfName( source );
  const std::vector<CrsFit> fits = fittingSystems( samples, named ? named : JGD2011 );
  if ( fits.empty() )
    return crs;
  return tl::unexpected( unknown( layer, source, QStringLiteral( "%1 ≠ EPSG:%2" ).arg( idOf( crs.reference ) ).arg( fits.front().epsg ) ) );
}
} // namespace

OGRSpatialReference atlasCrs()
{
  return referenceOf( JGD2011 );
}

Result<SourceCrs> sourceCrs( OGRLayer &layer, const QString &requested, const QString &source )
{
  Result<SourceCrs> crs;
  if ( !requested.isEmpty() )
  {
    // Neither a web address nor a file is a name of a system.
    if ( crs->reference.SetFromUserInput( requested.toUtf8().constData(), OGRSpatialReference::SET_FROM_USER_INPUT_LIMITATIONS_get() ) != OGRERR_NONE )
      return tl::unexpected( unknown( layer, source, requested ) );
    crs->from = QStringLiteral( "user" );
  }
  else if ( const OGRSpatialReference *own = layer.GetSpatialRef() )
    crs = fromFile( layer, *own, source );
  else
    crs = fromCoordinates( layer, source );
  if ( !crs )
    return crs;
  crs->reference.SetAxisMappingStrategy( OAMS_TRADITIONAL_GIS_ORDER );
  crs->id = idOf( crs->reference );
  return crs;
}

void mendCoordinates( OGRGeometry &geometry, const SourceCrs &crs )
{
  if ( crs.swapsAxes )
    geometry.swapXY();
  OGREnvelope extent;
  geometry.getEnvelope( &extent );
  const double center = ( extent.MinX + extent.MaxX ) / 2;
  if ( !crs.wraps || std::abs( center ) <= 180 )
    return;

  class Shift final : public OGRDefaultGeometryVisitor
  {
    public:
      explicit Shift( double turn )
        : mTurn( turn )
      {}
      using OGRDefaultGeometryVisitor::visit;
      void visit( OGRPoint *point ) override { point->setX( point->getX() + mTurn ); }

    private:
      double mTurn;
  };
  Shift shift( center < 0 ? 360 : -360 );
  geometry.accept( &shift );
}

} // namespace clusteratlas
