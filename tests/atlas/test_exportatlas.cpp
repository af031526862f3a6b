// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlas/buildatlas.h"
#include "atlas/exportatlas.h"
#include "atlas/fixsheetfile.h"
#include "atlas/recipe.h"
#include "core/validatetable.h"
#include "io/clustersource.h"
#include "io/datapackagereader.h"
#include "io/tablefile.h"
#include "support/gdalsetup.h"
#include "support/printto.h"

#include <QDir>

namespace clusteratlas
{
namespace
{
const QString GEODATA = QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/geodata" );

class ExportAtlas : public test::WithFolder
{
  protected:
    PreparedAtlas prepared( const AtlasSources &sources )
    {
      Result<PreparedAtlas> atlas = prepareAtlas( sources );
      EXPECT_TRUE( atlas ) << ( atlas ? "" : qPrintable( atlas.error().detail ) );
      return atlas ? *std::move( atlas ) : PreparedAtlas();
    }

    AtlasSources table( const QByteArray &csv )
    {
      AtlasSources sources;
      sources.attributes = write( QStringLiteral( "table.csv" ), csv );
      return sources;
    }
};

void expectEqualTables( const Dataset &expected, const Dataset &actual )
{
  for ( const DataTable &table : expected.tables )
  {
    SCOPED_TRACE( qPrintable( table.schema.name ) );
    const DataTable *other = actual.table( QLatin1String( table.schema.name.toLatin1() ) );
    ASSERT_TRUE( other );
    EXPECT_EQ( other->cells.columns, table.cells.columns );
    ASSERT_EQ( other->cells.rows.size(), table.cells.rows.size() );
    for ( size_t row = 0; row < table.cells.rows.size(); ++row )
      for ( size_t column = 0; column < table.cells.rows[row].cells.size(); ++column )
      {
        const QString &a = table.cells.rows[row].cells[column], &b = other->cells.rows[row].cells[column];
        EXPECT_TRUE( a == b || ( a.isEmpty() && b.isEmpty() ) ) << row << ' ' << column << ' ' << qPrintable( a ) << " / " << qPrintable( b );
      }
    EXPECT_EQ( other->schema.primaryKey, table.schema.primaryKey );
    EXPECT_EQ( other->schema.foreignKeys.size(), table.schema.foreignKeys.size() );
    for ( const FieldSchema &field : table.schema.fields )
    {
      const FieldSchema *same = other->schema.field( field.name );
      ASSERT_TRUE( same ) << qPrintable( field.name );
      EXPECT_EQ( same->type, field.type );
      EXPECT_EQ( same->titleJa, field.titleJa );
      EXPECT_EQ( same->pattern, field.pattern );
      EXPECT_EQ( same->minimum, field.minimum );
    }
  }
}

TEST_F( ExportAtlas, TheBuiltInTablesComeBackAsTheyWere )
{
  AtlasSources sources;
  sources.attributes = GEODATA;
  const PreparedAtlas atlas = prepared( sources );
  const QString folder = mFolder.filePath( QStringLiteral( "package" ) );
  const Result<ExportedTables> exported = exportTables( atlas, { TableSetFormat::DataPackage, folder } );
  ASSERT_TRUE( exported );
  EXPECT_TRUE( exported->relaxed.empty() );
  const Result<Dataset> back = readDataset( folder );
  ASSERT_TRUE( back );
  expectEqualTables( *atlas.dataset, *back );
  EXPECT_EQ( back->licence, atlas.dataset->licence );
  EXPECT_EQ( back->sources.size(), atlas.dataset->sources.size() );
  EXPECT_TRUE( validateTables( back->tables ).empty() );

  AtlasSources again;
  again.attributes = folder;
  const PreparedAtlas second = prepared( again );
  EXPECT_EQ( second.ledger.membershipsJoined, atlas.ledger.membershipsJoined );
  const QString copy = mFolder.filePath( QStringLiteral( "copy" ) );
  ASSERT_TRUE( exportTables( second, { TableSetFormat::DataPackage, copy } ) );
  const Result<Dataset> twice = readDataset( copy );
  ASSERT_TRUE( twice );
  EXPECT_EQ( twice->tables.size(), back->tables.size() );
}

TEST_F( ExportAtlas, JoinedAndUnmatchedRowsAreAllThatCameIn )
{
  const PreparedAtlas atlas = prepared( table( "クラスター,都道府県\n甲,北海道\n甲,大坂府\n乙,東京都\n乙,東京都\n丙,まほろば\n丙,青森県\n丁,岩手県\n" ) );
  const QString folder = mFolder.filePath( QStringLiteral( "package" ) );
  ASSERT_TRUE( exportTables( atlas, { TableSetFormat::DataPackage, folder } ) );
  const Result<Dataset> back = readDataset( folder );
  ASSERT_TRUE( back );
  const size_t joined = back->table( QLatin1String( "memberships" ) )->cells.rows.size();
  const size_t unmatched = back->table( QLatin1String( "unmatched" ) )->cells.rows.size();
  EXPECT_EQ( joined, 4U );
  EXPECT_EQ( joined + unmatched, static_cast<size_t>( atlas.ledger.membershipsIn ) );
  EXPECT_TRUE( back->table( QLatin1String( "ledger" ) ) );
}

TEST_F( ExportAtlas, KindsOfMissingSurviveEveryFormat )
{
  const PreparedAtlas atlas = prepared( table( "都道府県,出荷額\n北海道,-\n青森県,…\n岩手県,X\n宮城県,***\n秋田県,△5\n山形県,0\n福島県,\n東京都,12\n大阪府,\"1,234\"\n" ) );
  const std::map<QString, std::pair<QString, QString>> expected = { { QStringLiteral( "01" ), { QString(), QStringLiteral( "nil" ) } },
    { QStringLiteral( "02" ), { QString(), QStringLiteral( "not_available" ) } },
    { QStringLiteral( "03" ), { QString(), QStringLiteral( "suppressed" ) } },
    { QStringLiteral( "04" ), { QString(), QStringLiteral( "not_available" ) } },
    { QStringLiteral( "05" ), { QStringLiteral( "-5" ), QString() } },
    { QStringLiteral( "06" ), { QStringLiteral( "0" ), QString() } },
    { QStringLiteral( "07" ), { QString(), QStringLiteral( "blank" ) } },
    { QStringLiteral( "13" ), { QStringLiteral( "12" ), QString() } },
    { QStringLiteral( "27" ), { QStringLiteral( "1234" ), QString() } } };
  const auto expectKinds = [&expected]( const Dataset &dataset ) {
    const DataTable *statistics = dataset.table( QLatin1String( "statistics" ) );
    ASSERT_TRUE( statistics );
    ASSERT_EQ( statistics->cells.rows.size(), expected.size() );
    for ( const AttributeTable::Row &row : statistics->cells.rows )
    {
      const auto &[value, status] = expected.at( statistics->cells.cell( row, QLatin1String( "pref_code" ) ) );
      EXPECT_EQ( statistics->cells.cell( row, QLatin1String( "value" ) ), value );
      EXPECT_EQ( statistics->cells.cell( row, QLatin1String( "status" ) ), status );
    }
  };
  const QString folder = mFolder.filePath( QStringLiteral( "package" ) );
  ASSERT_TRUE( exportTables( atlas, { TableSetFormat::DataPackage, folder } ) );
  const Result<Dataset> package = readDataset( folder );
  ASSERT_TRUE( package );
  expectKinds( *package );

  PreparedAtlas built = atlas;
  const Result<StagedAtlas> staged = stageAtlas( std::move( built ), mFolder.filePath( QStringLiteral( "atlas" ) ) );
  ASSERT_TRUE( staged );
  const QString geopackage = staged->staging->filePath( QStringLiteral( "atlas.gpkg" ) );
  const Result<Dataset> stored = readDataset( geopackage );
  ASSERT_TRUE( stored );
  expectKinds( *stored );
  const QString second = mFolder.filePath( QStringLiteral( "second" ) );
  ASSERT_TRUE( exportTables( geopackage, { TableSetFormat::DataPackage, second } ) );
  const Result<Dataset> fromAtlas = readDataset( second );
  ASSERT_TRUE( fromAtlas );
  expectKinds( *fromAtlas );
}

TEST_F( ExportAtlas, RefusedLossesLeaveTheFolderAsItWas )
{
  const PreparedAtlas atlas = prepared( table( "クラスター,都道府県\n𠮷野,北海道\n𠮷野,青森県\n乙,岩手県\n" ) );
  const QString folder = mFolder.filePath( QStringLiteral( "csv" ) );
  TableSetRequest request { TableSetFormat::Csv, folder, QStringLiteral( "CP932" ), true };
  const Result<ExportedTables> refused = exportTables( atlas, request );
  ASSERT_TRUE( refused );
  EXPECT_TRUE( refused->written.files.isEmpty() );
  EXPECT_FALSE( refused->written.lost.empty() );
  EXPECT_TRUE( QDir( folder ).isEmpty() );
  request.refuseLosses = false;
  const Result<ExportedTables> written = exportTables( atlas, request );
  ASSERT_TRUE( written );
  EXPECT_EQ( written->written.lost.size(), refused->written.lost.size() );
  EXPECT_EQ( written->written.lost.front().character, QStringLiteral( "𠮷" ) );
}

TEST_F( ExportAtlas, ASheetFilledWithItsSuggestionsJoinsEverything )
{
  const QByteArray rows = "クラスター,都道府県\n甲,大坂府\n甲,北海道\n乙,東京都廰\n丙,青森\n丙,岩手県\n丙,宮城県\n丙,秋田県\n丁,ほっかいど\n";
  AtlasSources sources = table( rows );
  for ( const char *ending : { "csv", "xlsx", "ods" } )
  {
    SCOPED_TRACE( ending );
    const PreparedAtlas before = prepared( sources );
    ASSERT_EQ( before.ledger.unjoined.size(), 3U );
    FeatureTable sheet = fixSheet( before.ledger, []( const QString &id ) { return id; } );
    for ( FeatureTable::Feature &row : sheet.features )
      row.values.back() = row.values[5];
    const QString path = mFolder.filePath( QStringLiteral( "filled.%1" ).arg( QString::fromLatin1( ending ) ) );
    ASSERT_TRUE( writeTableFile( path, sheet ) );
    AtlasSources mended = sources;
    const Result<Fixes> fixes = applyFixSheet( path, mended );
    ASSERT_TRUE( fixes );
    EXPECT_EQ( fixes->answered, 3 );
    const PreparedAtlas after = prepared( mended );
    EXPECT_TRUE( after.ledger.unjoined.empty() );
    EXPECT_EQ( after.ledger.membershipsJoined, after.ledger.membershipsIn );
    const Result<AtlasSources> repeated = recipeFromJson( recipeToJson( mended, {} ), {}, {} );
    ASSERT_TRUE( repeated );
    EXPECT_EQ( prepared( *repeated ).ledger.membershipsJoined, after.ledger.membershipsJoined );
  }
}

TEST_F( ExportAtlas, AnswersHoldForADataPackageToo )
{
  const QString folder = mFolder.filePath( QStringLiteral( "package" ) );
  ASSERT_TRUE( exportTables( prepared( table( "クラスター,都道府県\n甲,大坂府\n甲,北海道\n乙,青森県\n" ) ), { TableSetFormat::DataPackage, folder } ) );
  AtlasSources sources;
  sources.attributes = folder;
  const PreparedAtlas before = prepared( sources );
  ASSERT_EQ( before.ledger.unjoined.size(), 1U );
  const QString sheet = mFolder.filePath( QStringLiteral( "fixes.csv" ) );
  ASSERT_TRUE( writeFixSheet( sheet, before.ledger ) );
  QFile file( sheet );
  ASSERT_TRUE( file.open( QIODevice::ReadWrite ) );
  QByteArray filled = file.readAll().trimmed();
  ASSERT_TRUE( filled.endsWith( ',' ) );
  file.resize( 0 );
  file.seek( 0 );
  file.write( filled + "大阪" );
  file.close();
  ASSERT_TRUE( applyFixSheet( sheet, sources ) );
  EXPECT_TRUE( prepared( sources ).ledger.unjoined.empty() );
}
} // namespace
} // namespace clusteratlas
