// SPDX-License-Identifier: GPL-2.0-or-later
// bench_panel [--runs N] [--pictures FOLDER] [--write FOLDER]: how long the panel takes for what a user does in it, or pictures of it, or the large
// data as a Data Package. Works without a screen, drawing included. Prints medians and the slowest of N runs, in milliseconds of
// the processor, so that others at work on the machine do not count.
#include "io/datapackagereader.h"
#include "panel/attributepanel.h"
#include "panel/filterstrip.h"
#include "support/largepackage.h"
#include "support/randomdataset.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLineEdit>
#include <QStyleFactory>
#include <QTabWidget>
#include <QTableView>
#include <QTextBrowser>
#include <QTextStream>
#include <QTranslator>
#include <QTreeView>
#include <QTreeWidget>
#include <qgsapplication.h>

#include <algorithm>
#include <ctime>
#include <functional>

namespace
{
using namespace clusteratlas;

QTextStream &out()
{
  static QTextStream stream( stdout );
  return stream;
}

void drawn( AttributePanel &panel )
{
  QCoreApplication::processEvents();
  panel.repaint();
  QCoreApplication::processEvents();
}

class Bench
{
  public:
    Bench( const QString &name, const std::shared_ptr<const Dataset> &dataset, int runs )
      : mName( name )
      , mDataset( dataset )
      , mJoin( test::joinWithAllPrefectures( *dataset, RoleFilter { std::nullopt } ) )
      , mRuns( runs )
    {
      mPanel.resize( 400, 900 );
      mPanel.show();
    }

    void all()
    {
      out() << mName << ": " << mDataset->clusters.size() << " clusters, " << mDataset->memberships.size() << " memberships, " << mDataset->municipalities.size() << " municipalities, " << mDataset->institutions.size() << " institutions\n";
      measure( "show a dataset", 5, [this]( int ) { mPanel.setDataset( mDataset, mJoin, QStringLiteral( "ja" ) ); } );
      measure( "click a cluster on the map", mRuns, [this]( int run ) { mPanel.selectPrefectures( {} ); mPanel.selectClusters( { cluster( run ) } ); } );
      measure( "click a prefecture on the map", mRuns, [this]( int run ) { mPanel.selectClusters( {} ); mPanel.selectPrefectures( { prefecture( run ) } ); } );
      mPanel.selectPrefectures( {} );
      QTableView &table = *mPanel.findChild<QTableView *>( QStringLiteral( "clusterTable" ) );
      measure( "choose a row of the table", mRuns, [&table]( int run ) { table.selectRow( ( run * 7919 ) % table.model()->rowCount() ); } );
      measure( "choose all rows", 5, [&table]( int run ) { run % 2 ? table.clearSelection() : table.selectAll(); } );
      table.clearSelection();
      QTabWidget &tabs = *mPanel.findChild<QTabWidget *>( QStringLiteral( "tabs" ) );
      tabs.setCurrentIndex( 1 );
      mPanel.findChild<QTreeView *>( QStringLiteral( "membershipTree" ) )->expandToDepth( 0 );
      measure( "click a prefecture, tree open", mRuns, [this]( int run ) { mPanel.selectPrefectures( { prefecture( run ) } ); } );
      mPanel.selectPrefectures( {} );
      measure( "click a cluster, tree open", mRuns, [this]( int run ) { mPanel.selectClusters( { cluster( run ) } ); } );
      QLineEdit &search = *mPanel.findChild<QLineEdit *>( QStringLiteral( "searchEdit" ) );
      const QString typed = QStringLiteral( "大学1" );
      measure( "type a letter, tree open", mRuns, [&]( int run ) { search.setText( typed.left( run % ( typed.size() + 1 ) ) ); } );
      search.clear();
      tabs.setCurrentIndex( 0 );
      measure( "type a letter", mRuns, [&]( int run ) { search.setText( typed.left( run % ( typed.size() + 1 ) ) ); } );
      search.clear();
      FilterStrip &strip = *mPanel.findChild<FilterStrip *>( QStringLiteral( "filterStrip" ) );
      measure( "tick a value of the filter", mRuns, [&]( int run ) {
        FilterState state;
        state.set( Facet::Prefecture, prefecture( run ) );
        strip.setState( state );
      } );
    }

