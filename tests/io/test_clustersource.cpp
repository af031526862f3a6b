// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/joinmemberships.h"
#include "io/clustersource.h"
#include "io/gridreader.h"
#include "io/ogrsource.h"
#include "io/textfile.h"
#include "support/gdalsetup.h"
#include "support/printto.h"

#include <QDir>
#include <QFileInfo>
#include <ogrsf_frmts.h>

namespace clusteratlas
{
namespace
{
using Rows = std::vector<QStringList>;

class ClusterSourceFile : public test::WithFolder
{
  protected:
    //! A workbook with a sheet for each of \a sheets; with \a numbers, columns whose last cell is a number hold numbers.
    QString workbook( const QString &name, const char *driver, const std::vector<std::pair<QString, Rows>> &sheets, bool numbers = false ) const
    {
      const QString path = mFolder.filePath( name );
      GDALDatasetUniquePtr file( GetGDALDriverManager()->GetDriverByName( driver )->Create( path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr ) );
      for ( const auto &[sheet, rows] : sheets )
      {
        const char *const japanese[] = { "ENCODING=CP932", nullptr };
        char **options = EQUAL( driver, "ESRI Shapefile" ) ? const_cast<char **>( japanese ) : nullptr;
        OGRLayer *layer = file->CreateLayer( sheet.toUtf8().constData(), nullptr, wkbNone, options );
        for ( int column = 0; column < rows.front().size(); ++column )
        {
          bool isNumber = false;
          rows.back().at( column ).toDouble( &isNumber );
          OGRFieldDefn field( rows.front().at( column ).toUtf8().constData(), numbers && isNumber ? OFTReal : OFTString );
          EXPECT_EQ( layer->CreateField( &field ), OGRERR_NONE );
        }
        for ( size_t row = 1; row < rows.size(); ++row )
        {
          OGRFeature feature( layer->GetLayerDefn() );
          for ( int column = 0; column < rows[row].size(); ++column )
            if ( !rows[row].at( column ).isEmpty() )
              feature.SetField( column, rows[row].at( column ).toUtf8().constData() );
          EXPECT_EQ( layer->CreateFeature( &feature ), OGRERR_NONE );
        }
      }
      return path;
    }

