// SPDX-License-Identifier: GPL-2.0-or-later
#include "layers/atlasproject.h"
#include "layouts/atlascopy.h"
#include "layouts/atlaslayouts.h"
#include "layouts/keepchanges.h"
#include "layouts/layoutparts.h"
#include "layouts/printpage.h"
#include "layouts/projectpages.h"
#include "support/builtatlas.h"
#include "support/printto.h"
#include "support/seed.h"
#include "wording/atlaswording.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <qgslayertree.h>
#include <qgslayertreemodel.h>
#include <qgslayoutatlas.h>
#include <qgslayoutexporter.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitemregistry.h>
#include <qgslayoutmanager.h>
#include <qgslayoutpagecollection.h>
#include <qgsmaplayerstylemanager.h>
#include <qgsmapthemecollection.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>
#include <random>

namespace clusteratlas
{
namespace
{
class ProjectPages : public test::BuiltAtlas
{
  protected:
    static QDomDocument fresh( QgsProject &project, const PrintRequest &request ) { return layoutDocument( *printPage( project, *sPrepared->dataset, sPrepared->ledger, request ) ); }
};

const PrintRequest NATIONAL {};
const PrintRequest BROCHURE { PrintRequest::Layout::Brochure, {}, QStringLiteral( "A3" ), false, QStringLiteral( "ja" ), {} };
const PrintRequest PAGES { PrintRequest::Layout::ClusterPages, {}, QStringLiteral( "A4" ), false, QStringLiteral( "ja" ), {} };

std::vector<PrintRequest> allRequests()
{
  PrintRequest prefectures = PAGES;
  prefectures.layout = PrintRequest::Layout::PrefecturePages;
  PrintRequest portrait = NATIONAL;
  portrait.isPortrait = true;
  portrait.paper = QStringLiteral( "A3" );
  return { NATIONAL, portrait, BROCHURE, PAGES, prefectures };
}

void render( QgsPrintLayout &layout )
{
  if ( layout.atlas()->enabled() )
  {
    layout.atlas()->beginRender();
    layout.atlas()->seekTo( 2 );
  }
  layout.refresh();
  EXPECT_FALSE( QgsLayoutExporter( &layout ).renderPageToImage( 0, QSize( 300, 200 ) ).isNull() );
}

QList<QgsLayoutItem *> keyedItems( const QgsPrintLayout &layout )
{
  QList<QgsLayoutItem *> items;
  layout.layoutItems( items );
  items.erase( std::remove_if( items.begin(), items.end(),
                 []( const QgsLayoutItem *item ) { return item->type() == QgsLayoutItemRegistry::LayoutPage || item->customProperty( itemKeyProperty() ).toString().isEmpty(); } ),
    items.end() );
  std::sort( items.begin(), items.end(), []( const QgsLayoutItem *a, const QgsLayoutItem *b ) { return a->customProperty( itemKeyProperty() ).toString() < b->customProperty( itemKeyProperty() ).toString(); } );
  return items;
}

QString keyOf( const QgsLayoutItem &item )
{
  return item.customProperty( itemKeyProperty() ).toString();
}

QgsLayoutItem *itemOf( const QgsPrintLayout &layout, const QString &key )
{
  for ( QgsLayoutItem *item : keyedItems( layout ) )
    if ( keyOf( *item ) == key )
      return item;
  return nullptr;
}

bool isPlacedByData( const QgsLayoutItem &item )
{
  for ( const auto property : { QgsLayoutObject::PositionX, QgsLayoutObject::PositionY, QgsLayoutObject::ItemWidth, QgsLayoutObject::ItemHeight } )
    if ( item.dataDefinedProperties().isActive( property ) )
      return true;
  return false;
}

std::map<QString, QPointF> placesOf( const QgsPrintLayout &layout )
{
  std::map<QString, QPointF> places;
  for ( const QgsLayoutItem *item : keyedItems( layout ) )
    if ( !isPlacedByData( *item ) )
      places.emplace( keyOf( *item ), item->scenePos() );
  return places;
}

void expectPlaces( const QgsPrintLayout &layout, const std::map<QString, QPointF> &expected )
{
  const std::map<QString, QPointF> places = placesOf( layout );
  EXPECT_EQ( places.size(), expected.size() );
  for ( const auto &[key, place] : expected )
  {
    const auto found = places.find( key );
    ASSERT_NE( found, places.end() ) << qPrintable( key );
    EXPECT_NEAR( found->second.x(), place.x(), 1e-3 ) << qPrintable( key );
    EXPECT_NEAR( found->second.y(), place.y(), 1e-3 ) << qPrintable( key );
  }
}

TEST( PageId, IsReadBack )
{
  for ( PrintRequest request : allRequests() )
    for ( const bool isOther : { false, true } )
    {
      PrintRequest read;
      ASSERT_TRUE( requestOf( pageId( request, isOther ), read ) );
      EXPECT_EQ( pageId( read, isOther ), pageId( request, isOther ) );
      EXPECT_EQ( read.language.isEmpty(), !isOther );
    }
  PrintRequest read;
  EXPECT_FALSE( requestOf( QStringLiteral( "true" ), read ) );
}

TEST_F( ProjectPages, UntouchedPageHasNoChangesHoweverOftenItIsDrawnAndSaved )
{
  for ( const char *language : { "ja", "en" } )
    for ( PrintRequest request : allRequests() )
    {
      request.language = QString::fromLatin1( language );
      SCOPED_TRACE( qPrintable( pageId( request, true ) ) );
      QgsProject project;
      addTo( project, request.language );
      QgsPrintLayout *page = putPage( project, request, fresh( project, request ) );
      ASSERT_TRUE( page );
      EXPECT_EQ( changedItems( layoutDocument( *page ) ), QStringList() );
      render( *page );
      EXPECT_EQ( changedItems( layoutDocument( *page ) ), QStringList() );
      const auto read = layoutOf( project, layoutDocument( *page ) );
      ASSERT_TRUE( read );
      render( *read );
      EXPECT_EQ( changedItems( layoutDocument( *read ) ), QStringList() );
    }
}

TEST_F( ProjectPages, RunAgainUpdatesAndDoesNotDuplicate )
{
  QgsProject project;
  addTo( project, QStringLiteral( "ja" ) );
  addAtlasLayouts( project, *sPrepared->dataset, sPrepared->ledger, QStringLiteral( "ja" ) );
  const QList<QgsPrintLayout *> pages = project.layoutManager()->printLayouts();
  QStringList names;
  for ( const QgsPrintLayout *page : pages )
    names << page->name();
  EXPECT_EQ( names.size(), atlasThemes().size() + 1 );
  addAtlasLayouts( project, *sPrepared->dataset, sPrepared->ledger, QStringLiteral( "ja" ) );
  EXPECT_EQ( project.layoutManager()->printLayouts(), pages );
  QStringList later;
  for ( const QgsPrintLayout *page : pages )
    later << page->name();
  EXPECT_EQ( later, names );
}

TEST_F( ProjectPages, WhatAUserChangedStaysAndTheRestIsNew )
{
  QgsProject project;
  addTo( project, QStringLiteral( "ja" ) );
  for ( const PrintRequest &request : allRequests() )
  {
    const unsigned seed = test::randomSeed();
    SCOPED_TRACE( std::string( qPrintable( pageId( request, false ) ) ) + ", seed " + std::to_string( seed ) );
    std::mt19937 random( seed );
    QgsPrintLayout *page = putPage( project, request, fresh( project, request ) );
    ASSERT_TRUE( page );

    const std::map<QString, QPointF> before = placesOf( *page );
    std::map<QString, QString> said;
    QStringList gone;
    for ( QgsLayoutItem *item : keyedItems( *page ) )
    {
      const QString key = keyOf( *item );
      auto *label = qobject_cast<QgsLayoutItemLabel *>( item );
      const unsigned choice = random() % 8;
      if ( choice == 0 && !isPlacedByData( *item ) && !item->parentGroup() )
        item->attemptMoveBy( 3, 2.5 );
      else if ( choice == 1 && label )
      {
        label->setText( QStringLiteral( "手で直した <文> & %1" ).arg( said.size() ) );
        said.emplace( key, label->text() );
      }
      else if ( choice == 2 && label )
      {
        gone << key;
        page->removeLayoutItem( item );
      }
    }
    const std::map<QString, QPointF> edited = placesOf( *page );
    auto *own = new QgsLayoutItemLabel( page );
    own->setId( QStringLiteral( "own" ) );
    own->setText( QStringLiteral( "部外秘" ) );
    page->addLayoutItem( own );
    own->attemptMove( QgsLayoutPoint( 10, 20 ) );

    for ( int run = 0; run < 2; ++run )
    {
      ASSERT_EQ( putPage( project, request, fresh( project, request ) ), page );
      expectPlaces( *page, edited );
      for ( const auto &[key, text] : said )
      {
        const auto *label = qobject_cast<QgsLayoutItemLabel *>( itemOf( *page, key ) );
        ASSERT_TRUE( label ) << qPrintable( key );
        EXPECT_EQ( label->text(), text );
      }
      const auto *kept = qobject_cast<QgsLayoutItemLabel *>( page->itemById( QStringLiteral( "own" ) ) );
      ASSERT_TRUE( kept );
      EXPECT_EQ( kept->text(), QStringLiteral( "部外秘" ) );
    }
    // What was changed is told, and nothing else but the groups it is in.
    QStringList changed = changedItems( layoutDocument( *page ) );
    QStringList expected = gone;
    for ( const auto &[key, text] : said )
      expected << key;
    for ( const auto &[key, place] : edited )
      if ( ( before.at( key ) - place ).manhattanLength() > 0.01 && !said.count( key ) )
        expected << key;
    for ( const QString &key : expected )
      EXPECT_EQ( changed.removeAll( key ), 1 ) << qPrintable( key );
    EXPECT_EQ( changed.removeAll( QStringLiteral( "own" ) ), 1 );
    for ( const QString &key : changed )
    {
      const QgsLayoutItem *item = itemOf( *page, key );
      EXPECT_TRUE( item && item->type() == QgsLayoutItemRegistry::LayoutGroup ) << qPrintable( key );
    }

    ASSERT_EQ( resetPage( project, request, fresh( project, request ) ), page );
    EXPECT_EQ( changedItems( layoutDocument( *page ) ), QStringList() );
    EXPECT_EQ( page->itemById( QStringLiteral( "own" ) ), nullptr );
    expectPlaces( *page, before );
  }
}

TEST_F( ProjectPages, NewContentComesToPlacesThatWereMoved )
{
  QgsProject project;
  addTo( project, QStringLiteral( "ja" ) );
  QgsPrintLayout *page = putPage( project, NATIONAL, fresh( project, NATIONAL ) );
  page->itemById( QStringLiteral( "title" ) )->attemptMoveBy( 20, 0 );
  const QPointF place = page->itemById( QStringLiteral( "title" ) )->scenePos();
  QDomDocument next = fresh( project, NATIONAL );
  const QDomNodeList items = next.elementsByTagName( QStringLiteral( "LayoutItem" ) );
  for ( int index = 0; index < items.count(); ++index )
    if ( items.at( index ).toElement().attribute( QStringLiteral( "id" ) ) == QLatin1String( "title" ) )
      items.at( index ).toElement().setAttribute( QStringLiteral( "labelText" ), QStringLiteral( "令和の地図" ) );
  putPage( project, NATIONAL, next );
  const auto *title = qobject_cast<QgsLayoutItemLabel *>( page->itemById( QStringLiteral( "title" ) ) );
  EXPECT_EQ( title->text(), QStringLiteral( "令和の地図" ) );
  EXPECT_NEAR( title->scenePos().x(), place.x(), 1e-3 );
}

TEST_F( ProjectPages, ChangesOutliveAnAtlasWhoseLayersHaveOtherIds )
{
  QgsProject project;
  addTo( project, QStringLiteral( "ja" ) );
  QgsPrintLayout *page = putPage( project, NATIONAL, fresh( project, NATIONAL ) );
  page->itemById( QStringLiteral( "legend" ) )->attemptMoveBy( -5, 4 );
  const QPointF place = page->itemById( QStringLiteral( "legend" ) )->scenePos();
  const QString before = atlasLayer( project, QStringLiteral( "prefectures" ) )->id();
  addTo( project, QStringLiteral( "ja" ) );
  ASSERT_NE( atlasLayer( project, QStringLiteral( "prefectures" ) )->id(), before );
  EXPECT_EQ( changedItems( layoutDocument( *page ) ).size(), 1 );
  putPage( project, NATIONAL, fresh( project, NATIONAL ) );
  const auto *legend = qobject_cast<QgsLayoutItemLegend *>( page->itemById( QStringLiteral( "legend" ) ) );
  ASSERT_TRUE( legend );
  EXPECT_NEAR( legend->scenePos().y(), place.y(), 1e-3 );
  EXPECT_EQ( legend->linkedMap(), page->itemById( QStringLiteral( "map" ) ) );
  QStringList layers;
  for ( const QgsLayerTreeLayer *node : const_cast<QgsLayoutItemLegend *>( legend )->model()->rootGroup()->findLayers() )
  {
    ASSERT_TRUE( node->layer() );
    layers << node->layer()->id();
  }
  EXPECT_FALSE( layers.isEmpty() );
}

TEST_F( ProjectPages, AnotherLanguageLeavesTheProjectAsItIs )
{
  QgsProject project;
  addTo( project, QStringLiteral( "ja" ) );
  const auto styles = [&project] {
    QStringList all;
    for ( const QgsMapLayer *layer : project.mapLayers() )
      all << layer->name() << layer->styleManager()->styles();
    all << project.mapThemeCollection()->mapThemes();
    all.sort();
    return all;
  };
  const QStringList shown = styles();
  for ( PrintRequest request : allRequests() )
  {
    request.language = QStringLiteral( "en" );
    SCOPED_TRACE( qPrintable( pageId( request, true ) ) );
    const std::unique_ptr<QgsProject> copy = atlasCopy( project, *sPrepared->dataset, request.language );
    ASSERT_TRUE( copy );
    const auto english = printPage( *copy, *sPrepared->dataset, sPrepared->ledger, request );
    freezeThemes( *english );
    QgsPrintLayout *page = putPage( project, request, layoutDocument( *english ) );
    ASSERT_TRUE( page );
    EXPECT_TRUE( page->name().endsWith( QLatin1String( "[English]" ) ) ) << qPrintable( page->name() );
    QList<QgsLayoutItemMap *> maps;
    page->layoutItems( maps );
    for ( const QgsLayoutItemMap *map : maps )
    {
      EXPECT_FALSE( map->layers().isEmpty() );
      EXPECT_FALSE( map->layerStyleOverrides().isEmpty() );
    }
    render( *page );
    EXPECT_EQ( changedItems( layoutDocument( *page ) ), QStringList() );
    EXPECT_EQ( styles(), shown );
  }
  EXPECT_EQ( project.layoutManager()->printLayouts().size(), static_cast<int>( allRequests().size() ) );
}

TEST_F( ProjectPages, AProjectWithoutAnAtlasHasNoCopy )
{
  const QgsProject project;
  EXPECT_EQ( atlasCopy( project, *sPrepared->dataset, QStringLiteral( "ja" ) ), nullptr );
}
} // namespace
} // namespace clusteratlas
