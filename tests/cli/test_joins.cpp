// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/printto.h"
#include "support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace
{
using clusteratlas::test::expectFailure;
using clusteratlas::test::Outcome;
using clusteratlas::test::run;

//! Argument lists as on a command line; texts hold no spaces.
QStringList words( const QString &line )
{
  return line.split( QLatin1Char( ' ' ), Qt::SkipEmptyParts );
}

class Joins : public testing::Test
{
  protected:
    QString path( const QString &name ) const { return mFolder.filePath( name ); }

    QString table( const QByteArray &content ) const
    {
      QFile file( path( QStringLiteral( "t.csv" ) ) );
      EXPECT_TRUE( file.open( QIODevice::WriteOnly ) );
      file.write( content );
      return file.fileName();
    }

    QString prefectures() const { return QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/geodata/prefectures.gpkg" ); }

    //! The outputs of an algorithm by their names.
    static QMap<QString, QString> results( const Outcome &outcome )
    {
      EXPECT_EQ( outcome.code, 0 ) << qPrintable( outcome.errors );
      QMap<QString, QString> found;
      for ( const QString &line : outcome.output.split( QLatin1Char( '\n' ) ) )
        found.insert( line.section( QLatin1Char( '=' ), 0, 0 ), line.section( QLatin1Char( '=' ), 1 ) );
      return found;
    }

    QTemporaryDir mFolder;
};

//! CP932, with a title, full-width digits, a lost zero and a code that is none.
const QByteArray CODES = QByteArrayLiteral( "\x95\x5c\x91\xe8\nid,\x92\x6c\n1,5\n\x82\x50\x82\x52,6\n01,7\n99,8\n" );

TEST_F( Joins, WrongUsage )
{
  const QString rows = table( CODES ), out = path( QStringLiteral( "o.gpkg" ) );
  expectFailure( words( QStringLiteral( "jointable" ) ), 1, QStringLiteral( "--polygons" ) );
  const QString sources = QStringLiteral( "jointable --polygons %1 --table %2 " ).arg( prefectures(), rows );
  expectFailure( words( sources + QStringLiteral( "--out %1" ).arg( out ) ), 1, QStringLiteral( "--key" ) );
  expectFailure( words( sources + QStringLiteral( "--key pref_code= --out %1" ).arg( out ) ), 1, QStringLiteral( "pref_code=" ) );
  expectFailure( words( sources + QStringLiteral( "--key pref_code=id --out o.shp" ) ), 1, QStringLiteral( ".gpkg" ) );
  expectFailure( words( sources + QStringLiteral( "--key pref_code=id --mode both --out %1" ).arg( out ) ), 1, QStringLiteral( "--mode" ) );
  expectFailure( words( sources + QStringLiteral( "--key pref_code=nothing --out %1" ).arg( out ) ), 2, QStringLiteral( "nothing" ) );
  expectFailure( words( sources + QStringLiteral( "--key pref_code=id --out %1" ).arg( path( QStringLiteral( "no/folder/o.gpkg" ) ) ) ), 2, QStringLiteral( "o.gpkg" ) );
  EXPECT_FALSE( QFile::exists( out ) );
}

TEST_F( Joins, TheLedgerCountsEveryRow )
{
  const QString line = QStringLiteral( "jointable --polygons %1 --table %2 --key pref_code=id --out %3 --json --strict --mode " ).arg( prefectures(), table( CODES ), path( QStringLiteral( "o.gpkg" ) ) );
  for ( const char *mode : { "rows", "relation" } )
  {
    const Outcome outcome = run( words( line + QLatin1String( mode ) ) );
    EXPECT_EQ( outcome.code, 3 );
    const QJsonObject ledger = QJsonDocument::fromJson( outcome.output.toUtf8() ).object();
    const QJsonObject rows = ledger[QStringLiteral( "rows" )].toObject();
    EXPECT_EQ( rows[QStringLiteral( "in" )].toInt(), 4 );
    EXPECT_EQ( rows[QStringLiteral( "joined" )].toInt(), 3 );
    EXPECT_EQ( rows[QStringLiteral( "written" )].toInt(), 3 );
    EXPECT_EQ( rows[QStringLiteral( "unjoined" )].toArray().at( 0 ).toObject()[QStringLiteral( "row" )].toInt(), 6 );
    EXPECT_EQ( ledger[QStringLiteral( "polygons" )].toObject()[QStringLiteral( "with_rows" )].toInt(), 2 );
    EXPECT_EQ( ledger[QStringLiteral( "table" )].toObject()[QStringLiteral( "encoding" )].toString(), QStringLiteral( "CP932" ) );
  }
}

TEST_F( Joins, EachAlgorithmTellsWhatItTakesAndGives )
{
  const QStringList algorithms = run( { QStringLiteral( "algorithms" ) } ).output.split( QLatin1Char( '\n' ), Qt::SkipEmptyParts );
  for ( const char *needed : { "buildatlas", "checksources", "dissolvetoprefectures", "recognizeprefectures", "joinmemberships", "jointable" } )
    EXPECT_EQ( algorithms.filter( QLatin1String( needed ) + QLatin1Char( '\t' ) ).size(), 1 ) << needed;
  const Outcome help = run( words( QStringLiteral( "run jointable --help" ) ) );
  EXPECT_EQ( help.code, 0 );
  for ( const char *name : { "POLYGON_FIELDS", "UNJOINED_ROWS", "CARDINALITY" } )
    EXPECT_TRUE( help.output.contains( QLatin1String( name ) ) ) << name;
}

TEST_F( Joins, RecognizePrefecturesReadsTablesOfAnyEncoding )
{
  const QString source = table( CODES );
  const QString line = QStringLiteral( "run recognizeprefectures INPUT=%1 KEY=id OUTPUT=%2 NOT_RECOGNIZED=%3" ).arg( source, path( QStringLiteral( "a.gpkg" ) ), path( QStringLiteral( "b.gpkg" ) ) );
  const QMap<QString, QString> found = results( run( words( line ) ) );
  EXPECT_EQ( found[QStringLiteral( "FEATURE_COUNT" )], QStringLiteral( "4" ) );
  EXPECT_EQ( found[QStringLiteral( "RECOGNIZED_COUNT" )], QStringLiteral( "3" ) );
  EXPECT_EQ( found[QStringLiteral( "NOT_RECOGNIZED_COUNT" )], QStringLiteral( "1" ) );
  EXPECT_EQ( found[QStringLiteral( "PREFECTURE_COUNT" )], QStringLiteral( "2" ) );
  // What came out goes in again as a layer that QGIS reads, and has one column more that names prefectures.
  const QMap<QString, QString> again = results( run( words( QStringLiteral( "run recognizeprefectures INPUT=%1 OUTPUT=%2" ).arg( path( QStringLiteral( "a.gpkg" ) ), path( QStringLiteral( "c.gpkg" ) ) ) ) ) );
  EXPECT_EQ( again[QStringLiteral( "RECOGNIZED_COUNT" )], QStringLiteral( "3" ) );
  EXPECT_EQ( again[QStringLiteral( "KEY_FIELD" )], QStringLiteral( "name_ja" ) );
  EXPECT_EQ( run( words( QStringLiteral( "run recognizeprefectures INPUT=%1 KEY=nothing OUTPUT=%2" ).arg( source, path( QStringLiteral( "d.gpkg" ) ) ) ) ).code, 2 );
}

TEST_F( Joins, JoinMembershipsLosesNone )
{
  const QString line = QStringLiteral( "run joinmemberships OUTPUT=%1 UNJOINED=%2 WITHOUT_CLUSTER=%3" ).arg( path( QStringLiteral( "a.gpkg" ) ), path( QStringLiteral( "b.gpkg" ) ), path( QStringLiteral( "c.gpkg" ) ) );
  const QMap<QString, QString> found = results( run( words( line ) ) );
  EXPECT_EQ( found[QStringLiteral( "JOINED_COUNT" )], QStringLiteral( "16" ) );
  EXPECT_EQ( found[QStringLiteral( "UNJOINED_COUNT" )], QStringLiteral( "0" ) );
  EXPECT_EQ( found[QStringLiteral( "WITHOUT_COUNT" )], QStringLiteral( "33" ) );
}

TEST_F( Joins, JoinTableGivesRowsAndRelation )
{
  const QString line = QStringLiteral( "run jointable POLYGONS=%1 POLYGON_FIELDS=pref_code TABLE=%2 TABLE_FIELDS=id OUTPUT=%3 RELATION=%4 UNJOINED_ROWS=%5 POLYGONS_WITHOUT_ROWS=%6" )
                         .arg( prefectures(), table( CODES ), path( QStringLiteral( "a.gpkg" ) ), path( QStringLiteral( "b.gpkg" ) ), path( QStringLiteral( "c.gpkg" ) ), path( QStringLiteral( "d.gpkg" ) ) );
  const QMap<QString, QString> found = results( run( words( line ) ) );
  EXPECT_EQ( found[QStringLiteral( "ROW_COUNT" )], QStringLiteral( "4" ) );
  EXPECT_EQ( found[QStringLiteral( "JOINED_COUNT" )], QStringLiteral( "3" ) );
  EXPECT_EQ( found[QStringLiteral( "UNJOINED_COUNT" )], QStringLiteral( "1" ) );
  EXPECT_EQ( found[QStringLiteral( "WITHOUT_COUNT" )], QStringLiteral( "45" ) );
  EXPECT_EQ( found[QStringLiteral( "CARDINALITY" )], QStringLiteral( "one_to_many" ) );
  // QGIS opens the view as a layer, and what was written out: the same three prefectures.
  for ( const QString &layer : { path( QStringLiteral( "a.gpkg" ) ), path( QStringLiteral( "b.gpkg" ) ) + QStringLiteral( "|layername=joined" ) } )
  {
    const QMap<QString, QString> read = results( run( words( QStringLiteral( "run recognizeprefectures INPUT=%1 KEY=pref_code OUTPUT=%2" ).arg( layer, path( QStringLiteral( "e.gpkg" ) ) ) ) ) );
    EXPECT_EQ( read[QStringLiteral( "RECOGNIZED_COUNT" )], QStringLiteral( "3" ) ) << qPrintable( layer );
    EXPECT_EQ( read[QStringLiteral( "PREFECTURE_COUNT" )], QStringLiteral( "2" ) );
  }
  expectFailure( words( QStringLiteral( "run jointable POLYGONS=%1 POLYGON_FIELDS=pref_code;name_ja TABLE=%2 TABLE_FIELDS=id OUTPUT=%3" ).arg( prefectures(), path( QStringLiteral( "t.csv" ) ), path( QStringLiteral( "f.gpkg" ) ) ) ), 2, QStringLiteral( "key columns" ) );
}
} // namespace