    static Rows memberships()
    {
      return { { QStringLiteral( "クラスター" ), QStringLiteral( "都道府県" ), QStringLiteral( "コード" ) },
        { QStringLiteral( "甲" ), QStringLiteral( "北海道" ), QStringLiteral( "1" ) },
        { QStringLiteral( "甲" ), QStringLiteral( "青森県" ), QStringLiteral( "2" ) },
        { QStringLiteral( "乙" ), QStringLiteral( "東京都" ), QStringLiteral( "13" ) } };
    }
};

QString pairsOf( const Result<ClusterSource> &source )
{
  if ( !source )
    return QStringLiteral( "error %1: %2 %3" ).arg( static_cast<int>( source.error().code ) ).arg( source.error().source, source.error().detail );
  QStringList pairs;
  for ( const Membership &membership : source->dataset.memberships )
    pairs << source->dataset.cluster( membership.clusterId )->name.ja + QLatin1Char( ' ' ) + ( membership.prefecture ? membership.prefecture->toString() : membership.prefectureLabel );
  return pairs.join( QStringLiteral( ", " ) );
}

const QString PAIRS = QStringLiteral( "甲 01, 甲 02, 乙 13" );

QByteArray csvOf( const Rows &rows )
{
  QByteArray text;
  for ( const QStringList &row : rows )
    text += row.join( QLatin1Char( ',' ) ).toUtf8() + "\r\n";
  return text;
}

TEST_F( ClusterSourceFile, ReadsTheTextOfABrochureAndNoTableForOne )
{
  const QByteArray brochure = "広域産業創出事業\n\n秋田県能代地域\n能代木材クラスター\n（材料）\n※秋田木工大学、能代木材研究所 等\n";
  const QByteArray table = "クラスター\t都道府県\n甲クラスター\t北海道\n乙クラスター\t東京都\n";
  const QString path = write( QStringLiteral( "冊子.txt" ), brochure );
  const Result<ClusterSource> read = readClusterSource( path );
  ASSERT_TRUE( read );
  EXPECT_EQ( read->shape, TableShape::Brochure );
  EXPECT_EQ( read->facts.shapeReason, QStringLiteral( "brochure_text" ) );
  ASSERT_EQ( read->dataset.memberships.size(), 1U );
  EXPECT_EQ( read->dataset.memberships[0].prefecture->toString(), QStringLiteral( "05" ) );
  const Result<ClusterSource> tabbed = readClusterSource( write( QStringLiteral( "表.txt" ), table ) );
  ASSERT_TRUE( tabbed );
  EXPECT_EQ( tabbed->shape, TableShape::Long );
  TableOptions asTable;
  asTable.keyColumn = QStringLiteral( "都道府県" );
  EXPECT_FALSE( readClusterSource( path, asTable ) );
  TableOptions asBrochure;
  asBrochure.shape = TableShape::Brochure;
  asBrochure.answers.insert( read->dataset.clusters[0].id, QStringLiteral( "別名" ) );
  const Result<ClusterSource> answered = readClusterSource( path, asBrochure );
  ASSERT_TRUE( answered );
  EXPECT_EQ( answered->dataset.clusters[0].name.ja, QStringLiteral( "別名" ) );
  const Result<ClusterSource> none = readClusterSource( write( QStringLiteral( "x.csv" ), "都道府県,人口\n北海道,5\n青森県,1\n" ), asBrochure );
  ASSERT_FALSE( none );
  EXPECT_EQ( none.error().code, Error::Code::NoFeatures );
  const Result<ClusterSource> pasted = readClusterText( QString::fromUtf8( brochure ), QStringLiteral( "clipboard" ) );
  ASSERT_TRUE( pasted );
  EXPECT_EQ( pasted->shape, TableShape::Brochure );
}

TEST_F( ClusterSourceFile, MissingFile )
{
  EXPECT_EQ( readClusterSource( mFolder.filePath( QStringLiteral( "nothing.csv" ) ) ).error().code, Error::Code::SourceMissing );
}

TEST_F( ClusterSourceFile, EmptyFile )
{
  EXPECT_EQ( readClusterSource( write( QStringLiteral( "empty.csv" ), {} ) ).error().code, Error::Code::SourceUnreadable );
  EXPECT_EQ( readClusterSource( write( QStringLiteral( "blank.csv" ), QByteArrayLiteral( "\n\n,,\n" ) ) ).error().code, Error::Code::NoFeatures );
}

TEST_F( ClusterSourceFile, NotATable )
{
  EXPECT_EQ( readClusterSource( write( QStringLiteral( "wrong.xlsx" ), QByteArrayLiteral( "PK\x03\x04 not a workbook" ) ) ).error().code, Error::Code::SourceUnreadable );
  EXPECT_EQ( readClusterSource( write( QStringLiteral( "words.txt" ), QByteArrayLiteral( "hello\nworld\n" ) ) ).error().code, Error::Code::NoKeyColumn );
}

TEST_F( ClusterSourceFile, TooManyColumns )
{
  const QString path = write( QStringLiteral( "wide.csv" ), QByteArray( 1000000, ',' ) + "\n" );
  EXPECT_EQ( readClusterSource( path ).error().code, Error::Code::SourceUnreadable );
}

TEST_F( ClusterSourceFile, ZeroBytesAndMixedEncodings )
{
  const QByteArray zeros = csvOf( memberships() ) + QByteArray( 3, '\0' ) + ",x\n";
  EXPECT_TRUE( pairsOf( readClusterSource( write( QStringLiteral( "zeros.csv" ), zeros ) ) ).startsWith( PAIRS ) );
  QByteArray mixed = csvOf( memberships() );
  for ( int row = 0; row < 400; ++row )
    mixed += QStringLiteral( "甲,北海道,1\r\n" ).toUtf8();
  mixed += "\x83\x4E,\x96\x6B\x8A\x43\x93\xB9,1\r\n";
  const Result<ClusterSource> source = readClusterSource( write( QStringLiteral( "mixed.csv" ), mixed ) );
  ASSERT_TRUE( source );
  EXPECT_EQ( source->facts.encoding, QStringLiteral( "UTF-8" ) );
  EXPECT_GT( source->facts.undecodable, 0 );
}

TEST_F( ClusterSourceFile, MissingSheet )
{
  const QString path = workbook( QStringLiteral( "a.xlsx" ), "XLSX", { { QStringLiteral( "表" ), memberships() } } );
  EXPECT_EQ( readClusterSource( path + QStringLiteral( "|layername=other" ) ).error().code, Error::Code::LayerMissing );
}

TEST_F( ClusterSourceFile, TextInEveryEncoding )
{
  const QByteArray utf8 = csvOf( memberships() );
  const QString text = QString::fromUtf8( utf8 );
  const QByteArray utf16( reinterpret_cast<const char *>( text.utf16() ), text.size() * 2 );
  struct Case
  {
      const char *name;
      QByteArray bytes;
      const char *encoding;
      const char *from;
  };
  const std::vector<Case> cases = { { "utf8.csv", utf8, "UTF-8", "detected" },
    { "bom.csv", "\xEF\xBB\xBF" + utf8, "UTF-8", "bom" },
    { "utf16bom.csv", "\xFF\xFE" + utf16, "UTF-16LE", "bom" },
    { "utf16.csv", utf16, "UTF-16LE", "detected" },
    { "cp932.csv",
      "\x83\x4E\x83\x89\x83\x58\x83\x5E\x81\x5B,\x93\x73\x93\xB9\x95\x7B\x8C\xA7\r\n\x8D\x62,\x96\x6B\x8A\x43\x93\xB9\r\n\x8D\x62,\x90\xC2\x90\x58\x8C\xA7\r\n\x89\xB3,\x93\x8C\x8B\x9E\x93\x73\r\n", "CP932", "detected" } };
  for ( const Case &each : cases )
  {
    const Result<ClusterSource> source = readClusterSource( write( QString::fromLatin1( each.name ), each.bytes ) );
    EXPECT_EQ( pairsOf( source ), PAIRS ) << each.name;
    ASSERT_TRUE( source );
    EXPECT_EQ( source->facts.encoding, QString::fromLatin1( each.encoding ) );
    EXPECT_EQ( source->facts.encodingFrom, QString::fromLatin1( each.from ) );
    EXPECT_EQ( source->facts.delimiter, QStringLiteral( "comma" ) );
  }
  EXPECT_EQ( pairsOf( readClusterSource( write( QStringLiteral( "tab.tsv" ), QByteArray( utf8 ).replace( ',', '\t' ) ) ) ), PAIRS );
  EXPECT_EQ( pairsOf( readClusterSource( write( QStringLiteral( "semicolon.txt" ), QByteArray( utf8 ).replace( ',', ';' ) ) ) ), PAIRS );
}

TEST_F( ClusterSourceFile, WorkbooksOfTextAndOfNumbers )
{
  for ( const char *driver : { "XLSX", "ODS" } )
    for ( const bool numbers : { false, true } )
    {
      const QString path = workbook( QStringLiteral( "%1%2.%3" ).arg( QLatin1String( driver ) ).arg( numbers ).arg( QString::fromLatin1( driver ).toLower() ), driver, { { QStringLiteral( "表" ), memberships() } }, numbers );
      const Result<ClusterSource> source = readClusterSource( path );
      EXPECT_EQ( pairsOf( source ), PAIRS ) << driver << numbers;
      ASSERT_TRUE( source );
      EXPECT_EQ( source->facts.headerRow, 1 );
      EXPECT_EQ( source->facts.layer, QStringLiteral( "表" ) );
      EXPECT_EQ( source->dataset.memberships.front().rowNumber, 2 );
    }
}

TEST_F( ClusterSourceFile, NumbersOfWorkbooksComeWithoutPoint )
{
  for ( const char *driver : { "XLSX", "ODS" } )
  {
    const Rows rows { { QStringLiteral( "code" ), QStringLiteral( "値" ) }, { QStringLiteral( "1" ), QStringLiteral( "0.1" ) }, { QStringLiteral( "13" ), QStringLiteral( "5183000" ) } };
    const QString path = workbook( QStringLiteral( "n." ) + QString::fromLatin1( driver ).toLower(), driver, { { QStringLiteral( "s" ), rows } }, true );
    const Result<std::vector<SourceGrid>> grids = readGrids( { path, QString() } );
    ASSERT_TRUE( grids );
    const TextGrid &grid = grids->front().grid;
    EXPECT_EQ( grid.text( 1, 0 ), QStringLiteral( "1" ) ) << driver;
    EXPECT_EQ( grid.text( 1, 1 ), QStringLiteral( "0.1" ) ) << driver;
    EXPECT_EQ( grid.text( 2, 1 ), QStringLiteral( "5183000" ) ) << driver;
  }
}

TEST_F( ClusterSourceFile, TitlesAndBlankRowsOfASheetKeepTheirNumbers )
{
  const Rows rows { { QStringLiteral( "表1 クラスター" ), QString(), QString() },
    { QString(), QString(), QString() },
    { QStringLiteral( "クラスター" ), QStringLiteral( "都道府県" ), QStringLiteral( "年" ) },
    { QStringLiteral( "甲" ), QStringLiteral( "北海道" ), QStringLiteral( "2009" ) },
    { QString(), QString(), QString() },
    { QStringLiteral( "乙" ), QStringLiteral( "まほろば" ), QStringLiteral( "2009" ) },
    { QStringLiteral( "丙" ), QStringLiteral( "青森県" ), QStringLiteral( "2009" ) } };
  for ( const char *driver : { "XLSX", "ODS" } )
  {
    const Result<ClusterSource> source = readClusterSource( workbook( QStringLiteral( "t." ) + QString::fromLatin1( driver ).toLower(), driver, { { QStringLiteral( "s" ), rows } } ) );
    ASSERT_TRUE( source ) << driver;
    EXPECT_EQ( source->facts.headerRow, 3 ) << driver;
    ASSERT_EQ( source->dataset.memberships.size(), 3u );
    EXPECT_EQ( source->dataset.memberships[1].rowNumber, 6 ) << driver;
    ASSERT_GE( source->facts.setAside.size(), 1u );
    EXPECT_EQ( source->facts.setAside.front().reason, QStringLiteral( "title" ) );
  }
}

TEST_F( ClusterSourceFile, TheSheetThatNamesMostPrefecturesIsTaken )
{
  const Rows notes { { QStringLiteral( "注意" ), QStringLiteral( "内容" ) }, { QStringLiteral( "北海道" ), QStringLiteral( "参考" ) } };
  const QString path = workbook( QStringLiteral( "two.xlsx" ), "XLSX", { { QStringLiteral( "説明" ), notes }, { QStringLiteral( "一覧" ), memberships() } } );
  const Result<ClusterSource> source = readClusterSource( path );
  EXPECT_EQ( pairsOf( source ), PAIRS );
  ASSERT_TRUE( source );
  EXPECT_EQ( source->facts.layer, QStringLiteral( "一覧" ) );
  EXPECT_EQ( source->facts.layersLeft, QStringList( QStringLiteral( "説明" ) ) );
  EXPECT_EQ( pairsOf( readClusterSource( path + QStringLiteral( "|layername=一覧" ) ) ), PAIRS );
}

TEST_F( ClusterSourceFile, LayersOfDatabases )
{
  EXPECT_EQ( pairsOf( readClusterSource( workbook( QStringLiteral( "a.gpkg" ), "GPKG", { { QStringLiteral( "list" ), memberships() } } ) ) ), PAIRS );
  EXPECT_EQ( pairsOf( readClusterSource( workbook( QStringLiteral( "a.sqlite" ), "SQLite", { { QStringLiteral( "list" ), memberships() } } ) ) ), PAIRS );
}

TEST_F( ClusterSourceFile, DbfWithItsOwnEncoding )
{
  const Rows rows { { QStringLiteral( "cluster" ), QStringLiteral( "pref" ) }, { QStringLiteral( "甲" ), QStringLiteral( "北海道" ) }, { QStringLiteral( "乙" ), QStringLiteral( "青森県" ) } };
  QDir( mFolder.path() ).mkdir( QStringLiteral( "dbf" ) );
  const QString path = workbook( QStringLiteral( "dbf/list.dbf" ), "ESRI Shapefile", { { QStringLiteral( "list" ), rows } } );
  EXPECT_EQ( pairsOf( readClusterSource( path ) ), QStringLiteral( "甲 01, 乙 02" ) );
}

TEST_F( ClusterSourceFile, CellsFromTheClipboard )
{
  const QString copied = QStringLiteral( "クラスター\t都道府県\r\n甲\t\"北海道\n青森県\"\r\n乙\t東京都\r\n" );
  EXPECT_EQ( pairsOf( readClusterText( copied, QStringLiteral( "clipboard" ) ) ), PAIRS );
  EXPECT_EQ( readClusterText( QString(), QStringLiteral( "clipboard" ) ).error().code, Error::Code::NoFeatures );
}

TEST_F( ClusterSourceFile, DataPackagesAsBefore )
{
  const Result<ClusterSource> source = readClusterSource( QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/geodata" ) );
  ASSERT_TRUE( source );
  EXPECT_EQ( source->dataset.clusters.size(), 13u );
  EXPECT_TRUE( source->facts.shape.isEmpty() );
}

//! Real files, where they are at hand.
class RealTables : public test::WithFolder
{
  protected:
    static QString file( const char *name )
    {
      const QString path = QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/../shared/data/" ) + QString::fromLatin1( name );
      return QFileInfo::exists( path ) ? path : QString();
    }
};

TEST_F( RealTables, ClustersListTheirGovernments )
{
  const QString path = file( "clusters/clusters.csv" );
  if ( path.isEmpty() )
    GTEST_SKIP() << "no ../shared/data";
  const Result<ClusterSource> source = readClusterSource( path );
  ASSERT_TRUE( source );
  EXPECT_EQ( source->dataset.clusters.size(), 13u );
  EXPECT_EQ( source->dataset.memberships.size(), 16u );
  EXPECT_EQ( source->dataset.fields.size(), 4u );
  EXPECT_EQ( source->dataset.programmes.size(), 2u );
  for ( const Membership &membership : source->dataset.memberships )
    EXPECT_TRUE( membership.prefecture.has_value() );
}

TEST_F( RealTables, SsdseHasThreeHeaderRowsAndANationalRow )
{
  const QString path = file( "statistics/SSDSE-E-2023_cp932.csv" );
  if ( path.isEmpty() )
    GTEST_SKIP() << "no ../shared/data";
  const Result<ClusterSource> source = readClusterSource( path );
  ASSERT_TRUE( source );
  EXPECT_EQ( source->facts.encoding, QStringLiteral( "CP932" ) );
  EXPECT_EQ( source->facts.headerRows, 3 );
  EXPECT_EQ( source->rows.size(), 47u );
  ASSERT_EQ( source->facts.setAside.size(), 1u );
  EXPECT_EQ( source->facts.setAside.front().reason, QStringLiteral( "national_total" ) );
}
} // namespace
} // namespace clusteratlas
