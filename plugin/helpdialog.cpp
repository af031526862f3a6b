// SPDX-License-Identifier: GPL-2.0-or-later
#include "helpdialog.h"

#include "helptext.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace clusteratlas
{

void showHelpDialog( QWidget *parent )
{
  QDialog dialog( parent );
  dialog.setObjectName( QStringLiteral( "ClusterAtlasHelp" ) );
  dialog.setWindowTitle( HelpText::title() );
  dialog.setWindowFlags( dialog.windowFlags() | Qt::WindowMaximizeButtonHint );
  dialog.resize( 1040, 560 );
  auto *topics = new QListWidget( &dialog );
  topics->setObjectName( QStringLiteral( "topicList" ) );
  topics->setAccessibleName( HelpText::topics() );
  auto *text = new QTextBrowser( &dialog );
  text->setObjectName( QStringLiteral( "topicText" ) );
  text->setAccessibleName( HelpText::title() );
  text->setOpenLinks( false );
  const std::vector<HelpTopic> contents = HelpText::contents();
  for ( const HelpTopic &topic : contents )
    topics->addItem( topic.title );
  auto *splitter = new QSplitter( &dialog );
  splitter->addWidget( topics );
  splitter->addWidget( text );
  splitter->setStretchFactor( 1, 1 );
  splitter->setSizes( { 180, 850 } );
  auto *buttons = new QDialogButtonBox( &dialog );
  buttons->addButton( HelpText::close(), QDialogButtonBox::RejectRole );
  auto *layout = new QVBoxLayout( &dialog );
  layout->addWidget( splitter );
  layout->addWidget( buttons );
  QObject::connect( buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject );
  QObject::connect( topics, &QListWidget::currentRowChanged, text, [&contents, text]( int row ) {
    if ( row >= 0 )
      text->setHtml( topicHtml( contents[static_cast<size_t>( row )] ) );
  } );
  topics->setCurrentRow( 0 );
  dialog.exec();
}

} // namespace clusteratlas
