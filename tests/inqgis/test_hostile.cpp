// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasinqgis.h"
#include "support/hostilepackage.h"
#include "textchecks.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QProcess>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTextDocument>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <qgisinterface.h>
#include <qgsattributedialog.h>
#include <qgsbrowserguimodel.h>
#include <qgsdataitem.h>
#include <qgsexpression.h>
#include <qgsexpressioncontextutils.h>
#include <qgslayertree.h>
#include <qgslayertreemodel.h>
#include <qgslayertreemodellegendnode.h>
#include <qgslayertreeview.h>
#include <qgslocator.h>
#include <qgslocatorwidget.h>
#include <qgsmapcanvas.h>
#include <qgsmaplayerstylemanager.h>
#include <qgssettings.h>
#include <qgsvectorlayer.h>

namespace
{
using namespace clusteratlas;
using namespace clusteratlas::test;

constexpr int AREAS = 200;

//! The hostile names and two more.
int clusterCount()
{
  return hostileNames().size() + 2; // and not the second H00
}

void expectText( const QStringList &misread, const char *where )
{
  for ( const QString &one : misread )
    ADD_FAILURE() << where << ": " << qPrintable( one );
}

class Hostile : public Desktop
{
  protected:
    static void SetUpTestSuite()
    {
      Desktop::SetUpTestSuite();
      writeHostilePackage( sFolder->filePath( QStringLiteral( "package" ) ), AREAS );
    }

