// SPDX-License-Identifier: GPL-2.0-or-later
#include "chartpages.h"
#include "charts/chartspage.h"
#include "charts/chartview.h"
#include "charts/matrixchart.h"
#include "charts/rowchart.h"
#include "support/printto.h"

#include <QApplication>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWindow>

#include <gtest/gtest.h>

using namespace clusteratlas;

namespace
{
class Charts : public testing::Test
{
  protected:
    void SetUp() override
    {
      ASSERT_TRUE( mDataset );
      mPage.resize( 360, 600 );
      mPage.setDataset( mDataset, test::fullJoin( *mDataset ), QStringLiteral( "en" ) );
      mPage.show();
    }

    ChartView &show( const char *chart )
    {
      mPage.setState( { { "chart", chart } } );
      QApplication::processEvents();
      EXPECT_TRUE( mPage.view() ) << chart;
      return *mPage.view();
    }

    //! The mark called \a name.
    static int find( const ChartView &view, const QString &name )
    {
      for ( int index = 0; index < view.markCount(); ++index )
        if ( view.mark( index ).name.en == name )
          return index;
      ADD_FAILURE() << name.toStdString();
      return 0;
    }

    QStringList clusters() const { return mChosen.last().at( 0 ).toStringList(); }
    QStringList prefectures() const { return mChosen.last().at( 1 ).toStringList(); }

    std::shared_ptr<const Dataset> mDataset = test::builtInDataset();
    ChartsPage mPage;
    QSignalSpy mChosen { &mPage, &PanelPage::selectionRequested };
};

void click( ChartView &view, int index, Qt::KeyboardModifiers keys = {} )
{
  QTest::mouseClick( &view, Qt::LeftButton, keys, view.markArea( index ).center().toPoint() );
}
} // namespace

TEST_F( Charts, WithoutDataThereIsNothingAndNoCrash )
{
  mPage.setDataset( nullptr, {}, QString() );
  EXPECT_FALSE( mPage.view() );
  mPage.showSelection( { "K01" }, { "01" } );
  mPage.setState( { { "chart", 7 }, { "x", QJsonArray { 1 } } } );
  EXPECT_FALSE( mPage.view() );
  EXPECT_FALSE( mPage.findChild<QToolButton *>( "saveChartButton" )->isEnabled() );
}

TEST_F( Charts, AClickOnABarAsksForWhatItStandsFor )
{
  ChartView &byPrefecture = show( "prefecture" );
  click( byPrefecture, find( byPrefecture, "Fukuoka" ) );
  EXPECT_EQ( prefectures(), QStringList { "40" } );
  EXPECT_EQ( clusters(), QStringList() );
  ChartView &byField = show( "field" );
  click( byField, find( byField, "Environment" ) );
  EXPECT_EQ( prefectures(), QStringList() );
  EXPECT_EQ( clusters().size(), 3 );
  // With Ctrl it comes on top, beside the bars nothing is chosen.
  mPage.showSelection( {}, { "01" } );
  ChartView &again = show( "prefecture" );
  click( again, find( again, "Kyoto" ), Qt::ControlModifier );
  EXPECT_EQ( prefectures(), ( QStringList { "01", "26" } ) );
  QTest::mouseClick( &again, Qt::LeftButton, {}, QPoint( 5, 2 ) );
  EXPECT_EQ( prefectures(), QStringList() );
}

TEST_F( Charts, ADragTakesAllItTouches )
{
  ChartView &view = show( "prefecture" );
  const QPoint from = view.markArea( 0 ).center().toPoint();
  const QPoint to = view.markArea( 2 ).center().toPoint();
  QTest::mousePress( &view, Qt::LeftButton, {}, from );
  QMouseEvent move( QEvent::MouseMove, to, view.mapToGlobal( to ), Qt::NoButton, Qt::LeftButton, {} );
  QApplication::sendEvent( &view, &move );
  QTest::mouseRelease( &view, Qt::LeftButton, {}, to );
  EXPECT_EQ( prefectures().size(), 3 );
}

TEST_F( Charts, ADotAndACellAreClickedToo )
{
  for ( const char *chart : { "scatter-cluster", "matrix-field", "dots" } )
  {
    ChartView &view = show( chart );
    click( view, 0 );
    EXPECT_EQ( clusters().size(), 1 ) << chart;
  }
  ChartView &matrix = show( "matrix-institution" );
  click( matrix, find( matrix, "Kyoto University" ) );
  EXPECT_EQ( clusters().size(), 3 );
}

TEST_F( Charts, ASelectionIsHighlightedWithoutMakingTheChartAnew )
{
  ChartView &view = show( "field" );
  const QImage before = view.grab().toImage();
  mPage.showSelection( { "K08" }, {} );
  EXPECT_EQ( mPage.view(), &view );
  QApplication::processEvents();
  EXPECT_NE( view.grab().toImage(), before );
  EXPECT_EQ( mChosen.count(), 0 );
  const auto &rows = dynamic_cast<const RowChart &>( view );
  const int environment = find( view, "Environment" );
  EXPECT_GT( view.selectedShare( environment ), 0 );
  EXPECT_EQ( rows.numberText( environment ), QStringLiteral( "1 / 3" ) );
  EXPECT_EQ( view.selectedShare( find( view, "Life sciences" ) ), 0 );
  mPage.showSelection( {}, {} );
  EXPECT_EQ( rows.numberText( environment ), QStringLiteral( "3" ) );
  QApplication::processEvents();
  EXPECT_EQ( view.grab().toImage(), before );
}

