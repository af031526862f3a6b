// SPDX-License-Identifier: GPL-2.0-or-later
#include "farislands.h"

#include "nationalgrid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace clusteratlas
{

namespace
{
struct Zone
{
    const char *id;
    QStringView ja;
    QStringView en;
    double west, south, east, north; // degrees: where its islands are
    GridPoint from;                  // metres: what comes to the corner of the frame
    double scale;
    double frameWest, frameSouth, frameEast, frameNorth; // metres
};

// Tokara, Amami, Okinawa, Daito and Sakishima; Ogasawara and the Volcano islands; the southernmost and the easternmost island.
constexpr std::array<Zone, 4> ZONES = { {
  { "nansei", u"南西諸島", u"Nansei Islands", 122, 23.5, 132, 30.15, { -760000, 2655000 }, 0.6, 1040000, 3330000, 1598000, 3744000 },
  { "ogasawara", u"小笠原諸島", u"Ogasawara Islands", 139, 23.5, 145, 30.15, { 990000, 2640000 }, 0.6, 1620000, 3330000, 1800000, 3744000 },
  { "okinotorishima", u"沖ノ鳥島", u"Okinotorishima", 135, 19, 138, 22, { 573000, 2218000 }, 1, 1620000, 3228000, 1700000, 3308000 },
  { "minamitorishima", u"南鳥島", u"Minamitorishima", 152, 23, 156, 26, { 2410000, 2782000 }, 1, 1720000, 3228000, 1800000, 3308000 },
} };

const Zone *zoneOf( GeographicPoint middle )
{
  const auto found = std::find_if( ZONES.begin(), ZONES.end(), [middle]( const Zone &zone ) {
    return middle.longitude >= zone.west && middle.longitude < zone.east && middle.latitude >= zone.south && middle.latitude < zone.north;
  } );
  return found == ZONES.end() ? nullptr : &*found;
}

/**
 * \a ring without points nearer than some 25 m to the one kept before, which no map that shows a whole inset can tell apart; as it is when hardly
 * anything would be left. Closed as it was.
 */
PolygonRing thinnedRing( const PolygonRing &ring )
{
  constexpr double STEP = 0.00025; // degrees
  constexpr size_t LEAST = 8;
  PolygonRing kept;
  for ( const GeographicPoint &point : ring )
    if ( kept.empty() || std::abs( point.longitude - kept.back().longitude ) >= STEP || std::abs( point.latitude - kept.back().latitude ) >= STEP )
      kept.push_back( point );
  if ( kept.size() < LEAST )
    return ring;
  if ( ring.back().longitude != kept.back().longitude || ring.back().latitude != kept.back().latitude )
    kept.push_back( ring.back() );
  return kept;
}

GeographicPoint moved( GeographicPoint point, const Zone &zone )
{
  const GridPoint at = toNationalGrid( point );
  return fromNationalGrid( { zone.frameWest + zone.scale * ( at.east - zone.from.east ), zone.frameSouth + zone.scale * ( at.north - zone.from.north ) } );
}
} // namespace

std::vector<Inset> insetsOf( const PrefecturePolygons &polygons )
{
  std::array<bool, ZONES.size()> used {};
  for ( const auto &[code, wkb] : polygons )
    std::ignore = polygonParts( wkb, [&used]( GeographicPoint middle ) {
      if ( const Zone *zone = zoneOf( middle ) )
        used[static_cast<size_t>( zone - ZONES.data() )] = true;
      return false;
    } );
  std::vector<Inset> insets;
  for ( size_t index = 0; index < ZONES.size(); ++index )
  {
    const Zone &zone = ZONES[index];
    if ( !used[index] )
      continue;
    Inset inset { QString::fromLatin1( zone.id ), { zone.ja.toString(), zone.en.toString() }, zone.scale };
    for ( const GridPoint &corner : { GridPoint { zone.frameWest, zone.frameSouth }, GridPoint { zone.frameEast, zone.frameSouth }, GridPoint { zone.frameEast, zone.frameNorth }, GridPoint { zone.frameWest, zone.frameNorth }, GridPoint { zone.frameWest, zone.frameSouth } } )
      inset.frame.push_back( fromNationalGrid( corner ) );
    insets.push_back( std::move( inset ) );
  }
  return insets;
}

QByteArray insetWkb( const QByteArray &wkb )
{
  std::vector<const Zone *> zones;
  std::vector<PolygonPart> islands = polygonParts( wkb, [&zones]( GeographicPoint middle ) {
    const Zone *zone = zoneOf( middle );
    if ( zone )
      zones.push_back( zone );
    return zone != nullptr;
  } );
  for ( size_t index = 0; index < islands.size(); ++index )
    for ( PolygonRing &ring : islands[index] )
    {
      ring = thinnedRing( ring );
      for ( GeographicPoint &point : ring )
        point = moved( point, *zones[index] );
    }
  return islands.empty() ? QByteArray() : multiPolygonWkb( islands );
}

} // namespace clusteratlas
