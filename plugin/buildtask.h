// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/buildatlas.h"

#include <optional>
#include <qgstaskmanager.h>

namespace clusteratlas
{

//! Reads, joins and stages an atlas in the background; outcome() is for the main thread once the task has ended.
class BuildTask : public QgsTask
{
    Q_OBJECT

  public:
    BuildTask( AtlasSources sources, QString folder );

    //! The staged atlas or the reason why there is none. Once.
    Result<StagedAtlas> takeOutcome();

  signals:
    //! On the main thread, however the task ended.
    void ended();

  protected:
    bool run() override;
    void finished( bool success ) override;

  private:
    const AtlasSources mSources;
    const QString mFolder;
    std::optional<Result<StagedAtlas>> mOutcome;
};

} // namespace clusteratlas
