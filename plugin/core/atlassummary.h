// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indicatorseries.h"
#include "joinmemberships.h"

#include <QHash>

#include <set>

namespace clusteratlas
{

//! A figure summed over prefectures, each counted once.
struct SummedFigure
{
    std::optional<double> value = {}; //!< nothing when no series tells it or a prefecture lacks a figure; missing is not zero
    int missing = 0;                  //!< prefectures without a figure
    Bilingual name = {};
    Bilingual unit = {};
    QString year = {};
    QString sourceId = {};
};

//! What some of the clusters amount to; nothing is counted twice.
struct AtlasSummary
{
    int clusters = 0;
    int memberships = 0; //!< joined ones
    int prefectures = 0;
    int institutions = 0;
    SummedFigure population = {};
    SummedFigure area = {};
};

/**
 * Sums up parts of one dataset. Copies what it needs and is never changed.
 *
 * Population and area are the series of indicatorSeries() that are named so: "population" or "population_…" and "area" or "area_…" by id,
 * else 人口 or 総人口 and 面積 by name; the one with the most figures, then the latest year.
 */
class SummaryIndex
{
  public:
    SummaryIndex() = default;
    SummaryIndex( const Dataset &dataset, const JoinResult &join );

    /**
     * Of \a clusterIds, wherever they are, when \a prefCodes is empty. Else of these prefectures, whether or not a cluster is there:
     * the memberships of \a clusterIds in them, the clusters that have one, and the institutions that take part from there.
     */
    [[nodiscard]] AtlasSummary of( const QStringList &clusterIds, const QStringList &prefCodes ) const;

  private:
    struct Part
    {
        int cluster; //!< number given in mClusters
        std::optional<PrefectureCode> prefecture;
        QString institutionId; //!< empty for a membership
    };

    static SummedFigure summed( const std::optional<IndicatorSeries> &series, const std::set<PrefectureCode> &prefectures );

    QHash<QString, int> mClusters;
    std::vector<Part> mMemberships;
    std::vector<Part> mParticipations;
    std::optional<IndicatorSeries> mPopulation;
    std::optional<IndicatorSeries> mArea;
};

//! SummaryIndex::of() for who asks once.
[[nodiscard]] AtlasSummary summaryOf( const Dataset &dataset, const JoinResult &join, const QStringList &clusterIds, const QStringList &prefCodes );

} // namespace clusteratlas
