// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indicatorseries.h"
#include "joinmemberships.h"
#include "latin1text.h"

#include <QHash>

namespace clusteratlas
{

//! A prefecture by its code "01".."47", or a cluster by its id.
struct ComparedItem
{
    enum class Kind
    {
      Prefecture,
      Cluster,
    };

    Kind kind = Kind::Prefecture;
    QString id;

    friend bool operator==( const ComparedItem &a, const ComparedItem &b ) { return a.kind == b.kind && a.id == b.id; }
};

//! A figure of one item, or why it has none. Missing is not zero.
struct ComparedFigure
{
    enum class Gap
    {
      None,
      Unknown,         //!< no such item
      NoPrefecture,    //!< a cluster that is in no prefecture
      MissingPart,     //!< prefectures without a figure, see missing
      DoesNotAddUp,    //!< a rate or a figure per head: there is no sum over prefectures
      NotCounted,      //!< a cluster is not counted within itself
      ZeroDenominator, //!< nothing to divide by
    };

    std::optional<double> value = {};
    Gap gap = Gap::None;
    std::vector<PrefectureCode> missing = {}; //!< with Gap::MissingPart, in the order of the codes
    std::optional<int> rank = {};             //!< 1 is the highest among all of the item's kind with a figure; equal figures share it
    std::optional<double> share = {};         //!< of the national total, 0..1; only of figures that add up and are not divided
};

//! One measure over the compared items.
struct ComparedMeasure
{
    QString id;
    const IndicatorSeries *series = nullptr; //!< null for what is counted from the tables
    bool isDivided = false;                  //!< by the denominator asked for; never by itself, nor what does not add up
    std::vector<ComparedFigure> figures;     //!< one each item
    ComparedFigure national;                 //!< without rank and share
    std::vector<double> ofPrefectures = {};  //!< every figure known, ascending
    std::vector<double> ofClusters = {};     //!< every figure known, ascending
};

/**
 * Compares prefectures and clusters by the indicators of a dataset and by what its tables let count: clusters, institutions (by seat, for
 * a prefecture), core institutions, fields. A cluster's figure is the sum over its distinct prefectures, those of the join.
 */
class Comparison
{
  public:
    //! Measures counted from the tables; all other ids are of series.
    static constexpr QLatin1String CLUSTERS = latin1( "count:clusters" );
    static constexpr QLatin1String INSTITUTIONS = latin1( "count:institutions" );
    static constexpr QLatin1String CORE_INSTITUTIONS = latin1( "count:core" );
    static constexpr QLatin1String FIELDS = latin1( "count:fields" );

    Comparison( const Dataset &dataset, const JoinResult &join );

    [[nodiscard]] const std::vector<IndicatorSeries> &series() const { return mSeries; }
    [[nodiscard]] const IndicatorSeries *seriesOf( const QString &id ) const;

    //! What can be compared: counts first, as far as the tables have anything to count, then the series in their order.
    [[nodiscard]] QStringList measureIds() const;

    //! The latest year of every indicator, in their order.
    [[nodiscard]] QStringList latestSeriesIds() const;

    //! The series that add up.
    [[nodiscard]] QStringList denominatorIds() const;

    //! Empty for an unknown measure. An unknown or empty \a denominatorId divides by nothing.
    [[nodiscard]] std::optional<ComparedMeasure> compare( const QString &measureId, const QString &denominatorId, const std::vector<ComparedItem> &items ) const;

    //! Prefectures of a cluster in the join, each once, in the order of the codes.
    [[nodiscard]] std::vector<PrefectureCode> prefecturesOf( const QString &clusterId ) const;

  private:
    struct Counts
    {
        int clusters = 0;
        int institutions = 0;
        int coreInstitutions = 0;
        int fields = 0;

        std::optional<int> of( const QString &measureId ) const;
    };

    ComparedFigure figure( const QString &measureId, const ComparedItem &item ) const;
    ComparedFigure figure( const QString &measureId, const IndicatorSeries *denominator, const ComparedItem &item ) const;
    ComparedFigure national( const QString &measureId ) const;
    std::vector<double> known( const QString &measureId, const IndicatorSeries *denominator, ComparedItem::Kind kind ) const;

    void count( const Dataset &dataset, const JoinResult &join );
    void countInstitutions( const Dataset &dataset );

    std::vector<IndicatorSeries> mSeries;
    QStringList mClusterIds;
    QHash<QString, std::vector<PrefectureCode>> mPrefectures; //!< by cluster
    QHash<QString, Counts> mOfCluster;
    std::map<PrefectureCode, Counts> mOfPrefecture;
    Counts mNational;
};

//! How many units of \a denominator a figure is given for: 100 000 persons, but 1 km² and 1 establishment.
[[nodiscard]] double denominatorScale( const IndicatorSeries &denominator );

} // namespace clusteratlas
