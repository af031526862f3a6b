// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"

#include <QHash>
#include <array>

namespace clusteratlas
{

/**
 * Which roles name each prefecture, by the memberships of known clusters and the seatMemberships(), and whether they agree on its clusters. A role that
 * says nothing of a cluster anywhere does not disagree about it. Takes a byte for each cluster and prefecture, however many memberships there are.
 */
class RolesOfPlaces
{
  public:
    RolesOfPlaces() = default;
    explicit RolesOfPlaces( const Dataset &dataset );

    //! In the order of the roles.
    [[nodiscard]] std::vector<Role> naming( PrefectureCode prefecture ) const;

    //! Nothing where no role names \a prefecture.
    [[nodiscard]] std::optional<bool> agree( PrefectureCode prefecture ) const;

  private:
    void add( const std::vector<Membership> &memberships, const QHash<QString, size_t> &clusters );

    using Roles = unsigned char;                                     //!< a bit for each
    std::vector<Roles> mStated;                                      //!< by cluster: those that say anywhere where it is
    std::array<std::vector<Roles>, PrefectureCode::LAST + 1> mNamed; //!< by prefecture and cluster
};

} // namespace clusteratlas
