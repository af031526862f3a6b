// SPDX-License-Identifier: GPL-2.0-or-later
#include "attributepanel.h"
#include "columnchoice.h"
#include "panelroles.h"
#include "tabtitles.h"
#include "ui_attributepanel.h"

#include <QScopedValueRollback>

namespace clusteratlas
{

void AttributePanel::addPage( PanelPage *page )
{
  mUi->tabs->addTab( page, page->title() );
  mPages.push_back( page );
  showTitles();
  page->setDataset( mDataset, mJoin, mLanguage );
  connect( page, &PanelPage::stateChanged, this, &AttributePanel::tellState );
  connect( page, &PanelPage::selectionRequested, this, [this]( const QStringList &clusterIds, const QStringList &prefCodes ) {
    if ( !mApplying )
      select( clusterIds, prefCodes, nullptr );
  } );
  page->setShown( mShown );
  page->showSelection( clustersOfSelection(), mPrefectures );
}

void AttributePanel::showTitles()
{
  QStringList titles;
  for ( int tab = 0; tab < mUi->tabs->count(); ++tab )
  {
    const auto *page = qobject_cast<PanelPage *>( mUi->tabs->widget( tab ) );
    titles << ( page ? page->title() : mUi->tabs->widget( tab ) == mUi->clustersTab ? tr( "Clusters" )
                                                                                    : tr( "Prefectures" ) );
  }
  mTitles->set( titles );
}

QJsonObject AttributePanel::state() const
{
  QJsonObject pages;
  for ( const PanelPage *page : mPages )
    pages.insert( page->objectName(), page->state() );
  QJsonObject state { { QStringLiteral( "search" ), mUi->searchEdit->text() },
    { QStringLiteral( "tab" ), mUi->tabs->currentWidget()->objectName() },
    { QStringLiteral( "filter" ), mUi->filterStrip->state().toJson() },
    { QStringLiteral( "tree" ), mUi->groupingBox->currentIndex() == 0 ? QStringLiteral( "by_prefecture" ) : QStringLiteral( "by_cluster" ) },
    { QStringLiteral( "pages" ), pages } };
  if ( const QJsonObject columns = mColumns->state(); !columns.isEmpty() )
    state.insert( QStringLiteral( "columns" ), columns );
  return state;
}

void AttributePanel::setState( const QJsonObject &state )
{
  const QScopedValueRollback<bool> restoring( mRestoring, true );
  mUi->searchEdit->setText( state.value( QStringLiteral( "search" ) ).toString() );
  mUi->filterStrip->setState( FilterState::fromJson( state.value( QStringLiteral( "filter" ) ).toObject() ) );
  mUi->groupingBox->setCurrentIndex( state.value( QStringLiteral( "tree" ) ).toString() == QLatin1String( "by_cluster" ) ? 1 : 0 );
  mColumns->setState( state.value( QStringLiteral( "columns" ) ).toObject() );
  const QJsonObject pages = state.value( QStringLiteral( "pages" ) ).toObject();
  for ( PanelPage *page : mPages )
    page->setState( pages.value( page->objectName() ).toObject() );
  for ( int tab = 0; tab < mUi->tabs->count(); ++tab )
    if ( mUi->tabs->widget( tab )->objectName() == state.value( QStringLiteral( "tab" ) ).toString() )
      mUi->tabs->setCurrentIndex( tab );
  announceShown();
}

void AttributePanel::showCards( const QAbstractItemView *origin )
{
  const QString current = origin ? origin->currentIndex().data( ClusterIdRole ).toString() : QString();
  std::vector<CardTarget> targets;
  for ( const QString &id : std::as_const( mClusters ) )
    if ( mTableModel.rowOf( id ) >= 0 )
      targets.insert( id == current ? targets.begin() : targets.end(), { id, {} } );
  if ( mDataset )
    for ( const QString &code : std::as_const( mPrefectures ) )
      targets.push_back( { {}, code } );
  mUi->clusterCard->showTargets( targets );
  placeCard();
}

void AttributePanel::placeCard()
{
  const auto *page = qobject_cast<PanelPage *>( mUi->tabs->currentWidget() );
  mUi->clusterCard->setVisible( !page || ( page->hasCardBelow() && ( !mClusters.isEmpty() || !mPrefectures.isEmpty() ) ) );
}

void AttributePanel::tellState()
{
  if ( !mRestoring )
    emit stateChanged();
}

} // namespace clusteratlas
