// SPDX-License-Identifier: GPL-2.0-or-later
#include "chartpages.h"
#include "charts/chartcolors.h"
#include "charts/chartpicture.h"
#include "charts/chartsaving.h"
#include "charts/chartspage.h"
#include "charts/charttable.h"
#include "charts/comparepage.h"
#include "support/printto.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTranslator>

#include <gtest/gtest.h>

using namespace clusteratlas;

namespace
{
class ChartPictures : public testing::Test
{
  protected:
    void SetUp() override { ASSERT_TRUE( mDataset ); }

    std::shared_ptr<const ChartContent> content( const QString &chart, const QString &language = QStringLiteral( "ja" ) ) const
    {
      const Comparison comparison( *mDataset, mJoin );
      QStringList all;
      for ( const Cluster &cluster : mDataset->clusters )
        all << cluster.id;
      return chartContent( *mDataset, mJoin, comparison, { chart, QStringLiteral( "population_2010" ), QStringLiteral( "universities_2009" ), {} }, all, language );
    }

    static QStringList charts()
    {
      QStringList ids = chartIds();
      ids.removeAll( QString() );
      return ids;
    }

    std::shared_ptr<const Dataset> mDataset = test::builtInDataset();
    JoinResult mJoin = mDataset ? test::fullJoin( *mDataset ) : JoinResult();
};

//! The strongest contrast of any pixel of \a image with \a back.
double strongest( const QImage &image, const QColor &back )
{
  QSet<QRgb> colors;
  for ( int y = 0; y < image.height(); ++y )
    for ( int x = 0; x < image.width(); ++x )
      colors.insert( image.pixel( x, y ) );
  double best = 1;
  for ( const QRgb color : colors )
    best = std::max( best, contrast( QColor( color ), back ) );
  return best;
}

//! The language of the interface while it lives.
class Interface
{
  public:
    explicit Interface( const QString &language )
    {
      if ( language != QLatin1String( "ja" ) )
        return;
      EXPECT_TRUE( mTranslator.load( QStringLiteral( ":/clusteratlas/i18n/clusteratlas_ja.qm" ) ) );
      QCoreApplication::installTranslator( &mTranslator );
    }
    ~Interface() { QCoreApplication::removeTranslator( &mTranslator ); }

  private:
    QTranslator mTranslator;
};

QByteArray read( const QString &path )
{
  QFile file( path );
  return file.open( QIODevice::ReadOnly ) ? file.readAll() : QByteArray();
}
} // namespace

TEST_F( ChartPictures, EveryChartIsDrawnInBothLanguagesAndThemes )
{
  const QPalette before = QApplication::palette();
  for ( const bool isDark : { false, true } )
  {
    const QPalette palette = isDark ? test::darkPalette() : test::lightPalette();
    QApplication::setPalette( palette );
    for ( const char *language : { "ja", "en" } )
      for ( const int width : { 320, 600 } )
      {
        const Interface interface( QString::fromLatin1( language ) );
        ChartsPage page;
        page.resize( width, 560 );
        page.show();
        page.setDataset( mDataset, mJoin, QString::fromLatin1( language ) );
        page.showSelection( { "K09" }, { "40" } );
        for ( const QString &chart : charts() )
        {
          page.setState( { { "chart", chart } } );
          ASSERT_TRUE( page.view() ) << chart.toStdString();
          QApplication::processEvents();
          EXPECT_GE( page.view()->width(), width * 8 / 10 ) << chart.toStdString();
          const QImage picture = page.view()->grab().toImage();
          EXPECT_GE( strongest( picture, palette.color( QPalette::Base ) ), 4.5 ) << chart.toStdString();
          test::keepPicture( page, QStringLiteral( "%1-%2-%3-%4" ).arg( chart, QString::fromLatin1( language ), isDark ? "dark" : "light" ).arg( width ) );
        }
      }
  }
  QApplication::setPalette( before );
}

TEST_F( ChartPictures, TextCanBeReadOnEveryMark )
{
  for ( const QString &chart : charts() )
  {
    const auto drawn = content( chart );
    for ( const ChartClass &one : drawn->classes() )
    {
      EXPECT_GE( contrast( textOn( QColor( one.color ) ), QColor( one.color ) ), 4.5 ) << one.key.toStdString();
      for ( const QPalette &palette : { test::lightPalette(), test::darkPalette() } )
      {
        const QColor pale = blended( QColor( one.color ), palette.color( QPalette::Base ), PALE );
        EXPECT_GE( contrast( textOn( pale ), pale ), 4.5 ) << one.key.toStdString();
        EXPECT_GE( contrast( faint( palette, 0.75 ), palette.color( QPalette::Base ) ), 4.5 );
      }
    }
  }
}

TEST_F( ChartPictures, TheSamePictureWhateverTheTheme )
{
  const QPalette before = QApplication::palette();
  for ( const QString &chart : charts() )
  {
    QApplication::setPalette( test::lightPalette() );
    const QByteArray light = ChartPicture( content( chart ), 600, { "K08" }, {} ).svg();
    QApplication::setPalette( test::darkPalette() );
    const ChartPicture dark( content( chart ), 600, { "K08" }, {} );
    EXPECT_EQ( light, dark.svg() ) << chart.toStdString();
    EXPECT_EQ( dark.image( 96 ), ChartPicture( content( chart ), 600, { "K08" }, {} ).image( 96 ) ) << chart.toStdString();
    if ( qEnvironmentVariableIsSet( "CLUSTERATLAS_PICTURES" ) )
    {
      EXPECT_EQ( writeChartFile( QDir( qEnvironmentVariable( "CLUSTERATLAS_PICTURES" ) ).filePath( QStringLiteral( "saved-%1.svg" ).arg( chart ) ), dark.svg() ), QString() );
    }
  }
  QApplication::setPalette( before );
}

