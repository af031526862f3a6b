// SPDX-License-Identifier: GPL-2.0-or-later
#include "datasetindex.h"

namespace clusteratlas
{

DatasetIndex::DatasetIndex( const Dataset &dataset )
{
  for ( const Cluster &cluster : dataset.clusters )
    if ( !mClusters.contains( cluster.id ) )
      mClusters.insert( cluster.id, &cluster );
  for ( const Institution &institution : dataset.institutions )
    if ( !mInstitutions.contains( institution.id ) )
      mInstitutions.insert( institution.id, &institution );
  for ( const Membership &membership : dataset.memberships )
    mMemberships[membership.clusterId].push_back( &membership );
  for ( const Participation &participation : dataset.participations )
    mParticipations[participation.clusterId].push_back( &participation );
}

std::optional<PrefectureCode> DatasetIndex::prefecture( const Participation &participation ) const
{
  if ( participation.prefecture )
    return participation.prefecture;
  const Institution *seat = institution( participation.institutionId );
  return seat ? seat->prefecture : std::nullopt;
}

} // namespace clusteratlas
