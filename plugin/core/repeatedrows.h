// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "keyjoin.h"

namespace clusteratlas
{

//! How many of the joined rows repeat an earlier joined row in every one of \a columns cells.
[[nodiscard]] qint64 repeatedRows( const KeyJoin &join, size_t columns, const std::function<QStringView( size_t row, size_t column )> &cell );

} // namespace clusteratlas