TEST_F( ChartPictures, SvgIsVectorWithTextTitleAndSource )
{
  const auto chart = content( QStringLiteral( "indicator" ) );
  const QByteArray svg = ChartPicture( chart, 600, {}, {} ).svg();
  EXPECT_FALSE( svg.contains( "<image" ) );
  EXPECT_TRUE( svg.contains( "<text" ) );
  EXPECT_TRUE( svg.contains( QStringLiteral( "東京都" ).toUtf8() ) );
  EXPECT_TRUE( svg.contains( "13,159,388" ) );
  EXPECT_TRUE( svg.contains( chart->title.toUtf8() ) );
  EXPECT_TRUE( chart->source.contains( QStringLiteral( "国勢調査" ) ) );
}

TEST_F( ChartPictures, PngHasTheChosenSizeAndResolution )
{
  const ChartPicture picture( content( QStringLiteral( "programme" ) ), 480, {}, {} );
  const QImage image = picture.image( 192 );
  EXPECT_EQ( image.size(), picture.size() * 2 );
  EXPECT_EQ( picture.size().width(), 480 );
  EXPECT_EQ( qRound( image.dotsPerMeterX() * 0.0254 ), 192 );
  EXPECT_TRUE( picture.image( 1000000 ).isNull() );
}

TEST_F( ChartPictures, FilesAreWrittenAsideOrRefusedInASentence )
{
  QTemporaryDir folder;
  const ChartSaving saving( [this] { return ChartToSave { content( QStringLiteral( "field" ) ), 400, {}, {} }; }, nullptr );
  const QString csv = folder.filePath( QStringLiteral( "分野.csv" ) );
  EXPECT_EQ( saving.saveCsv( csv ), QString() );
  EXPECT_TRUE( read( csv ).startsWith( "\xEF\xBB\xBF" ) );
  EXPECT_TRUE( read( csv ).contains( QStringLiteral( "ライフサイエンス," ).toUtf8() ) );
  EXPECT_EQ( saving.savePng( folder.filePath( "a.png" ), 400, 300 ), QString() );
  EXPECT_EQ( saving.saveSvg( folder.filePath( "a.svg" ), 400 ), QString() );
  EXPECT_EQ( QDir( folder.path() ).entryList( QDir::Files | QDir::Hidden ).size(), 3 );
  const QString nowhere = folder.filePath( QStringLiteral( "none/a.svg" ) );
  EXPECT_TRUE( saving.saveSvg( nowhere, 400 ).startsWith( nowhere ) );
  EXPECT_EQ( saving.savePng( csv, 400, 1000000 ).contains( QLatin1String( "too large" ) ), true );
}

TEST( ChartTables, HostileNamesStayText )
{
  ChartContent content;
  content.title = QStringLiteral( "=cmd()" );
  content.xTitle = QStringLiteral( "n" );
  content.language = QStringLiteral( "ja" );
  content.data = BarsData { { { { "a", { "@SUM(A1)\n\"x\",y", {} }, {}, {} }, std::nullopt, {} }, { { "b", { "-5", {} }, {}, {} }, 1.5, {} } }, {} };
  EXPECT_EQ( QString::fromUtf8( csvBytes( chartTable( content ) ).mid( 3 ) ), QStringLiteral( "'=cmd(),n\r\n\"'@SUM(A1) \"\"x\"\",y\",\r\n-5,1.5\r\n" ) );
}

TEST_F( ChartPictures, TheComparisonIsDrawnInBothLanguagesAndThemes )
{
  const QPalette before = QApplication::palette();
  for ( const bool isDark : { false, true } )
  {
    QApplication::setPalette( isDark ? test::darkPalette() : test::lightPalette() );
    for ( const char *language : { "ja", "en" } )
      for ( const int width : { 320, 600 } )
      {
        const Interface interface( QString::fromLatin1( language ) );
        ComparePage page;
        page.resize( width, 700 );
        page.show();
        page.setDataset( mDataset, mJoin, QString::fromLatin1( language ) );
        QApplication::processEvents();
        test::keepPicture( page, QStringLiteral( "compare-empty-%1-%2-%3" ).arg( QString::fromLatin1( language ), isDark ? "dark" : "light" ).arg( width ) );
        QJsonArray items;
        for ( const char *code : { "40", "26", "23", "13" } )
          items << QJsonObject { { "kind", "prefecture" }, { "id", code } };
        items << QJsonObject { { "kind", "cluster" }, { "id", "K08" } } << QJsonObject { { "kind", "cluster" }, { "id", "K05" } };
        page.setState( { { "items", items }, { "denominator", width == 600 ? "population_2010" : "" } } );
        page.showSelection( {}, { "40" } );
        QApplication::processEvents();
        test::keepPicture( page, QStringLiteral( "compare-%1-%2-%3" ).arg( QString::fromLatin1( language ), isDark ? "dark" : "light" ).arg( width ) );
        EXPECT_GE( strongest( page.grab().toImage(), QApplication::palette().color( QPalette::Base ) ), 4.5 );
      }
  }
  QApplication::setPalette( before );
}
