// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/featuretable.h"
#include "core/result.h"

namespace clusteratlas
{

//! Whether writeTableFile() knows the ending of \a path: .csv, .xlsx or .ods.
[[nodiscard]] bool isTableFilePath( const QString &path );

/**
 * Writes \a table alone into the file at \a path, in the format its ending says; a .csv as UTF-8 with a byte order mark. Written beside its
 * place and renamed into it, so that a file of that name stays whole until then. The same table gives the same bytes.
 */
[[nodiscard]] Result<void> writeTableFile( const QString &path, const FeatureTable &table );

} // namespace clusteratlas
