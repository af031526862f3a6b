// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "core/sourcelayer.h"
#include "readoptions.h"

namespace clusteratlas
{

/**
 * The layers that \a source holds (see sourceFiles()), file by file, each with what can be told from its first rows; those are proposed
 * that readPolygons() reads. Of the files of a folder or zip all with polygons are read: their reason is "every_file". Files that nobody opens are
 * left out; fails when that are all.
 */
[[nodiscard]] Result<std::vector<SourceLayer>> sourceLayers( const QString &source, const ReadOptions &options = {}, const Progress &progress = {} );

} // namespace clusteratlas
