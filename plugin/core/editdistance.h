// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringView>

namespace clusteratlas
{

//! What of the second text is compared.
enum class EditScope
{
  Whole,
  Prefix //!< the beginning that fits best: a word still being typed
};

/**
 * Damerau-Levenshtein distance in UTF-16 units, as optimal string alignment: insertions, deletions, replacements and swapped neighbours count
 * one each. Stops early once it must exceed \a most and then returns a number above \a most.
 */
[[nodiscard]] int editDistance( QStringView a, QStringView b, EditScope scope = EditScope::Whole, int most = 1 << 20 );

} // namespace clusteratlas
