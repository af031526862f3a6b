// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "importcontext.h"

#include <map>

namespace clusteratlas
{

/**
 * Rows without a prefecture below one that has it, as a merged cell leaves them: each with the row that it goes with. Only where that is
 * beyond doubt: every prefecture is followed by equally many such rows, and one of \a columns parts them in every block (総数, 男, 女). Rows
 * of totals may stand between them, alone or with as many rows below.
 */
[[nodiscard]] std::map<size_t, size_t> mergedRows( const ImportContext &context, const std::vector<int> &columns, const std::vector<size_t> &rows );

} // namespace clusteratlas
