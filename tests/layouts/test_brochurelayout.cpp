// SPDX-License-Identifier: GPL-2.0-or-later
#include "layers/atlasproject.h"
#include "layouts/brochurelayout.h"
#include "layouts/textlines.h"
#include "support/seed.h"

#include <gtest/gtest.h>
#include <qgsgeometry.h>
#include <qgslayoutitemgroup.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitempolyline.h>
#include <qgslayoutpagecollection.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{
namespace
{
QString randomName( std::mt19937 &random, int least, int most )
{
  const QString letters = QStringLiteral( "都市健康創造先端医療情報通信ナノテク材料環境光バイオグリーン・（）、Bio Marine " );
  QString name;
  for ( int length = least + static_cast<int>( random() % static_cast<unsigned>( most - least + 1 ) ); name.size() < length; )
    name += letters[static_cast<int>( random() % static_cast<unsigned>( letters.size() ) )];
  return name;
}

Dataset randomDataset( std::mt19937 &random )
{
  Dataset dataset;
  dataset.title = { QStringLiteral( "無作為" ), QStringLiteral( "random" ) };
  for ( const char *id : { "P1", "P2" } )
    dataset.programmes.push_back( { QString::fromLatin1( id ), { randomName( random, 2, 20 ), {} }, {}, {} } );
  for ( const char *id : { "F1", "F2", "F3" } )
    dataset.fields.push_back( { QString::fromLatin1( id ), { randomName( random, 2, 12 ), {} }, {} } );
  const size_t count = 1 + random() % 60;
  for ( size_t index = 0; index < count; ++index )
  {
    const QString id = QStringLiteral( "C%1" ).arg( index );
    Cluster cluster { id, random() % 2 ? QStringLiteral( "P1" ) : QStringLiteral( "P2" ), { randomName( random, 2, 30 ), {} }, { randomName( random, 2, 60 ), {} }, {}, index };
    for ( const ResearchField &field : dataset.fields )
      if ( random() % 2 )
        cluster.fieldIds << field.id;
    dataset.clusters.push_back( cluster );
    for ( size_t part = random() % 5; part > 0; --part )
      dataset.participations.push_back( { id, QStringLiteral( "I%1" ).arg( random() ), randomName( random, 2, 24 ), random() % 2 == 0, {}, {}, {}, {} } );
  }
  return dataset;
}

//! A project whose layers hold no more of an atlas than the page asks for: where the clusters are.
std::unique_ptr<QgsProject> projectOf( const Dataset &dataset, std::mt19937 &random )
{
  auto project = std::make_unique<QgsProject>();
  project->setCrs( QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:6690" ) ) );
  auto *prefectures = new QgsVectorLayer( QStringLiteral( "Polygon?crs=EPSG:6668" ), QStringLiteral( "p" ), QStringLiteral( "memory" ) );
  prefectures->setCustomProperty( atlasTableProperty(), QStringLiteral( "prefectures" ) );
  QgsFeature land;
  land.setGeometry( QgsGeometry::fromRect( QgsRectangle( 128, 30, 146, 45.5 ) ) );
  prefectures->dataProvider()->addFeature( land );
  prefectures->updateExtents();
  auto *regions = new QgsVectorLayer( QStringLiteral( "Polygon?crs=EPSG:6668&field=cluster_id:string&field=hub_longitude:double&field=hub_latitude:double" ), QStringLiteral( "r" ), QStringLiteral( "memory" ) );
  regions->setCustomProperty( atlasTableProperty(), QStringLiteral( "cluster_regions" ) );
  std::uniform_real_distribution<double> longitude( 130, 144 ), latitude( 31, 45 );
  for ( const Cluster &cluster : dataset.clusters )
  {
    QgsFeature feature( regions->fields() );
    const double x = longitude( random ), y = latitude( random );
    feature.setAttributes( QgsAttributes() << cluster.id << x << y );
    feature.setGeometry( QgsGeometry::fromRect( QgsRectangle( x - 0.2, y - 0.2, x + 0.2, y + 0.2 ) ) );
    regions->dataProvider()->addFeature( feature );
  }
  project->addMapLayers( { prefectures, regions } );
  return project;
}

template <typename Item>
QList<Item *> itemsOf( QgsLayout &layout )
{
  QList<Item *> items;
  layout.layoutItems( items );
  return items;
}

double cross( QPointF a, QPointF b, QPointF c )
{
  return ( b.x() - a.x() ) * ( c.y() - a.y() ) - ( b.y() - a.y() ) * ( c.x() - a.x() );
}

bool doCross( QPointF a, QPointF b, QPointF c, QPointF d )
{
  return cross( a, b, c ) * cross( a, b, d ) < 0 && cross( c, d, a ) * cross( c, d, b ) < 0;
}

//! The leaders of \a layout on its page.
QList<QPolygonF> leaders( QgsLayout &layout )
{
  QList<QPolygonF> lines;
  for ( const QgsLayoutItemPolyline *line : itemsOf<QgsLayoutItemPolyline>( layout ) )
    if ( line->id().startsWith( QLatin1String( "leader" ) ) && !line->id().endsWith( QLatin1String( "halo" ) ) )
      lines << line->nodes().translated( line->pos() );
  return lines;
}

void expectTidy( QgsLayout &layout, const Dataset &dataset )
{
  const QRectF sheet = layout.pageCollection()->page( 0 )->sceneBoundingRect().adjusted( -1, -1, 1, 1 );
  const QList<QgsLayoutItemGroup *> boxes = itemsOf<QgsLayoutItemGroup>( layout );
  ASSERT_EQ( static_cast<size_t>( boxes.size() ), dataset.clusters.size() );
  for ( int one = 0; one < boxes.size(); ++one )
    for ( int other = 0; other < one; ++other )
      EXPECT_FALSE( boxes[one]->sceneBoundingRect().adjusted( 0.3, 0.3, -0.3, -0.3 ).intersects( boxes[other]->sceneBoundingRect() ) ) << one << ' ' << other;
  for ( const QgsLayoutItemLabel *label : itemsOf<QgsLayoutItemLabel>( layout ) )
  {
    EXPECT_TRUE( sheet.contains( label->sceneBoundingRect() ) ) << qPrintable( label->text() );
    EXPECT_LE( textWidth( label->text(), QgsTextFormat::fromQFont( label->font() ) ), label->rect().width() * 1.02 + 0.3 ) << qPrintable( label->id() + label->text() );
  }
  const QList<QPolygonF> lines = leaders( layout );
  EXPECT_EQ( static_cast<size_t>( lines.size() ), dataset.clusters.size() );
  for ( int one = 0; one < lines.size(); ++one )
    for ( int other = 0; other < one; ++other )
      EXPECT_FALSE( doCross( lines[one][1], lines[one][2], lines[other][1], lines[other][2] ) ) << one << ' ' << other;
}

TEST( BrochureLayout, NoClusterIsAPageAllTheSame )
{
  QgsProject project;
  const std::unique_ptr<QgsPrintLayout> layout = brochureLayout( project, Dataset(), Ledger(), QStringLiteral( "A3" ), QStringLiteral( "ja" ), {} );
  EXPECT_TRUE( itemsOf<QgsLayoutItemGroup>( *layout ).isEmpty() );
  EXPECT_FALSE( itemsOf<QgsLayoutItemLabel>( *layout ).isEmpty() );
}

class RandomBrochure : public testing::TestWithParam<int>
{
};

//! 200 data sets in all.
TEST_P( RandomBrochure, ClustersAreTidy )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  for ( int trial = 0; trial < 50; ++trial )
  {
    SCOPED_TRACE( trial );
    const Dataset dataset = randomDataset( random );
    const std::unique_ptr<QgsProject> project = projectOf( dataset, random );
    const QString paper = trial % 2 ? QStringLiteral( "A3" ) : QStringLiteral( "A4" );
    const std::unique_ptr<QgsPrintLayout> layout = brochureLayout( *project, dataset, Ledger(), paper, trial % 3 ? QStringLiteral( "ja" ) : QStringLiteral( "en" ), landOfAtlas( *project, {}, QStringLiteral( "ja" ) ) );
    expectTidy( *layout, dataset );
    if ( testing::Test::HasFailure() )
      return;
  }
}

INSTANTIATE_TEST_SUITE_P( Parts, RandomBrochure, testing::Range( 0, 4 ) );

TEST( BrochureLayout, WithoutAPlaceIsSaidAndHasNoLeader )
{
  std::mt19937 random( 1 );
  Dataset dataset = randomDataset( random );
  const std::unique_ptr<QgsProject> project = projectOf( dataset, random );
  dataset.clusters.push_back( { QStringLiteral( "LOST" ), {}, {}, { QStringLiteral( "行方不明" ), {} }, {}, dataset.clusters.size() } );
  const std::unique_ptr<QgsPrintLayout> layout = brochureLayout( *project, dataset, Ledger(), QStringLiteral( "A3" ), QStringLiteral( "ja" ), landOfAtlas( *project, {}, QStringLiteral( "ja" ) ) );
  EXPECT_EQ( static_cast<size_t>( leaders( *layout ).size() ) + 1, dataset.clusters.size() );
  const auto *note = dynamic_cast<QgsLayoutItemLabel *>( layout->itemById( QStringLiteral( "note" ) ) );
  ASSERT_TRUE( note );
  EXPECT_TRUE( note->text().contains( QStringLiteral( "行方不明" ) ) );
}
} // namespace
} // namespace clusteratlas
