// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"

#include <QByteArray>

namespace clusteratlas
{

//! ISO WKB, little-endian, two dimensions.
QByteArray pointWkb( GeographicPoint point );
QByteArray lineWkb( GeographicPoint from, GeographicPoint to );

} // namespace clusteratlas
