// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"

#include <set>

namespace clusteratlas
{

//! What became of one item between two readings.
enum class ChangeKind
{
  Added,
  Removed,
  Changed
};

struct ClusterChange
{
    ChangeKind kind;
    QString id;
    Bilingual name;    //!< the later one, if there is one
    Bilingual oldName; //!< the earlier one of a changed cluster
};

struct MembershipChange
{
    ChangeKind kind; //!< Added or Removed
    QString clusterId;
    Bilingual clusterName;
    QString prefecture; //!< code, or the label where it names none
    Role role;
};

//! Rows of one of the tables that no cluster or membership tells of: institutions, statistics ...
struct TableChange
{
    QString table;
    int added = 0;
    int removed = 0; //!< a changed row counts on both sides
};

//! What a later reading of the same sources has that an earlier one had not, and the other way round; items in the order of their ids.
struct DatasetChange
{
    int clustersAdded = 0;
    int clustersRemoved = 0;
    int clustersChanged = 0; //!< another name, region, programme or field
    int membershipsAdded = 0;
    int membershipsRemoved = 0;
    std::vector<ClusterChange> clusters = {};
    std::vector<MembershipChange> memberships = {};
    std::set<PrefectureCode> prefecturesAdded = {}; //!< that have a membership now and had none
    std::set<PrefectureCode> prefecturesRemoved = {};
    std::vector<TableChange> tables = {};

    bool isNone() const { return clustersAdded + clustersRemoved + clustersChanged + membershipsAdded + membershipsRemoved == 0 && tables.empty(); }
};

//! Clusters are compared by id, memberships by cluster, prefecture and role, rows of other tables by their cells; the order of rows says nothing.
[[nodiscard]] DatasetChange datasetChange( const Dataset &before, const Dataset &after );

} // namespace clusteratlas
