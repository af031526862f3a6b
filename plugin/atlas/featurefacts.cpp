// SPDX-License-Identifier: GPL-2.0-or-later
#include "featurefacts.h"

#include "coverage/flaw.h"

#include <QHash>

#include <algorithm>
#include <unordered_map>

namespace clusteratlas
{

namespace
{
//! Of the length and some bytes here and there: equal bytes have equal values, and few others do.
size_t fingerprint( const QByteArray &wkb )
{
  constexpr int PIECE = 32, PIECES = 4;
  size_t value = static_cast<size_t>( wkb.size() );
  for ( int piece = 0; piece < PIECES; ++piece )
  {
    const int begin = static_cast<int>( static_cast<qint64>( std::max( 0, wkb.size() - PIECE ) ) * piece / ( PIECES - 1 ) );
    value = value * 1099511628211ULL + qHash( QByteArray::fromRawData( wkb.constData() + begin, std::min( PIECE, wkb.size() ) ) );
  }
  return value;
}

//! For each feature the first one with the same bytes, itself when there is none before; features without bytes have themselves.
std::vector<size_t> firstOfEach( const std::vector<QByteArray> &wkb )
{
  std::vector<size_t> first( wkb.size() );
  std::unordered_multimap<size_t, size_t> known;
  known.reserve( wkb.size() );
  for ( size_t index = 0; index < wkb.size(); ++index )
  {
    first[index] = index;
    if ( wkb[index].isEmpty() )
      continue;
    const size_t print = fingerprint( wkb[index] );
    const auto [begin, end] = known.equal_range( print );
    const auto same = std::find_if( begin, end, [&]( const auto &entry ) { return wkb[entry.second] == wkb[index]; } );
    if ( same == end )
      known.emplace( print, index );
    else
      first[index] = same->second;
  }
  return first;
}
} // namespace

void takeRepeats( const PolygonTable &table, std::vector<FeatureGroup> &groups, size_t keyColumn, PolygonFacts &facts )
{
  const std::vector<size_t> first = firstOfEach( table.wkb );
  const std::vector<QString> &labels = table.columns[keyColumn].values;
  for ( size_t row = 0; row < first.size(); ++row )
    if ( first[row] != row )
    {
      ++facts.repeatedCount;
      if ( facts.repeated.size() < PolygonFacts::MOST_LISTED )
        facts.repeated.push_back( { static_cast<qint64>( row + 1 ), static_cast<qint64>( first[row] + 1 ), labels[row] } );
    }
  if ( facts.repeatedCount == 0 )
    return;
  std::vector<const FeatureGroup *> owner( table.wkb.size(), nullptr );
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
}

void listRepairs( const std::vector<FeatureGroup> &groups, const std::vector<std::vector<QByteArray>> &polygons, const std::vector<Dissolved> &dissolved, const std::vector<QString> &labels, PolygonFacts &facts )
{
  struct Repaired
  {
      size_t feature;
      const QByteArray *wkb;
  };
  std::vector<Repaired> repaired;
  for ( size_t group = 0; group < groups.size(); ++group )
    for ( size_t member = 0; member < groups[group].features.size(); ++member )
      if ( dissolved[group].outcomes[member] == RepairedPolygon::Outcome::Repaired )
        repaired.push_back( { groups[group].features[member], &polygons[group][member] } );
  std::sort( repaired.begin(), repaired.end(), []( const Repaired &a, const Repaired &b ) { return a.feature < b.feature; } );
  repaired.resize( std::min( repaired.size(), PolygonFacts::MOST_LISTED ) );
  for ( const Repaired &one : repaired )
  {
    const std::optional<Flaw> flaw = flawOf( *one.wkb );
    facts.repairs.push_back( { static_cast<qint64>( one.feature + 1 ), labels[one.feature], flaw ? flaw->reason : QStringLiteral( "other" ), flaw ? flaw->x : 0, flaw ? flaw->y : 0 } );
  }
}

} // namespace clusteratlas
