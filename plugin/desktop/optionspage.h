// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsoptionswidgetfactory.h>

namespace clusteratlas
{

//! The page "Cluster Atlas" of QGIS's options. Register and unregister it with QgisInterface.
class OptionsPageFactory : public QgsOptionsWidgetFactory
{
    Q_OBJECT

  public:
    OptionsPageFactory();

    QgsOptionsPageWidget *createWidget( QWidget *parent = nullptr ) const override;

  signals:
    //! The user applied other settings; AtlasSettings::load() has them.
    void applied();
};

} // namespace clusteratlas
