// SPDX-License-Identifier: GPL-2.0-or-later
#include "seatmemberships.h"

#include "prefecturetable.h"

#include <QHash>

#include <bitset>

namespace clusteratlas
{

std::vector<Membership> seatMemberships( const Dataset &dataset )
{
  QHash<QString, std::bitset<PrefectureCode::LAST + 1>> known;
  const auto isNew = [&known]( const QString &clusterId, PrefectureCode place ) {
    auto &places = known[clusterId];
    const size_t number = static_cast<size_t>( place.number() );
    const bool isFirst = !places.test( number );
    places.set( number );
    return isFirst;
  };
  if ( !dataset.participations.empty() )
    for ( const Membership &membership : dataset.memberships )
      if ( membership.role == Role::Institution && membership.prefecture )
        isNew( membership.clusterId, *membership.prefecture );
  QHash<QString, const Institution *> institutions;
  for ( const Institution &institution : dataset.institutions )
    institutions.insert( institution.id, &institution );

  std::vector<Membership> seats;
  for ( const Participation &part : dataset.participations )
  {
    const Institution *institution = institutions.value( part.institutionId );
    for ( const std::optional<PrefectureCode> &place : { part.prefecture, institution ? institution->prefecture : std::nullopt } )
      if ( place && isNew( part.clusterId, *place ) )
        seats.push_back( { part.clusterId, prefectureRecord( *place ).nameJa.toString(), place, Role::Institution, part.printedName.isEmpty() && institution ? institution->name.ja : part.printedName,
          part.confidence, QStringLiteral( "cluster_institutions" ), -1 - static_cast<qint64>( seats.size() ) } );
  }
  return seats;
}

Dataset withSeatMemberships( Dataset dataset )
{
  const std::vector<Membership> seats = seatMemberships( dataset );
  dataset.memberships.insert( dataset.memberships.end(), seats.begin(), seats.end() );
  return dataset;
}

} // namespace clusteratlas
