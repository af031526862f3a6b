// SPDX-License-Identifier: GPL-2.0-or-later
#include "joinmemberships.h"

#include "labeltext.h"
#include "matchprefecture.h"
#include "municipalitynames.h"
#include "suggestprefectures.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace clusteratlas
{

namespace
{
std::map<QString, int> clusterOrder( const Dataset &dataset )
{
  std::map<QString, int> order;
  for ( const Cluster &cluster : dataset.clusters )
    order.emplace( cluster.id, static_cast<int>( order.size() ) );
  return order;
}

QString reasonOfLabel( const QString &label )
{
  const PrefectureMatchResult match = matchPrefecture( label );
  const bool isUnknown = match || match.error() == MatchFailure::Unknown;
  const auto municipality = prefectureOfMunicipality( nameKey( normalizedLabel( label ) ) );
  if ( isUnknown && !municipality && municipality.error() == MatchFailure::Ambiguous )
    return QString( matchFailureId( MatchFailure::Ambiguous ) );
  return isUnknown ? QStringLiteral( "unknown prefecture" ) : QString( matchFailureId( match.error() ) );
}

//! Adds the likeliest prefecture to the rows whose label is unknown; labels repeat.
void addSuggestions( std::vector<Ledger::UnjoinedMembership> &rows )
{
  QHash<QString, std::vector<PrefectureSuggestion>> known;
  for ( Ledger::UnjoinedMembership &row : rows )
  {
    if ( row.reason != QLatin1String( "unknown prefecture" ) && row.reason != QLatin1String( "unknown" ) )
      continue;
    auto found = known.find( row.prefecture );
    if ( found == known.end() )
      found = known.insert( row.prefecture, suggestPrefectures( row.prefecture ) );
    if ( found->empty() )
      continue;
    row.suggestion = found->front().code.toString();
    row.suggestionScore = found->front().score;
    row.suggestionReason = QString( suggestionReasonId( found->front().reason ) );
  }
}

QString reasonNotJoined( const Membership &membership, const std::map<QString, int> &clusters, const std::set<PrefectureCode> &withPolygon )
{
  if ( clusters.find( membership.clusterId ) == clusters.end() )
    return QStringLiteral( "unknown cluster" );
  if ( !membership.prefecture )
    return reasonOfLabel( membership.prefectureLabel );
  if ( withPolygon.find( *membership.prefecture ) == withPolygon.end() )
    return QStringLiteral( "no polygon" );
  return QString();
}

/**
 * Gives each prefecture's stripes the width of their weight. \a joined are sorted by prefecture and rank; of a cluster under several roles the
 * largest weight counts.
 */
void shareStripes( const Dataset &dataset, std::vector<JoinedMembership> &joined )
{
  for ( auto first = joined.begin(); first != joined.end(); )
  {
    const auto last = std::find_if( first, joined.end(), [first]( const JoinedMembership &other ) { return other.prefecture != first->prefecture; } );
    std::vector<double> ends( static_cast<size_t>( first->stripeCount ), 0 );
    for ( auto row = first; row != last; ++row )
      ends[static_cast<size_t>( row->stripeRank )] = std::max( ends[static_cast<size_t>( row->stripeRank )], dataset.memberships[row->membership].weight );
    std::partial_sum( ends.begin(), ends.end(), ends.begin() );
    for ( auto row = first; row != last; ++row )
    {
      const size_t rank = static_cast<size_t>( row->stripeRank );
      row->stripeFrom = rank == 0 ? 0 : ends[rank - 1] / ends.back();
      row->stripeTo = ends[rank] / ends.back();
    }
    first = last;
  }
}
} // namespace

JoinResult joinMemberships( const Dataset &dataset, RoleFilter role, const std::set<PrefectureCode> &withPolygon )
{
  const std::map<QString, int> clusters = clusterOrder( dataset );
  JoinResult result;
  std::set<std::tuple<PrefectureCode, int, Role>> seen;
  for ( size_t index = 0; index < dataset.memberships.size(); ++index )
  {
    const Membership &membership = dataset.memberships[index];
    if ( !role.accepts( membership.role ) )
      continue;
    ++result.rowsIn;
    const QString reason = reasonNotJoined( membership, clusters, withPolygon );
    const Ledger::UnjoinedMembership left { membership.rowNumber, membership.clusterId, membership.prefectureLabel, reason.isEmpty() ? QStringLiteral( "duplicate" ) : reason };
    if ( !reason.isEmpty() )
      result.unjoined.push_back( left );
    else if ( !seen.emplace( *membership.prefecture, clusters.at( membership.clusterId ), membership.role ).second )
      result.duplicates.push_back( left );
    else
      result.joined.push_back( { index, *membership.prefecture, 0, 0 } );
  }

  addSuggestions( result.unjoined );
  const auto sortKey = [&]( const JoinedMembership &joined ) {
    const Membership &membership = dataset.memberships[joined.membership];
    return std::make_tuple( joined.prefecture, clusters.at( membership.clusterId ), membership.role );
  };
  std::sort( result.joined.begin(), result.joined.end(), [&sortKey]( const auto &a, const auto &b ) { return sortKey( a ) < sortKey( b ); } );

  std::map<PrefectureCode, QStringList> clustersOf;
  for ( JoinedMembership &joined : result.joined )
  {
    QStringList &ids = clustersOf[joined.prefecture];
    const QString &id = dataset.memberships[joined.membership].clusterId;
    if ( ids.isEmpty() || ids.last() != id )
      ids << id;
    joined.stripeRank = static_cast<int>( ids.size() ) - 1;
  }
  for ( JoinedMembership &joined : result.joined )
    joined.stripeCount = static_cast<int>( clustersOf.at( joined.prefecture ).size() );
  shareStripes( dataset, result.joined );
  return result;
}

void recordJoin( const Dataset &dataset, const JoinResult &join, const std::set<PrefectureCode> &withPolygon, Ledger &ledger )
{
  QSet<QString> placed;
  std::set<PrefectureCode> withCluster;
  for ( const JoinedMembership &joined : join.joined )
  {
    placed.insert( dataset.memberships[joined.membership].clusterId );
    withCluster.insert( joined.prefecture );
  }
  QSet<QString> named;
  for ( const Membership &membership : dataset.memberships )
    if ( ledger.role.accepts( membership.role ) )
      named.insert( membership.clusterId );

  ledger.clustersIn = static_cast<int>( dataset.clusters.size() );
  ledger.clustersPlaced = 0;
  ledger.unplaced.clear();
  for ( const Cluster &cluster : dataset.clusters )
  {
    if ( placed.contains( cluster.id ) )
      ++ledger.clustersPlaced;
    else
      ledger.unplaced.push_back( { cluster.id, named.contains( cluster.id ) ? QStringLiteral( "no membership joined" ) : QStringLiteral( "no membership of this role" ) } );
  }
  ledger.membershipsIn = join.rowsIn;
  ledger.membershipsJoined = static_cast<int>( join.joined.size() );
  ledger.unjoined = join.unjoined;
  ledger.duplicates = join.duplicates;
  ledger.prefecturesWithCluster = static_cast<int>( withCluster.size() );
  ledger.prefecturesWithoutCluster = static_cast<int>( withPolygon.size() - withCluster.size() );
}

void recordRows( const std::vector<RowPlace> &rows, const std::set<PrefectureCode> &withPolygon, Ledger &ledger )
{
  std::set<PrefectureCode> named;
  ledger.countsRows = true;
  ledger.membershipsIn = static_cast<int>( rows.size() );
  ledger.membershipsJoined = 0;
  for ( const RowPlace &row : rows )
  {
    if ( !row.prefecture )
      ledger.unjoined.push_back( { row.row, {}, row.label, row.reason } );
    else if ( withPolygon.find( *row.prefecture ) == withPolygon.end() )
      ledger.unjoined.push_back( { row.row, {}, row.label, QStringLiteral( "no polygon" ) } );
    else if ( !row.reason.isEmpty() )
      ledger.duplicates.push_back( { row.row, {}, row.label, row.reason } );
    else
    {
      ++ledger.membershipsJoined;
      named.insert( *row.prefecture );
    }
  }
  addSuggestions( ledger.unjoined );
  ledger.membershipsDrawn = ledger.membershipsJoined;
  ledger.prefecturesWithCluster = 0;
  ledger.prefecturesWithoutCluster = static_cast<int>( withPolygon.size() );
  ledger.prefecturesWithData = static_cast<int>( named.size() );
  ledger.prefecturesWithoutData = static_cast<int>( withPolygon.size() - named.size() );
}

} // namespace clusteratlas
