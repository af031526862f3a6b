// SPDX-License-Identifier: GPL-2.0-or-later
#include "joinfacts.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
Cardinality cardinalityOf( const JoinFacts &facts )
{
  if ( facts.partners == 0 )
    return Cardinality::None;
  if ( facts.prefecturesWithSeveral > 0 )
    return facts.partnersWithSeveral > 0 ? Cardinality::ManyToMany : Cardinality::OneToMany;
  return facts.partnersWithSeveral > 0 ? Cardinality::ManyToOne : Cardinality::OneToOne;
}

template <typename Map>
int countSeveral( const Map &counts )
{
  return static_cast<int>( std::count_if( counts.begin(), counts.end(), []( const auto &entry ) { return entry.second > 1; } ) );
}
} // namespace

std::map<PrefectureCode, int> partnersOfPrefectures( const PreparedAtlas &atlas )
{
  std::map<PrefectureCode, int> counts;
  for ( const JoinedMembership &joined : atlas.join.joined )
    counts[joined.prefecture] = joined.stripeCount;
  for ( const RowPlace &row : atlas.rows )
    if ( row.prefecture && row.reason.isEmpty() && atlas.polygons.count( *row.prefecture ) > 0 )
      ++counts[*row.prefecture];
  return counts;
}

JoinFacts joinFacts( const PreparedAtlas &atlas )
{
  const Ledger &ledger = atlas.ledger;
  JoinFacts facts;
  facts.in = ledger.membershipsIn;
  facts.matched = ledger.membershipsJoined;
  facts.notMatched = static_cast<int>( ledger.unjoined.size() );
  facts.ambiguous = static_cast<int>( std::count_if( ledger.unjoined.begin(), ledger.unjoined.end(), []( const Ledger::UnjoinedMembership &row ) { return row.reason == QLatin1String( "ambiguous" ); } ) );
  facts.doubled = static_cast<int>( ledger.duplicates.size() );
  facts.features = ledger.polygons.features;
  facts.featuresNotMatched = static_cast<int>( ledger.polygons.unrecognised.size() );

  std::map<QString, std::set<PrefectureCode>> prefecturesOf;
  for ( const JoinedMembership &joined : atlas.join.joined )
    prefecturesOf[atlas.dataset->memberships[joined.membership].clusterId].insert( joined.prefecture );
  const std::map<PrefectureCode, int> partners = partnersOfPrefectures( atlas );
  facts.partners = ledger.countsRows ? facts.matched : static_cast<int>( prefecturesOf.size() );
  for ( const auto &[cluster, prefectures] : prefecturesOf )
    facts.partnersWithSeveral += prefectures.size() > 1 ? 1 : 0;
  facts.prefectures = static_cast<int>( partners.size() );
  facts.prefecturesWithSeveral = countSeveral( partners );
  facts.prefecturesWithout = static_cast<int>( atlas.polygons.size() ) - facts.prefectures;
  facts.cardinality = cardinalityOf( facts );
  return facts;
}

} // namespace clusteratlas
