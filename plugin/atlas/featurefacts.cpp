// SPDX-License-Identifier: GPL-2.0-or-later
#include "featurefacts.h"

#include "coverage/flaw.h"

#include <algorithm>
#include <numeric>

namespace clusteratlas
{

namespace
{
//! For each feature the first one with the same bytes, itself when there is none before; features without bytes have themselves.
Result<std::vector<size_t>> firstOfEach( const PolygonBytes &polygons )
{
  std::vector<size_t> first( polygons.size() );
  std::iota( first.begin(), first.end(), size_t( 0 ) );
  std::vector<std::pair<quint64, size_t>> prints;
  prints.reserve( polygons.size() );
  for ( size_t row = 0; row < polygons.size(); ++row )
    if ( !polygons.isEmpty( row ) )
      prints.emplace_back( polygons.fingerprint( row ), row );
  std::sort( prints.begin(), prints.end() );
  // Of rows with the same fingerprint, which are few, the bytes decide.
  for ( auto begin = prints.begin(), end = begin; begin != prints.end(); begin = end )
  {
    end = std::find_if( begin, prints.end(), [print = begin->first]( const auto &other ) { return other.first != print; } );
    std::vector<std::pair<size_t, QByteArray>> known;
    for ( auto at = begin; at != end && end - begin > 1; ++at )
    {
      Result<QByteArray> wkb = polygons.at( at->second );
      if ( !wkb )
        return tl::unexpected( wkb.error() );
      const auto same = std::find_if( known.begin(), known.end(), [&wkb]( const auto &entry ) { return entry.second == *wkb; } );
      if ( same == known.end() )
        known.emplace_back( at->second, *std::move( wkb ) );
      else
        first[at->second] = same->first;
    }
  }
  return first;
}
} // namespace

Result<void> takeRepeats( const StoredPolygonTable &table, std::vector<FeatureGroup> &groups, size_t keyColumn, PolygonFacts &facts )
{
  const Result<std::vector<size_t>> found = firstOfEach( table.polygons );
  if ( !found )
    return tl::unexpected( found.error() );
  const std::vector<size_t> &first = *found;
  const std::vector<QString> &labels = table.columns[keyColumn].values;
  for ( size_t row = 0; row < first.size(); ++row )
    if ( first[row] != row )
    {
      ++facts.repeatedCount;
      if ( facts.repeated.size() < PolygonFacts::MOST_LISTED )
        facts.repeated.push_back( { static_cast<qint64>( row + 1 ), static_cast<qint64>( first[row] + 1 ), labels[row] } );
    }
  if ( facts.repeatedCount == 0 )
    return {};
  std::vector<const FeatureGroup *> owner( table.polygons.size(), nullptr );
  for ( const FeatureGroup &group : groups )
    for ( const size_t feature : group.features )
      owner[feature] = &group;
  for ( FeatureGroup &group : groups )
  {
    const auto isRepeat = [&]( size_t feature ) { return first[feature] != feature && owner[first[feature]] == &group; };
    for ( const size_t feature : group.features )
      if ( isRepeat( feature ) )
        group.repeats.emplace_back( feature, first[feature] );
    group.features.erase( std::remove_if( group.features.begin(), group.features.end(), isRepeat ), group.features.end() );
  }
  return {};
}

Result<void> listRepairs( const std::vector<FeatureGroup> &groups, const PolygonBytes &polygons, const std::vector<Dissolved> &dissolved, const std::vector<QString> &labels, PolygonFacts &facts )
{
  std::vector<size_t> repaired;
  for ( size_t group = 0; group < groups.size(); ++group )
    for ( size_t member = 0; member < groups[group].features.size(); ++member )
      if ( dissolved[group].outcomes[member] == RepairedPolygon::Outcome::Repaired )
        repaired.push_back( groups[group].features[member] );
  std::sort( repaired.begin(), repaired.end() );
  repaired.resize( std::min( repaired.size(), PolygonFacts::MOST_LISTED ) );
  auto feature = repaired.begin();
  return polygons.visit( repaired, [&]( const QByteArray &wkb ) {
    const std::optional<Flaw> flaw = flawOf( wkb );
    facts.repairs.push_back( { static_cast<qint64>( *feature + 1 ), labels[*feature], flaw ? flaw->reason : QStringLiteral( "other" ), flaw ? flaw->x : 0, flaw ? flaw->y : 0 } );
    ++feature;
  } );
}

} // namespace clusteratlas
