// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasbrowser.h"

#include "atlasrequests.h"
#include "recentatlases.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QIcon>
#include <QUrl>

namespace clusteratlas
{

namespace
{
QIcon atlasIcon( bool isMissing )
{
  const QIcon icon( QStringLiteral( ":/clusteratlas/icons/clusteratlas.svg" ) );
  return isMissing ? QIcon( icon.pixmap( QSize( 24, 24 ), QIcon::Disabled ) ) : icon;
}

//! The folder of the atlas, which tells one atlas.gpkg from another.
QString nameOf( const QString &geopackage )
{
  const QFileInfo file( geopackage );
  const QString folder = QDir( file.absolutePath() ).dirName();
  return folder.isEmpty() ? file.fileName() : QStringLiteral( "%1 (%2)" ).arg( file.fileName(), folder );
}
} // namespace

AtlasBrowserProvider::AtlasBrowserProvider( AtlasRequests &requests )
  : mRequests( &requests )
{}

QgsDataItem *AtlasBrowserProvider::createDataItem( const QString &path, QgsDataItem *parentItem )
{
  return path.isEmpty() && !parentItem ? new AtlasRootItem( mRequests ) : nullptr;
}

AtlasRootItem::AtlasRootItem( AtlasRequests *requests )
  : QgsDataCollectionItem( nullptr, QStringLiteral( "Cluster Atlas" ), QStringLiteral( "clusteratlas:" ), atlasProviderKey() )
  , mRequests( requests )
{
  setCapabilities( Qgis::BrowserItemCapability::Fast );
  setIcon( atlasIcon( false ) );
  setToolTip( tr( "Atlases of Cluster Atlas: double-click one or drag it onto the map" ) );
  if ( requests )
    connect( requests, &AtlasRequests::recentChanged, this, [this] { refresh(); } );
}

QVector<QgsDataItem *> AtlasRootItem::createChildren()
{
  QVector<QgsDataItem *> children { new AtlasItem( this, mRequests, QString() ) };
  for ( const QString &path : RecentAtlases::paths() )
    children << new AtlasItem( this, mRequests, path );
  for ( int place = 0; place < children.size(); ++place )
    children[place]->setSortKey( place );
  return children;
}

QList<QAction *> AtlasRootItem::actions( QWidget *parent )
{
  auto *open = new QAction( tr( "Open Atlas…" ), parent );
  open->setObjectName( QStringLiteral( "openAtlas" ) );
  connect( open, &QAction::triggered, this, [this, parent = QPointer<QWidget>( parent ? parent->window() : nullptr )] {
    const QString path = QFileDialog::getOpenFileName( parent, tr( "Open an atlas" ), QString(), tr( "Atlases (*.gpkg)" ) );
    if ( !path.isEmpty() && mRequests )
      emit mRequests->atlasRequested( path );
  } );
  auto *join = new QAction( tr( "New Atlas from Polygons and a Table…" ), parent );
  join->setObjectName( QStringLiteral( "joinAtlas" ) );
  connect( join, &QAction::triggered, this, [this] {
    if ( mRequests )
      emit mRequests->joinRequested( QString() );
  } );
  return { open, join };
}

QVariant AtlasRootItem::sortKey() const
{
  // Below the folders and files, before the databases and services, which begin with capital letters too.
  return QStringLiteral( "6 clusteratlas" );
}

AtlasItem::AtlasItem( QgsDataItem *parent, AtlasRequests *requests, const QString &geopackage )
  : QgsDataItem( Qgis::BrowserItemType::Custom, parent, geopackage.isEmpty() ? tr( "Built-in atlas" ) : nameOf( geopackage ),
    QStringLiteral( "clusteratlas:/" ) + geopackage, atlasProviderKey() )
  , mRequests( requests )
  , mGeopackage( geopackage )
  , mIsMissing( !geopackage.isEmpty() && !QFileInfo( geopackage ).isFile() )
{
  setState( Qgis::BrowserItemState::Populated ); // no children
  setIcon( atlasIcon( mIsMissing ) );
  if ( geopackage.isEmpty() )
    setToolTip( tr( "The knowledge clusters of FY2009, built from the data of the plugin" ) );
  else
  {
    // A path with signs of HTML in it would be taken for HTML.
    const QString path = QDir::toNativeSeparators( geopackage );
    setToolTip( QStringLiteral( "<qt>%1</qt>" ).arg( ( mIsMissing ? tr( "%1 is not there any more" ).arg( path ) : path ).toHtmlEscaped() ) );
  }
  if ( mIsMissing )
    setName( tr( "%1 – missing" ).arg( name() ) );
}

void AtlasItem::request()
{
  if ( mRequests && !mIsMissing )
    emit mRequests->atlasRequested( mGeopackage );
}

bool AtlasItem::handleDoubleClick()
{
  request();
  return true;
}

QgsMimeDataUtils::UriList AtlasItem::mimeUris() const
{
  QgsMimeDataUtils::Uri uri;
  uri.layerType = QStringLiteral( "custom" );
  uri.providerKey = atlasProviderKey();
  uri.name = name();
  uri.uri = mGeopackage;
  return { uri };
}

QList<QAction *> AtlasItem::actions( QWidget *parent )
{
  QList<QAction *> actions;
  const auto add = [this, parent, &actions]( const QString &text, const char *name, auto &&slot ) {
    auto *action = new QAction( text, parent );
    action->setObjectName( QLatin1String( name ) );
    connect( action, &QAction::triggered, this, slot );
    actions << action;
    return action;
  };
  add( tr( "Add Atlas to Project" ), "addAtlas", [this] { request(); } )->setEnabled( !mIsMissing );
  if ( mGeopackage.isEmpty() )
    return actions;
  add( tr( "Open Folder…" ), "openFolder", [this] { QDesktopServices::openUrl( QUrl::fromLocalFile( QFileInfo( mGeopackage ).absolutePath() ) ); } )
    ->setEnabled( QFileInfo( mGeopackage ).absoluteDir().exists() );
  add( tr( "Remove from List" ), "removeFromList", [this] {
    RecentAtlases::remove( mGeopackage );
    if ( mRequests )
      emit mRequests->recentChanged();
  } );
  return actions;
}

} // namespace clusteratlas
