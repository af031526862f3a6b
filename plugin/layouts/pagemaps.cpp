// SPDX-License-Identifier: GPL-2.0-or-later
#include "pagemaps.h"

#include "insetframes.h"
#include "layers/atlasproject.h"
#include "layers/compat.h"
#include "pageitems.h"
#include "wording/mapwording.h"

#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsgeometry.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutmeasurement.h>
#include <qgslinestring.h>
#include <qgspolygon.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace clusteratlas
{

namespace
{
//! Millimetres of the design.
constexpr double AROUND = 9; // between a page's land and the edge of its map
constexpr double LABEL_LINE = 2.9;
constexpr double LABEL_INSET = 1;
constexpr double AWAY = -1000; // where a frame is that the page does not have

constexpr double NAME_STEP = 1000; // metres: where a name stands needs no finer outline
constexpr double LEAST_NAMED = 25; // square millimetres of a prefecture in view from which on it is named

QJsonArray json( const PlaneBox &box )
{
  return { box.west, box.south, box.east, box.north };
}

QgsGeometry roughOutline( const std::vector<PlanePoint> &outline )
{
  QVector<double> xs, ys;
  for ( const PlanePoint &point : outline )
    if ( xs.isEmpty() || std::hypot( point.x - xs.last(), point.y - ys.last() ) >= NAME_STEP )
    {
      xs << point.x;
      ys << point.y;
    }
  if ( xs.size() < 3 )
    return {};
  return QgsGeometry( std::make_unique<QgsPolygon>( new QgsLineString( xs, ys ) ) );
}

//! The outlines of large land, each with its prefecture.
std::vector<std::pair<size_t, QgsGeometry>> roughLand( const MapLand &land )
{
  constexpr double LEAST_PART = 5e7; // square metres
  std::vector<std::pair<size_t, QgsGeometry>> rough;
  for ( const LandPart &part : land.parts )
    if ( part.squareMetres >= LEAST_PART )
      if ( QgsGeometry outline = roughOutline( part.outline ); !outline.isNull() )
        rough.emplace_back( part.owner, std::move( outline ) );
  return rough;
}

/**
 * For each prefecture the middle of its largest piece within \a view.
 */
std::map<size_t, QgsPointXY> namePlaces( const std::vector<std::pair<size_t, QgsGeometry>> &land, const PlaneBox &view, double leastArea )
{
  const QgsRectangle box( view.west, view.south, view.east, view.north );
  std::map<size_t, std::pair<double, QgsGeometry>> largest;
  for ( const auto &[owner, outline] : land )
  {
    if ( !box.intersects( outline.boundingBox() ) )
      continue;
    const QgsGeometry seen = box.contains( outline.boundingBox() ) ? outline : QgsGeometry( outline ).clipped( box );
    const QVector<QgsGeometry> pieces = seen.asGeometryCollection();
    for ( const QgsGeometry &piece : pieces )
      if ( const double area = piece.area(); area >= leastArea && area > largest[owner].first )
        largest[owner] = { area, piece };
  }
  std::map<size_t, QgsPointXY> places;
  for ( const auto &[owner, piece] : largest )
    if ( piece.first > 0 )
      if ( const QgsGeometry middle = piece.second.poleOfInaccessibility( 0.02 * std::sqrt( piece.first ) ); !middle.isNull() )
        places.emplace( owner, middle.asPoint() );
  return places;
}

QJsonObject inLayer( const std::map<size_t, QgsPointXY> &places, const QgsCoordinateTransform &transform )
{
  QJsonObject names;
  for ( const auto &[owner, place] : places )
    try
    {
      const QgsPointXY point = transform.transform( place );
      names.insert( QStringLiteral( "%1" ).arg( owner, 2, 10, QLatin1Char( '0' ) ), QJsonArray { point.x(), point.y() } );
    }
    catch ( const QgsCsException & )
    {
    }
  return names;
}

void setProperty( QgsLayoutItem &item, QgsLayoutObject::DataDefinedProperty property, const QString &expression )
{
  item.dataDefinedProperties().setProperty( property, QgsProperty::fromExpression( expression ) );
}

//! Lets \a map show what the four numbers that \a bounds gives say.
void setExtent( QgsLayoutItemMap &map, const QString &bounds )
{
  const QgsLayoutObject::DataDefinedProperty properties[] { compat::ItemProperty::MapXMin, compat::ItemProperty::MapYMin, compat::ItemProperty::MapXMax, compat::ItemProperty::MapYMax };
  for ( int index = 0; index < 4; ++index )
    setProperty( map, properties[index], QStringLiteral( "array_get( %1, %2 )" ).arg( bounds ).arg( index ) );
}
} // namespace

PageMaps::PageMaps( const Page &page, const QgsProject &project, const std::vector<PageFacts> &pages, const QRectF &rect )
  : mRect( rect )
{
  MapLand land = landOfAtlas( project, {}, page.language );
  land.callouts.clear();
  for ( const LandPart &part : land.parts )
    mAll.add( part.bounds() );
  const std::vector<std::pair<size_t, QgsGeometry>> rough = roughLand( land );
  const QgsVectorLayer *layer = atlasLayer( project, QStringLiteral( "prefectures" ) );
  const QgsCoordinateTransform transform( project.crs(), layer ? layer->crs() : project.crs(), project.transformContext() );
  const double metresOfAll = std::max( mAll.width() / rect.width(), mAll.height() / rect.height() );
  for ( const PageFacts &facts : pages )
  {
    for ( LandPart &part : land.parts )
      part.isSubject = std::any_of( facts.prefectures.begin(), facts.prefectures.end(), [&part]( PrefectureCode code ) { return code.toString().toUInt() == part.owner; } );
    View view { mAll, {}, {} };
    FrameStyle style = frameStyle( page );
    style.margin = AROUND * page.scale;
    style.isBesideAllowed = false;
    const bool hasSubject = std::any_of( land.parts.begin(), land.parts.end(), []( const LandPart &part ) { return part.isSubject; } );
    const ArchipelagoFrames frames = hasSubject ? archipelagoFrames( land.parts, {}, rect.width(), rect.height(), style ) : ArchipelagoFrames {};
    if ( !frames.mainView.isEmpty() )
      view.main = frames.mainView;
    for ( const IslandFrame &frame : frames.frames )
      view.frames.push_back( { frame.place, frame.view, frameName( frame, land, project, page.language ), frame.keepsScale ? QString() : mapwording::scale( frame.scale ) } );
    const double metres = view.main.isEmpty() ? metresOfAll : view.main.width() / rect.width();
    view.names = inLayer( namePlaces( rough, view.main, LEAST_NAMED * std::pow( page.scale * metres, 2 ) ), transform );
    mViews.push_back( std::move( view ) );
  }
}

QJsonObject PageMaps::view( size_t index ) const
{
  QJsonArray insets;
  for ( const NamedFrame &frame : mViews[index].frames )
    insets << QJsonObject { { QStringLiteral( "view" ), json( frame.view ) }, { QStringLiteral( "name" ), frame.name }, { QStringLiteral( "scale" ), frame.scale },
      { QStringLiteral( "place" ), QJsonArray { mRect.left() + frame.place.left, mRect.top() + frame.place.top, frame.place.width, frame.place.height } } };
  return { { QStringLiteral( "main" ), json( mViews[index].main ) }, { QStringLiteral( "insets" ), insets } };
}

QJsonObject PageMaps::names( size_t index ) const
{
  return mViews[index].names;
}

void PageMaps::addInset( const Page &page, const QgsProject &project, const QString &theme, const QString &frame, int number ) const
{
  const QString id = QStringLiteral( "inset %1" ).arg( number );
  const auto member = [&frame]( const char *name ) { return QStringLiteral( "map_get( %1, '%2' )" ).arg( frame, QString::fromLatin1( name ) ); };
  const QString has = QStringLiteral( "%1 IS NOT NULL" ).arg( frame );
  const auto place = [&]( QgsLayoutItem &item, double inset, double down ) {
    const auto at = [&]( int index, double offset ) { return QStringLiteral( "coalesce( array_get( %1, %2 ) + %3, %4 )" ).arg( member( "place" ) ).arg( index ).arg( offset ).arg( AWAY ); };
    setProperty( item, compat::ItemProperty::PositionX, at( 0, inset ) );
    setProperty( item, compat::ItemProperty::PositionY, at( 1, down ) );
    setProperty( item, compat::ItemProperty::ExcludeFromExports, QStringLiteral( "NOT ( %1 )" ).arg( has ) );
    setProperty( item, compat::ItemProperty::ItemWidth, QStringLiteral( "coalesce( array_get( %1, 2 ) - %2, 20 )" ).arg( member( "place" ) ).arg( 2 * inset ) );
  };
  const PlaneBox &all = mAll;
  QgsLayoutItemMap *map = addMap( page, project, id, theme, page.rect( AWAY, 0, 20, 20 ), QgsRectangle( all.west, all.south, all.east, all.north ) );
  place( *map, 0, 0 );
  setProperty( *map, compat::ItemProperty::ItemHeight, QStringLiteral( "coalesce( array_get( %1, 3 ), 20 )" ).arg( member( "place" ) ) );
  setExtent( *map, member( "view" ) );
  map->setFrameStrokeWidth( QgsLayoutMeasurement( 0.25 * page.scale ) );
  map->setFrameStrokeColor( QColor( 0x55, 0x55, 0x55 ) );
  double down = LABEL_INSET;
  for ( const char *text : { "name", "scale" } )
  {
    QgsLayoutItemLabel *label = addExpressionLabel( page, QStringLiteral( "%1 %2" ).arg( id, QString::fromLatin1( text ) ), QStringLiteral( "[% coalesce( %1, '' ) %]" ).arg( member( text ) ), page.text( 6.5 ), page.rect( AWAY, 0, 18, LABEL_LINE ), Qt::AlignVCenter );
    place( *label, LABEL_INSET * page.scale, down * page.scale );
    down += LABEL_LINE;
  }
}

QgsLayoutItemMap *PageMaps::add( const Page &page, const QgsProject &project, const QString &theme, const QString &view ) const
{
  const QgsRectangle all( mAll.west, mAll.south, mAll.east, mAll.north );
  QgsLayoutItemMap *map = addMap( page, project, QStringLiteral( "map" ), theme, mRect, mAll.isEmpty() ? QgsRectangle( nationalView( project ) ) : all );
  if ( mAll.isEmpty() )
    return map;
  setExtent( *map, QStringLiteral( "map_get( %1, 'main' )" ).arg( view ) );
  size_t most = 0;
  for ( const View &one : mViews )
    most = std::max( most, one.frames.size() );
  for ( size_t index = 0; index < most; ++index )
    addInset( page, project, theme, QStringLiteral( "array_get( map_get( %1, 'insets' ), %2 )" ).arg( view ).arg( index ), static_cast<int>( index ) + 1 );
  return map;
}

} // namespace clusteratlas
