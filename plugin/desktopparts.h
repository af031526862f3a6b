// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/joinmemberships.h"
#include "desktop/atlasdrop.h"
#include "desktop/atlasrequests.h"
#include "desktop/clusterfunctions.h"
#include "desktop/clusterlocator.h"
#include "desktop/optionspage.h"
#include "desktop/projectpage.h"

#include <QPointer>

class QAction;
class QgisInterface;

namespace clusteratlas
{

class AtlasBrowserProvider;
class AtlasSourceProvider;

/**
 * Registers in QGIS what the plugin has outside its toolbar and panel: functions, locator, browser, data source page, drops, options,
 * project properties and help. Its destructor takes all of it away. Main thread.
 */
class DesktopParts : public QObject
{
    Q_OBJECT

  public:
    DesktopParts( QgisInterface &interface, QgsProject &project, QObject *parent );
    ~DesktopParts() override;

    //! What functions and locator answer from; a null \a dataset: there is no atlas.
    void setAtlas( const std::shared_ptr<const Dataset> &dataset, const JoinResult &join, const QString &language );

    //! Puts \a geopackage first among the recent atlases.
    void remember( const QString &geopackage );

    [[nodiscard]] AtlasRequests &requests() { return mRequests; }
    [[nodiscard]] ClusterLocator &locator() { return *mLocator; }

  signals:
    void optionsApplied();
    void projectApplied();

  private:
    void addEntries();

    QgisInterface &mInterface;
    AtlasRequests mRequests;
    ClusterFunctions mFunctions;
    QPointer<ClusterLocator> mLocator; //!< QGIS's
    AtlasBrowserProvider *mBrowser;    //!< the registry's
    AtlasSourceProvider *mSource;      //!< the registry's
    OptionsPageFactory mOptions;
    ProjectPageFactory mProjectPage;
    AtlasDrop mDrop;
    QAction *mAddLayer = nullptr;
    QAction *mHelp = nullptr;
};

} // namespace clusteratlas
