// SPDX-License-Identifier: GPL-2.0-or-later
#include "rolesofplaces.h"

#include "seatmemberships.h"

#include <QHash>

namespace clusteratlas
{

namespace
{
constexpr std::array<Role, 3> ROLES { Role::Applicant, Role::Institution, Role::Area };

unsigned char bitOf( Role role )
{
  return static_cast<unsigned char>( 1u << static_cast<unsigned>( role ) );
}
} // namespace

RolesOfPlaces::RolesOfPlaces( const Dataset &dataset )
  : mStated( dataset.clusters.size() )
{
  QHash<QString, size_t> clusters;
  for ( size_t index = 0; index < dataset.clusters.size(); ++index )
    clusters.insert( dataset.clusters[index].id, index );
  add( dataset.memberships, clusters );
  add( seatMemberships( dataset ), clusters );
}

void RolesOfPlaces::add( const std::vector<Membership> &memberships, const QHash<QString, size_t> &clusters )
{
  for ( const Membership &membership : memberships )
  {
    if ( !membership.prefecture )
      continue;
    const auto cluster = clusters.constFind( membership.clusterId );
    if ( cluster == clusters.constEnd() )
      continue;
    std::vector<Roles> &named = mNamed[static_cast<size_t>( membership.prefecture->number() )];
    named.resize( mStated.size() );
    named[*cluster] |= bitOf( membership.role );
    mStated[*cluster] |= bitOf( membership.role );
  }
}

std::vector<Role> RolesOfPlaces::naming( PrefectureCode prefecture ) const
{
  unsigned any = 0;
  for ( const Roles roles : mNamed[static_cast<size_t>( prefecture.number() )] )
    any |= roles;
  std::vector<Role> naming;
  for ( const Role role : ROLES )
    if ( any & bitOf( role ) )
      naming.push_back( role );
  return naming;
}

std::optional<bool> RolesOfPlaces::agree( PrefectureCode prefecture ) const
{
  const std::vector<Roles> &named = mNamed[static_cast<size_t>( prefecture.number() )];
  if ( named.empty() )
    return std::nullopt;
  for ( size_t cluster = 0; cluster < named.size(); ++cluster )
    if ( named[cluster] && named[cluster] != mStated[cluster] )
      return false;
  return true;
}

} // namespace clusteratlas
