// SPDX-License-Identifier: GPL-2.0-or-later
#include "helpdialog.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace clusteratlas
{

namespace
{
class HelpText
{
    Q_DECLARE_TR_FUNCTIONS( HelpText )

  public:
    static QString title() { return tr( "Cluster Atlas help" ); }

    static QString text()
    {
      return tr( "Cluster Atlas shows clusters on the prefectures of Japan.\n\n"
                 "Add cluster layers builds the atlas in a folder “cluster-atlas” beside your project (or in your documents) and adds its layers: "
                 "prefectures, cluster regions, clusters by prefecture, institutions and links, and all tables. "
                 "A prefecture with several clusters is striped; no cluster is lost, and the ledger says so.\n\n"
                 "The panel lists the clusters. Type to search; click a row to select and flash it on the map; select features of an atlas layer to find their rows; "
                 "double-click to zoom; Ctrl+C copies rows as a table.\n\n"
                 "Join… takes your own polygons and table: it shows what matches and what does not before anything is built, suggests what a label may mean, and learns what you say. "
                 "Refresh repeats the join when a file has changed.\n\n"
                 "Map themes (the eye above the layer tree) switch between programmes, research fields, number of clusters, and institutions with links.\n\n"
                 "Everything is saved in atlas.gpkg and opens in any QGIS, with or without this plugin." );
    }
};
} // namespace

void showHelpDialog( QWidget *parent )
{
  QDialog dialog( parent );
  dialog.setObjectName( QStringLiteral( "ClusterAtlasHelp" ) );
  dialog.setWindowTitle( HelpText::title() );
  dialog.resize( 520, 460 );
  auto *layout = new QVBoxLayout( &dialog );
  auto *text = new QTextBrowser( &dialog );
  text->setPlainText( HelpText::text() );
  auto *buttons = new QDialogButtonBox( QDialogButtonBox::Close, &dialog );
  QObject::connect( buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject );
  layout->addWidget( text );
  layout->addWidget( buttons );
  dialog.exec();
}

} // namespace clusteratlas
