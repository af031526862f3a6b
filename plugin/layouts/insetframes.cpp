// SPDX-License-Identifier: GPL-2.0-or-later
#include "insetframes.h"

#include "core/islandnames.h"
#include "layers/atlasproject.h"
#include "layers/compat.h"
#include "pageitems.h"
#include "textlines.h"
#include "wording/mapwording.h"

#include <QMap>
#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsfeature.h>
#include <qgsfeatureiterator.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutmeasurement.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr double LABEL_HEIGHT = 7.2; // two lines
constexpr double LINE_HEIGHT = 2.9;
constexpr double LABEL_INSET = 1;
constexpr double LABEL_GAP = 0.4;

//! Names of the prefectures by their codes.
QMap<size_t, QString> prefectureNames( const QgsProject &project, const QString &language )
{
  QMap<size_t, QString> names;
  QgsVectorLayer *prefectures = atlasLayer( project, QStringLiteral( "prefectures" ) );
  if ( !prefectures )
    return names;
  const QString name = language == QLatin1String( "en" ) ? QStringLiteral( "name_en" ) : QStringLiteral( "name_ja" );
  QgsFeatureIterator features = prefectures->getFeatures( QgsFeatureRequest().setFlags( compat::NO_GEOMETRY ) );
  QgsFeature feature;
  while ( features.nextFeature( feature ) )
    names.insert( feature.attribute( QStringLiteral( "pref_code" ) ).toUInt(), feature.attribute( name ).toString() );
  return names;
}

std::vector<GeographicPoint> placesOf( const std::vector<size_t> &parts, const MapLand &land, const QgsProject &project )
{
  const QgsCoordinateTransform transform( project.crs(), QgsCoordinateReferenceSystem::fromEpsgId( 6668 ), project.transformContext() );
  std::vector<GeographicPoint> places;
  for ( const size_t part : parts )
    try
    {
      const PlanePoint middle = land.parts[part].bounds().middle();
      const QgsPointXY place = transform.transform( middle.x, middle.y );
      places.push_back( { place.x(), place.y() } );
    }
    catch ( const QgsCsException & )
    {
    }
  return places;
}

//! The name of a group of islands, else those of their prefectures.
QString nameOf( const std::vector<size_t> &parts, const MapLand &land, const QgsProject &project, const QMap<size_t, QString> &prefectures, const QString &language )
{
  const Bilingual group = islandName( placesOf( parts, land, project ) );
  if ( !group.in( language ).isEmpty() )
    return group.in( language );
  QMap<size_t, QString> names;
  for ( const size_t part : parts )
    names.insert( land.parts[part].owner, prefectures.value( land.parts[part].owner ) );
  return mapwording::together( names.values(), language );
}

QRectF onPaper( const PaperBox &box, const QRectF &rect )
{
  return QRectF( rect.left() + box.left, rect.top() + box.top, box.width, box.height );
}

QgsRectangle viewOf( const PlaneBox &box )
{
  return QgsRectangle( box.west, box.south, box.east, box.north );
}

//! The lines of a label of the frame at \a place, see addFramedMap(). \a aboveWidth is zero for one within the frame.
void addFrameLabels( const Page &page, const QString &id, const QString &name, const QString &scale, const QRectF &place, double aboveWidth )
{
  const bool isAbove = aboveWidth > 0;
  const double indent = isAbove ? 0 : LABEL_INSET * page.scale;
  const double line = LINE_HEIGHT * page.scale;
  const double width = std::max( place.width(), aboveWidth ) - 2 * indent;
  const QgsTextFormat format = page.text( 6.5, true );
  // A name that is too long for one line takes two above its frame, and only then smaller letters.
  QStringList names = balancedLines( name, format, width );
  if ( names.size() > ( isAbove ? 2 : 1 ) )
    names = QStringList { name };
  const int lines = names.size() + ( scale.isEmpty() ? 0 : 1 );
  QRectF rect( place.left() + indent, isAbove ? place.top() - lines * line - LABEL_GAP * page.scale : place.top() + indent, width, line );
  for ( const QString &text : names )
  {
    addLabel( page, id + QStringLiteral( " name" ), text, fittedFormat( text, format, width ), rect, Qt::AlignVCenter );
    rect.translate( 0, line );
  }
  if ( !scale.isEmpty() )
    addLabel( page, id + QStringLiteral( " scale" ), scale, fittedFormat( scale, page.text( 6 ), width ), rect, Qt::AlignVCenter );
}
} // namespace

FrameStyle frameStyle( const Page &page )
{
  FrameStyle style;
  style.labelHeight = LABEL_HEIGHT;
  return style.times( page.scale );
}

QString frameName( const IslandFrame &frame, const MapLand &land, const QgsProject &project, const QString &language )
{
  return nameOf( frame.parts, land, project, prefectureNames( project, language ), language );
}

ArchipelagoFrames framesOn( const Page &page, const MapLand &land, const QRectF &rect )
{
  const auto [known, isNew] = land.frames.try_emplace( { rect.width(), rect.height(), page.scale } );
  if ( isNew )
    known->second = archipelagoFrames( land.parts, land.callouts, rect.width(), rect.height(), frameStyle( page ) );
  return known->second;
}

FramedMap addFramedMap( const Page &page, QgsProject &project, const QString &themeName, const QRectF &rect, const MapLand &land, const ArchipelagoFrames &frames, double labelWidth )
{
  if ( frames.mainView.isEmpty() )
    return { addMap( page, project, QStringLiteral( "map" ), themeName, rect, nationalView( project ) ), QString() };
  const QMap<size_t, QString> prefectures = prefectureNames( project, page.language );
  FramedMap framed { addMap( page, project, QStringLiteral( "map" ), themeName, onPaper( frames.mainPlace, rect ), viewOf( frames.mainView ) ), QString() };
  int number = 0;
  for ( const IslandFrame &frame : frames.frames )
  {
    const QString id = QStringLiteral( "inset %1" ).arg( ++number );
    const QRectF place = onPaper( frame.place, rect );
    QgsLayoutItemMap *inset = addMap( page, project, id, themeName, place, viewOf( frame.view ) );
    inset->setFrameStrokeWidth( QgsLayoutMeasurement( 0.25 * page.scale ) );
    inset->setFrameStrokeColor( QColor( 0x55, 0x55, 0x55 ) );
    addFrameLabels( page, id, nameOf( frame.parts, land, project, prefectures, page.language ), frame.keepsScale ? QString() : mapwording::scale( frame.scale ), place, labelWidth * page.scale );
  }
  framed.note = frames.listed.empty() ? QString() : mapwording::notShown( nameOf( frames.listed, land, project, prefectures, page.language ), static_cast<int>( frames.listed.size() ) ).in( page.language );
  return framed;
}

} // namespace clusteratlas