  private:
    QString cluster( int run ) const { return mDataset->clusters[static_cast<size_t>( run * 7919 ) % mDataset->clusters.size()].id; }
    static QString prefecture( int run ) { return QStringLiteral( "%1" ).arg( ( run * 29 ) % 47 + 1, 2, 10, QLatin1Char( '0' ) ); }

    void measure( const char *what, int runs, const std::function<void( int )> &act )
    {
      std::vector<double> times;
      for ( int run = 0; run < runs; ++run )
      {
        drawn( mPanel );
        const std::clock_t start = std::clock();
        act( run );
        drawn( mPanel );
        times.push_back( 1000.0 * static_cast<double>( std::clock() - start ) / CLOCKS_PER_SEC );
      }
      std::sort( times.begin(), times.end() );
      out() << QStringLiteral( "  %1 %2 ms, at most %3\n" ).arg( QString::fromLatin1( what ), -32 ).arg( times[times.size() / 2], 8, 'f', 1 ).arg( times.back(), 8, 'f', 1 );
      out().flush();
    }

    QString mName;
    std::shared_ptr<const Dataset> mDataset;
    JoinResult mJoin;
    int mRuns;
    AttributePanel mPanel;
};

QPalette darkPalette()
{
  QPalette dark;
  const QColor window( 50, 50, 50 );
  const QColor text( 225, 225, 225 );
  for ( const QPalette::ColorRole role : { QPalette::Window, QPalette::Button, QPalette::ToolTipBase } )
    dark.setColor( role, window );
  for ( const QPalette::ColorRole role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText, QPalette::BrightText } )
    dark.setColor( role, text );
  dark.setColor( QPalette::Base, QColor( 35, 35, 35 ) );
  dark.setColor( QPalette::AlternateBase, QColor( 43, 43, 43 ) );
  dark.setColor( QPalette::Link, QColor( 90, 160, 230 ) );
  dark.setColor( QPalette::Highlight, QColor( 42, 100, 160 ) );
  dark.setColor( QPalette::HighlightedText, Qt::white );
  dark.setColor( QPalette::Mid, QColor( 90, 90, 90 ) );
  for ( const QPalette::ColorRole role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText } )
    dark.setColor( QPalette::Disabled, role, QColor( 130, 130, 130 ) );
  return dark;
}

class Tab : public PanelPage
{
  public:
    explicit Tab( const QString &title )
      : mTitle( title )
    {}
    QString title() const override { return mTitle; }
    void setDataset( const std::shared_ptr<const Dataset> &, const JoinResult &, const QString & ) override {}
    void setShown( const QStringList & ) override {}
    void showSelection( const QStringList &, const QStringList & ) override {}

  private:
    QString mTitle;
};

