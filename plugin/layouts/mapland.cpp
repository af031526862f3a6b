// SPDX-License-Identifier: GPL-2.0-or-later
#include "mapland.h"

#include "layers/atlaslabels.h"
#include "layers/atlasproject.h"
#include "layers/compat.h"
#include "textlines.h"

#include <qgscoordinatetransform.h>
#include <qgscurve.h>
#include <qgscurvepolygon.h>
#include <qgsexception.h>
#include <qgsfeature.h>
#include <qgsfeatureiterator.h>
#include <qgsgeometry.h>
#include <qgsgeometrycollection.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{

namespace
{
constexpr double LEAST_STEP = 0.0005; // degrees

//! The points of \a ring on the map; empty where they have no place on it.
std::vector<PlanePoint> outlineOf( const QgsCurve &ring, const QgsCoordinateTransform &transform )
{
  QVector<double> xs;
  QVector<double> ys;
  QVector<double> zs;
  for ( int index = 0; index < ring.numPoints(); ++index )
  {
    const double x = ring.xAt( index );
    const double y = ring.yAt( index );
    if ( !xs.isEmpty() && std::abs( x - xs.last() ) < LEAST_STEP && std::abs( y - ys.last() ) < LEAST_STEP )
      continue;
    xs << x;
    ys << y;
    zs << 0;
  }
  std::vector<PlanePoint> outline;
  try
  {
    transform.transformInPlace( xs, ys, zs );
  }
  catch ( const QgsCsException & )
  {
    return outline;
  }
  for ( int index = 0; index < xs.size(); ++index )
    outline.push_back( { xs[index], ys[index] } );
  return outline;
}

void appendParts( std::vector<LandPart> &parts, const QgsFeature &feature, const QgsCoordinateTransform &transform, size_t owner, bool isSubject )
{
  const QgsGeometry geometry = feature.geometry();
  for ( auto part = geometry.const_parts_begin(); part != geometry.const_parts_end(); ++part )
  {
    const auto *polygon = qgsgeometry_cast<const QgsCurvePolygon *>( *part );
    if ( !polygon || !polygon->exteriorRing() )
      continue;
    LandPart land { outlineOf( *polygon->exteriorRing(), transform ), 0, owner, isSubject };
    if ( land.outline.empty() )
      continue;
    land.squareMetres = ringArea( land.outline );
    parts.push_back( std::move( land ) );
  }
}

//! As wide and high as the label of atlasLabeling() that is pinned there.
MapCallout calloutOf( const QString &text, PlanePoint middle, PlanePoint target )
{
  constexpr double LINE_HEIGHT = 3.6;
  constexpr int WRAPPED = 22; // letters, as the label's expression wraps them
  const QgsTextFormat format = atlasTextFormat( 8, true );
  const bool isWrapped = text.size() > WRAPPED && text.contains( QLatin1Char( ' ' ) );
  const QStringList lines = isWrapped ? brokenLines( text, format, textWidth( QString( WRAPPED, QLatin1Char( 'n' ) ), format ) ) : QStringList { text };
  double width = 0;
  for ( const QString &line : lines )
    width = std::max( width, textWidth( line, format ) );
  constexpr double SPARE = 1;
  return { middle, width + 2 * SPARE, lines.size() * LINE_HEIGHT + 2 * SPARE, target };
}

std::vector<MapCallout> calloutsOf( const QgsProject &project, const QString &language )
{
  std::vector<MapCallout> callouts;
  QgsVectorLayer *regions = atlasLayer( project, QStringLiteral( "cluster_regions" ) );
  if ( !regions )
    return callouts;
  const QgsFields fields = regions->fields();
  const QString name = language == QLatin1String( "en" ) ? QStringLiteral( "region_en" ) : QStringLiteral( "region_ja" );
  for ( const QString &needed : { name, QStringLiteral( "label_longitude" ), QStringLiteral( "label_latitude" ), QStringLiteral( "hub_longitude" ), QStringLiteral( "hub_latitude" ) } )
    if ( fields.lookupField( needed ) < 0 )
      return callouts;
  const QgsCoordinateTransform transform( regions->crs(), project.crs(), project.transformContext() );
  QgsFeatureIterator features = regions->getFeatures( QgsFeatureRequest( QStringLiteral( "\"labelled\" = 1 AND \"label_longitude\" IS NOT NULL" ) ).setFlags( compat::NO_GEOMETRY ) );
  QgsFeature feature;
  while ( features.nextFeature( feature ) )
  {
    const auto place = [&]( const char *longitude, const char *latitude ) {
      return transform.transform( feature.attribute( QString::fromLatin1( longitude ) ).toDouble(), feature.attribute( QString::fromLatin1( latitude ) ).toDouble() );
    };
    try
    {
      const QgsPointXY middle = place( "label_longitude", "label_latitude" );
      const bool hasHub = !feature.attribute( QStringLiteral( "hub_longitude" ) ).isNull();
      const QgsPointXY hub = hasHub ? place( "hub_longitude", "hub_latitude" ) : middle;
      callouts.push_back( calloutOf( feature.attribute( name ).toString(), { middle.x(), middle.y() }, { hub.x(), hub.y() } ) );
    }
    catch ( const QgsCsException & )
    {
    }
  }
  return callouts;
}
} // namespace

MapLand landOfAtlas( const QgsProject &project, const QSet<QString> &subjects, const QString &language )
{
  MapLand land;
  QgsVectorLayer *prefectures = atlasLayer( project, QStringLiteral( "prefectures" ) );
  if ( !prefectures )
    return land;
  const QgsCoordinateTransform transform( prefectures->crs(), project.crs(), project.transformContext() );
  QgsFeatureIterator features = prefectures->getFeatures( QgsFeatureRequest().setSubsetOfAttributes( QStringList { QStringLiteral( "pref_code" ) }, prefectures->fields() ) );
  QgsFeature feature;
  while ( features.nextFeature( feature ) )
  {
    const QString code = feature.attribute( QStringLiteral( "pref_code" ) ).toString();
    appendParts( land.parts, feature, transform, code.toUInt(), subjects.isEmpty() || subjects.contains( code ) );
  }
  // A full-detail coast has tens of thousands of rocks; no frame is larger or elsewhere for each of them.
  constexpr double ROCK = 2e5;  // square metres
  constexpr double CELL = 2000; // metres
  land.parts = withRocksTogether( std::move( land.parts ), ROCK, CELL );
  land.callouts = calloutsOf( project, language );
  return land;
}

} // namespace clusteratlas
