// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"

#include <map>

namespace clusteratlas
{

//! Figures of one indicator in one year, by prefecture.
struct IndicatorSeries
{
    QString id; //!< unique among the series, fit as the name of a column: "population_2010"
    QString indicator;
    Bilingual name;
    Bilingual unit; //!< empty when nobody said
    QString year;   //!< empty when the table has none
    QString sourceId;
    bool addsUp = true;                           //!< figures of several prefectures may be added; not so for rates and figures per head
    std::map<PrefectureCode, double> values = {}; //!< a prefecture without a figure is absent, never zero

    std::optional<double> value( PrefectureCode code ) const
    {
      const auto found = values.find( code );
      return found == values.end() ? std::nullopt : std::optional<double>( found->second );
    }
};

/**
 * Every indicator that \a dataset holds: the table "statistics" (pref_code, indicator, year, value), described by "indicators", in the order
 * of the latter and by year; then each column of numbers, years aside, of any other table that has one row a prefecture in a column "pref_code".
 * A figure that stands twice with different values is left out. Signs for missing figures (readCellValue()) give none.
 */
[[nodiscard]] std::vector<IndicatorSeries> indicatorSeries( const Dataset &dataset );

//! The one of \a series with \a id, or the first; null when there is none.
[[nodiscard]] const IndicatorSeries *chosenIndicator( const std::vector<IndicatorSeries> &series, const QString &id );

//! The one of \a series with \a id, or the first that counts something else than \a first: of another unit, else of another indicator; else the last. Null
//! when there is none.
[[nodiscard]] const IndicatorSeries *secondIndicator( const std::vector<IndicatorSeries> &series, const QString &id, const IndicatorSeries &first );

} // namespace clusteratlas
