// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/attributetable.h"
#include "core/result.h"
#include "ogrsource.h"
#include "readoptions.h"

namespace clusteratlas
{

//! All rows of one table as text, decoded; the first layer when \a file names none.
[[nodiscard]] Result<AttributeTable> readTable( const SourceFile &file, const ReadOptions &options );

} // namespace clusteratlas
