// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace clusteratlas
{

/**
 * Fiscal years in both calendars, in the content language: 平成19～23年度（2007～2011年度）, "FY2007–2011 (Heisei 19–23)". A year
 * without an era, or two ends in the wrong order, stay as numbers.
 */
[[nodiscard]] QString fiscalPeriodText( int first, int last, const QString &language );

//! The period of one year: 平成21年度（2009年度）.
[[nodiscard]] QString fiscalYearText( int year, const QString &language );

} // namespace clusteratlas
