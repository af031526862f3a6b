// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/joinmemberships.h"

#include <memory>

namespace clusteratlas::test
{

//! Hostile texts of the cluster "K99": markup, a right-to-left override, line breaks, no end.
QString hostileName();
QString endlessText();

/**
 * Four clusters: K01 and K10 in Hokkaido, K05 in Osaka and Hyogo and (inferred) by an institution in Osaka, K99 nowhere and hostile.
 *
 * Tables: programmes, programme_rules, clusters, institutions, sources.
 */
std::shared_ptr<const Dataset> smallDataset();

//! The join of \a role with polygons for all 47 prefectures.
JoinResult joinOf( const Dataset &dataset, RoleFilter role = {} );

} // namespace clusteratlas::test