    void SetUp() override
    {
      Desktop::SetUp();
      if ( QFile::exists( atlas() ) )
      {
        addAtlasFile();
        return;
      }
      joinTable( sFolder->filePath( QStringLiteral( "package/datapackage.json" ) ), clusterCount() );
      shoot( QStringLiteral( "hostile-window" ) );
    }
};

TEST_F( Hostile, WindowAndTreeShowText )
{
  expectText( misreadTexts( *window() ), "window" );
  EXPECT_EQ( clusterTable()->model()->rowCount(), clusterCount() );
  QgsLayerTreeModel *tree = iface()->layerTreeView()->layerTreeModel();
  int entries = 0;
  for ( QgsLayerTreeLayer *node : tree->rootGroup()->findLayers() )
    for ( QgsLayerTreeModelLegendNode *entry : tree->layerLegendNodes( node ) )
      if ( auto *symbol = dynamic_cast<QgsSymbolLegendNode *>( entry ) )
      {
        ++entries;
        // Layouts write it so.
        EXPECT_FALSE( symbol->evaluateLabel().contains( QLatin1String( "EVALUATED" ) ) ) << qPrintable( symbol->evaluateLabel() );
      }
  EXPECT_GT( entries, clusterCount() );
  EXPECT_TRUE( QgsExpression::replaceExpressionText( evaluatedName(), nullptr ).contains( QLatin1String( "EVALUATED" ) ) ) << "QGIS would run it";
  waitForMap();
  shoot( QStringLiteral( "hostile-map" ) );
}

TEST_F( Hostile, MapTipsShowText )
{
  int tips = 0;
  for ( const char *table : { "prefectures", "cluster_regions", "memberships", "institutions" } )
  {
    QgsVectorLayer *shown = layer( table );
    QgsExpressionContext context( QgsExpressionContextUtils::globalProjectLayerScopes( shown ) );
    QgsFeature feature;
    QgsFeatureIterator features = shown->getFeatures();
    while ( features.nextFeature( feature ) && ++tips < 300 )
    {
      context.setFeature( feature );
      const QString html = QgsExpression::replaceExpressionText( shown->mapTipTemplate(), &context );
      EXPECT_FALSE( holdsMarkup( html ) ) << table << qPrintable( html.left( 300 ) );
      expectText( misreadHtml( QString::fromLatin1( table ), html ), "tip" );
      const QString display = QgsExpression( shown->displayExpression() ).evaluate( &context ).toString();
      EXPECT_FALSE( display.contains( QLatin1String( "EVALUATED" ) ) );
    }
  }
  EXPECT_GT( tips, clusterCount() );
}

TEST_F( Hostile, FormsShowText )
{
  for ( const auto &[table, filter] : { std::pair( "prefectures", "\"pref_code\"='01'" ), std::pair( "clusters", "\"cluster_id\"='H13'" ), std::pair( "cluster_regions", "\"cluster_id\"='H00'" ), std::pair( "institutions", "\"pref_code\"='01'" ) } )
  {
    QgsFeature feature;
    ASSERT_TRUE( layer( table )->getFeatures( QgsFeatureRequest().setFilterExpression( QString::fromLatin1( filter ) ) ).nextFeature( feature ) ) << table;
    const std::unique_ptr<QgsAttributeDialog> dialog( iface()->getFeatureForm( layer( table ), feature ) );
    dialog->resize( 700, 560 );
    dialog->show();
    QTest::qWait( 300 );
    auto *tabs = dialog->findChild<QTabWidget *>();
    for ( int tab = 0; tabs && tab < tabs->count(); ++tab )
    {
      tabs->setCurrentIndex( tab );
      QTest::qWait( 100 );
      expectText( misreadTexts( *dialog ), table );
      shoot( QStringLiteral( "hostile-form-%1-%2" ).arg( QString::fromLatin1( table ) ).arg( tab ), dialog.get() );
    }
  }
}

TEST_F( Hostile, CardsComparisonChartsAndChipsShowText )
{
  auto *tabs = panel()->findChild<QTabWidget *>( QStringLiteral( "tabs" ) );
  for ( int row = 0; row < clusterTable()->model()->rowCount(); ++row )
  {
    clusterTable()->selectRow( row );
    QTest::qWait( 20 );
    expectText( misreadTexts( *panel() ), "card" );
    if ( row == 0 )
      shoot( QStringLiteral( "hostile-card" ) );
  }
  clusterTable()->selectAll();
  panel()->findChild<QAction *>( QStringLiteral( "addSelectionAction" ) )->trigger();
  for ( int tab = 0; tab < tabs->count(); ++tab )
  {
    tabs->setCurrentIndex( tab );
    QTest::qWait( 200 );
    expectText( misreadTexts( *panel() ), qPrintable( tabs->tabText( tab ) ) );
    shoot( QStringLiteral( "hostile-tab-%1" ).arg( tab ), panel() );
  }
  panel()->findChild<QToolButton *>( QStringLiteral( "filterButton" ) )->click();
  auto *tree = panel()->findChild<QTreeWidget *>( QStringLiteral( "facetTree" ) );
  ASSERT_NE( tree, nullptr );
  int ticked = 0;
  for ( QTreeWidgetItem *item : tree->findItems( QStringLiteral( "hostile" ), Qt::MatchContains | Qt::MatchRecursive, 0 ) )
    if ( item->parent() )
    {
      ++ticked;
      item->setCheckState( 0, Qt::Checked );
    }
  EXPECT_GE( ticked, 2 ) << "a programme and a field";
  expectText( misreadTexts( *panel() ), "facets" );
  QWidget *popup = panel()->findChild<QWidget *>( QStringLiteral( "facetPopup" ) );
  expectText( misreadTexts( *popup ), "facets" );
  shoot( QStringLiteral( "hostile-facets" ), popup );
  popup->hide();
  QTest::qWait( 400 );
  expectText( misreadTexts( *panel() ), "chips" );
  shoot( QStringLiteral( "hostile-chips" ), panel() );
  EXPECT_EQ( clusterTable()->model()->rowCount(), 2 ) << "H00 and H01 alone have the field";
  panel()->findChild<QToolButton *>( QStringLiteral( "clearFilterButton" ) )->click();
  for ( const QString &text : hostileNames() )
  {
    searchEdit()->setText( text );
    QTest::qWait( 20 );
    expectText( misreadTexts( *panel() ), "search" );
  }
  searchEdit()->clear();
}

TEST_F( Hostile, ExportedCardIsText )
{
  const QString path = sFolder->filePath( QStringLiteral( "card.html" ) );
  for ( const char *marked : { "H00", "H07", "H13", "H15" } )
  {
    for ( int row = 0; row < clusterTable()->model()->rowCount(); ++row )
      if ( clusterTable()->model()->index( row, 0 ).data().toString().startsWith( QLatin1String( marked ) ) )
        clusterTable()->selectRow( row );
    QTimer::singleShot( 400, qApp, [&path] {
      auto *dialog = qobject_cast<QFileDialog *>( QApplication::activeModalWidget() );
      ASSERT_NE( dialog, nullptr );
      dialog->findChild<QLineEdit *>( QStringLiteral( "fileNameEdit" ) )->setText( path );
      QMetaObject::invokeMethod( dialog, "accept" );
    } );
    QFile::remove( path );
    panel()->findChild<QAction *>( QStringLiteral( "exportCardAction" ) )->trigger();
    QFile file( path );
    ASSERT_TRUE( QTest::qWaitFor( [&path] { return QFile::exists( path ); }, 5000 ) );
    ASSERT_TRUE( file.open( QIODevice::ReadOnly ) );
    const QString page = QString::fromUtf8( file.readAll() );
    EXPECT_FALSE( holdsMarkup( page ) ) << marked;
    expectText( misreadHtml( QString::fromLatin1( marked ), page ), "page" );
  }
  expectText( misreadTexts( *window() ), "message" );
}

TEST_F( Hostile, LedgerSaysWhatWasRefusedAsText )
{
  QStringList misread;
  QString ledger;
  QTimer::singleShot( 500, qApp, [&] {
    for ( QWidget *top : QApplication::topLevelWidgets() )
      if ( top->objectName() == QLatin1String( "ledgerDialog" ) && top->isVisible() )
      {
        misread = misreadTexts( *top );
        shoot( QStringLiteral( "hostile-ledger" ), top );
        top->close();
        ledger = QStringLiteral( "seen" );
      }
  } );
  panel()->findChild<QToolButton *>( QStringLiteral( "ledgerButton" ) )->click();
  EXPECT_TRUE( QTest::qWaitFor( [&ledger] { return !ledger.isEmpty(); }, 5000 ) );
  expectText( misread, "ledger" );
}

TEST_F( Hostile, LocatorShowsText )
{
  auto *bar = window()->findChild<QgsLocatorWidget *>();
  QList<QgsLocatorResult> results;
  const auto connection = QObject::connect( bar->locator(), &QgsLocator::foundResult, bar, [&results]( const QgsLocatorResult &result ) { results << result; } );
  for ( const char *typed : { "cla hostile", "cla script", "cla '; DROP", "cla [% 1 %]" } )
  {
    bar->locator()->fetchResults( QString::fromLatin1( typed ), QgsLocatorContext() );
    EXPECT_TRUE( QTest::qWaitFor( [bar] { return !bar->locator()->isRunning(); }, 10000 ) );
  }
  QTest::qWait( 50 );
  QObject::disconnect( connection );
  ASSERT_FALSE( results.isEmpty() );
  for ( const QgsLocatorResult &result : results )
  {
    EXPECT_FALSE( result.displayString.contains( QLatin1String( "EVALUATED" ) ) );
    EXPECT_FALSE( result.displayString.contains( QLatin1Char( '\n' ) ) );
  }
  results.first().filter->triggerResult( results.first() );
  bar->search( QStringLiteral( "cla hostile" ) );
  QTest::qWait( 700 );
  expectText( misreadTexts( *window() ), "locator" );
  for ( QWidget *top : window()->findChildren<QWidget *>( QString(), Qt::FindDirectChildrenOnly ) )
    if ( top->isVisible() && top->inherits( "QgsFloatingWidget" ) )
      shoot( QStringLiteral( "hostile-locator" ), top );
  bar->locator()->cancel();
  window()->setFocus();
}

TEST_F( Hostile, BrowserShowsThePathOfAnAtlasAsText )
{
  const QStringList before = QgsSettings().value( QStringLiteral( "clusteratlas/recent" ) ).toStringList();
  QgsSettings().setValue( QStringLiteral( "clusteratlas/recent" ), QStringList { QStringLiteral( "/nowhere/<img src=x onerror=alert(1)> [% upper('evaluated') %]/atlas.gpkg" ) } );
  QgsBrowserGuiModel model;
  model.initialize();
  int seen = 0;
  for ( int row = 0; row < model.rowCount(); ++row )
    if ( QgsDataItem *root = model.dataItem( model.index( row, 0 ) ); root->path() == QLatin1String( "clusteratlas:" ) )
    {
      root->populate( true );
      for ( const QgsDataItem *item : root->children() )
      {
        ++seen;
        EXPECT_FALSE( item->name().contains( QLatin1String( "EVALUATED" ) ) );
        EXPECT_FALSE( Qt::mightBeRichText( item->toolTip() ) && holdsMarkup( item->toolTip() ) ) << qPrintable( item->toolTip() );
      }
    }
  EXPECT_EQ( seen, 2 );
  QgsSettings().setValue( QStringLiteral( "clusteratlas/recent" ), before );
}

TEST_F( Hostile, PrintedPagesShowText )
{
  actionNamed( "mActionClusterAtlasPrint" )->trigger();
  auto *dialog = window()->findChild<QDialog *>( QStringLiteral( "ClusterAtlasPrint" ) );
  ASSERT_NE( dialog, nullptr );
  auto *layouts = dialog->findChild<QComboBox *>( QStringLiteral( "layoutCombo" ) );
  const auto *state = dialog->findChild<QLabel *>( QStringLiteral( "stateLabel" ) );
  for ( int layout = 0; layout < 3; ++layout )
  {
    layouts->setCurrentIndex( layout );
    QTest::qWait( 1500 );
    EXPECT_TRUE( QTest::qWaitFor( [state] { return !state->text().isEmpty(); }, 60000 ) );
    expectText( misreadTexts( *dialog ), qPrintable( layouts->currentText() ) );
    const QString path = sFolder->filePath( QStringLiteral( "page%1.pdf" ).arg( layout ) );
    bool isWritten = false;
    for ( int tried = 0; tried < 2 && !isWritten; ++tried )
      ASSERT_TRUE( QMetaObject::invokeMethod( dialog, "exportTo", Q_RETURN_ARG( bool, isWritten ), Q_ARG( QString, path ) ) );
    ASSERT_TRUE( isWritten ) << layout;
    shoot( QStringLiteral( "hostile-print-%1" ).arg( layout ), dialog );
    const QString program = QStandardPaths::findExecutable( QStringLiteral( "pdftotext" ) );
    if ( program.isEmpty() )
      continue;
    QProcess reader;
    reader.start( program, { QStringLiteral( "-raw" ), path, QStringLiteral( "-" ) } );
    ASSERT_TRUE( reader.waitForFinished( 60000 ) );
    const QString text = QString::fromUtf8( reader.readAllStandardOutput() );
    EXPECT_FALSE( text.trimmed().isEmpty() ) << layout;
    EXPECT_FALSE( text.contains( QLatin1String( "EVALUATED" ) ) ) << layout;
    EXPECT_TRUE( text.contains( QLatin1String( "<b>hostile" ) ) || text.contains( QLatin1String( "<script>" ) ) ) << layout << qPrintable( text.left( 600 ) );
  }
  dialog->close();
}
} // namespace
