// SPDX-License-Identifier: GPL-2.0-or-later
#include "exportmenu.h"

#include <QEvent>

namespace clusteratlas
{

ExportMenu::ExportMenu( QWidget *parent )
  : QMenu( parent )
{
  setObjectName( QStringLiteral( "exportMenu" ) );
  setToolTipsVisible( true );
  constexpr std::pair<ExportKind, const char *> KINDS[] = { { ExportKind::CsvUtf8, "exportCsvAction" }, { ExportKind::CsvCp932, "exportCp932Action" },
    { ExportKind::Workbook, "exportWorkbookAction" }, { ExportKind::Card, "exportCardAction" }, { ExportKind::DataPackage, "exportPackageAction" } };
  for ( const auto &[kind, name] : KINDS )
  {
    if ( kind == ExportKind::DataPackage )
      addSeparator();
    QAction *action = addAction( QString() );
    action->setObjectName( QLatin1String( name ) );
    connect( action, &QAction::triggered, this, [this, exported = kind] { emit chosen( exported ); } );
    mActions << action;
  }
  translate();
  setAvailable( false, false );
}

void ExportMenu::setAvailable( bool hasAtlas, bool hasCluster )
{
  for ( QAction *action : std::as_const( mActions ) )
    action->setEnabled( hasAtlas );
  mActions[static_cast<int>( ExportKind::Card )]->setEnabled( hasAtlas && hasCluster );
}

void ExportMenu::changeEvent( QEvent *event )
{
  QMenu::changeEvent( event );
  if ( event->type() == QEvent::LanguageChange )
    translate();
}

void ExportMenu::translate()
{
  setTitle( tr( "Export" ) );
  menuAction()->setToolTip( tr( "Save what is shown, or the whole atlas" ) );
  const std::pair<QString, QString> texts[] = {
    { tr( "Table as CSV (UTF-8)…" ), tr( "The rows that are selected, or all that are shown, for Excel and others" ) },
    { tr( "Table as CSV (CP932)…" ), tr( "For programs that expect Shift_JIS. Characters that it cannot hold are listed before anything is written" ) },
    { tr( "Table as Excel workbook…" ), tr( "The rows that are selected, or all that are shown; codes stay texts" ) },
    { tr( "Card as web page…" ), tr( "All that is known of the selected clusters, for printing or sending; the page loads nothing" ) },
    { tr( "Save as Data Package…" ), tr( "All tables of the atlas with their description, as a folder that Cluster Atlas reads again" ) },
  };
  for ( int at = 0; at < mActions.size(); ++at )
  {
    mActions.at( at )->setText( texts[at].first );
    mActions.at( at )->setToolTip( texts[at].second );
  }
}

} // namespace clusteratlas
