// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "chartmark.h"

namespace clusteratlas
{

//! The programmes of \a dataset in their order, then those that only clusters name, in the colours of the map.
[[nodiscard]] std::vector<ChartClass> programmeClasses( const Dataset &dataset );

//! The fields of \a dataset in their order, then those that only clusters name, in the colours of the map.
[[nodiscard]] std::vector<ChartClass> fieldClasses( const Dataset &dataset );

//! The classes of \a all whose keys are \a used, in their order.
[[nodiscard]] std::vector<ChartClass> classesUsed( const std::vector<ChartClass> &all, const QSet<QString> &used );

} // namespace clusteratlas
