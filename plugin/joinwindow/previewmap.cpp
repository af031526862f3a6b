// SPDX-License-Identifier: GPL-2.0-or-later
#include "previewmap.h"

#include "joinfacts.h"
#include "previewlayer.h"

#include <QLabel>
#include <QVBoxLayout>
#include <qgsgeometry.h>
#include <qgsmapcanvas.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{

namespace
{
//! \a text as rich text that stays on one line; Japanese would break between any two signs.
QString unbreakable( const QString &text )
{
  QString result;
  for ( const QChar sign : text )
    result += ( sign == QLatin1Char( ' ' ) ? QStringLiteral( "&nbsp;" ) : QString( sign ).toHtmlEscaped() ) + QStringLiteral( "&#8288;" );
  return result;
}
} // namespace

PreviewMap::PreviewMap( QWidget *parent )
  : QWidget( parent )
  , mCanvas( new QgsMapCanvas( this ) )
  , mLegend( new QLabel( this ) )
{
  mCanvas->setObjectName( QStringLiteral( "previewCanvas" ) );
  mCanvas->setCanvasColor( Qt::white );
  mCanvas->setDestinationCrs( QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:6668" ) ) );
  mCanvas->setMinimumSize( 150, 100 );
  mCanvas->setFocusPolicy( Qt::ClickFocus );
  mLegend->setObjectName( QStringLiteral( "legendLabel" ) );
  mLegend->setTextFormat( Qt::RichText );
  mLegend->setWordWrap( true );
  auto *layout = new QVBoxLayout( this );
  layout->setContentsMargins( 0, 0, 0, 0 );
  layout->setSpacing( 3 );
  layout->addWidget( mCanvas, 1 );
  layout->addWidget( mLegend );
}

PreviewMap::~PreviewMap()
{
  mCanvas->setLayers( {} );
}

void PreviewMap::showAtlas( const PreparedAtlas &atlas )
{
  mCanvas->setLayers( {} );
  mPolygons = atlas.polygons;
  mUnrecognised = atlas.unrecognised;
  mLayer = previewLayer( atlas );
  mCanvas->setLayers( { mLayer.get() } );
  // The far islands of Tokyo and Okinawa would shrink the rest to a quarter.
  const QgsRectangle mainIslands( 128.4, 30.2, 146.2, 45.8 ), core( 129.8, 31.5, 145.4, 45.4 );
  mCanvas->setExtent( mLayer->extent().contains( core ) ? mainIslands : mLayer->extent().buffered( 0.1 ) );
  mCanvas->refresh();
  showLegend( atlas );
}

void PreviewMap::showLegend( const PreparedAtlas &atlas )
{
  const JoinFacts facts = joinFacts( atlas );
  const bool countsRows = atlas.ledger.countsRows;
  const auto entry = []( PreviewClass previewClass, const QString &text ) {
    const QString sign = previewClass == PreviewClass::None ? QStringLiteral( "□" ) : previewClass == PreviewClass::NotMatched ? QStringLiteral( "▨" )
                                                                                                                               : QStringLiteral( "■" );
    const QString color = previewClass == PreviewClass::None ? QString() : QStringLiteral( " style=\"color:%1\"" ).arg( previewColor( previewClass ).name() );
    return QStringLiteral( "<span%1>%2</span>&nbsp;%3" ).arg( color, sign, unbreakable( text ) );
  };
  const int one = facts.prefectures - facts.prefecturesWithSeveral;
  QStringList entries { entry( PreviewClass::One, countsRows ? tr( "one row: %1" ).arg( one ) : tr( "one cluster: %1" ).arg( one ) ), entry( PreviewClass::Several, tr( "several: %1" ).arg( facts.prefecturesWithSeveral ) ),
    entry( PreviewClass::None, tr( "none: %1" ).arg( facts.prefecturesWithout ) ) };
  if ( !atlas.unrecognised.empty() )
    entries << entry( PreviewClass::NotMatched, tr( "not matched: %1" ).arg( facts.featuresNotMatched ) );
  mLegend->setText( entries.join( QStringLiteral( " &nbsp;" ) ) );
}

void PreviewMap::clear()
{
  mCanvas->setLayers( {} );
  mLayer.reset();
  mPolygons.clear();
  mUnrecognised.clear();
  mLegend->clear();
}

bool PreviewMap::flashFeature( qint64 row )
{
  const auto found = mUnrecognised.find( row );
  return found != mUnrecognised.end() && flash( found->second );
}

bool PreviewMap::flashPrefecture( PrefectureCode code )
{
  const auto found = mPolygons.find( code );
  return found != mPolygons.end() && flash( found->second );
}

bool PreviewMap::flash( const QByteArray &wkb )
{
  QgsGeometry geometry;
  geometry.fromWkb( wkb );
  if ( geometry.isEmpty() )
    return false;
  // Small islands far out would flash unseen.
  QgsRectangle extent = mCanvas->extent();
  if ( !extent.intersects( geometry.boundingBox() ) )
  {
    extent.combineExtentWith( geometry.boundingBox() );
    mCanvas->setExtent( extent );
    mCanvas->refresh();
  }
  mCanvas->flashGeometries( { geometry }, QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:6668" ) ) );
  return true;
}

} // namespace clusteratlas
