// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlassourcepage.h"

#include "atlas/openatlas.h"
#include "atlasbrowser.h"
#include "atlasrequests.h"

#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <qgsfilewidget.h>

namespace clusteratlas
{

namespace
{
QLabel *hint( const QString &text, QWidget *parent )
{
  auto *label = new QLabel( text, parent );
  label->setWordWrap( true );
  label->setIndent( 24 );
  label->setEnabled( false );
  return label;
}
} // namespace

AtlasSourceProvider::AtlasSourceProvider( AtlasRequests &requests )
  : mRequests( requests )
{}

QString AtlasSourceProvider::providerKey() const
{
  return atlasProviderKey();
}

QString AtlasSourceProvider::text() const
{
  return QStringLiteral( "Cluster Atlas" );
}

QString AtlasSourceProvider::toolTip() const
{
  return AtlasSourcePage::tr( "Add an atlas of clusters" );
}

QIcon AtlasSourceProvider::icon() const
{
  return QIcon( QStringLiteral( ":/clusteratlas/icons/clusteratlas.svg" ) );
}

QgsAbstractDataSourceWidget *AtlasSourceProvider::createDataSourceWidget( QWidget *parent, Qt::WindowFlags flags, QgsProviderRegistry::WidgetMode mode ) const
{
  return new AtlasSourcePage( mRequests, parent, flags, mode );
}

AtlasSourcePage::AtlasSourcePage( AtlasRequests &requests, QWidget *parent, Qt::WindowFlags flags, QgsProviderRegistry::WidgetMode mode )
  : QgsAbstractDataSourceWidget( parent, flags, mode )
  , mRequests( requests )
  , mBuiltIn( new QRadioButton( tr( "&Built-in atlas" ), this ) )
  , mFile( new QRadioButton( tr( "An atlas on &disk" ), this ) )
  , mJoin( new QRadioButton( tr( "A &new atlas from polygons and a table" ), this ) )
  , mPath( new QgsFileWidget( this ) )
  , mProblem( new QLabel( this ) )
{
  setObjectName( QStringLiteral( "ClusterAtlasSource" ) );
  setWindowTitle( tr( "Add Cluster Atlas" ) );
  mBuiltIn->setObjectName( QStringLiteral( "builtInButton" ) );
  mFile->setObjectName( QStringLiteral( "fileButton" ) );
  mJoin->setObjectName( QStringLiteral( "joinButton" ) );
  mPath->setObjectName( QStringLiteral( "atlasFile" ) );
  mPath->setFilter( tr( "Atlases (*.gpkg)" ) );
  mPath->setDialogTitle( tr( "Open an atlas" ) );
  mProblem->setObjectName( QStringLiteral( "problemLabel" ) );
  mProblem->setWordWrap( true );
  mProblem->setTextFormat( Qt::PlainText );
  mBuiltIn->setChecked( true );

  auto *path = new QHBoxLayout;
  path->addSpacing( 24 );
  path->addWidget( mPath );
  auto *buttons = new QDialogButtonBox( this );
  setupButtons( buttons );

  auto *layout = new QVBoxLayout( this );
  layout->addWidget( mBuiltIn );
  layout->addWidget( hint( tr( "The knowledge clusters of FY2009 on the prefectures of Japan. Works offline." ), this ) );
  layout->addWidget( mFile );
  layout->addLayout( path );
  layout->addWidget( hint( tr( "An atlas.gpkg that was built before: added with its styles, relations and tables." ), this ) );
  layout->addWidget( mJoin );
  layout->addWidget( hint( tr( "Opens the join window, which shows what matches before anything is built." ), this ) );
  layout->addWidget( mProblem );
  layout->addStretch();
  layout->addWidget( buttons );

  connect( mPath, &QgsFileWidget::fileChanged, this, [this] {
    mFile->setChecked( true );
    checkChoice();
  } );
  for ( QRadioButton *button : { mBuiltIn, mFile, mJoin } )
    connect( button, &QRadioButton::toggled, this, &AtlasSourcePage::checkChoice );
  checkChoice();
}

void AtlasSourcePage::reset()
{
  mPath->setFilePath( QString() );
  mBuiltIn->setChecked( true );
}

void AtlasSourcePage::checkChoice()
{
  const QString path = mPath->filePath();
  const bool isUsable = !mFile->isChecked() || kindOfFile( path ) == AtlasFileKind::Atlas;
  mProblem->setText( isUsable || path.isEmpty() ? QString() : tr( "%1 is no atlas: choose the atlas.gpkg of a folder that Cluster Atlas wrote." ).arg( path ) );
  if ( addButton() )
    addButton()->setEnabled( isUsable );
  emit enableButtons( isUsable );
}

void AtlasSourcePage::addButtonClicked()
{
  if ( mJoin->isChecked() )
    emit mRequests.joinRequested( QString() );
  else if ( mBuiltIn->isChecked() )
    emit mRequests.atlasRequested( QString() );
  else if ( kindOfFile( mPath->filePath() ) == AtlasFileKind::Atlas )
    emit mRequests.atlasRequested( mPath->filePath() );
}

} // namespace clusteratlas
