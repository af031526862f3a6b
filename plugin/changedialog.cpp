// SPDX-License-Identifier: GPL-2.0-or-later
#include "changedialog.h"

#include "wording/changetext.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <qgsmessagebaritem.h>

namespace clusteratlas
{

namespace
{
class ChangeDialog
{
    Q_DECLARE_TR_FUNCTIONS( ChangeDialog )

  public:
    static void show( const std::vector<ChangeSection> &sections, QWidget *window )
    {
      QDialog dialog( window );
      dialog.setObjectName( QStringLiteral( "ClusterAtlasChanges" ) );
      dialog.setWindowTitle( tr( "What changed in the atlas" ) );
      dialog.resize( 480, 420 );
      auto *tree = new QTreeWidget( &dialog );
      tree->setObjectName( QStringLiteral( "changeTree" ) );
      tree->setHeaderHidden( true );
      for ( const ChangeSection &section : sections )
      {
        auto *heading = new QTreeWidgetItem( tree, { tr( "%1 (%2)", "heading and count" ).arg( section.heading ).arg( section.lines.size() ) } );
        for ( const QString &line : section.lines )
          new QTreeWidgetItem( heading, { line } );
      }
      tree->expandAll();
      auto *buttons = new QDialogButtonBox( &dialog );
      buttons->addButton( tr( "Close" ), QDialogButtonBox::RejectRole );
      QObject::connect( buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject );
      auto *layout = new QVBoxLayout( &dialog );
      layout->addWidget( tree );
      layout->addWidget( buttons );
      dialog.exec();
    }

    static QString buttonText() { return tr( "Details…" ); }
    static QString buttonTip() { return tr( "List what was added, removed and changed" ); }
};
} // namespace

QgsMessageBarItem *messageOfChange( const BarMessage &message, const DatasetChange &change, const QString &language, QWidget *window )
{
  QgsMessageBarItem *item = makeMessage( message );
  item->setDuration( 0 );
  auto *details = new QPushButton( ChangeDialog::buttonText(), item );
  details->setObjectName( QStringLiteral( "changeDetailsButton" ) );
  details->setToolTip( ChangeDialog::buttonTip() );
  QObject::connect( details, &QPushButton::clicked, details, [sections = changeDetails( change, language ), parent = QPointer<QWidget>( window )] { ChangeDialog::show( sections, parent ); } );
  item->layout()->addWidget( details );
  return item;
}

} // namespace clusteratlas
