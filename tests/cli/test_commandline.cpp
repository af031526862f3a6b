// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/printto.h"
#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace
{
using clusteratlas::test::expectFailure;
using clusteratlas::test::Outcome;
using clusteratlas::test::run;

QByteArray bytesOf( const QString &path )
{
  QFile file( path );
  EXPECT_TRUE( file.open( QIODevice::ReadOnly ) ) << qPrintable( path );
  return file.readAll();
}

QJsonObject ledgerOf( const Outcome &outcome )
{
  return QJsonDocument::fromJson( outcome.output.toUtf8() ).object();
}

class CommandLine : public testing::Test
{
  protected:
    QString file( const QString &name, const QByteArray &content )
    {
      QFile written( mFolder.filePath( name ) );
      EXPECT_TRUE( written.open( QIODevice::WriteOnly ) );
      written.write( content );
      return written.fileName();
    }

    QTemporaryDir mFolder { QDir::tempPath() + QStringLiteral( "/空白 XXXXXX" ) };
};

TEST_F( CommandLine, WrongUsage )
{
  expectFailure( {}, 1, QStringLiteral( "--help" ) );
  expectFailure( { QStringLiteral( "dance" ) }, 1, QStringLiteral( "dance" ) );
  expectFailure( { QStringLiteral( "check" ), QStringLiteral( "--nonsense" ) }, 1, QStringLiteral( "nonsense" ) );
  expectFailure( { QStringLiteral( "check" ), QStringLiteral( "--role" ), QStringLiteral( "king" ) }, 1, QStringLiteral( "--role" ) );
  expectFailure( { QStringLiteral( "build" ) }, 1, QStringLiteral( "--out" ) );
}

TEST_F( CommandLine, InputThatCannotBeRead )
{
  const QString polygons = QStringLiteral( "--polygons" );
  const QString missing = mFolder.filePath( QStringLiteral( "missing.shp" ) );
  expectFailure( { QStringLiteral( "check" ), polygons, missing }, 2, missing );
  const QString empty = file( QStringLiteral( "empty.geojson" ), {} );
  expectFailure( { QStringLiteral( "check" ), polygons, empty }, 2, empty );
  const QString text = file( QStringLiteral( "text.txt" ), QByteArrayLiteral( "hello" ) );
  expectFailure( { QStringLiteral( "check" ), polygons, text }, 2, text );
  expectFailure( { QStringLiteral( "check" ), QStringLiteral( "--attributes" ), missing }, 2, missing );
  expectFailure( { QStringLiteral( "check" ), polygons, QStringLiteral( "https://example.org/x.geojson" ) }, 2, QStringLiteral( "network" ) );
}

//! Squares of one degree in a row, named by \a names.
QByteArray squares( const QStringList &names )
{
  QByteArray json = QByteArrayLiteral( "{\"type\":\"FeatureCollection\",\"features\":[" );
  for ( int index = 0; index < names.size(); ++index )
  {
    const QByteArray left = QByteArray::number( 138 + index );
    const QByteArray right = QByteArray::number( 139 + index );
    json += QByteArray( index ? "," : "" ) + "{\"type\":\"Feature\",\"properties\":{\"N03_001\":\"" + names[index].toUtf8() + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[" + left + ",35],[" + right + ",35],[" + right + ",36],[" + left
      + ",36],[" + left + ",35]]]}}";
  }
  return json + "]}";
}

TEST_F( CommandLine, DissolveRefusesWhatItCannotDo )
{
  const QString dissolve = QStringLiteral( "dissolve" );
  const QString source = file( QStringLiteral( "areas.geojson" ), squares( { QStringLiteral( "長野県" ), QStringLiteral( "長野県" ) } ) );
  expectFailure( { dissolve }, 1, QStringLiteral( "--polygons" ) );
  expectFailure( { dissolve, source }, 1, QStringLiteral( "--out" ) );
  expectFailure( { dissolve, source, mFolder.filePath( QStringLiteral( "out.docx" ) ) }, 1, QStringLiteral( ".gpkg" ) );
  expectFailure( { dissolve, source, mFolder.filePath( QStringLiteral( "out.gpkg" ) ), QStringLiteral( "more" ) }, 1, QStringLiteral( "more" ) );
  expectFailure( { dissolve, mFolder.filePath( QStringLiteral( "missing.shp" ) ), mFolder.filePath( QStringLiteral( "out.gpkg" ) ) }, 2, QStringLiteral( "missing.shp" ) );
  expectFailure( { dissolve, source, mFolder.filePath( QStringLiteral( "no/folder/out.gpkg" ) ) }, 2, QStringLiteral( "out.gpkg" ) );
  const QString earlier = file( QStringLiteral( "earlier.gpkg" ), QByteArrayLiteral( "as it was" ) );
  expectFailure( { dissolve, source, earlier, QStringLiteral( "--by" ), QStringLiteral( "nothing" ) }, 2, QStringLiteral( "nothing" ) );
  EXPECT_EQ( bytesOf( earlier ), QByteArrayLiteral( "as it was" ) );
}

TEST_F( CommandLine, DissolvesIntoEachFormatTheSameBytesTwice )
{
  const QString source = file( QStringLiteral( "areas.geojson" ), squares( { QStringLiteral( "長野県" ), QStringLiteral( "山梨県" ), QStringLiteral( "長野県" ), QStringLiteral( "長野県" ) } ) );
  for ( const char *suffix : { "gpkg", "geojson", "fgb" } )
  {
    QStringList files;
    for ( const char *name : { "一", "二" } )
    {
      files << mFolder.filePath( QString::fromUtf8( name ) + QLatin1Char( '.' ) + QString::fromLatin1( suffix ) );
      const Outcome outcome = run( { QStringLiteral( "dissolve" ), QStringLiteral( "--polygons" ), source, QStringLiteral( "--out" ), files.last(), QStringLiteral( "--json" ), QStringLiteral( "--strict" ) } );
      EXPECT_EQ( outcome.code, 0 ) << qPrintable( outcome.errors );
      EXPECT_TRUE( outcome.errors.isEmpty() ) << qPrintable( outcome.errors );
      const QJsonObject polygons = ledgerOf( outcome ).value( QStringLiteral( "polygons" ) ).toObject();
      EXPECT_EQ( polygons.value( QStringLiteral( "features" ) ).toInt(), 4 );
      EXPECT_EQ( polygons.value( QStringLiteral( "recognised" ) ).toInt(), 2 );
    }
    EXPECT_TRUE( bytesOf( files[0] ) == bytesOf( files[1] ) ) << suffix;
  }
  EXPECT_TRUE( QDir( mFolder.path() ).entryList( QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot ).isEmpty() );
}

TEST_F( CommandLine, DissolveByAColumnKeepsEveryValue )
{
  const QString source = file( QStringLiteral( "areas.geojson" ), squares( { QStringLiteral( "b" ), QStringLiteral( "a" ), QStringLiteral( "a" ), QString() } ) );
  const QString out = mFolder.filePath( QStringLiteral( "out.geojson" ) );
  EXPECT_EQ( run( { QStringLiteral( "dissolve" ), source, out, QStringLiteral( "--by" ), QStringLiteral( "n03_001" ), QStringLiteral( "--strict" ) } ).code, 0 );
  const QJsonArray features = QJsonDocument::fromJson( bytesOf( out ) ).object().value( QStringLiteral( "features" ) ).toArray();
  ASSERT_EQ( features.size(), 3 );
  EXPECT_EQ( features[1].toObject().value( QStringLiteral( "properties" ) ).toObject().value( QStringLiteral( "N03_001" ) ).toString(), QStringLiteral( "a" ) );
  EXPECT_EQ( features[1].toObject().value( QStringLiteral( "properties" ) ).toObject().value( QStringLiteral( "features" ) ).toInt(), 2 );
}

TEST_F( CommandLine, DissolveTellsWhatWasUnitedAndWhatWasLost )
{
  QByteArray json = squares( { QStringLiteral( "長野県" ), QStringLiteral( "長野県" ), QStringLiteral( "どこか" ) } );
  json.replace( "[139,35],[140,35]", "[138.5,35],[140,35]" ).replace( "[139,36],[139,35]]", "[138.5,36],[138.5,35]]" );
  const QString source = file( QStringLiteral( "areas.geojson" ), json );
  const QString out = mFolder.filePath( QStringLiteral( "out.gpkg" ) );
  const Outcome outcome = run( { QStringLiteral( "dissolve" ), source, out, QStringLiteral( "--key" ), QStringLiteral( "N03_001" ), QStringLiteral( "--json" ), QStringLiteral( "--strict" ) } );
  EXPECT_EQ( outcome.code, 3 );
  const QJsonObject polygons = ledgerOf( outcome ).value( QStringLiteral( "polygons" ) ).toObject();
  EXPECT_EQ( polygons.value( QStringLiteral( "unrecognised" ) ).toArray().size(), 1 );
  const QJsonObject united = polygons.value( QStringLiteral( "united" ) ).toArray().first().toObject();
  EXPECT_EQ( united.value( QStringLiteral( "group" ) ).toString(), QStringLiteral( "20" ) );
  EXPECT_NE( united.value( QStringLiteral( "reason" ) ).toString(), QString() );
  EXPECT_LT( united.value( QStringLiteral( "area_difference" ) ).toDouble(), -0.1 );
}

TEST_F( CommandLine, RunsTheDissolveAlgorithm )
{
  const QString source = file( QStringLiteral( "areas.geojson" ), squares( { QStringLiteral( "長野県" ), QStringLiteral( "長野県" ), QStringLiteral( "どこか" ) } ) );
  const QString out = mFolder.filePath( QStringLiteral( "out.gpkg" ) );
  const QString others = mFolder.filePath( QStringLiteral( "others.csv" ) );
  const Outcome outcome = run( { QStringLiteral( "run" ), QStringLiteral( "dissolvetoprefectures" ), QStringLiteral( "POLYGONS=" ) + source, QStringLiteral( "OUTPUT=" ) + out, QStringLiteral( "NOT_PLACED=" ) + others } );
  EXPECT_EQ( outcome.code, 0 ) << qPrintable( outcome.errors );
  EXPECT_TRUE( outcome.output.contains( QStringLiteral( "GROUP_COUNT=1" ) ) ) << qPrintable( outcome.output );
  EXPECT_TRUE( outcome.output.contains( QStringLiteral( "NOT_PLACED_COUNT=1" ) ) );
  EXPECT_TRUE( QString::fromUtf8( bytesOf( others ) ).contains( QStringLiteral( "どこか" ) ) );
  EXPECT_TRUE( QFile::exists( out ) );
}

//! Two prefectures, the border of the second bending away from the first's by about 100 m.
QByteArray gapped()
{
  return "{\"type\":\"FeatureCollection\",\"features\":["
         "{\"type\":\"Feature\",\"properties\":{\"name\":\"東京都\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[139,35],[139.5,35],[139.5,36],[139,36],[139,35]]]}},"
         "{\"type\":\"Feature\",\"properties\":{\"name\":\"千葉県\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[139.5,35],[140,35],[140,36],[139.5,36],[139.501,35.5],[139.5,35]]]}}]}";
}

TEST_F( CommandLine, RunsTheAlgorithmsOnCoverages )
{
  const QString source = QStringLiteral( "POLYGONS=" ) + file( QStringLiteral( "gap.geojson" ), gapped() );
  const QString tolerance = QStringLiteral( "TOLERANCE=100" );
  const QString problems = mFolder.filePath( QStringLiteral( "problems.geojson" ) );
  const QString clean = mFolder.filePath( QStringLiteral( "clean.gpkg" ) );
  const Outcome checked = run( { QStringLiteral( "run" ), QStringLiteral( "checkcoverage" ), source, tolerance, QStringLiteral( "PROBLEMS=" ) + problems } );
  EXPECT_EQ( checked.code, 0 ) << qPrintable( checked.errors );
  EXPECT_TRUE( checked.output.contains( QStringLiteral( "GAP_COUNT=1\n" ) ) ) << qPrintable( checked.output );
  EXPECT_TRUE( bytesOf( problems ).contains( "\"problem\": \"gap\", \"outcome\": \"left\"" ) ) << bytesOf( problems ).constData();
  const Outcome cleaned = run( { QStringLiteral( "run" ), QStringLiteral( "cleancoverage" ), source, tolerance, QStringLiteral( "OUTPUT=" ) + clean } );
  EXPECT_EQ( cleaned.code, 0 ) << qPrintable( cleaned.errors );
  EXPECT_TRUE( cleaned.output.contains( QStringLiteral( "GAPS_CLOSED=1\n" ) ) ) << qPrintable( cleaned.output );
  const Outcome again = run( { QStringLiteral( "run" ), QStringLiteral( "checkcoverage" ), QStringLiteral( "POLYGONS=" ) + clean, tolerance, QStringLiteral( "PROBLEMS=" ) + problems } );
  EXPECT_TRUE( again.output.contains( QStringLiteral( "GAP_COUNT=0\n" ) ) ) << qPrintable( again.output );
  const Outcome simplified = run( { QStringLiteral( "run" ), QStringLiteral( "simplifycoverage" ), QStringLiteral( "POLYGONS=" CLUSTERATLAS_SOURCE_DIR "/geodata/prefectures.gpkg" ), QStringLiteral( "TOLERANCE=2000" ), QStringLiteral( "OUTPUT=" ) + mFolder.filePath( QStringLiteral( "simple.gpkg" ) ) } );
  EXPECT_EQ( simplified.code, 0 ) << qPrintable( simplified.errors );
  const auto number = [&simplified]( const char *name ) { return simplified.output.section( QString::fromLatin1( name ) + QLatin1Char( '=' ), 1 ).section( QLatin1Char( '\n' ), 0, 0 ).toInt(); };
  EXPECT_GT( number( "VERTICES_OUT" ), 0 );
  EXPECT_LT( number( "VERTICES_OUT" ), number( "VERTICES_IN" ) / 2 );
  EXPECT_EQ( number( "PARTS_OUT" ), number( "PARTS_IN" ) );
  expectFailure( { QStringLiteral( "run" ), QStringLiteral( "checkcoverage" ), QStringLiteral( "POLYGONS=" ) + mFolder.filePath( QStringLiteral( "no.gpkg" ) ), QStringLiteral( "PROBLEMS=" ) + problems }, 1, QStringLiteral( "POLYGONS" ) );
}

TEST_F( CommandLine, ClosesGapsBetweenPrefecturesWhenAsked )
{
  const QString source = file( QStringLiteral( "gap.geojson" ), gapped() );
  const auto closedIn = []( const Outcome &outcome ) { return ledgerOf( outcome ).value( QStringLiteral( "polygons" ) ).toObject().value( QStringLiteral( "closed_gaps" ) ).toObject(); };
  const QStringList check { QStringLiteral( "check" ), QStringLiteral( "--json" ), QStringLiteral( "--polygons" ), source };
  EXPECT_TRUE( closedIn( run( check ) ).isEmpty() );
  const QJsonObject closed = closedIn( run( check + QStringList { QStringLiteral( "--close-gaps" ), QStringLiteral( "100" ) } ) );
  EXPECT_EQ( closed.value( QStringLiteral( "gaps" ) ).toInt(), 1 );
  EXPECT_NEAR( closed.value( QStringLiteral( "gap_area" ) ).toDouble(), 5064140, 10 );
  expectFailure( check + QStringList { QStringLiteral( "--close-gaps" ), QStringLiteral( "-1" ) }, 1, QStringLiteral( "--close-gaps" ) );
}

TEST_F( CommandLine, FolderThatCannotBeWritten )
{
  const QString out = file( QStringLiteral( "a file" ), {} ) + QStringLiteral( "/below" );
  expectFailure( { QStringLiteral( "build" ), QStringLiteral( "--out" ), out }, 2, out );
}

TEST_F( CommandLine, HelpAndVersion )
{
  EXPECT_EQ( run( { QStringLiteral( "--help" ) } ).code, 0 );
  EXPECT_TRUE( run( { QStringLiteral( "build" ), QStringLiteral( "--help" ) } ).output.contains( QStringLiteral( "--polygons" ) ) );
  EXPECT_TRUE( run( { QStringLiteral( "--version" ) } ).output.startsWith( QStringLiteral( "Cluster Atlas " ) ) );
}

TEST_F( CommandLine, ChecksTheBuiltInData )
{
  const Outcome outcome = run( { QStringLiteral( "check" ), QStringLiteral( "--json" ), QStringLiteral( "--strict" ) } );
  EXPECT_EQ( outcome.code, 0 );
  EXPECT_TRUE( outcome.errors.isEmpty() ) << qPrintable( outcome.errors );
  const QJsonObject memberships = ledgerOf( outcome ).value( QStringLiteral( "memberships" ) ).toObject();
  EXPECT_EQ( memberships.value( QStringLiteral( "in" ) ).toInt(), 16 );
  EXPECT_EQ( memberships.value( QStringLiteral( "joined" ) ).toInt(), 16 );
  EXPECT_EQ( memberships.value( QStringLiteral( "drawn" ) ).toInt(), 16 );
  EXPECT_EQ( ledgerOf( outcome ).value( QStringLiteral( "prefectures" ) ).toObject().value( QStringLiteral( "with_cluster" ) ).toInt(), 14 );
}

TEST_F( CommandLine, CountsComeFromTheTables )
{
  const QDir data( QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/geodata" ) );
  for ( const QString &name : data.entryList( { QStringLiteral( "*.csv" ), QStringLiteral( "*.json" ) } ) )
    ASSERT_TRUE( QFile::copy( data.filePath( name ), mFolder.filePath( name ) ) );
  const QString table = mFolder.filePath( QStringLiteral( "cluster_prefectures.csv" ) );
  QList<QByteArray> lines = bytesOf( table ).split( '\n' );
  lines.removeAt( 1 );
  lines.insert( 2, QByteArrayLiteral( "K99,01,applicant,,,test," ) );
  QFile::remove( table );
  file( QStringLiteral( "cluster_prefectures.csv" ), lines.join( '\n' ) );
  const Outcome outcome = run( { QStringLiteral( "check" ), QStringLiteral( "--json" ), QStringLiteral( "--attributes" ), mFolder.path() } );
  EXPECT_EQ( outcome.code, 0 );
  const QJsonObject memberships = ledgerOf( outcome ).value( QStringLiteral( "memberships" ) ).toObject();
  EXPECT_EQ( memberships.value( QStringLiteral( "in" ) ).toInt(), 16 );
  EXPECT_EQ( memberships.value( QStringLiteral( "joined" ) ).toInt(), 15 );
  EXPECT_EQ( run( { QStringLiteral( "check" ), QStringLiteral( "--strict" ), QStringLiteral( "--quiet" ), QStringLiteral( "--attributes" ), mFolder.path() } ).code, 3 );
}

TEST_F( CommandLine, SaysTheSameWithoutTheCacheAndThenMakesNone )
{
  const QString cache = mFolder.filePath( QStringLiteral( "cache" ) );
  const QByteArray before = qgetenv( "CLUSTERATLAS_CACHE" );
  qputenv( "CLUSTERATLAS_CACHE", cache.toUtf8() );
  const Outcome with = run( { QStringLiteral( "check" ), QStringLiteral( "--json" ) } );
  const bool wasMade = QDir( cache ).exists() && !QDir( cache ).removeRecursively();
  const Outcome without = run( { QStringLiteral( "check" ), QStringLiteral( "--json" ), QStringLiteral( "--no-cache" ) } );
  qputenv( "CLUSTERATLAS_CACHE", before );
  EXPECT_FALSE( wasMade );
  EXPECT_EQ( without.code, 0 );
  EXPECT_EQ( without.output, with.output );
  EXPECT_FALSE( QDir( cache ).exists() );
}

TEST_F( CommandLine, BuildsTheSameBytesTwiceAndLeavesNothingElse )
{
  const QStringList names { QStringLiteral( "atlas.gpkg" ), QStringLiteral( "atlas.qgz" ), QStringLiteral( "ledger.json" ) };
  for ( const char *folder : { "一", "二" } )
  {
    const Outcome outcome = run( { QStringLiteral( "build" ), QStringLiteral( "--out" ), mFolder.filePath( QString::fromUtf8( folder ) ) } );
    EXPECT_EQ( outcome.code, 0 );
    EXPECT_TRUE( outcome.errors.isEmpty() ) << qPrintable( outcome.errors );
    EXPECT_EQ( QDir( mFolder.filePath( QString::fromUtf8( folder ) ) ).entryList( QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot ), names );
  }
  for ( const QString &name : names )
    EXPECT_TRUE( bytesOf( mFolder.filePath( QStringLiteral( "一/" ) + name ) ) == bytesOf( mFolder.filePath( QStringLiteral( "二/" ) + name ) ) ) << qPrintable( name );
  EXPECT_FALSE( bytesOf( mFolder.filePath( QStringLiteral( "一/atlas.gpkg" ) ) ).contains( mFolder.path().toUtf8() ) ) << "names the folder it was built in";
}

//! QGIS would keep a library of symbols, settings and a cache of the network in the user's folders, or in the one the program stands in.
TEST_F( CommandLine, LeavesNothingInTheCurrentFolderNorInTheUsers )
{
  const QString here = mFolder.filePath( QStringLiteral( "here" ) );
  const QString home = mFolder.filePath( QStringLiteral( "home" ) );
  const QString temporary = mFolder.filePath( QStringLiteral( "tmp" ) );
  for ( const QString &folder : { here, home, temporary } )
    ASSERT_TRUE( QDir().mkpath( folder ) );
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  for ( const char *name : { "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME" } )
    environment.remove( QString::fromLatin1( name ) );
  environment.insert( QStringLiteral( "HOME" ), home );
  environment.insert( QStringLiteral( "TMPDIR" ), temporary );
  environment.insert( QStringLiteral( "XDG_RUNTIME_DIR" ), mFolder.path() ); // the session's, which Qt would make
  for ( const QStringList &arguments : { QStringList { QStringLiteral( "build" ), QStringLiteral( "--quiet" ), QStringLiteral( "--out" ), mFolder.filePath( QStringLiteral( "atlas" ) ) },
          QStringList { QStringLiteral( "print" ), QStringLiteral( "--out" ), mFolder.filePath( QStringLiteral( "page.pdf" ) ) },
          QStringList { QStringLiteral( "run" ), QStringLiteral( "checksources" ) } } )
  {
    QProcess process;
    process.setWorkingDirectory( here );
    process.setProcessEnvironment( environment );
    process.start( QStringLiteral( CLUSTERATLAS_PROGRAM ), arguments );
    ASSERT_TRUE( process.waitForFinished( 60000 ) );
    EXPECT_EQ( process.exitCode(), 0 ) << qPrintable( arguments.first() ) << ' ' << process.readAllStandardError().constData();
    for ( const QString &folder : { here, home, temporary } )
      EXPECT_EQ( QDir( folder ).entryList( QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot ), QStringList() ) << qPrintable( arguments.first() );
  }
}

TEST_F( CommandLine, ExportWrongUsage )
{
  const QString out = QStringLiteral( "--out" );
  expectFailure( { QStringLiteral( "export" ) }, 1, out );
  expectFailure( { QStringLiteral( "export" ), out, mFolder.filePath( QStringLiteral( "x" ) ) }, 1, QStringLiteral( "--format" ) );
  expectFailure( { QStringLiteral( "export" ), out, mFolder.filePath( QStringLiteral( "x.xlsx" ) ), QStringLiteral( "--encoding" ), QStringLiteral( "CP932" ) }, 1, QStringLiteral( "--encoding" ) );
  expectFailure( { QStringLiteral( "export" ), out, mFolder.filePath( QStringLiteral( "x.xlsx" ) ), QStringLiteral( "--atlas" ), QStringLiteral( "a.gpkg" ), QStringLiteral( "--role" ), QStringLiteral( "any" ) }, 1, QStringLiteral( "--atlas" ) );
  expectFailure( { QStringLiteral( "export" ), out, mFolder.filePath( QStringLiteral( "none/x.xlsx" ) ) }, 2, QStringLiteral( "none/x.xlsx" ) );
  EXPECT_TRUE( QDir( mFolder.path() ).isEmpty() );
}

TEST_F( CommandLine, ExportNamesEachCharacterThatIsReplaced )
{
  const QString table = file( QStringLiteral( "t.csv" ), QByteArrayLiteral( "クラスター,都道府県\n𠮷野,北海道\n乙,青森県\n乙,岩手県\n" ) );
  const QStringList arguments { QStringLiteral( "export" ), QStringLiteral( "--attributes" ), table, QStringLiteral( "--format" ), QStringLiteral( "csv" ), QStringLiteral( "--encoding" ), QStringLiteral( "cp932" ), QStringLiteral( "--out" ), mFolder.filePath( QStringLiteral( "csv" ) ) };
  expectFailure( arguments + QStringList { QStringLiteral( "--strict" ) }, 3, QStringLiteral( "“𠮷”" ) );
  EXPECT_TRUE( QDir( mFolder.filePath( QStringLiteral( "csv" ) ) ).isEmpty() );
  const Outcome outcome = run( arguments );
  EXPECT_EQ( outcome.code, 0 );
  EXPECT_TRUE( outcome.errors.contains( QStringLiteral( "row 1, column name_ja" ) ) ) << qPrintable( outcome.errors );
  EXPECT_TRUE( QFile::exists( mFolder.filePath( QStringLiteral( "csv/clusters.csv" ) ) ) );
}

TEST_F( CommandLine, ExportsOfAnAtlasAndOfItsSourcesHoldTheSameClusters )
{
  const QString atlas = mFolder.filePath( QStringLiteral( "atlas" ) );
  ASSERT_EQ( run( { QStringLiteral( "build" ), QStringLiteral( "--out" ), atlas, QStringLiteral( "--quiet" ) } ).code, 0 );
  const auto exported = [this]( const QStringList &from, const QString &name ) {
    const QString folder = mFolder.filePath( name );
    EXPECT_EQ( run( QStringList { QStringLiteral( "export" ), QStringLiteral( "--format" ), QStringLiteral( "datapackage" ), QStringLiteral( "--out" ), folder } + from ).code, 0 );
    return bytesOf( folder + QStringLiteral( "/clusters.csv" ) );
  };
  const QByteArray ofSources = exported( {}, QStringLiteral( "one" ) );
  EXPECT_EQ( exported( { QStringLiteral( "--atlas" ), atlas + QStringLiteral( "/atlas.gpkg" ) }, QStringLiteral( "two" ) ), ofSources );
  EXPECT_EQ( exported( {}, QStringLiteral( "one" ) ), ofSources ) << "again into the same folder";
}

TEST_F( CommandLine, AFixSheetThatIsFilledInIsBelieved )
{
  const QString table = file( QStringLiteral( "t.csv" ), QByteArrayLiteral( "クラスター,都道府県\n甲,大坂府\n乙,青森県\n乙,岩手県\n乙,秋田県\n" ) );
  const QString sheet = mFolder.filePath( QStringLiteral( "fixes.csv" ) );
  const QStringList check { QStringLiteral( "check" ), QStringLiteral( "--attributes" ), table, QStringLiteral( "--strict" ) };
  EXPECT_EQ( run( check + QStringList { QStringLiteral( "--fix-sheet" ), sheet } ).code, 3 );
  const QByteArray empty = bytesOf( sheet ).trimmed();
  EXPECT_TRUE( empty.contains( "大坂府" ) );
  file( QStringLiteral( "fixes.csv" ), empty + QByteArray( "２７" ) );
  EXPECT_EQ( run( check + QStringList { QStringLiteral( "--fixes" ), sheet } ).code, 0 );
  file( QStringLiteral( "fixes.csv" ), empty + QByteArray( "大坂" ) );
  expectFailure( check + QStringList { QStringLiteral( "--fixes" ), sheet }, 2, sheet + QStringLiteral( ", row 2" ) );
}
} // namespace
