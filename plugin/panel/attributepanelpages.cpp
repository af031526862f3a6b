// SPDX-License-Identifier: GPL-2.0-or-later
#include "attributepanel.h"
#include "panelroles.h"
#include "ui_attributepanel.h"

#include <QScopedValueRollback>

namespace clusteratlas
{

void AttributePanel::addPage( PanelPage *page )
{
  mUi->tabs->addTab( page, page->title() );
  mPages.push_back( page );
  page->setDataset( mDataset, mJoin, mLanguage );
  connect( page, &PanelPage::stateChanged, this, &AttributePanel::stateChanged );
  connect( page, &PanelPage::selectionRequested, this, [this]( const QStringList &clusterIds, const QStringList &prefCodes ) {
    if ( !mApplying )
      select( clusterIds, prefCodes, nullptr );
  } );
  updateShown();
}

QJsonObject AttributePanel::state() const
{
  QJsonObject pages;
  for ( const PanelPage *page : mPages )
    pages.insert( page->objectName(), page->state() );
  return { { QStringLiteral( "search" ), mUi->searchEdit->text() }, { QStringLiteral( "tab" ), mUi->tabs->currentWidget()->objectName() }, { QStringLiteral( "pages" ), pages } };
}

void AttributePanel::setState( const QJsonObject &state )
{
  mUi->searchEdit->setText( state.value( QStringLiteral( "search" ) ).toString() );
  const QJsonObject pages = state.value( QStringLiteral( "pages" ) ).toObject();
  for ( PanelPage *page : mPages )
    page->setState( pages.value( page->objectName() ).toObject() );
  for ( int tab = 0; tab < mUi->tabs->count(); ++tab )
    if ( mUi->tabs->widget( tab )->objectName() == state.value( QStringLiteral( "tab" ) ).toString() )
      mUi->tabs->setCurrentIndex( tab );
}

void AttributePanel::updateShown()
{
  QStringList shown;
  for ( int row = 0; row < mTableFilter.rowCount(); ++row )
    shown << mTableFilter.index( row, 0 ).data( ClusterIdRole ).toString();
  const QScopedValueRollback<bool> applying( mApplying, true );
  for ( PanelPage *page : mPages )
    page->setShown( shown );
}

} // namespace clusteratlas
