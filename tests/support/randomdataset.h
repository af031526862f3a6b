// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/joinmemberships.h"

#include <memory>
#include <random>

namespace clusteratlas::test
{

//! How many rows of each kind; the tables are those of a Data Package: clusters, programmes, fields, institutions, statistics and so on.
struct RandomDatasetSize
{
    int clusters = 13;
    int memberships = 40;    //!< pairs of cluster, prefecture and role, each once
    int institutions = 20;   //!< and twice as many participations
    int municipalities = 10; //!< named by the clusters
};

//! A dataset in which everything is drawn from \a random: places, fields, programmes, years (some missing), types, roles.
std::shared_ptr<const Dataset> randomDataset( std::mt19937 &random, const RandomDatasetSize &size );

//! The join of \a role with polygons for all 47 prefectures.
JoinResult joinWithAllPrefectures( const Dataset &dataset, RoleFilter role = {} );

} // namespace clusteratlas::test
