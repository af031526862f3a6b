// SPDX-License-Identifier: GPL-2.0-or-later
#include "farislands.h"

#include "nationalgrid.h"

#include <algorithm>
#include <array>

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

const Zone *zoneOf( const PolygonPart &part )
{
  const auto [west, east] = std::minmax_element( part.front().begin(), part.front().end(), []( const auto &a, const auto &b ) { return a.longitude < b.longitude; } );
  const auto [south, north] = std::minmax_element( part.front().begin(), part.front().end(), []( const auto &a, const auto &b ) { return a.latitude < b.latitude; } );
  const double longitude = ( west->longitude + east->longitude ) / 2;
  const double latitude = ( south->latitude + north->latitude ) / 2;
  const auto found = std::find_if( ZONES.begin(), ZONES.end(), [longitude, latitude]( const Zone &zone ) { return longitude >= zone.west && longitude < zone.east && latitude >= zone.south && latitude < zone.north; } );
  return found == ZONES.end() ? nullptr : &*found;
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
    for ( const PolygonPart &part : polygonParts( wkb ) )
      if ( const Zone *zone = zoneOf( part ) )
        used[static_cast<size_t>( zone - ZONES.data() )] = true;
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
  std::vector<PolygonPart> islands;
  for ( PolygonPart &part : polygonParts( wkb ) )
  {
    const Zone *zone = zoneOf( part );
    if ( !zone )
      continue;
    for ( PolygonRing &ring : part )
      for ( GeographicPoint &point : ring )
        point = moved( point, *zone );
    islands.push_back( std::move( part ) );
  }
  return islands.empty() ? QByteArray() : multiPolygonWkb( islands );
}

} // namespace clusteratlas
