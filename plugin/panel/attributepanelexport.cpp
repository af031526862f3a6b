// SPDX-License-Identifier: GPL-2.0-or-later
#include "attributepanel.h"
#include "cardpage.h"
#include "ui_attributepanel.h"

#include <qgsapplication.h>

#include <QToolButton>

namespace clusteratlas
{

void AttributePanel::setUpExport()
{
  mExportMenu = new ExportMenu( this );
  QAction *action = mExportMenu->menuAction();
  action->setObjectName( QStringLiteral( "exportAction" ) );
  action->setIcon( QgsApplication::getThemeIcon( QStringLiteral( "/mActionSharingExport.svg" ) ) );
  mUi->toolBar->insertAction( mUi->joinAction, action );
  if ( auto *button = qobject_cast<QToolButton *>( mUi->toolBar->widgetForAction( action ) ) )
    button->setPopupMode( QToolButton::InstantPopup );
  connect( mExportMenu, &ExportMenu::chosen, this, &AttributePanel::exportRequested );
}

FeatureTable AttributePanel::shownTable() const
{
  const CellTable cells = shownCells();
  FeatureTable table;
  table.name = mUi->tabs->tabText( mUi->tabs->currentIndex() );
  for ( const QString &heading : cells.header )
    table.columns.push_back( { heading } );
  for ( const QStringList &row : cells.rows )
  {
    table.features.push_back( {} );
    for ( int column = 0; column < cells.header.size(); ++column )
      table.features.back().values.push_back( row.value( column ).isEmpty() ? QVariant() : QVariant( row.at( column ) ) );
  }
  return table;
}

QByteArray AttributePanel::selectedCards() const
{
  return mDataset ? cardPage( *mDataset, clustersOfSelection(), mLanguage ) : QByteArray();
}

} // namespace clusteratlas
