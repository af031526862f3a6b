// SPDX-License-Identifier: GPL-2.0-or-later
#include "sourceglimpse.h"

#include <qgsapplication.h>

namespace clusteratlas
{

SourceGlimpse::~SourceGlimpse()
{
  drop();
}

void SourceGlimpse::drop()
{
  if ( !mTask )
    return;
  disconnect( mTask, nullptr, this, nullptr );
  mTask->cancel();
  mTask = nullptr;
}

void SourceGlimpse::look( const QString &source, const QString &encoding )
{
  if ( source == mSource && encoding == mEncoding )
    return;
  drop();
  const bool isOther = source != mSource;
  mSource = source;
  mEncoding = encoding;
  mRows.reset();
  if ( isOther )
    mLayers.clear();
  if ( source.isEmpty() )
  {
    emit seen();
    return;
  }
  mTask = new GlimpseTask( source, encoding );
  connect( mTask, &GlimpseTask::ended, this, &SourceGlimpse::take );
  QgsApplication::taskManager()->addTask( mTask );
}

void SourceGlimpse::take()
{
  mLayers = mTask->layers();
  mRows = mTask->rows();
  mTask = nullptr;
  emit seen();
}

QStringList SourceGlimpse::columns() const
{
  if ( !mRows || !mRows->has_value() )
    return {};
  const SampleRows &sample = **mRows;
  return sample.columns.isEmpty() && !sample.rows.empty() ? sample.rows.front() : sample.columns;
}

} // namespace clusteratlas
