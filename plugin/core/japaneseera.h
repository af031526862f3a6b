// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace clusteratlas
{

//! A year counted in an era: 平成21, Heisei 21.
struct EraYear
{
    QString eraJa;
    QString eraEn;
    int year; //!< 1 is written 元
};

/**
 * The era year of a day. Nothing before 1 January 1873 (明治6年), when Japan took the Gregorian calendar.
 *
 * Eras begin on the day named by their proclamation: 大正 30 July 1912, 昭和 25 December 1926 (改元の詔書), 平成 8 January 1989
 * (昭和64年政令第1号), 令和 1 May 2019 (平成31年政令第143号).
 */
[[nodiscard]] std::optional<EraYear> eraYear( const QDate &day );

/**
 * The era year that names the fiscal year which begins in April of \a year: the one of its December, since a fiscal year in which the era
 * changes is named by the new era as a whole. So FY2019 is 令和元年度 (新元号への円滑な移行に向けた関係省庁連絡会議, 1 April 2019), FY1988 is 昭和63年度.
 */
[[nodiscard]] std::optional<EraYear> eraOfFiscalYear( int year );

} // namespace clusteratlas
