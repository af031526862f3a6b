// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/result.h"

namespace clusteratlas
{

//! Whether GDAL would open a connection to the network for \a address: http:, ftp:, /vsicurl/ and its kin.
[[nodiscard]] bool isRemote( const QString &address );

/**
 * Looks at what the file at \a address refers to when it is a virtual data set (OGR VRT): RemoteRefused when that is on the network or
 * in a database, SourceUnreadable when it refers to itself, by way of other files too.
 */
[[nodiscard]] Result<void> checkReferences( const QString &address );

} // namespace clusteratlas
