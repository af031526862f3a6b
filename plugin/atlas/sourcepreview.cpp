// SPDX-License-Identifier: GPL-2.0-or-later
#include "sourcepreview.h"

#include "io/samplerows.h"
#include "io/sourcelayers.h"

namespace clusteratlas
{

Result<std::vector<SourceLayer>> previewLayers( const QString &source, const ReadOptions &options, const Progress &progress )
{
  return sourceLayers( source, options, progress );
}

Result<SampleRows> previewRows( const QString &source, const QString &encoding )
{
  return sampleRows( source, encoding );
}

QStringList encodingsToOffer()
{
  return offeredEncodings();
}

} // namespace clusteratlas
