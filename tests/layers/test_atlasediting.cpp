// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlas/buildatlas.h"
#include "atlas/exportatlas.h"
#include "io/datapackagereader.h"
#include "layers/atlasediting.h"
#include "layers/atlasproject.h"
#include "support/gdalsetup.h"
#include "support/municipalsquares.h"
#include "support/printto.h"

#include <QUndoStack>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{
namespace
{
const QByteArray DESCRIPTION = R"({"name":"small","resources":[
{"name":"clusters","path":"clusters.csv","schema":{"fields":[{"name":"cluster_id","type":"string","constraints":{"required":true,"unique":true}},
 {"name":"name_ja","type":"string","constraints":{"required":true}},{"name":"start_fy","type":"integer"},{"name":"parent_id","type":"string"}],
 "primaryKey":"cluster_id","foreignKeys":[{"fields":"parent_id","reference":{"resource":"","fields":"cluster_id"}}]}},
{"name":"cluster_prefectures","path":"cluster_prefectures.csv","schema":{"fields":[{"name":"cluster_id","type":"string"},{"name":"pref_code","type":"string"},{"name":"role","type":"string"}],
 "primaryKey":["cluster_id","pref_code","role"],"foreignKeys":[{"fields":"cluster_id","reference":{"resource":"clusters","fields":"cluster_id"}}]}}]})";

class Editing : public test::WithFolder
{
  protected:
    void SetUp() override
    {
      WithFolder::SetUp();
      write( QStringLiteral( "datapackage.json" ), DESCRIPTION );
      write( QStringLiteral( "clusters.csv" ), "cluster_id,name_ja,start_fy,parent_id\nA,甲,2007,\nB,乙,2008,A\n" );
      write( QStringLiteral( "cluster_prefectures.csv" ), "cluster_id,pref_code,role\nA,40,applicant\nB,41,applicant\n" );
      AtlasSources sources;
      sources.polygons = write( QStringLiteral( "polygons.geojson" ), test::squares( { u"福岡県|||", u"佐賀県|||" } ) );
      sources.attributes = mFolder.filePath( QStringLiteral( "datapackage.json" ) );
      Result<PreparedAtlas> prepared = prepareAtlas( sources );
      ASSERT_TRUE( prepared ) << ( prepared ? "" : qPrintable( prepared.error().detail ) );
      mRules = prepared->dataset->tables;
      mRulesDataset = prepared->dataset;
      const std::shared_ptr<const Dataset> dataset = prepared->dataset;
      const Ledger ledger = prepared->ledger;
      Result<StagedAtlas> staged = stageAtlas( *std::move( prepared ), mFolder.path() );
      ASSERT_TRUE( staged );
      const Result<PublishedAtlas> published = publishAtlas( *staged, QStringLiteral( "ja" ) );
      ASSERT_TRUE( published );
      mAtlas = published->geopackage;
      ASSERT_FALSE( addAtlas( mProject, mAtlas, *dataset, ledger, QStringLiteral( "ja" ) ).isEmpty() );
    }

    static QStringList memberships( const std::vector<DataTable> &tables )
    {
      QStringList rows;
      for ( const DataTable &table : tables )
        if ( table.schema.name == QLatin1String( "cluster_prefectures" ) )
          for ( const AttributeTable::Row &row : table.cells.rows )
            rows << QStringList { row.cells[0], row.cells[1], row.cells[2] }.join( QLatin1Char( ' ' ) );
      rows.sort();
      return rows;
    }

    QStringList inBuffer() const { return memberships( mEditing.tables() ); }

    QStringList inFile() const
    {
      const Result<Dataset> dataset = readDataset( mAtlas );
      EXPECT_TRUE( dataset );
      return dataset ? memberships( dataset->tables ) : QStringList();
    }

    static QString reason( const EditResult &result ) { return result ? QStringLiteral( "none" ) : result.error().reason; }

    void start()
    {
      const Result<void> started = mEditing.start( mRules );
      ASSERT_TRUE( started ) << ( started ? "" : qPrintable( started.error().layer ) );
    }

    QString mAtlas;
    std::vector<DataTable> mRules;
    std::shared_ptr<const Dataset> mRulesDataset;
    QgsProject mProject;
    AtlasEditing mEditing { mProject };
};

TEST_F( Editing, NeedsAnAtlas )
{
  QgsProject empty;
  AtlasEditing editing( empty );
  const Result<void> started = editing.start( mRules );
  ASSERT_FALSE( started );
  EXPECT_EQ( started.error().code, Error::Code::LayerMissing );
  EXPECT_EQ( reason( editing.addMembership( { "A", "41", "applicant" } ) ), "not editing" );
}