void takePictures( const QString &folder, const std::shared_ptr<const Dataset> &dataset )
{
  QDir().mkpath( folder );
  const QPalette light = QApplication::palette();
  QTranslator translator;
  translator.load( QStringLiteral( ":/clusteratlas/i18n/clusteratlas_ja.qm" ) );
  for ( const QString &language : { QStringLiteral( "en" ), QStringLiteral( "ja" ) } )
    for ( const bool dark : { false, true } )
      for ( const int width : { 300, 400, 600 } )
      {
        if ( language == QLatin1String( "ja" ) )
          QCoreApplication::installTranslator( &translator );
        QApplication::setPalette( dark ? darkPalette() : light );
        AttributePanel panel;
        const bool english = language == QLatin1String( "en" );
        for ( const QString &title : english ? QStringList { "Compare", "Charts", "Map" } : QStringList { "比較", "グラフ", "地図" } )
          panel.addPage( new Tab( title ) );
        panel.setDataset( dataset, test::joinWithAllPrefectures( *dataset, {} ), language );
        panel.resize( width, 900 );
        panel.show();
        const auto shoot = [&]( const QString &what, QWidget &widget ) {
          drawn( panel );
          widget.grab().save( QStringLiteral( "%1/%2-%3-%4-%5.png" ).arg( folder, what, language, dark ? QStringLiteral( "dark" ) : QStringLiteral( "light" ) ).arg( width ) );
        };
        panel.selectClusters( { "K07" } );
        FilterState state;
        state.set( Facet::Region, QStringLiteral( "中部" ) );
        state.set( Facet::FiscalYear, QStringLiteral( "2009" ) );
        state.set( Facet::Field, QStringLiteral( "LIFE" ) );
        FilterStrip &strip = *panel.findChild<FilterStrip *>( QStringLiteral( "filterStrip" ) );
        strip.setState( state );
        shoot( QStringLiteral( "cluster" ), panel );
        strip.clear();
        panel.selectClusters( {} );
        panel.selectPrefectures( { "40" } );
        panel.findChild<QTabWidget *>( QStringLiteral( "tabs" ) )->setCurrentIndex( 1 );
        shoot( QStringLiteral( "prefecture" ), panel );
        strip.openPopup();
        shoot( QStringLiteral( "popup" ), *panel.findChild<QWidget *>( QStringLiteral( "facetPopup" ) ) );
        panel.findChild<QWidget *>( QStringLiteral( "facetPopup" ) )->hide();
        QTextBrowser &card = *panel.findChild<QTextBrowser *>( QStringLiteral( "clusterCard" ) );
        panel.selectPrefectures( {} );
        panel.selectClusters( { "K03" } );
        card.setParent( nullptr );
        card.resize( width - 12, static_cast<int>( card.document()->size().height() ) + 10 );
        card.show();
        card.resize( width - 12, static_cast<int>( card.document()->size().height() ) + 10 );
        shoot( QStringLiteral( "card" ), card );
        panel.selectClusters( {} );
        panel.selectPrefectures( { "26" } );
        card.resize( width - 12, static_cast<int>( card.document()->size().height() ) + 10 );
        shoot( QStringLiteral( "prefcard" ), card );
        card.setParent( &panel );
        panel.showLedger();
        if ( width == 400 )
          shoot( QStringLiteral( "ledger" ), *panel.findChild<QWidget *>( QStringLiteral( "ledgerDialog" ) ) );
      }
}
} // namespace

int main( int argc, char **argv )
{
  if ( !qEnvironmentVariableIsSet( "QT_QPA_PLATFORM" ) )
    qputenv( "QT_QPA_PLATFORM", "offscreen" );
  QgsApplication application( argc, argv, true );
  QgsApplication::setPrefixPath( QStringLiteral( "/usr" ), true );
  QgsApplication::initQgis();
  QApplication::setStyle( QStyleFactory::create( QStringLiteral( "Fusion" ) ) );
  QFont desktopFont = QApplication::font(); // without a screen Qt takes 12 points, desktops 9 or 10
  desktopFont.setPointSize( 9 );
  QApplication::setFont( desktopFont );
  QCommandLineParser parser;
  parser.addOption( { QStringLiteral( "runs" ), QStringLiteral( "times each is done" ), QStringLiteral( "N" ), QStringLiteral( "40" ) } );
  parser.addOption( { QStringLiteral( "pictures" ), QStringLiteral( "take pictures instead" ), QStringLiteral( "FOLDER" ) } );
  parser.addOption( { QStringLiteral( "write" ), QStringLiteral( "write the large data instead" ), QStringLiteral( "FOLDER" ) } );
  parser.process( application );
  if ( parser.isSet( QStringLiteral( "write" ) ) )
    return test::writeLargePackage( parser.value( QStringLiteral( "write" ) ) ) ? 0 : 1;
  const int runs = std::max( 1, parser.value( QStringLiteral( "runs" ) ).toInt() );
  const auto builtIn = std::make_shared<const Dataset>( readDataset( QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/geodata" ) ).value() );
  if ( parser.isSet( QStringLiteral( "pictures" ) ) )
    takePictures( parser.value( QStringLiteral( "pictures" ) ), builtIn );
  else
  {
    std::mt19937 random( 1 );
    Bench( QStringLiteral( "built in" ), builtIn, runs ).all();
    Bench( QStringLiteral( "every cluster everywhere" ), test::randomDataset( random, { 13, 13 * 47, 46, 40 } ), runs ).all();
    Bench( QStringLiteral( "large" ), test::randomDataset( random, { 1900, 10000, 2000, 1900 } ), runs ).all();
  }
  QgsApplication::exitQgis();
  return 0;
}
