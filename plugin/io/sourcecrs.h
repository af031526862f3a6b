// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/result.h"

#include <ogr_spatialref.h>

class OGRLayer;

namespace clusteratlas
{

struct SourceCrs
{
  OGRSpatialReference reference;
  QString id;    //!< "EPSG:6668", or the name where no authority code fits
  QString from;  //!< "format", "extent", "user"
};

/**
 * The coordinate system of \a layer: \a requested ("EPSG:n", may be empty), else what the file says, else JGD2011 when the extent
 * is that of Japan in degrees. Never guesses for data elsewhere.
 */
[[nodiscard]] Result<SourceCrs> sourceCrs( OGRLayer &layer, const QString &requested, const QString &source );

//! JGD2011, longitude first.
[[nodiscard]] OGRSpatialReference atlasCrs();

} // namespace clusteratlas
