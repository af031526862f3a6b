// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/chartmark.h"

#include <variant>

namespace clusteratlas
{

//! What one chart shows, on screen and in a picture. Texts are in the language of the content.
struct ChartContent
{
    QString title;
    QString subtitle;
    QString note; //!< what of the data is shown
    QString source;
    QString xTitle; //!< of the values of bars too
    QString yTitle;
    QString language;
    bool areCounts = false; //!< whole numbers
    bool areDots = false;   //!< a dot at the end instead of a bar
    std::variant<BarsData, PointsData, MatrixData> data = {};

    [[nodiscard]] const std::vector<ChartClass> &classes() const
    {
      return std::visit( []( const auto &one ) -> const std::vector<ChartClass> & { return one.classes; }, data );
    }
};

} // namespace clusteratlas
