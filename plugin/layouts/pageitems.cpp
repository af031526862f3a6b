// SPDX-License-Identifier: GPL-2.0-or-later
#include "pageitems.h"

#include "core/inerttext.h"
#include "layers/compat.h"
#include "wording/atlaswording.h"

#include <qgsfillsymbol.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitempolyline.h>
#include <qgslayoutitemscalebar.h>
#include <qgslayoutitemshape.h>
#include <qgslayoutmeasurement.h>
#include <qgslinesymbol.h>
#include <qgsproject.h>
#include <qgsunittypes.h>

#include <cmath>
#include <memory>

namespace clusteratlas
{

namespace
{
//! The largest of 1, 2 and 5 times a power of ten that is not above \a value.
double roundLength( double value )
{
  const double power = std::pow( 10, std::floor( std::log10( value ) ) );
  for ( const double step : { 5.0, 2.0 } )
    if ( step * power <= value )
      return step * power;
  return power;
}

QgsLayoutItem *addShape( const Page &page, const QString &id, QgsLayoutItemShape::Shape kind, const QColor &fill, const QColor &line, const QRectF &rect )
{
  constexpr double LINE = 0.18;
  auto *shape = new QgsLayoutItemShape( &page.layout );
  shape->setId( id );
  shape->setShapeType( kind );
  const std::unique_ptr<QgsFillSymbol> symbol( QgsFillSymbol::createSimple( { { QStringLiteral( "color" ), fill.name() },
    { QStringLiteral( "outline_style" ), line.isValid() ? QStringLiteral( "solid" ) : QStringLiteral( "no" ) },
    { QStringLiteral( "outline_color" ), line.isValid() ? line.name() : QString() },
    { QStringLiteral( "outline_width" ), QString::number( LINE ) } } ) );
  shape->setSymbol( symbol.get() );
  page.layout.addLayoutItem( shape );
  shape->attemptSetSceneRect( rect );
  return shape;
}
} // namespace

QgsLayoutItemLabel *addLabel( const Page &page, const QString &id, const QString &text, const QgsTextFormat &format, const QRectF &rect, Qt::AlignmentFlag vertical )
{
  return addExpressionLabel( page, id, withoutExpressions( text ), format, rect, vertical );
}

QgsLayoutItemLabel *addExpressionLabel( const Page &page, const QString &id, const QString &text, const QgsTextFormat &format, const QRectF &rect, Qt::AlignmentFlag vertical )
{
  auto *label = new QgsLayoutItemLabel( &page.layout );
  label->setId( id );
  label->setText( text );
  compat::setTextFormat( *label, format );
  label->setMargin( 0 );
  label->setVAlign( vertical );
  page.layout.addLayoutItem( label );
  label->attemptSetSceneRect( rect );
  return label;
}

QgsLayoutItemLabel *addColoredLabel( const Page &page, const QString &id, const QString &text, const QgsTextFormat &format, const QRectF &rect, const QColor &color )
{
  QgsLayoutItemLabel *label = addLabel( page, id, text, format, rect, Qt::AlignVCenter );
  compat::setTextColor( *label, color );
  return label;
}

void centre( QgsLayoutItemLabel &label )
{
  label.setHAlign( Qt::AlignHCenter );
}

QgsLayoutItem *addRectangle( const Page &page, const QString &id, const QColor &fill, const QColor &line, const QRectF &rect )
{
  return addShape( page, id, QgsLayoutItemShape::Rectangle, fill, line, rect );
}

QgsLayoutItem *addDot( const Page &page, const QString &id, const QColor &fill, QPointF centre, double diameter )
{
  return addShape( page, id, QgsLayoutItemShape::Ellipse, fill, Qt::white, QRectF( centre.x() - diameter / 2, centre.y() - diameter / 2, diameter, diameter ) );
}

QgsLayoutItem *addPolyline( const Page &page, const QString &id, const QColor &color, double width, const QPolygonF &points )
{
  auto *line = new QgsLayoutItemPolyline( points, &page.layout );
  line->setId( id );
  const std::unique_ptr<QgsLineSymbol> symbol( QgsLineSymbol::createSimple( { { QStringLiteral( "color" ), color.name() }, { QStringLiteral( "width" ), QString::number( width ) }, { QStringLiteral( "capstyle" ), QStringLiteral( "round" ) }, { QStringLiteral( "joinstyle" ), QStringLiteral( "round" ) } } ) );
  line->setSymbol( symbol.get() );
  page.layout.addLayoutItem( line );
  return line;
}

QgsLayoutItemMap *addMap( const Page &page, const QgsProject &project, const QString &id, const QString &themeName, const QRectF &rect, const QgsRectangle &extent )
{
  auto *map = new QgsLayoutItemMap( &page.layout );
  map->setId( id );
  page.layout.addLayoutItem( map );
  map->attemptSetSceneRect( rect );
  map->setFollowVisibilityPreset( true );
  map->setFollowVisibilityPresetName( themeName );
  map->setBackgroundColor( project.backgroundColor() );
  map->setFrameEnabled( true );
  map->setFrameStrokeWidth( QgsLayoutMeasurement( 0.2 ) );
  map->setFrameStrokeColor( QColor( 0x88, 0x88, 0x88 ) );
  map->zoomToExtent( extent );
  return map;
}

void addScaleBar( const Page &page, QgsLayoutItemMap *map, const QRectF &rect )
{
  constexpr int SEGMENTS = 2;
  auto *bar = new QgsLayoutItemScaleBar( &page.layout );
  bar->setId( QStringLiteral( "scale" ) );
  page.layout.addLayoutItem( bar );
  bar->setStyle( QStringLiteral( "Single Box" ) );
  bar->setLinkedMap( map );
  // By its code, since the enumeration moved after QGIS 3.22.
  bar->setUnits( QgsUnitTypes::decodeDistanceUnit( QStringLiteral( "km" ) ) );
  bar->setUnitLabel( atlaswording::kilometres().in( page.language ) );
  bar->setNumberOfSegmentsLeft( 0 );
  bar->setNumberOfSegments( SEGMENTS );
  const double kilometresPerMillimetre = map->extent().width() / map->rect().width() / 1000;
  bar->setUnitsPerSegment( roundLength( 0.7 * rect.width() * kilometresPerMillimetre / SEGMENTS ) );
  bar->setHeight( 2 * page.scale );
  bar->setTextFormat( page.text( 8 ) );
  bar->setBoxContentSpace( 0 );
  bar->attemptMove( QgsLayoutPoint( rect.topLeft() ) );
  // QGIS grows it to what its text needs; its foot stands on the foot of the map.
  bar->attemptResize( QgsLayoutSize( 1, 1 ) );
  bar->attemptMove( QgsLayoutPoint( rect.left(), rect.bottom() - bar->rect().height() ) );
}

} // namespace clusteratlas
