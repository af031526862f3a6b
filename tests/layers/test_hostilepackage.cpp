// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlas/buildatlas.h"
#include "atlas/exportatlas.h"
#include "io/datapackagereader.h"
#include "layers/atlasediting.h"
#include "layers/atlasfilter.h"
#include "layers/atlasproject.h"
#include "support/gdalsetup.h"
#include "support/hostilepackage.h"
#include "support/printto.h"

#include <qgsexpression.h>
#include <qgsexpressioncontextutils.h>
#include <qgspallabeling.h>
#include <qgsproject.h>
#include <qgsrenderer.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerlabeling.h>

namespace clusteratlas
{
namespace
{
constexpr int AREAS = 2000;

class HostilePackage : public test::WithFolder
{
  protected:
    void build()
    {
      const QString package = mFolder.filePath( QStringLiteral( "package" ) );
      test::writeHostilePackage( package, AREAS );
      AtlasSources sources;
      sources.attributes = package;
      sources.role = { std::nullopt };
      Result<PreparedAtlas> prepared = prepareAtlas( sources );
      ASSERT_TRUE( prepared ) << ( prepared ? "" : qPrintable( prepared.error().detail ) );
      mPrepared = *prepared;
      Result<StagedAtlas> staged = stageAtlas( *std::move( prepared ), mFolder.path() );
      ASSERT_TRUE( staged ) << ( staged ? "" : qPrintable( staged.error().layer + staged.error().detail ) );
      const Result<PublishedAtlas> published = publishAtlas( *staged, QStringLiteral( "en" ) );
      ASSERT_TRUE( published ) << ( published ? "" : qPrintable( published.error().detail ) );
      mAtlas = published->geopackage;
      ASSERT_TRUE( mProject.read( published->project ) );
    }

    bool isRefused( const char *table, const char *reason ) const
    {
      const auto fits = [table, reason]( const Ledger::RejectedRow &problem ) { return problem.table == QLatin1String( table ) && problem.reason == QLatin1String( reason ); };
      return std::any_of( mPrepared.ledger.tableProblems.begin(), mPrepared.ledger.tableProblems.end(), fits );
    }

