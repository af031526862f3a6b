// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgscustomdrophandler.h>

namespace clusteratlas
{

class AtlasRequests;

/**
 * Takes an atlas from the browser, an atlas.gpkg and a Data Package when they are dropped onto QGIS; leaves everything else to QGIS.
 * Register and unregister it with QgisInterface. \a requests must outlive it.
 */
class AtlasDrop : public QgsCustomDropHandler
{
    Q_OBJECT

  public:
    explicit AtlasDrop( AtlasRequests &requests );

    QString customUriProviderKey() const override;
    bool canHandleMimeData( const QMimeData *data ) override;
    bool handleMimeDataV2( const QMimeData *data ) override;
    void handleCustomUriDrop( const QgsMimeDataUtils::Uri &uri ) const override;
    bool canHandleCustomUriCanvasDrop( const QgsMimeDataUtils::Uri &uri, QgsMapCanvas *canvas ) override;
    bool handleCustomUriCanvasDrop( const QgsMimeDataUtils::Uri &uri, QgsMapCanvas *canvas ) const override;
    bool handleFileDrop( const QString &file ) override;

  private:
    AtlasRequests &mRequests;
};

} // namespace clusteratlas
