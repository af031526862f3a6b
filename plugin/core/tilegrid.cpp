// SPDX-License-Identifier: GPL-2.0-or-later
#include "tilegrid.h"

#include "nationalgrid.h"
#include "polygonparts.h"

#include <array>

namespace clusteratlas
{

namespace
{
constexpr double CELL_METRES = 64000;
constexpr double SQUARE_METRES = 60500;
constexpr GridPoint TOP_LEFT { -756000, 5150000 };

// By code, 01 first.
constexpr std::array<TileCell, PrefectureCode::LAST> CELLS = { {
  { 13, 0 }, { 12, 1 }, { 12, 2 }, { 12, 3 }, { 11, 2 }, { 11, 3 }, { 12, 4 },                   // Hokkaido and Tohoku
  { 13, 5 }, { 12, 5 }, { 11, 5 }, { 11, 6 }, { 13, 6 }, { 12, 6 }, { 11, 7 },                   // Kanto
  { 11, 4 }, { 10, 4 }, { 9, 4 }, { 8, 5 }, { 10, 6 }, { 10, 5 }, { 9, 5 }, { 10, 7 }, { 9, 6 }, // Chubu
  { 9, 7 }, { 8, 6 }, { 7, 6 }, { 7, 7 }, { 6, 6 }, { 8, 7 }, { 8, 8 },                          // Kinki
  { 5, 6 }, { 4, 6 }, { 5, 7 }, { 4, 7 }, { 3, 7 },                                              // Chugoku
  { 5, 9 }, { 5, 8 }, { 4, 8 }, { 4, 9 },                                                        // Shikoku
  { 2, 7 }, { 1, 7 }, { 0, 7 }, { 1, 8 }, { 2, 8 }, { 2, 9 }, { 1, 9 }, { 0, 11 },               // Kyushu and Okinawa
} };
} // namespace

TileCell tileCell( PrefectureCode code )
{
  return CELLS[static_cast<size_t>( code.number() - 1 )];
}

QByteArray tileSquareWkb( PrefectureCode code )
{
  const TileCell cell = tileCell( code );
  const double west = TOP_LEFT.east + CELL_METRES * cell.column;
  const double north = TOP_LEFT.north - CELL_METRES * cell.row;
  const double east = west + SQUARE_METRES;
  const double south = north - SQUARE_METRES;
  PolygonRing ring;
  for ( const GridPoint &corner : { GridPoint { west, south }, GridPoint { east, south }, GridPoint { east, north }, GridPoint { west, north }, GridPoint { west, south } } )
    ring.push_back( fromNationalGrid( corner ) );
  return multiPolygonWkb( { { ring } } );
}

} // namespace clusteratlas
