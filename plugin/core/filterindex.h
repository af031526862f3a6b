// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "filterstate.h"
#include "joinmemberships.h"

namespace clusteratlas
{

//! A value that a facet offers.
struct FacetOption
{
    QString value; //!< as in FilterState
    Bilingual name;
    QString color; //!< "#rrggbb" or empty
};

/**
 * Which values of each facet every cluster has. Copies what it needs and is never changed.
 *
 * Prefectures and regions are those of the joined memberships; roles, those of all memberships of the dataset; fiscal years run from
 * start_fy to end_fy, and where one of them is missing the other alone counts.
 */
class FilterIndex
{
  public:
    FilterIndex() = default;
    FilterIndex( const Dataset &dataset, const JoinResult &join );

    //! The values that some cluster has: programmes, fields and prefectures in the order of their tables, years and types sorted.
    [[nodiscard]] const std::vector<FacetOption> &options( Facet facet ) const { return mOptions[static_cast<size_t>( facet )]; }

    //! The name of a value, or the value itself when no cluster has it.
    [[nodiscard]] Bilingual nameOf( Facet facet, const QString &value ) const;

    //! Ids of the clusters that pass, in the order of the table, each once.
    [[nodiscard]] QStringList clusters( const FilterState &state ) const;

    /**
     * How many of the clusters \a among each of options() would leave, in their order: those that have the value and pass all other facets;
     * the facet's own choice is left out. \a among null means all clusters.
     */
    [[nodiscard]] std::vector<int> counts( Facet facet, const FilterState &state, const QStringList *among = nullptr ) const;

  private:
    using Values = std::array<std::vector<int>, ALL_FACETS.size()>; //!< indices into the options of each facet, sorted

    struct Item
    {
        QString clusterId;
        Values values;
    };

    std::array<std::vector<FacetOption>, ALL_FACETS.size()> mOptions;
    std::vector<Item> mItems; //!< a cluster each
};

//! FilterIndex::clusters() for who asks once.
[[nodiscard]] QStringList filterClusters( const Dataset &dataset, const JoinResult &join, const FilterState &state );

} // namespace clusteratlas
