// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "chartcontent.h"
#include "core/comparison.h"

#include <memory>

namespace clusteratlas
{

//! What the user chose to see.
struct ChartChoice
{
    QString chart; //!< one of chartIds()
    QString x;     //!< measures, see Comparison
    QString y;
    QString denominator;
};

//! Of every chart, in the order offered; "" stands between groups.
[[nodiscard]] QStringList chartIds();

[[nodiscard]] bool takesMeasure( const QString &chartId );
[[nodiscard]] bool takesTwoMeasures( const QString &chartId );

//! \a shown are the clusters that pass the filter. Null for an unknown chart.
[[nodiscard]] std::shared_ptr<const ChartContent> chartContent( const Dataset &dataset, const JoinResult &join, const Comparison &comparison, const ChartChoice &choice, const QStringList &shown, const QString &language );

} // namespace clusteratlas
