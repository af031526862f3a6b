// SPDX-License-Identifier: GPL-2.0-or-later
#include "sourcecrs.h"

#include <ogrsf_frmts.h>

namespace clusteratlas
{

namespace
{
constexpr int JGD2011 = 6668;

//! Japan with Okinotorishima, Minamitorishima and the Northern Territories, in degrees.
bool isJapanInDegrees( const OGREnvelope &extent )
{
  return extent.MinX >= 122 && extent.MaxX <= 155 && extent.MinY >= 20 && extent.MaxY <= 46.5;
}

QString idOf( const OGRSpatialReference &reference )
{
  const char *code = reference.GetAuthorityCode( nullptr );
  const char *authority = reference.GetAuthorityName( nullptr );
  return code && authority ? QString::fromUtf8( authority ) + QLatin1Char( ':' ) + QString::fromUtf8( code ) : QString::fromUtf8( reference.GetName() );
}
} // namespace

OGRSpatialReference atlasCrs()
{
  OGRSpatialReference reference;
  reference.importFromEPSG( JGD2011 );
  reference.SetAxisMappingStrategy( OAMS_TRADITIONAL_GIS_ORDER );
  return reference;
}

Result<SourceCrs> sourceCrs( OGRLayer &layer, const QString &requested, const QString &source )
{
  SourceCrs crs;
  const QString layerName = QString::fromUtf8( layer.GetName() );
  if ( !requested.isEmpty() )
  {
    // Neither a web address nor a file is a name of a system.
    const bool isName = crs.reference.SetFromUserInput( requested.toUtf8().constData(), OGRSpatialReference::SET_FROM_USER_INPUT_LIMITATIONS_get() ) == OGRERR_NONE;
    if ( !isName )
      return tl::unexpected( Error { Error::Code::CoordinateSystemUnknown, source, layerName, -1, requested } );
    crs.from = QStringLiteral( "user" );
  }
  else if ( const OGRSpatialReference *own = layer.GetSpatialRef() )
  {
    crs.reference = *own;
    crs.reference.AutoIdentifyEPSG();
    if ( !crs.reference.GetAuthorityCode( nullptr ) )
    {
      // A .prj of ESRI carries no code: take the registered system only when PROJ is sure it is the same.
      int count = 0;
      int *confidence = nullptr;
      OGRSpatialReferenceH *matches = OSRFindMatches( OGRSpatialReference::ToHandle( &crs.reference ), nullptr, &count, &confidence );
      if ( count > 0 && confidence[0] >= 90 )
        crs.reference = *OGRSpatialReference::FromHandle( matches[0] );
      OSRFreeSRSArray( matches );
      CPLFree( confidence );
    }
    crs.from = QStringLiteral( "format" );
  }
  else
  {
    OGREnvelope extent;
    if ( layer.GetExtent( &extent, TRUE ) != OGRERR_NONE || !isJapanInDegrees( extent ) )
      return tl::unexpected( Error { Error::Code::CoordinateSystemUnknown, source, layerName } );
    crs.reference = atlasCrs();
    crs.from = QStringLiteral( "extent" );
  }
  crs.reference.SetAxisMappingStrategy( OAMS_TRADITIONAL_GIS_ORDER );
  crs.id = idOf( crs.reference );
  return crs;
}

} // namespace clusteratlas
