// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/prefecturetable.h"
#include "layers/atlasproject.h"
#include "layouts/clusterpageslayout.h"
#include "layouts/layoutchecks.h"
#include "support/printto.h"
#include "support/seed.h"

#include <gtest/gtest.h>
#include <qgsgeometry.h>
#include <qgslayoutatlas.h>
#include <qgslayoutframe.h>
#include <qgslayoutitemattributetable.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitemscalebar.h>
#include <qgslayoutpagecollection.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{
namespace
{
using Kind = PageProblem::Kind;

QString randomName( std::mt19937 &random, int least, int most )
{
  const QString letters = QStringLiteral( "都市健康創造先端医療情報通信ナノテク材料環境光バイオグリーン・（）、ー Bio Marine " );
  QString name;
  for ( int length = least + static_cast<int>( random() % static_cast<unsigned>( most - least + 1 ) ); name.size() < length; )
    name += letters[static_cast<int>( random() % static_cast<unsigned>( letters.size() ) )];
  return name.simplified().isEmpty() ? QStringLiteral( "都" ) : name.simplified();
}

std::optional<PrefectureCode> randomPrefecture( std::mt19937 &random )
{
  return PrefectureCode::fromNumber( 1 + static_cast<int>( random() % PrefectureCode::LAST ) );
}

//! 1 to 60 clusters with names of 2 to 60 characters, each with 0 to 40 institutions.
Dataset randomDataset( std::mt19937 &random )
{
  Dataset dataset;
  dataset.title = { QStringLiteral( "無作為" ), QStringLiteral( "random" ) };
  dataset.programmes.push_back( { QStringLiteral( "P1" ), { randomName( random, 2, 20 ), {} }, {}, {} } );
  DataTable institutions;
  institutions.schema.name = QStringLiteral( "institutions" );
  institutions.cells.columns = QStringList { QStringLiteral( "type_ja" ) };
  const int count = 1 + static_cast<int>( random() % ( random() % 4 == 0 ? 60 : 6 ) );
  for ( int index = 0; index < count; ++index )
  {
    const QString id = QStringLiteral( "C%1" ).arg( index );
    dataset.clusters.push_back( { id, QStringLiteral( "P1" ), { randomName( random, 2, 60 ), {} }, { randomName( random, 2, 60 ), {} }, {}, static_cast<size_t>( index ) } );
    for ( int member = static_cast<int>( random() % 4 ); member > 0; --member )
      dataset.memberships.push_back( { id, {}, randomPrefecture( random ), Role::Applicant, {}, {}, {}, member } );
    for ( int part = static_cast<int>( random() % 41 ); part > 0; --part )
    {
      const size_t row = dataset.institutions.size();
      const QString institution = QStringLiteral( "I%1" ).arg( row );
      dataset.institutions.push_back( { institution, { randomName( random, 2, 60 ), {} }, {}, randomName( random, 2, 30 ), {}, {}, row } );
      institutions.cells.rows.push_back( { static_cast<qint64>( row + 1 ), { randomName( random, 2, 30 ) } } );
      dataset.participations.push_back( { id, institution, {}, random() % 2 == 0, random() % 3 ? QString() : randomName( random, 2, 40 ), randomPrefecture( random ), {}, {} } );
    }
  }
  dataset.tables.push_back( std::move( institutions ) );
  return dataset;
}

QgsVectorLayer *addLayer( QgsProject &project, const char *table, const QString &uri )
{
  auto *layer = new QgsVectorLayer( uri, QString::fromLatin1( table ), QStringLiteral( "memory" ) );
  layer->setCustomProperty( atlasTableProperty(), QString::fromLatin1( table ) );
  project.addMapLayer( layer );
  return layer;
}

QVariant prefectureName( const std::optional<PrefectureCode> &code )
{
  return code ? QVariant( prefectureRecord( *code ).nameJa.toString() ) : QVariant();
}

//! A project whose layers hold no more of an atlas than the pages ask for. Prefectures are squares in a row of rows.
std::unique_ptr<QgsProject> projectOf( const Dataset &dataset )
{
  auto project = std::make_unique<QgsProject>();
  project->setCrs( QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:6690" ) ) );
  QgsVectorLayer *prefectures = addLayer( *project, "prefectures", QStringLiteral( "Polygon?crs=EPSG:6668&field=pref_code:string&field=name_ja:string&field=name_en:string&field=cluster_count:int" ) );
  for ( const PrefectureRecord &record : prefectureTable() )
  {
    const int number = record.code.toString().toInt();
    const double x = 131 + number % 7, y = 33 + number / 7;
    QgsFeature feature( prefectures->fields() );
    feature.setAttributes( QgsAttributes() << record.code.toString() << record.nameJa.toString() << record.nameEn.toString() << 1 );
    feature.setGeometry( QgsGeometry::fromRect( QgsRectangle( x, y, x + 0.9, y + 0.9 ) ) );
    prefectures->dataProvider()->addFeature( feature );
  }
  QgsVectorLayer *regions = addLayer( *project, "cluster_regions", QStringLiteral( "Polygon?crs=EPSG:6668&field=cluster_id:string&field=labelled:int&field=region_ja:string&field=name_ja:string&field=region_en:string&field=name_en:string" ) );
  for ( const Cluster &cluster : dataset.clusters )
  {
    QgsFeature feature( regions->fields() );
    feature.setAttributes( QgsAttributes() << cluster.id << 1 << cluster.region.ja << cluster.name.ja << QVariant() << QVariant() );
    feature.setGeometry( QgsGeometry::fromRect( QgsRectangle( 135, 35, 136, 36 ) ) );
    regions->dataProvider()->addFeature( feature );
  }
  QgsVectorLayer *links = addLayer( *project, "links", QStringLiteral( "LineString?crs=EPSG:6668&field=cluster_id:string&field=cluster_ja:string&field=cluster_en:string&field=institution_id:string&field=institution_ja:string&field=institution_en:string"
                                                                       "&field=site_ja:string&field=pref_code:string&field=core:int&field=prefecture_ja:string&field=prefecture_en:string&field=type_ja:string&field=type_en:string" ) );
  for ( size_t index = 0; index < dataset.participations.size(); ++index )
  {
    const Participation &part = dataset.participations[index];
    const Institution &institution = dataset.institutions[index];
    QgsFeature feature( links->fields() );
    const QString type = dataset.tables.front().cells.rows[index].cells.front();
    feature.setAttributes( QgsAttributes() << part.clusterId << dataset.cluster( part.clusterId )->name.ja << QVariant() << part.institutionId << institution.name.ja << QVariant() << part.siteName
                                           << part.prefecture->toString() << ( part.core ? 1 : 0 ) << prefectureName( part.prefecture ) << prefectureName( part.prefecture ) << type << institution.type );
    links->dataProvider()->addFeature( feature );
  }
  return project;
}

template <typename Item>
QList<Item *> itemsOf( QgsLayout &layout )
{
  QList<Item *> items;
  layout.layoutItems( items );
  return items;
}

//! The table of institutions: the one that has the heading of every frame.
const QgsLayoutItemAttributeTable *institutions( const QgsLayout &layout )
{
  for ( QgsLayoutMultiFrame *frames : layout.multiFrames() )
    if ( auto *table = qobject_cast<QgsLayoutItemAttributeTable *>( frames ); table && table->source() == QgsLayoutItemAttributeTable::LayerAttributes )
      return table;
  return nullptr;
}

void expectNoProblem( QgsLayout &layout )
{
  for ( const Kind kind : { Kind::ClippedText, Kind::OffThePage, Kind::DroppedRows, Kind::UnlinkedItem, Kind::RasterEffect, Kind::MissingTheme } )
    for ( const PageProblem &problem : checkLayout( layout, kind ) )
      ADD_FAILURE() << static_cast<int>( kind ) << ' ' << qPrintable( problem.item ) << ' ' << qPrintable( problem.detail );
}

//! Texts, maps and tables keep off one another; the scale bar and the names of frames lie on the map.
void expectNoOverlap( QgsLayout &layout )
{
  QList<QgsLayoutItem *> items;
  for ( QgsLayoutItem *item : itemsOf<QgsLayoutItem>( layout ) )
    if ( !item->id().startsWith( QLatin1String( "inset" ) )
      && ( dynamic_cast<QgsLayoutItemLabel *>( item ) || dynamic_cast<QgsLayoutItemMap *>( item ) || dynamic_cast<QgsLayoutFrame *>( item ) ) )
      items << item;
  const auto place = []( const QgsLayoutItem *item ) { return QRectF( item->scenePos(), item->rect().size() ).adjusted( 0.6, 0.6, -0.6, -0.6 ); };
  for ( int one = 0; one < items.size(); ++one )
    for ( int other = 0; other < one; ++other )
      EXPECT_FALSE( place( items[one] ).intersects( place( items[other] ) ) ) << qPrintable( items[one]->id() ) << " and " << qPrintable( items[other]->id() );
}

int participationsOf( const Dataset &dataset, const QString &id, PagesBy by )
{
  return static_cast<int>( std::count_if( dataset.participations.begin(), dataset.participations.end(), [&id, by]( const Participation &part ) { return by == PagesBy::Cluster ? part.clusterId == id : part.prefecture->toString() == id; } ) );
}

TEST( ClusterPagesLayout, NoClusterIsNoPage )
{
  const Dataset dataset = Dataset();
  QgsProject project;
  const std::unique_ptr<QgsPrintLayout> layout = clusterPagesLayout( project, dataset, Ledger(), PagesBy::Cluster, QStringLiteral( "A4" ), QStringLiteral( "ja" ) );
  EXPECT_EQ( layout->atlas()->updateFeatures(), 0 );
}

class RandomPages : public testing::TestWithParam<int>
{
};

//! 48 data sets in all: as many as take less than a minute.
TEST_P( RandomPages, AreTidyAndHaveEveryRow )
{
  constexpr int TRIALS = 12, PAGES = 3;
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed + static_cast<unsigned>( GetParam() ) );
  for ( int trial = 0; trial < TRIALS; ++trial )
  {
    SCOPED_TRACE( trial );
    const Dataset dataset = randomDataset( random );
    const std::unique_ptr<QgsProject> project = projectOf( dataset );
    const PagesBy by = trial % 4 ? PagesBy::Cluster : PagesBy::Prefecture;
    const std::unique_ptr<QgsPrintLayout> layout = clusterPagesLayout( *project, dataset, Ledger(), by, trial % 2 ? QStringLiteral( "A3" ) : QStringLiteral( "A4" ), trial % 3 ? QStringLiteral( "ja" ) : QStringLiteral( "en" ) );
    const int count = layout->atlas()->updateFeatures();
    if ( by == PagesBy::Cluster )
    {
      ASSERT_EQ( static_cast<size_t>( count ), dataset.clusters.size() );
    }
    const QgsLayoutItemAttributeTable *table = institutions( *layout );
    ASSERT_TRUE( table );
    for ( int page = 0; page < std::min( count, PAGES ); ++page )
    {
      ASSERT_TRUE( layout->atlas()->seekTo( page ) );
      const QString id = layout->reportContext().feature().attribute( by == PagesBy::Cluster ? QStringLiteral( "cluster_id" ) : QStringLiteral( "pref_code" ) ).toString();
      SCOPED_TRACE( id.toStdString() );
      const QgsLayoutTableContents rows = const_cast<QgsLayoutItemAttributeTable *>( table )->contents();
      EXPECT_EQ( rows.size(), participationsOf( dataset, id, by ) );
      for ( int row = 0; row < rows.size(); ++row )
        EXPECT_EQ( rows[row].front().toInt(), row + 1 );
      expectNoProblem( *layout );
      expectNoOverlap( *layout );
    }
    if ( testing::Test::HasFailure() )
      return;
  }
}

INSTANTIATE_TEST_SUITE_P( Parts, RandomPages, testing::Range( 0, 4 ) );
} // namespace
} // namespace clusteratlas
