// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"

#include <QByteArray>

namespace clusteratlas
{

//! A cell of the tile-grid map, from the top left corner.
struct TileCell
{
    int column; //!< 0 to 13
    int row;    //!< 0 to 11
};

/**
 * Where \a code stands in the grid of 47 equal squares: Hokkaido at the top right, Okinawa at the bottom left, neighbors next to each other as far
 * as squares allow. The arrangement is this atlas's own.
 */
[[nodiscard]] TileCell tileCell( PrefectureCode code );

//! The square of \a code, degrees on JGD2011; a true square on EPSG:6690, in the Sea of Japan, where the national map has neither land nor labels.
[[nodiscard]] QByteArray tileSquareWkb( PrefectureCode code );

} // namespace clusteratlas
