// SPDX-License-Identifier: GPL-2.0-or-later
#include "joinwindow/incomingdata.h"
#include "joinwindow/joinproblem.h"
#include "joinwindow/rememberedchoices.h"
#include "support/gdalsetup.h"
#include "support/printto.h"

#include <QDir>
#include <QSettings>

namespace clusteratlas
{
namespace
{
class Incoming : public test::WithFolder
{
  protected:
    void SetUp() override
    {
      QSettings::setDefaultFormat( QSettings::IniFormat );
      QSettings::setPath( QSettings::IniFormat, QSettings::UserScope, mFolder.filePath( QStringLiteral( "settings" ) ) );
    }
    QString atlasFolder() const { return mFolder.filePath( QStringLiteral( "地図/atlas" ) ); }
};

TEST_F( Incoming, OnlySeveralCellsAreATable )
{
  EXPECT_FALSE( isPastedTable( QString() ) );
  EXPECT_FALSE( isPastedTable( QStringLiteral( "北海道\n" ) ) );
  EXPECT_TRUE( isPastedTable( QStringLiteral( "都道府県\tクラスター" ) ) );
  EXPECT_TRUE( isPastedTable( QStringLiteral( "北海道\n青森県" ) ) );
}

TEST_F( Incoming, PastedCellsAreKeptWithoutTouchingEarlierOnes )
{
  const QString first = QStringLiteral( "クラスター\t都道府県\n甲\t北海道\n" );
  const Result<PastedTable> kept = savePastedTable( first, atlasFolder() );
  ASSERT_TRUE( kept );
  EXPECT_TRUE( kept->isNew );
  const Result<PastedTable> same = savePastedTable( first, atlasFolder() ), other = savePastedTable( first + QStringLiteral( "乙\t青森県\n" ), atlasFolder() );
  ASSERT_TRUE( same && other );
  EXPECT_FALSE( same->isNew );
  EXPECT_EQ( same->path, kept->path );
  EXPECT_NE( other->path, kept->path );
  QFile file( kept->path );
  ASSERT_TRUE( file.open( QIODevice::ReadOnly ) );
  EXPECT_EQ( QString::fromUtf8( file.readAll() ), first );
  EXPECT_EQ( QDir( atlasFolder() ).entryList( QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden ).size(), 2 );
  EXPECT_EQ( savePastedTable( first, write( QStringLiteral( "file" ), "x" ) ).error().code, Error::Code::OutputUnwritable );
}

TEST_F( Incoming, FilesGoWhereTheyBelong )
{
  EXPECT_EQ( likelySide( QStringLiteral( "N03.SHP" ) ), JoinSide::Polygons );
  EXPECT_EQ( likelySide( QStringLiteral( "N03-20210101_GML.zip" ) ), JoinSide::Polygons );
  EXPECT_EQ( likelySide( QStringLiteral( "表.xlsx" ) ), JoinSide::Table );
  EXPECT_EQ( likelySide( mFolder.path() ), JoinSide::Polygons );
  EXPECT_FALSE( likelySide( QStringLiteral( "a.gpkg" ) ) );
  EXPECT_EQ( likelySide( write( QStringLiteral( "a.dbf" ), "x" ) ), JoinSide::Table );
  write( QStringLiteral( "a.shp" ), "x" );
  EXPECT_EQ( likelySide( mFolder.filePath( QStringLiteral( "a.dbf" ) ) ), JoinSide::Polygons );
  write( QStringLiteral( "datapackage.json" ), "{}" );
  EXPECT_EQ( likelySide( mFolder.path() ), JoinSide::Table );
}

TEST_F( Incoming, ChoicesAreRememberedOfTheFileAsItIs )
{
  AtlasSources sources;
  sources.attributes = write( QStringLiteral( "表.csv" ), "都道府県\n北海道\n" );
  sources.tableEncoding = QStringLiteral( "EUC-JP" );
  sources.table.keyColumn = QStringLiteral( "都道府県" );
  sources.table.headerRow = 1;
  sources.table.aliases.insert( QStringLiteral( "まほろば" ), *PrefectureCode::fromNumber( 29 ) );
  sources.roleIsDefault = true;
  EXPECT_FALSE( rememberedChoices( JoinSide::Table, sources.attributes ) );
  rememberChoices( JoinSide::Table, sources );
  const std::optional<AtlasSources> known = rememberedChoices( JoinSide::Table, sources.attributes );
  ASSERT_TRUE( known );
  EXPECT_EQ( known->tableEncoding, sources.tableEncoding );
  EXPECT_EQ( known->table.keyColumn, sources.table.keyColumn );
  EXPECT_EQ( known->table.headerRow, 1 );
  EXPECT_TRUE( known->table.aliases.isEmpty() ) << "belongs to the project";
  EXPECT_FALSE( rememberedChoices( JoinSide::Polygons, sources.attributes ) );
  write( QStringLiteral( "表.csv" ), "都道府県\n北海道\n青森県\n" );
  EXPECT_FALSE( rememberedChoices( JoinSide::Table, sources.attributes ) ) << "another file now";
  rememberChoices( JoinSide::Table, sources );
  forgetChoices( JoinSide::Table, sources.attributes );
  EXPECT_FALSE( rememberedChoices( JoinSide::Table, sources.attributes ) );
}

TEST_F( Incoming, ChoicesAreKeptOfTheLastFilesAlone )
{
  AtlasSources sources;
  QStringList paths;
  for ( int number = 0; number < 205; ++number )
  {
    sources.attributes = write( QStringLiteral( "%1.csv" ).arg( number ), "x" );
    sources.table.keyColumn = QString::number( number );
    rememberChoices( JoinSide::Table, sources );
    paths << sources.attributes;
  }
  EXPECT_FALSE( rememberedChoices( JoinSide::Table, paths.first() ) );
  ASSERT_TRUE( rememberedChoices( JoinSide::Table, paths.last() ) );
  EXPECT_EQ( rememberedChoices( JoinSide::Table, paths.last() )->table.keyColumn, QStringLiteral( "204" ) );
}

TEST_F( Incoming, ProblemsNameTheirFieldAndNoOptionOfTheCommandLine )
{
  AtlasSources sources;
  sources.polygons = QStringLiteral( "/data/N03.shp" );
  sources.attributes = QStringLiteral( "/data/表.csv|layername=表" );
  using Code = Error::Code;
  const JoinProblem key = joinProblem( { Code::NoKeyColumn, sources.polygons, {}, -1, QStringLiteral( "fips\tother_code_system" ) }, sources );
  EXPECT_EQ( key.side, JoinSide::Polygons );
  EXPECT_EQ( key.field, MendField::Key );
  EXPECT_TRUE( key.text.contains( QStringLiteral( "N03.shp" ) ) && key.text.contains( QStringLiteral( "fips" ) ) );
  const JoinProblem encoding = joinProblem( { Code::EncodingMixed, QStringLiteral( "/data/表.csv" ) }, sources );
  EXPECT_EQ( encoding.side, JoinSide::Table );
  EXPECT_EQ( encoding.field, MendField::Encoding );
  EXPECT_EQ( joinProblem( { Code::CoordinateSystemUnknown, QString() }, sources ).side, JoinSide::Polygons );
  for ( const Code code : { Code::NoKeyColumn, Code::ColumnMissing, Code::EncodingMixed, Code::CoordinateSystemUnknown, Code::LayerMissing, Code::NotPolygons } )
    EXPECT_FALSE( joinProblem( { code, sources.polygons }, sources ).text.contains( QStringLiteral( "--" ) ) ) << static_cast<int>( code );
}
} // namespace
} // namespace clusteratlas