TEST_F( Editing, WhatBreaksARuleIsRefusedAndChangesNothing )
{
  start();
  EXPECT_EQ( reason( mEditing.addMembership( { "A", "40", "applicant" } ) ), "duplicate key" );
  EXPECT_EQ( reason( mEditing.addMembership( { "Z", "40", "applicant" } ) ), "unknown reference" );
  EXPECT_EQ( reason( mEditing.addMembership( { "A", "48", "applicant" } ) ), "unknown reference" );
  EXPECT_EQ( reason( mEditing.addMembership( { "A", "4", "applicant" } ) ), "unknown reference" ) << "codes have two digits";
  EXPECT_EQ( reason( mEditing.addMembership( { "A", "41", "boss" } ) ), "not allowed" );
  EXPECT_EQ( reason( mEditing.addMembership( { "A", "", "area" } ) ), "required" );
  EXPECT_EQ( reason( mEditing.addMembership( { "A' OR '1'='1", "40", "area" } ) ), "unknown reference" );
  EXPECT_EQ( reason( mEditing.removeMembership( { "A", "41", "applicant" } ) ), "unknown reference" );
  EXPECT_EQ( reason( mEditing.setClusterValue( "A", "name_ja", "" ) ), "required" );
  EXPECT_EQ( reason( mEditing.setClusterValue( "A", "start_fy", "soon" ) ), "type" );
  EXPECT_EQ( reason( mEditing.setClusterValue( "A", "cluster_id", "B" ) ), "duplicate key" );
  EXPECT_EQ( reason( mEditing.setClusterValue( "A", "cluster_id", "C" ) ), "unknown reference" ) << "a membership names A";
  EXPECT_EQ( reason( mEditing.setClusterValue( "A", "parent_id", "B" ) ), "cycle" ) << "B is part of A";
  EXPECT_EQ( reason( mEditing.setClusterValue( "A", "none", "x" ) ), "unknown reference" );
  EXPECT_FALSE( mEditing.isModified() );
  EXPECT_FALSE( mEditing.canUndo() );
  EXPECT_EQ( inBuffer(), memberships( mRules ) );
}

TEST_F( Editing, UndoesAndRedoesInOrderOverAllTables )
{
  start();
  const QStringList before = inBuffer();
  ASSERT_TRUE( mEditing.addMembership( { "A", "41", "area" } ) );
  ASSERT_TRUE( mEditing.setClusterValue( "B", "name_ja", "丙" ) );
  ASSERT_TRUE( mEditing.removeMembership( { "B", "41", "applicant" } ) );
  const QStringList after = inBuffer();
  EXPECT_EQ( after, ( QStringList { "A 40 applicant", "A 41 area" } ) );
  mEditing.undo();
  EXPECT_EQ( inBuffer(), ( QStringList { "A 40 applicant", "A 41 area", "B 41 applicant" } ) );
  mEditing.undo();
  EXPECT_EQ( mEditing.tables().front().cells.rows[1].cells[1], QStringLiteral( "乙" ) );
  mEditing.undo();
  EXPECT_EQ( inBuffer(), before );
  EXPECT_FALSE( mEditing.canUndo() );
  while ( mEditing.canRedo() )
    mEditing.redo();
  EXPECT_EQ( inBuffer(), after );
  mEditing.undo();
  ASSERT_TRUE( mEditing.addMembership( { "B", "40", "area" } ) );
  EXPECT_FALSE( mEditing.canRedo() ) << "a new edit ends what could be redone";
}

TEST_F( Editing, TheStacksOfTheLayersCountToo )
{
  start();
  ASSERT_TRUE( mEditing.addMembership( { "A", "41", "area" } ) );
  QgsVectorLayer *layer = atlasLayer( mProject, QStringLiteral( "cluster_prefectures" ) );
  layer->undoStack()->undo();
  EXPECT_FALSE( mEditing.canUndo() );
  EXPECT_TRUE( mEditing.canRedo() );
  mEditing.redo();
  EXPECT_TRUE( inBuffer().contains( QStringLiteral( "A 41 area" ) ) );
}

TEST_F( Editing, ReopenedEqualsWhatWasCommitted )
{
  start();
  ASSERT_TRUE( mEditing.addMembership( { "A", "41", "area" } ) );
  ASSERT_TRUE( mEditing.setClusterValue( "A", "name_ja", "<script>'; DROP TABLE clusters; --" ) );
  ASSERT_TRUE( mEditing.setClusterValue( "A", "start_fy", "" ) );
  const std::vector<DataTable> edited = mEditing.tables();
  ASSERT_TRUE( mEditing.commit() );
  EXPECT_FALSE( mEditing.isEditing() );
  EXPECT_EQ( inFile(), memberships( edited ) );

  // Saved as a Data Package, read again and built from, it is the same.
  const QString folder = mFolder.filePath( QStringLiteral( "edited" ) );
  ASSERT_TRUE( exportTables( *mRulesDataset, edited, { TableSetFormat::DataPackage, folder } ) );
  AtlasSources sources;
  sources.polygons = mFolder.filePath( QStringLiteral( "polygons.geojson" ) );
  sources.attributes = folder;
  const Result<PreparedAtlas> again = prepareAtlas( sources );
  ASSERT_TRUE( again ) << ( again ? "" : qPrintable( again.error().detail ) );
  EXPECT_EQ( memberships( again->dataset->tables ), memberships( edited ) );
  EXPECT_EQ( again->dataset->cluster( "A" )->name.ja, QStringLiteral( "<script>'; DROP TABLE clusters; --" ) );
  EXPECT_TRUE( again->ledger.tableProblems.empty() );
}

TEST_F( Editing, AFormThatBrokeARuleIsNotCommitted )
{
  start();
  QgsVectorLayer *layer = atlasLayer( mProject, QStringLiteral( "cluster_prefectures" ) );
  QgsFeature feature;
  ASSERT_TRUE( layer->getFeatures().nextFeature( feature ) );
  ASSERT_TRUE( layer->changeAttributeValue( feature.id(), layer->fields().lookupField( QStringLiteral( "cluster_id" ) ), QStringLiteral( "Z" ) ) );
  ASSERT_FALSE( mEditing.problems().empty() );
  const Result<void> refused = mEditing.commit();
  ASSERT_FALSE( refused );
  EXPECT_EQ( refused.error().code, Error::Code::RowInvalid );
  EXPECT_TRUE( mEditing.isEditing() );
  EXPECT_EQ( inFile(), memberships( mRules ) );
  mEditing.rollBack();
  EXPECT_FALSE( layer->isEditable() );
}
} // namespace
} // namespace clusteratlas
