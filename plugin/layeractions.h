// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QObject>
#include <vector>

class QAction;
class QgisInterface;
class QgsProject;

namespace clusteratlas
{

//! The submenu "Cluster Atlas" in the context menu of the atlas's layers. Taken away with it. Main thread.
class LayerActions : public QObject
{
    Q_OBJECT

  public:
    explicit LayerActions( QgisInterface &interface, QObject *parent );
    ~LayerActions() override;

    //! Offers the actions on the layers of the atlas that \a project has now.
    void watchLayers( const QgsProject &project );

  signals:
    void zoomRequested();
    void panelRequested();
    void refreshRequested();
    void ledgerRequested();

  private:
    void add( const QString &text, const QString &name, void ( LayerActions::*signal )() );

    QgisInterface &mInterface;
    std::vector<QAction *> mActions; //!< children
};

} // namespace clusteratlas
