// SPDX-License-Identifier: GPL-2.0-or-later
#include "attributepanel.h"

#include "ledgerdialog.h"
#include "summarytext.h"
#include "ui_attributepanel.h"
#include "wording/ledgertext.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr int TYPING_PAUSE = 250;     // milliseconds; the map is drawn anew after it
constexpr size_t MOST_EXPANDED = 200; // clusters: opening more of the tree helps nobody
} // namespace

void AttributePanel::onTyped()
{
  applyFilter();
  mTyping.start( TYPING_PAUSE );
  tellState();
}

void AttributePanel::applyFilter()
{
  {
    const QScopedValueRollback<bool> applying( mApplying, true );
    const FilterState &filter = mUi->filterStrip->state();
    const QString query = mUi->searchEdit->text();
    const QStringList found = mSearch.clusters( query );
    mUi->filterStrip->setFound( found );
    mIsFiltered = mDataset && ( ClusterSearch::narrows( query ) || !filter.isEmpty() );
    mShown = mSearch.inOrder( found );
    if ( !filter.isEmpty() )
    {
      const QStringList passing = mUi->filterStrip->passing();
      const QSet<QString> passes( passing.begin(), passing.end() );
      mShown.erase( std::remove_if( mShown.begin(), mShown.end(), [&passes]( const QString &id ) { return !passes.contains( id ); } ), mShown.end() );
    }
    const auto shown = mIsFiltered ? std::optional<QSet<QString>>( QSet<QString>( mShown.begin(), mShown.end() ) ) : std::nullopt;
    mTableFilter.showOnly( shown, ClusterSearch::narrows( query ) ? found : QStringList() );
    mTreeFilter.showOnly( shown );
    if ( mIsFiltered && static_cast<size_t>( mShown.size() ) <= MOST_EXPANDED )
      mUi->membershipTree->expandToDepth( 0 );
    for ( PanelPage *page : mPages )
      page->setShown( mShown );
  }
  showSelection( nullptr );
}

void AttributePanel::announceShown()
{
  mTyping.stop();
  if ( mShown == mAnnounced && mIsFiltered == mAnnouncedFiltered )
    return;
  mAnnounced = mShown;
  mAnnouncedFiltered = mIsFiltered;
  emit shownChanged( mShown, mIsFiltered );
}

void AttributePanel::updateSummary()
{
  const QSet<QString> shown( mShown.begin(), mShown.end() );
  SummaryText::Scope scope;
  scope.clusters = mTableModel.rowCount();
  scope.shown = mTableFilter.rowCount();
  scope.notOnMap = static_cast<int>( mJoin.unjoined.size() );
  scope.isSelection = !mClusters.isEmpty() || !mPrefectures.isEmpty();
  for ( const QString &id : std::as_const( mClusters ) )
    scope.selectedHidden += !shown.contains( id );
  const AtlasSummary summary = mClusters.isEmpty() ? mSummary.of( mShown, mPrefectures ) : mSummary.of( clustersOfSelection(), {} );
  mUi->summaryLabel->setParts( mDataset ? SummaryText::parts( summary, scope, mLanguage ) : QStringList() );
}

QStringList AttributePanel::ledgerLines() const
{
  if ( mLedger )
    return ledgerText( *mLedger );
  return mDataset ? ledgerText( *mDataset, mJoin ) : QStringList();
}

void AttributePanel::showLedger()
{
  if ( !mLedgerDialog )
    mLedgerDialog = new LedgerDialog( this );
  mLedgerDialog->setLines( ledgerLines() );
  mLedgerDialog->show();
  mLedgerDialog->raise();
  mLedgerDialog->activateWindow();
}

} // namespace clusteratlas