TEST_F( Charts, TheFilterDecidesWhatIsDrawn )
{
  EXPECT_EQ( show( "prefecture" ).markCount(), 14 );
  mPage.setShown( { "K01", "K10" } );
  EXPECT_EQ( mPage.view()->markCount(), 1 );
  EXPECT_TRUE( mPage.findChild<QLabel *>( "chartNoteLabel" )->text().contains( "2 of 13" ) );
  mPage.setShown( {} );
  EXPECT_FALSE( mPage.view() );
}

TEST_F( Charts, TheKeyboardReachesEveryMarkAndReadsItsNumber )
{
  for ( const char *chart : { "prefecture", "scatter-prefecture", "matrix-type", "matrix-institution" } )
  {
    ChartView &view = show( chart );
    EXPECT_FALSE( view.accessibleName().isEmpty() );
    view.setFocus( Qt::TabFocusReason );
    QApplication::sendEvent( &view, std::make_unique<QFocusEvent>( QEvent::FocusIn, Qt::TabFocusReason ).get() );
    QSet<int> reached;
    QTest::keyClick( &view, Qt::Key_Home );
    for ( int step = 0; step < view.markCount(); ++step )
    {
      reached << view.current();
      EXPECT_EQ( view.accessibleDescription(), view.markText( view.current() ) );
      QTest::keyClick( &view, Qt::Key_Right );
    }
    EXPECT_EQ( reached.size(), view.markCount() ) << chart;
    QTest::keyClick( &view, Qt::Key_Space );
    EXPECT_EQ( mChosen.last().at( 0 ).toStringList().isEmpty(), !view.mark( view.current() ).prefCodes.isEmpty() ) << chart;
  }
  ChartView &view = show( "prefecture" );
  view.setCurrent( find( view, "Fukuoka" ) );
  EXPECT_EQ( view.accessibleDescription(), QStringLiteral( "Fukuoka: 2" ) );
}

TEST_F( Charts, NamesStayInSightWhileAMatrixIsScrolled )
{
  ChartView &view = show( "matrix-institution" );
  auto *scroll = mPage.findChild<QAbstractScrollArea *>( "chartScroll" );
  const int row = find( view, "Kyoto University" );
  const double left = view.markArea( row ).left();
  ASSERT_GT( scroll->horizontalScrollBar()->maximum(), 0 );
  scroll->horizontalScrollBar()->setValue( 40 );
  EXPECT_EQ( view.markArea( row ).left(), left + 40 );
}

TEST_F( Charts, TheChoiceIsKept )
{
  QSignalSpy changed( &mPage, &PanelPage::stateChanged );
  auto *box = mPage.findChild<QComboBox *>( "chartBox" );
  box->setCurrentIndex( box->findData( "scatter-prefecture" ) );
  EXPECT_EQ( changed.count(), 1 );
  auto *y = mPage.findChild<QComboBox *>( "chartYBox" );
  EXPECT_TRUE( y->isVisible() );
  y->setCurrentIndex( y->findData( "universities_2009" ) );
  const QJsonObject kept = mPage.state();
  ChartsPage other;
  other.setState( kept );
  other.setDataset( mDataset, test::fullJoin( *mDataset ), QStringLiteral( "ja" ) );
  EXPECT_EQ( other.state(), kept );
  EXPECT_EQ( other.findChild<QComboBox *>( "chartYBox" )->currentData().toString(), QStringLiteral( "universities_2009" ) );
}

TEST_F( Charts, NothingIsDrawnBeforeItIsSeen )
{
  ChartsPage hidden;
  hidden.setDataset( mDataset, test::fullJoin( *mDataset ), QStringLiteral( "ja" ) );
  hidden.showSelection( { "K01" }, {} );
  EXPECT_FALSE( hidden.view() );
  hidden.show();
  ASSERT_TRUE( hidden.view() );
  EXPECT_TRUE( hidden.view()->hasSelection() );
}

TEST_F( Charts, NoNamesOverlapInAnyChart )
{
  for ( const int width : { 300, 600 } )
  {
    mPage.resize( width, 600 );
    for ( const char *chart : { "prefecture", "type", "dots", "matrix-institution", "matrix-field" } )
    {
      const ChartView &view = show( chart );
      for ( int a = 0; a < view.markCount(); ++a )
        for ( int b = a + 1; b < view.markCount(); ++b )
        {
          const QRectF both = view.markArea( a ).intersected( view.markArea( b ) );
          ASSERT_TRUE( both.width() < 0.01 || both.height() < 0.01 ) << chart << " " << a << " " << b;
        }
    }
  }
}
