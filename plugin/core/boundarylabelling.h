// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace clusteratlas
{

//! A place on a page, in millimetres from its upper left corner.
struct PagePoint
{
    double x;
    double y;
};

//! A column beside a map that holds boxes; leaders end at its inner edge.
struct LabelColumn
{
    double edge; //!< x of the inner edge
    double top;
    double bottom;
};

//! Where the box of a site stands: in which column, counted as given, and the middle of its height.
struct LabelPlace
{
    size_t column;
    double middle;
};

struct BoundaryLabels
{
    std::vector<LabelPlace> places; //!< in the order of the sites
    double length;                  //!< of all leaders, in millimetres
};

/**
 * Boxes of equal \a height, at least \a gap apart, in one or two columns, each joined to its site by a straight leader, so that the leaders are
 * shortest in sum; leaders of least sum never cross. The boxes of a column are spread evenly over it. How many stand in which column is
 * chosen too. Nothing when they have no room.
 *
 * Boundary labelling with fixed ports and straight leaders (Bekos, Kaufmann, Symvonis and Wolff 2007) as an assignment problem.
 */
[[nodiscard]] std::optional<BoundaryLabels> boundaryLabels( const std::vector<PagePoint> &sites, const std::vector<LabelColumn> &columns, double height, double gap );

} // namespace clusteratlas
