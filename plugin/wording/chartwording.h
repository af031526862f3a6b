// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/comparison.h"

namespace clusteratlas
{

//! Texts of charts and comparisons, which are saved and copied with their figures: in the language of the content, not tr().
namespace chartwording
{
//! "Population (census) 2010"; what is counted from the tables has no \a series.
Bilingual measure( const QString &measureId, const IndicatorSeries *series );

//! "persons"; "persons / km²"; "per 100,000 persons" for what is counted. \a denominator is null where nothing is divided.
Bilingual unit( const IndicatorSeries *series, const IndicatorSeries *denominator );

//! "per 100,000 persons – Population (census) 2010"
Bilingual denominator( const IndicatorSeries &series );

//! Why a figure is missing; empty when it is not.
Bilingual gap( const ComparedFigure &figure );

//! Of a chart, by its id; empty for an unknown one.
Bilingual chart( const QString &chartId );

Bilingual withCluster();
Bilingual withoutCluster();
Bilingual nation();
Bilingual rank();
Bilingual share();
Bilingual value();
Bilingual unitColumn();
Bilingual item();
Bilingual indicator();
Bilingual noData();
Bilingual core();
Bilingual cluster();
Bilingual prefecture();
Bilingual selected();
//! What ★ says.
Bilingual highest();
//! "Sources: …": the title of the dataset, then those of the documents behind \a series, each once.
Bilingual sources( const Dataset &dataset, const std::vector<const IndicatorSeries *> &series );
//! "5 of 13 clusters shown"
Bilingual shown( int count, int all );
//! "2 without figures are not drawn"
Bilingual leftOut( int count );

//! With groups of digits, and only as many digits as can be told apart: 13,159,388; 1,214; 12.3; 0.0452.
QString number( double value, const QString &language );

//! For an axis: 500万, 5M; 1.5億, 150M; small ones as number().
QString shortNumber( double value, const QString &language );
} // namespace chartwording

} // namespace clusteratlas
