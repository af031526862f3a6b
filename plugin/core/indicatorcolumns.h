// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indicatorseries.h"

namespace clusteratlas
{

//! What a legend calls \a series: "人口（国勢調査）（人、2010年）", "Population (census) (persons, 2010)".
[[nodiscard]] Bilingual indicatorTitle( const IndicatorSeries &series );

//! The columns that the table "prefectures" of the atlas gets, named by the ids of \a series, titled by indicatorTitle(); not those whose name is in \a taken, in any case.
[[nodiscard]] std::vector<FieldSchema> indicatorColumns( const std::vector<IndicatorSeries> &series, const std::vector<FieldSchema> &taken );

//! Whether the atlas computes \a column of its table "prefectures", which then is no indicator that somebody published.
[[nodiscard]] bool isComputedPrefectureColumn( const QString &column );

} // namespace clusteratlas
