// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QPointer>
#include <qgsdatacollectionitem.h>
#include <qgsdataitemprovider.h>
#include <qgsdataprovider.h>

#include "compat.h"

namespace clusteratlas
{

class AtlasRequests;

//! The provider key of our items in the browser and of what is dragged from there.
inline QString atlasProviderKey()
{
  return QStringLiteral( "clusteratlas" );
}

//! The entry "Cluster Atlas" of QGIS's browser. Give it to the registry, which owns it, and remove it there.
class AtlasBrowserProvider : public QgsDataItemProvider
{
  public:
    explicit AtlasBrowserProvider( AtlasRequests &requests );

    QString name() override { return atlasProviderKey(); }
    compat::DataItemCapabilities capabilities() const override { return compat::ROOT_ITEM; }
    QgsDataItem *createDataItem( const QString &path, QgsDataItem *parentItem ) override;

  private:
    QPointer<AtlasRequests> mRequests;
};

//! Its children: the built-in atlas and the recent ones.
class AtlasRootItem : public QgsDataCollectionItem
{
    Q_OBJECT

  public:
    explicit AtlasRootItem( AtlasRequests *requests );

    QVector<QgsDataItem *> createChildren() override;
    QList<QAction *> actions( QWidget *parent ) override;
    QVariant sortKey() const override;

  private:
    QPointer<AtlasRequests> mRequests;
};

//! One atlas: double-clicked or dragged onto the map it is added to the project. Grey when its file is gone.
class AtlasItem : public QgsDataItem
{
    Q_OBJECT

  public:
    //! An empty \a geopackage stands for the built-in atlas.
    AtlasItem( QgsDataItem *parent, AtlasRequests *requests, const QString &geopackage );

    bool handleDoubleClick() override;
    bool hasDragEnabled() const override { return !mIsMissing; }
    QgsMimeDataUtils::UriList mimeUris() const override;
    QList<QAction *> actions( QWidget *parent ) override;
    bool isMissing() const { return mIsMissing; }

  private:
    void request();

    QPointer<AtlasRequests> mRequests;
    const QString mGeopackage;
    const bool mIsMissing;
};

} // namespace clusteratlas
