// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasdrop.h"

#include "atlas/openatlas.h"
#include "atlasbrowser.h"
#include "atlasrequests.h"

#include <QTimer>
#include <optional>

namespace clusteratlas
{

namespace
{
//! After QGIS is done with the drop: what is asked for may open a window.
void requestLater( AtlasRequests &requests, void ( AtlasRequests::*request )( const QString & ), const QString &path )
{
  QTimer::singleShot( 0, &requests, [&requests, request, path] { ( requests.*request )( path ); } );
}

//! The first item of our own in what is dragged from the browser.
std::optional<QgsMimeDataUtils::Uri> draggedAtlas( const QMimeData *data )
{
  if ( QgsMimeDataUtils::isUriList( data ) )
    for ( const QgsMimeDataUtils::Uri &uri : QgsMimeDataUtils::decodeUriList( data ) )
      if ( uri.providerKey == atlasProviderKey() )
        return uri;
  return std::nullopt;
}
} // namespace

AtlasDrop::AtlasDrop( AtlasRequests &requests )
  : mRequests( requests )
{}

QString AtlasDrop::customUriProviderKey() const
{
  return atlasProviderKey();
}

bool AtlasDrop::canHandleMimeData( const QMimeData *data )
{
  return draggedAtlas( data ).has_value();
}

bool AtlasDrop::handleMimeDataV2( const QMimeData *data )
{
  const std::optional<QgsMimeDataUtils::Uri> dragged = draggedAtlas( data );
  if ( dragged )
    handleCustomUriDrop( *dragged );
  return dragged.has_value();
}

void AtlasDrop::handleCustomUriDrop( const QgsMimeDataUtils::Uri &uri ) const
{
  requestLater( mRequests, &AtlasRequests::atlasRequested, uri.uri );
}

bool AtlasDrop::canHandleCustomUriCanvasDrop( const QgsMimeDataUtils::Uri &uri, QgsMapCanvas * )
{
  return uri.providerKey == atlasProviderKey();
}

bool AtlasDrop::handleCustomUriCanvasDrop( const QgsMimeDataUtils::Uri &uri, QgsMapCanvas * ) const
{
  if ( uri.providerKey != atlasProviderKey() )
    return false;
  handleCustomUriDrop( uri );
  return true;
}

bool AtlasDrop::handleFileDrop( const QString &file )
{
  switch ( kindOfFile( file ) )
  {
    case AtlasFileKind::Atlas:
      requestLater( mRequests, &AtlasRequests::atlasRequested, file );
      return true;
    case AtlasFileKind::DataPackage:
      requestLater( mRequests, &AtlasRequests::joinRequested, file );
      return true;
    case AtlasFileKind::Other:
      break;
  }
  return false;
}

} // namespace clusteratlas
