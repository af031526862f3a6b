// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/sourcepreview.h"

#include <optional>
#include <qgstaskmanager.h>

namespace clusteratlas
{

//! Looks at the layers and the first rows of a source in the background. What it found is for the main thread once ended() was emitted.
class GlimpseTask : public QgsTask
{
    Q_OBJECT

  public:
    GlimpseTask( QString source, QString encoding );

    //! Empty when the source cannot be opened.
    [[nodiscard]] const std::vector<SourceLayer> &layers() const { return mLayers; }
    [[nodiscard]] const std::optional<Result<SampleRows>> &rows() const { return mRows; }

  signals:
    void ended();

  protected:
    bool run() override;
    void finished( bool success ) override;

  private:
    const QString mSource;
    const QString mEncoding;
    std::vector<SourceLayer> mLayers;
    std::optional<Result<SampleRows>> mRows;
};

} // namespace clusteratlas
