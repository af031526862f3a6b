// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "core/sourcelayer.h"
#include "io/readoptions.h"

namespace clusteratlas
{

//! What a person may choose of a source before it is read, see sourceLayers() and sampleRows(). Both are thread-safe and open the file anew.
[[nodiscard]] Result<std::vector<SourceLayer>> previewLayers( const QString &source, const ReadOptions &options = {}, const Progress &progress = {} );
[[nodiscard]] Result<SampleRows> previewRows( const QString &source, const QString &encoding = {} );

//! The encodings to offer, the likeliest for Japanese files first.
[[nodiscard]] QStringList encodingsToOffer();

} // namespace clusteratlas
