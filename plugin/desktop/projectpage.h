// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsoptionswidgetfactory.h>

class QgsProject;

namespace clusteratlas
{

//! The page "Cluster Atlas" of the properties of \a project, which must outlive it. Register and unregister it with QgisInterface.
class ProjectPageFactory : public QgsOptionsWidgetFactory
{
    Q_OBJECT

  public:
    explicit ProjectPageFactory( QgsProject &project );

    QgsOptionsPageWidget *createWidget( QWidget *parent = nullptr ) const override;

  signals:
    //! The user applied other choices; ProjectChoices::of() has them.
    void applied();

  private:
    QgsProject &mProject;
};

} // namespace clusteratlas
