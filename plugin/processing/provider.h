// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QCoreApplication>
#include <qgsprocessingprovider.h>

namespace clusteratlas
{

//! The algorithms of Cluster Atlas in QGIS's toolbox, under the id "clusteratlas".
class Provider : public QgsProcessingProvider
{
    Q_OBJECT

  public:
    using QgsProcessingProvider::QgsProcessingProvider;

    QString id() const override;
    QString name() const override;
    QIcon icon() const override;

    //! Adds a provider to QGIS's registry, which owns it; false when there is one already.
    static bool registerOnce();

  protected:
    void loadAlgorithms() override;
};

} // namespace clusteratlas
