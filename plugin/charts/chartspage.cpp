// SPDX-License-Identifier: GPL-2.0-or-later
#include "chartspage.h"

#include "chartlegend.h"
#include "chartsaving.h"
#include "chartscroll.h"
#include "chartview.h"
#include "panel/plaintext.h"
#include "wording/chartwording.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <qgsapplication.h>

namespace clusteratlas
{

ChartsPage::ChartsPage( QWidget *parent )
  : PanelPage( parent )
{
  setObjectName( QStringLiteral( "chartsPage" ) );
  mChoice.chart = chartIds().first();
  makeWidgets();
  retranslate();
  refresh();
}

ChartsPage::~ChartsPage() = default;

QString ChartsPage::title() const
{
  return tr( "Charts" );
}

ChartView *ChartsPage::view() const
{
  return mScroll->view();
}

void ChartsPage::makeWidgets()
{
  const auto box = [this]( const char *name ) {
    auto *made = new QComboBox( this );
    made->setObjectName( QString::fromLatin1( name ) );
    made->setSizeAdjustPolicy( QComboBox::AdjustToMinimumContentsLengthWithIcon );
    connect( made, qOverload<int>( &QComboBox::currentIndexChanged ), this, &ChartsPage::onChoice );
    return made;
  };
  mChartBox = box( "chartBox" );
  mXBox = box( "chartXBox" );
  mYBox = box( "chartYBox" );
  mDenominatorBox = box( "chartDenominatorBox" );
  mSaving = new ChartSaving( [this] { return ChartToSave { mContent, width(), mClusters, mPrefectures }; }, this );
  mSaveButton = new QToolButton( this );
  mSaveButton->setObjectName( QStringLiteral( "saveChartButton" ) );
  mSaveButton->setIcon( QgsApplication::getThemeIcon( QStringLiteral( "/mActionFileSaveAs.svg" ) ) );
  mSaveButton->setPopupMode( QToolButton::InstantPopup );
  mSaveButton->setAutoRaise( true );
  mSaveButton->setFocusPolicy( Qt::TabFocus );
  mSaveButton->setMenu( mSaving->menu() );
  mScroll = new ChartScroll( this );
  mEmpty = new QLabel( this );
  mEmpty->setObjectName( QStringLiteral( "emptyChartLabel" ) );
  mEmpty->setAlignment( Qt::AlignCenter );
  mEmpty->setWordWrap( true );
  mEmpty->setMargin( 16 );
  mStack = new QStackedWidget( this );
  mStack->addWidget( mEmpty );
  mStack->addWidget( mScroll );
  mNote = new QLabel( this );
  mNote->setObjectName( QStringLiteral( "chartNoteLabel" ) );
  mNote->setTextFormat( Qt::PlainText );
  mNote->setWordWrap( true );
  mLegend = new ChartLegend( this );

  setTabOrder( mChartBox, mSaveButton );
  auto *first = new QHBoxLayout;
  first->addWidget( mChartBox, 1 );
  first->addWidget( mSaveButton );
  auto *all = new QVBoxLayout( this );
  all->setContentsMargins( 4, 4, 4, 4 );
  all->setSpacing( 4 );
  all->addLayout( first );
  all->addWidget( mXBox );
  all->addWidget( mYBox );
  all->addWidget( mDenominatorBox );
  all->addWidget( mStack, 1 );
  all->addWidget( mLegend );
  all->addWidget( mNote );
}

void ChartsPage::retranslate()
{
  const auto word = []( QWidget *widget, const QString &name ) {
    widget->setAccessibleName( name );
    widget->setToolTip( name );
  };
  word( mChartBox, tr( "Chart" ) );
  word( mXBox, tr( "Indicator" ) );
  word( mYBox, tr( "Indicator of the vertical axis" ) );
  word( mDenominatorBox, tr( "Divide by this. Rates and figures per head stay as they are." ) );
  word( mSaveButton, tr( "Save or copy the chart" ) );
  mSaving->retranslate();
  mEmpty->setText( tr( "There is nothing to draw: no cluster passes the filter, or the data has none of this." ) );
}

void ChartsPage::fillChoices()
{
  const QScopedValueRollback<bool> applying( mApplying, true );
  for ( QComboBox *box : { mChartBox, mXBox, mYBox, mDenominatorBox } )
    box->clear();
  if ( !mComparison )
    return;
  for ( const QString &id : chartIds() )
    if ( id.isEmpty() )
      mChartBox->insertSeparator( mChartBox->count() );
    else
      mChartBox->addItem( chartwording::chart( id ).in( mLanguage ), id );
  for ( const QString &id : mComparison->measureIds() )
    for ( QComboBox *box : { mXBox, mYBox } )
      box->addItem( lineText( chartwording::measure( id, mComparison->seriesOf( id ) ).in( mLanguage ) ), id );
  mDenominatorBox->addItem( tr( "Not divided" ), QString() );
  for ( const QString &id : mComparison->denominatorIds() )
    mDenominatorBox->addItem( lineText( chartwording::denominator( *mComparison->seriesOf( id ) ).in( mLanguage ) ), id );

  // An indicator of the data, not a count, is the first to look at.
  const QStringList latest = mComparison->latestSeriesIds();
  const auto usual = [this, &latest]( int place ) { return latest.isEmpty() ? std::min( place, mXBox->count() - 1 ) : mXBox->findData( latest.at( std::min( place, latest.size() - 1 ) ) ); };
  // The second is of another kind: two populations against each other tell nothing.
  const auto otherUnit = std::find_if( latest.begin(), latest.end(), [this, &latest]( const QString &id ) { return mComparison->seriesOf( id )->unit.ja != mComparison->seriesOf( latest.first() )->unit.ja; } );
  const auto choose = []( QComboBox *box, const QString &id, int otherwise ) { box->setCurrentIndex( box->findData( id ) >= 0 ? box->findData( id ) : otherwise ); };
  choose( mChartBox, mChoice.chart, 0 );
  choose( mXBox, mChoice.x, usual( 0 ) );
  choose( mYBox, mChoice.y, usual( static_cast<int>( otherUnit - latest.begin() ) ) );
  choose( mDenominatorBox, mChoice.denominator, 0 );
}

void ChartsPage::setDataset( const std::shared_ptr<const Dataset> &dataset, const JoinResult &join, const QString &language )
{
  mScroll->setView( nullptr );
  mContent.reset();
  mDataset = dataset;
  mJoin = join;
  mComparison = dataset ? std::make_unique<Comparison>( *dataset, join ) : nullptr;
  mLanguage = language;
  mShown.clear();
  if ( dataset )
    for ( const Cluster &cluster : dataset->clusters )
      mShown << cluster.id;
  fillChoices();
  refresh();
}

void ChartsPage::setShown( const QStringList &clusterIds )
{
  if ( clusterIds == mShown )
    return;
  mShown = clusterIds;
  refresh();
}

void ChartsPage::showSelection( const QStringList &clusterIds, const QStringList &prefCodes )
{
  mClusters = clusterIds;
  mPrefectures = prefCodes;
  if ( view() && isVisible() )
    view()->showSelection( clusterIds, prefCodes );
}

QJsonObject ChartsPage::state() const
{
  return { { QStringLiteral( "chart" ), mChoice.chart }, { QStringLiteral( "x" ), mChoice.x }, { QStringLiteral( "y" ), mChoice.y }, { QStringLiteral( "denominator" ), mChoice.denominator } };
}

void ChartsPage::setState( const QJsonObject &state )
{
  const auto text = [&state]( const char *key ) { return state.value( QLatin1String( key ) ).toString(); };
  mChoice = { chartIds().contains( text( "chart" ) ) && !text( "chart" ).isEmpty() ? text( "chart" ) : chartIds().first(), text( "x" ), text( "y" ), text( "denominator" ) };
  fillChoices();
  refresh();
}

void ChartsPage::onChoice()
{
  if ( mApplying )
    return;
  mChoice = { mChartBox->currentData().toString(), mXBox->currentData().toString(), mYBox->currentData().toString(), mDenominatorBox->currentData().toString() };
  refresh();
  emit stateChanged();
}

void ChartsPage::refresh()
{
  mIsStale = true;
  if ( isVisible() )
    rebuild();
}

void ChartsPage::rebuild()
{
  mIsStale = false;
  const QString chart = mChartBox->currentData().toString();
  mXBox->setVisible( takesMeasure( chart ) );
  mYBox->setVisible( takesTwoMeasures( chart ) );
  mDenominatorBox->setVisible( takesMeasure( chart ) );
  mContent = mComparison ? chartContent( *mDataset, mJoin, *mComparison, { chart, mXBox->currentData().toString(), mYBox->currentData().toString(), mDenominatorBox->currentData().toString() }, mShown, mLanguage )
                         : nullptr;
  // The old chart goes first: the layout gives the new one its final room.
  mScroll->setView( nullptr );
  mLegend->show( mContent ? mContent->classes() : std::vector<ChartClass>(), mLanguage );
  mNote->setText( mContent ? mContent->note : QString() );
  mNote->setVisible( !mNote->text().isEmpty() );
  layout()->activate();
  ChartView *made = mContent ? ChartView::make( mContent ).release() : nullptr;
  mStack->setCurrentWidget( made ? static_cast<QWidget *>( mScroll ) : mEmpty );
  mSaveButton->setEnabled( made );
  if ( !made )
    return;
  mScroll->setView( made );
  made->showSelection( mClusters, mPrefectures );
  connect( made, &ChartView::chosen, this, &ChartsPage::selectionRequested );
}

void ChartsPage::changeEvent( QEvent *event )
{
  PanelPage::changeEvent( event );
  if ( event->type() != QEvent::LanguageChange )
    return;
  retranslate();
  fillChoices();
}

void ChartsPage::showEvent( QShowEvent *event )
{
  PanelPage::showEvent( event );
  if ( mIsStale )
    rebuild();
  else if ( view() )
    view()->showSelection( mClusters, mPrefectures );
}

} // namespace clusteratlas
