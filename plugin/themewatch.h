// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QgsProject;

namespace clusteratlas
{

//! Notices when another theme of the atlas is shown, by QGIS's own menu of themes or by hand: QGIS tells of no theme that is applied. Main thread.
class ThemeWatch : public QObject
{
    Q_OBJECT

  public:
    explicit ThemeWatch( QgsProject &project, QObject *parent );

    //! Watches the layers of the atlas that the project has now.
    void watchLayers();

  signals:
    //! One of mapThemeIds() is on the map now; once for all that changed together, possibly the one before.
    void themeShown( const QString &id );

  private:
    QgsProject &mProject;
    QTimer mPause;
};

} // namespace clusteratlas
