// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace clusteratlas
{

/**
 * For each row of \a costs a column of its own, so that the sum of the costs is least; of equal sums the same one every time.
 *
 * All rows are equally long, at least as long as there are rows, and finite. Kuhn's Hungarian method with potentials (Jonker and Volgenant
 * 1987), cubic time.
 */
[[nodiscard]] std::vector<size_t> leastAssignment( const std::vector<std::vector<double>> &costs );

} // namespace clusteratlas
