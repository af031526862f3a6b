// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/polygonfacts.h"

namespace clusteratlas
{

//! How polygons were read and mended, for readers, a line each: files and layers left, coordinates put in order, features repaired and repeated.
[[nodiscard]] QStringList polygonReadingText( const PolygonFacts &facts );

//! How a coordinate system is known, by the ledger's crs_from.
[[nodiscard]] QString crsOriginText( const QString &originId );

} // namespace clusteratlas
