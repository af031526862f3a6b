// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/attributetable.h"
#include "core/result.h"
#include "readoptions.h"

namespace clusteratlas
{

/**
 * The CSV of a Data Package at \a address, whose first line names the columns; GDAL's reader refuses one of a single column. Cells are parted
 * by \a delimiter, or by what detectDelimiter() finds when it is null. Cells beyond the names get columns "field_4" …; empty lines between
 * rows of several columns are none.
 */
[[nodiscard]] Result<AttributeTable> readCsvTable( const QString &address, QChar delimiter, const ReadOptions &options );

} // namespace clusteratlas
