// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/preparedatlas.h"

#include <optional>
#include <qgstaskmanager.h>

namespace clusteratlas
{

//! Reads and joins in the background, and writes nothing. Its outcome is for the main thread once ended() was emitted.
class PrepareTask : public QgsTask
{
    Q_OBJECT

  public:
    explicit PrepareTask( AtlasSources sources );

    //! The atlas as it would be, or the reason why there is none. Once.
    Result<PreparedAtlas> takeOutcome();

  signals:
    void ended();

  protected:
    bool run() override;
    void finished( bool success ) override;

  private:
    const AtlasSources mSources;
    std::optional<Result<PreparedAtlas>> mOutcome;
};

} // namespace clusteratlas
