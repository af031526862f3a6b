// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QObject>

namespace clusteratlas
{

//! What users ask for in QGIS's browser, data source page and by drops; whoever owns it answers. Main thread.
class AtlasRequests : public QObject
{
    Q_OBJECT

  public:
    using QObject::QObject;

  signals:
    //! Add the atlas in \a geopackage to the project, or the built-in one when it is empty.
    void atlasRequested( const QString &geopackage );
    //! Open the join window, with \a attributes as its table unless empty.
    void joinRequested( const QString &attributes );
    //! RecentAtlases changed.
    void recentChanged();
};

} // namespace clusteratlas
