// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/result.h"

namespace clusteratlas
{

/**
 * Puts \a from in the place of \a to in one step of the file system; both lie on the same one. What SQLite keeps beside a database, \a to-wal and \a to-shm,
 * is written into the old file and taken away first: it would be read as part of the new one.
 */
[[nodiscard]] Result<void> replaceFile( const QString &from, const QString &to );

} // namespace clusteratlas
