// SPDX-License-Identifier: GPL-2.0-or-later
#include "joinpages.h"

#include "aliaspage.h"
#include "ledgertree.h"
#include "samplepage.h"
#include "unmatchedpage.h"
#include "wording/errortext.h"

#include <QTreeWidget>

namespace clusteratlas
{

namespace
{
enum Tab
{
  LEDGER_TAB,
  UNMATCHED_TAB,
  ALIAS_TAB,
  SAMPLE_TAB
};
} // namespace

JoinPages::JoinPages( const QString &language, QWidget *parent )
  : QTabWidget( parent )
  , mLedger( new QTreeWidget( this ) )
  , mUnmatched( new UnmatchedPage( language, this ) )
  , mAliases( new AliasPage( language, this ) )
  , mSamples( new SamplePage( this ) )
{
  setObjectName( QStringLiteral( "tabs" ) );
  mLedger->setObjectName( QStringLiteral( "ledgerTree" ) );
  mLedger->setAccessibleName( tr( "Ledger of the join" ) );
  setUpLedger( *mLedger );
  for ( QWidget *page : std::initializer_list<QWidget *> { mLedger, mUnmatched, mAliases, mSamples } )
    addTab( page, QString() );
  setTabText( LEDGER_TAB, tr( "Le&dger" ) );
  setTabText( SAMPLE_TAB, tr( "Fi&ve rows" ) );
  connect( mUnmatched, &UnmatchedPage::learnRequested, this, [this] { learn( mUnmatched->model().chosen( JoinSide::Polygons ), mUnmatched->model().chosen( JoinSide::Table ) ); } );
  connect( mUnmatched, &UnmatchedPage::fixesRead, this, [this]( const Fixes &fixes ) { learn( fixes.polygons, fixes.table ); } );
  connect( mUnmatched, &UnmatchedPage::told, this, &JoinPages::told );
  connect( mUnmatched, &UnmatchedPage::rowPointedAt, this, &JoinPages::rowPointedAt );
  connect( mAliases, &AliasPage::forgotten, this, [this] {
    showCounts();
    emit aliasesChanged();
  } );
  showCounts();
}

void JoinPages::showJoin( const PreparedAtlas &atlas )
{
  showLedger( *mLedger, atlas );
  mUnmatched->setLedger( atlas.ledger );
  if ( mLeadsToRows && currentIndex() == SAMPLE_TAB )
    setCurrentIndex( LEDGER_TAB );
  mLeadsToRows = false;
  showCounts();
}

void JoinPages::showProblem( const JoinProblem &problem )
{
  mLedger->clear();
  mUnmatched->setLedger( {} );
  if ( currentIndex() == LEDGER_TAB && ( problem.field == MendField::Key || problem.field == MendField::Encoding ) )
  {
    setCurrentIndex( SAMPLE_TAB );
    mLeadsToRows = true;
  }
  showCounts();
}

void JoinPages::leadToRows()
{
  mLeadsToRows = false;
  setCurrentIndex( SAMPLE_TAB );
}

void JoinPages::showSample( JoinSide side, const SourceGlimpse &glimpse )
{
  const std::optional<Result<SampleRows>> &rows = glimpse.rows();
  if ( !rows )
    mSamples->clear( side, tr( "built-in data" ) );
  else if ( *rows )
    mSamples->setSample( side, **rows );
  else
    mSamples->clear( side, errorText( rows->error() ) );
}

void JoinPages::setAliases( const PrefectureAliases &polygons, const PrefectureAliases &table )
{
  mAliases->setAliases( polygons, table );
  showCounts();
}

const PrefectureAliases &JoinPages::aliases( JoinSide side ) const
{
  return mAliases->aliases( side );
}

void JoinPages::learn( const PrefectureAliases &polygons, const PrefectureAliases &table )
{
  mAliases->learn( JoinSide::Polygons, polygons );
  mAliases->learn( JoinSide::Table, table );
  showCounts();
  emit aliasesChanged();
}

void JoinPages::showCounts()
{
  setTabText( UNMATCHED_TAB, tr( "&Not matched (%1)" ).arg( mUnmatched->model().rowCount() ) );
  setTabText( ALIAS_TAB, tr( "Learned names (%1)" ).arg( mAliases->count() ) );
}

} // namespace clusteratlas
