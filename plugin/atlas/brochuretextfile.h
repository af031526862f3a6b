// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/result.h"

namespace clusteratlas
{

//! The text of the file at \a path, its encoding detected; for windows that show it.
[[nodiscard]] Result<QString> readBrochureFile( const QString &path );

} // namespace clusteratlas
