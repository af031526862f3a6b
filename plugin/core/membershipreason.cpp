// SPDX-License-Identifier: GPL-2.0-or-later
#include "membershipreason.h"

#include "labeltext.h"
#include "matchprefecture.h"
#include "municipalitynames.h"

namespace clusteratlas
{

namespace
{
QString ruleOf( const Membership &membership, const QString &key )
{
  const PrefectureMatchResult match = matchPrefecture( membership.prefectureLabel );
  if ( !membership.prefecture )
    return match ? keyFormId( match->form ) : matchFailureId( match.error() );
  if ( match && match->code == *membership.prefecture )
    return keyFormId( match->form );
  const auto named = prefectureOfMunicipality( key );
  return named && *named == *membership.prefecture ? QStringLiteral( "municipality_name" ) : QStringLiteral( "alias" );
}
} // namespace

MembershipReasons::MembershipReasons( const Dataset &dataset, const JoinResult &join )
{
  QHash<qint64, QString> leftOut;
  for ( const auto *left : { &join.unjoined, &join.duplicates } )
    for ( const Ledger::UnjoinedMembership &row : *left )
      leftOut.insert( row.row, row.reason );
  QHash<QString, std::pair<QString, QString>> known; // key and rule, by label and prefecture
  mAll.reserve( dataset.memberships.size() );
  for ( const Membership &membership : dataset.memberships )
  {
    const QString identity = ( membership.prefecture ? membership.prefecture->toString() : QString() ) + QLatin1Char( '\n' ) + membership.prefectureLabel;
    auto found = known.constFind( identity );
    if ( found == known.constEnd() )
    {
      const QString key = nameKey( normalizedLabel( membership.prefectureLabel ) );
      found = known.insert( identity, { key, ruleOf( membership, key ) } );
    }
    const size_t place = mAll.size();
    mOfCluster[membership.clusterId].push_back( place );
    if ( membership.prefecture )
      mOfPrefecture[membership.prefecture->number()].push_back( place );
    mAll.push_back( { membership.rowNumber, membership.clusterId, membership.prefectureLabel, found->first, found->second, membership.prefecture, membership.role,
      leftOut.value( membership.rowNumber, QStringLiteral( "other_role" ) ), membership.rowNumber < 1 ? membership.evidence : QString() } );
  }
  for ( const JoinedMembership &joined : join.joined )
  {
    MembershipReason &reason = mAll[joined.membership];
    reason.leftOut.clear();
    reason.stripeRank = joined.stripeRank;
    reason.stripeCount = joined.stripeCount;
  }
}

std::vector<MembershipReason> MembershipReasons::chosen( const std::vector<size_t> &places ) const
{
  std::vector<MembershipReason> reasons;
  reasons.reserve( places.size() );
  for ( const size_t place : places )
    reasons.push_back( mAll[place] );
  return reasons;
}

} // namespace clusteratlas
