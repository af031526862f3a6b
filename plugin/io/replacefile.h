// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/result.h"

namespace clusteratlas
{

//! Puts \a from in the place of \a to in one step of the file system; both lie on the same one.
[[nodiscard]] Result<void> replaceFile( const QString &from, const QString &to );

} // namespace clusteratlas