    PreparedAtlas mPrepared;
    QString mAtlas;
    QgsProject mProject;
};

TEST_F( HostilePackage, IsTextEverywhereOrRefusedWithItsReason )
{
  build();
  EXPECT_TRUE( isRefused( "clusters", "duplicate key" ) );
  EXPECT_TRUE( isRefused( "clusters", "cycle" ) );
  EXPECT_TRUE( isRefused( "cluster_prefectures", "unknown reference" ) );
  const Ledger &ledger = mPrepared.ledger;
  EXPECT_EQ( ledger.membershipsIn, ledger.membershipsJoined + static_cast<int>( ledger.unjoined.size() + ledger.duplicates.size() ) );

  // Every table of the package is in the file, with all of its rows, and every name as it was.
  const Result<Dataset> read = readDataset( mAtlas );
  ASSERT_TRUE( read );
  for ( const DataTable &table : mPrepared.dataset->tables )
  {
    const DataTable *same = read->table( QLatin1String( table.schema.name.toLatin1() ) );
    ASSERT_TRUE( same ) << qPrintable( table.schema.name );
    EXPECT_EQ( same->cells.rows.size(), table.cells.rows.size() ) << qPrintable( table.schema.name );
  }
  const DataTable *clusters = read->table( QLatin1String( "clusters" ) );
  const QStringList names = test::hostileNames();
  for ( int row = 0; row < names.size(); ++row )
    EXPECT_EQ( clusters->cells.cell( clusters->cells.rows[static_cast<size_t>( row )], QLatin1String( "name_ja" ) ), names.at( row ) ) << row;
}

TEST_F( HostilePackage, TheProjectIsWholeAndRunsNothing )
{
  build();
  int layers = 0;
  for ( const QgsMapLayer *layer : mProject.mapLayers() )
  {
    ++layers;
    EXPECT_TRUE( layer->isValid() ) << qPrintable( layer->name() );
  }
  EXPECT_GE( layers, 13 ) << "a project cut short has fewer";
  for ( const char *table : { "prefectures", "memberships", "cluster_regions", "clusters", "cluster_prefectures" } )
    EXPECT_TRUE( atlasLayer( mProject, QLatin1String( table ) ) ) << table;

  const QgsVectorLayer *memberships = atlasLayer( mProject, QStringLiteral( "memberships" ) );
  ASSERT_TRUE( memberships );
  EXPECT_EQ( memberships->featureCount(), mPrepared.ledger.membershipsDrawn );
  EXPECT_FALSE( memberships->renderer()->legendSymbolItems().isEmpty() );
}

TEST_F( HostilePackage, LabelsShowNamesAsTheyAre )
{
  build();
  const QgsVectorLayer *regions = atlasLayer( mProject, QStringLiteral( "cluster_regions" ) );
  ASSERT_TRUE( regions && regions->labeling() );
  const QgsPalLayerSettings settings = regions->labeling()->settings();
  QgsExpressionContext context( QgsExpressionContextUtils::globalProjectLayerScopes( regions ) );
  QgsExpression expression( settings.isExpression ? settings.fieldName : QgsExpression::quotedColumnRef( settings.fieldName ) );
  ASSERT_FALSE( expression.hasParserError() );
  QgsFeatureIterator features = regions->getFeatures();
  QgsFeature feature;
  int seen = 0;
  while ( features.nextFeature( feature ) )
  {
    context.setFeature( feature );
    const QString label = expression.evaluate( &context ).toString();
    if ( feature.attribute( QStringLiteral( "cluster_id" ) ).toString() != QLatin1String( "H04" ) )
      continue;
    ++seen;
    EXPECT_TRUE( label.contains( QStringLiteral( "[% eval('1') %]" ) ) || label.isEmpty() ) << qPrintable( label );
  }
  EXPECT_GT( seen, 0 );
}

TEST_F( HostilePackage, IdsInAFilterAreTextsHoweverMany )
{
  build();
  const auto count = [this]( const char *table ) {
    const QgsVectorLayer *layer = atlasLayer( mProject, QString::fromLatin1( table ) );
    EXPECT_TRUE( layer && layer->isValid() ) << table;
    QgsFeatureIterator features = layer->getFeatures();
    QgsFeature feature;
    int rows = 0;
    while ( features.nextFeature( feature ) )
      ++rows;
    return rows;
  };
  const int all = count( "memberships" ), institutions = count( "institutions" );
  ASSERT_GT( all, 0 );
  showOnly( mProject, { "' OR ''='" }, true );
  EXPECT_EQ( count( "memberships" ), 1 ) << "the cluster of that id and no other";
  for ( const char *id : { "') OR 1=1; DROP TABLE clusters; --", "x|layerid=0", "x|layername=clusters", "x|subset=1=1", "%1%2", "[% 1 %]" } )
  {
    showOnly( mProject, { QString::fromLatin1( id ) }, true );
    EXPECT_EQ( count( "memberships" ), 0 ) << id;
    EXPECT_EQ( count( "institutions" ), 0 ) << id;
  }
  QStringList many;
  for ( int number = 0; number < 3000; ++number )
    many << QStringLiteral( "N%1" ).arg( number );
  showOnly( mProject, many + QStringList { "H00" }, true );
  EXPECT_GT( count( "memberships" ), 0 );
  EXPECT_GT( count( "institutions" ), 0 ) << "those of H00";
  showOnly( mProject, {}, false );
  EXPECT_EQ( count( "memberships" ), all );
  EXPECT_EQ( count( "institutions" ), institutions );
}

TEST_F( HostilePackage, IsExportedAndReadAgain )
{
  build();
  const QString folder = mFolder.filePath( QStringLiteral( "again" ) );
  const Result<ExportedTables> exported = exportTables( *mPrepared.dataset, {}, { TableSetFormat::DataPackage, folder } );
  ASSERT_TRUE( exported ) << ( exported ? "" : qPrintable( exported.error().detail ) );
  const Result<Dataset> again = readDataset( folder );
  ASSERT_TRUE( again );
  for ( size_t index = 0; index < again->clusters.size(); ++index )
    EXPECT_EQ( again->clusters[index].name.ja, mPrepared.dataset->clusters[index].name.ja );
}

TEST_F( HostilePackage, CanBeEditedAsText )
{
  build();
  AtlasEditing editing( mProject );
  ASSERT_TRUE( editing.start( mPrepared.dataset->tables ) );
  EXPECT_TRUE( editing.addMembership( { "' OR ''='", "47", "applicant" } ) );
  EXPECT_TRUE( editing.removeMembership( { "' OR ''='", "47", "applicant" } ) );
  EXPECT_EQ( editing.tables()[1].cells.rows.size(), mPrepared.dataset->table( QLatin1String( "cluster_prefectures" ) )->cells.rows.size() ) << "one row and no other";
  editing.rollBack();
}
} // namespace
} // namespace clusteratlas
