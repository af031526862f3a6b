// SPDX-License-Identifier: GPL-2.0-or-later
#include "coarserings.h"

#include <qgsgeometry.h>
#include <qgslinestring.h>
#include <qgsmultipolygon.h>
#include <qgspolygon.h>

#include <cmath>
#include <set>
#include <vector>

namespace clusteratlas
{

namespace
{
struct GridPoint
{
    qint64 x;
    qint64 y;

    friend bool operator==( GridPoint a, GridPoint b ) { return a.x == b.x && a.y == b.y; }
    friend bool operator<( GridPoint a, GridPoint b ) { return a.x < b.x || ( a.x == b.x && a.y < b.y ); }
};

//! Whether the way from \a a over \a b to \a c goes straight on: b may then go, on either side of a border.
bool goesStraightOn( GridPoint a, GridPoint b, GridPoint c )
{
  const qint64 ux = b.x - a.x, uy = b.y - a.y, vx = c.x - b.x, vy = c.y - b.y;
  return ux * vy == uy * vx && ux * vx + uy * vy > 0;
}

class Coarsener
{
  public:
    explicit Coarsener( double cell )
      : mCell( cell )
    {}

    //! Null when the ring is to go.
    std::unique_ptr<QgsLineString> ring( const QgsCurve &curve );

  private:
    std::unique_ptr<QgsLineString> small( const QgsLineString &ring );

    double mCell;
    std::vector<GridPoint> mPoints;
    std::set<GridPoint> mSmall; //!< where a small ring stands already
};

std::unique_ptr<QgsLineString> Coarsener::small( const QgsLineString &ring )
{
  const QgsRectangle box = ring.boundingBox();
  const GridPoint place { std::llround( box.center().x() / mCell ), std::llround( box.center().y() / mCell ) };
  if ( !mSmall.insert( place ).second )
    return nullptr;
  return std::make_unique<QgsLineString>( QVector<double> { box.xMinimum(), box.xMinimum(), box.xMaximum(), box.xMaximum(), box.xMinimum() },
    QVector<double> { box.yMinimum(), box.yMaximum(), box.yMaximum(), box.yMinimum(), box.yMinimum() } );
}

std::unique_ptr<QgsLineString> Coarsener::ring( const QgsCurve &curve )
{
  const auto *line = qgsgeometry_cast<const QgsLineString *>( &curve );
  if ( !line )
    return std::unique_ptr<QgsLineString>( curve.curveToLine() );
  const double *x = line->xData(), *y = line->yData();
  const double perCell = 1 / mCell;
  mPoints.clear();
  for ( int index = 0, count = line->numPoints(); index < count; ++index )
  {
    const GridPoint point { std::llrint( x[index] * perCell ), std::llrint( y[index] * perCell ) };
    if ( !mPoints.empty() && mPoints.back() == point )
      continue;
    if ( mPoints.size() > 1 && goesStraightOn( mPoints[mPoints.size() - 2], mPoints.back(), point ) )
      mPoints.back() = point;
    else
      mPoints.push_back( point );
  }
  if ( mPoints.size() < 4 )
    return small( *line );
  QVector<double> coarseX( static_cast<int>( mPoints.size() ) ), coarseY( static_cast<int>( mPoints.size() ) );
  for ( size_t index = 0; index < mPoints.size(); ++index )
  {
    coarseX[static_cast<int>( index )] = static_cast<double>( mPoints[index].x ) * mCell;
    coarseY[static_cast<int>( index )] = static_cast<double>( mPoints[index].y ) * mCell;
  }
  return std::make_unique<QgsLineString>( coarseX, coarseY );
}

void addCoarse( const QgsCurvePolygon &polygon, Coarsener &coarsener, QgsMultiPolygon &result )
{
  if ( !polygon.exteriorRing() )
    return;
  std::unique_ptr<QgsLineString> shell = coarsener.ring( *polygon.exteriorRing() );
  if ( !shell )
    return;
  auto coarse = std::make_unique<QgsPolygon>( shell.release() );
  for ( int hole = 0; hole < polygon.numInteriorRings(); ++hole )
    if ( std::unique_ptr<QgsLineString> ring = coarsener.ring( *polygon.interiorRing( hole ) ) )
      coarse->addInteriorRing( ring.release() );
  result.addGeometry( coarse.release() );
}
} // namespace

QgsGeometry coarsePolygon( const QgsGeometry &polygon, double cell )
{
  const QgsAbstractGeometry *geometry = polygon.constGet();
  auto result = std::make_unique<QgsMultiPolygon>();
  Coarsener coarsener( cell );
  if ( const auto *single = qgsgeometry_cast<const QgsCurvePolygon *>( geometry ) )
    addCoarse( *single, coarsener, *result );
  else if ( const auto *parts = qgsgeometry_cast<const QgsGeometryCollection *>( geometry ) )
  {
    result->reserve( parts->numGeometries() );
    for ( int part = 0; part < parts->numGeometries(); ++part )
      if ( const auto *one = qgsgeometry_cast<const QgsCurvePolygon *>( parts->geometryN( part ) ) )
        addCoarse( *one, coarsener, *result );
  }
  return result->numGeometries() == 0 ? polygon : QgsGeometry( std::move( result ) );
}

} // namespace clusteratlas
