// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <vector>

class QgsMapCanvas;
class QgsProject;
class QgsVectorLayer;

namespace clusteratlas
{

/**
 * Carries selections between the layers of the atlas in a project and whoever shows clusters and prefectures. What it selects itself
 * is not signalled back. Main thread.
 */
class MapSelection : public QObject
{
    Q_OBJECT

  public:
    MapSelection( QgsProject &project, QgsMapCanvas &canvas, QObject *parent );

    //! Listens to the layers that the project has now; to be called again when they change.
    void watchLayers();

    void selectClusters( const QStringList &clusterIds );
    void selectPrefectures( const QStringList &prefCodes );
    void zoomTo( const QStringList &clusterIds, const QStringList &prefCodes );

  signals:
    void clustersSelected( const QStringList &clusterIds );
    void prefecturesSelected( const QStringList &prefCodes );

  private:
    void onSelectionChanged( QgsVectorLayer *layer, const QString &column );
    void select( const QString &table, const QString &column, const QStringList &values, bool flash );

    //! In the layers that lie over others or show them again, but not in \a table, where it was chosen.
    void selectAlso( const QString &table, const QString &column, const QStringList &values );

    QgsProject &mProject;
    QgsMapCanvas &mCanvas;
    std::vector<QMetaObject::Connection> mConnections;
    bool mApplying = false;
};

} // namespace clusteratlas
