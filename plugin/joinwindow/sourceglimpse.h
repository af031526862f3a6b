// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "glimpsetask.h"

#include <QObject>
#include <QPointer>

namespace clusteratlas
{

//! Keeps an eye on the layers and first rows of one source; looks again when the source or its encoding is another. Main thread.
class SourceGlimpse : public QObject
{
    Q_OBJECT

  public:
    using QObject::QObject;
    ~SourceGlimpse() override;

    //! Empty \a source: nothing to look at. Does nothing when it is what was looked at last.
    void look( const QString &source, const QString &encoding );

    [[nodiscard]] const std::vector<SourceLayer> &layers() const { return mLayers; }
    //! Nothing as long as nobody looked; else the rows, or why there are none.
    [[nodiscard]] const std::optional<Result<SampleRows>> &rows() const { return mRows; }
    //! The names of the columns as far as the rows tell.
    [[nodiscard]] QStringList columns() const;

  signals:
    void seen();

  private:
    void drop();
    void take();

    QString mSource;
    QString mEncoding;
    QPointer<GlimpseTask> mTask;
    std::vector<SourceLayer> mLayers;
    std::optional<Result<SampleRows>> mRows;
};

} // namespace clusteratlas
