// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "joinmemberships.h"

namespace clusteratlas
{

//! The prefectures a cluster covers in one role.
struct ClusterRegion
{
    QString clusterId;
    Role role;
    std::vector<PrefectureCode> prefectures;
};

//! Sorted by cluster (order of the table) and role.
std::vector<ClusterRegion> clusterRegions( const Dataset &dataset, const JoinResult &join );

/**
 * Where a cluster's links and label start: the mean of its institutions' points within its joined prefectures, else of all of them.
 * Nothing when no institution has a point.
 */
std::optional<GeographicPoint> clusterHub( const Dataset &dataset, const JoinResult &join, const QString &clusterId );

} // namespace clusteratlas
