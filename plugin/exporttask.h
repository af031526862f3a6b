// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/exportatlas.h"

#include <optional>
#include <qgstaskmanager.h>

namespace clusteratlas
{

//! Writes the tables of an atlas as a Data Package in the background.
class ExportTask : public QgsTask
{
    Q_OBJECT

  public:
    //! \a atlas is a GeoPackage, \a folder the package to be.
    ExportTask( QString atlas, QString folder );

    //! For the main thread, once the task has ended.
    [[nodiscard]] Result<ExportedTables> outcome() const;

  signals:
    //! On the main thread, however the task ended.
    void ended();

  protected:
    bool run() override;
    void finished( bool success ) override;

  private:
    const QString mAtlas;
    const QString mFolder;
    std::optional<Result<ExportedTables>> mOutcome;
};

} // namespace clusteratlas
