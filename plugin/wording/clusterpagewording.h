// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"

namespace clusteratlas
{

//! Texts of the pages of clusters and prefectures. They stay on paper: both languages, not tr().
namespace clusterpagewording
{
Bilingual clusterPages();
Bilingual prefecturePages();
Bilingual institutions();
Bilingual continued();
Bilingual core();
Bilingual institution();
Bilingual campus();
Bilingual kind();
Bilingual prefecture();
Bilingual cluster();
Bilingual clusters();
Bilingual period();
Bilingual coreOrganization();
Bilingual programme();
Bilingual region();
Bilingual brochurePage();
Bilingual none();
Bilingual noData();

//! What the chart measures, above it.
Bilingual indicatorsAgainstMedian( const Bilingual &prefectures, bool isMean );

//! "2.3倍".
Bilingual times( const QString &ratio );

//! "P.16" with how sure one is of it; \a confidence as in the table.
Bilingual pageNumber( const QString &page, const QString &confidence );

//! How sure one is of a fact, as the table says it; nothing where it is beyond doubt.
Bilingual confidence( const QString &id );

//! "平成19～23年度（2007～2011年度）": in the era of each year's first day of April, 令和 from 2019. 0 means unknown; both unknown give nothing.
Bilingual fiscalYears( int first, int last );
} // namespace clusterpagewording

} // namespace clusteratlas
