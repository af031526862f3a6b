// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/result.h"

#include <ogr_spatialref.h>

class OGRGeometry;
class OGRLayer;

namespace clusteratlas
{

struct SourceCrs
{
    OGRSpatialReference reference = OGRSpatialReference();
    QString id;             //!< "EPSG:6668", or the name where no authority code fits
    QString from;           //!< "prj", "format", "extent", "name", "prefectures", "user"
    QString refuted = {};   //!< what the file says, where its coordinates are of another kind
    bool swapsAxes = false; //!< the file holds latitude, or north, first
    bool wraps = false;     //!< longitudes beyond 180°

    bool isMended() const { return swapsAxes || wraps; }
};

/**
 * The coordinate system of \a layer: \a requested ("EPSG:n", may be empty), else what the file says, else what its coordinates are.
 *
 * Without a word in the file: degrees within Japan are of the datum that the file's name speaks of ("name"), else of JGD2011 ("extent"); metres are of the
 * zone that puts the features into the prefectures which their rows name ("prefectures", see fittingSystems()). The same evidence finds swapped
 * axes, with and without a word in the file. A file that says degrees and holds metres, as GeoJSON does by default, is taken by its coordinates; one that says
 * another zone than the prefectures do is refused. Never guesses for data elsewhere: CoordinateSystemUnknown.
 */
[[nodiscard]] Result<SourceCrs> sourceCrs( OGRLayer &layer, const QString &requested, const QString &source );

//! Puts the coordinates of \a geometry in order, east first and within 180°, as \a crs says they need it.
void mendCoordinates( OGRGeometry &geometry, const SourceCrs &crs );

//! JGD2011, longitude first.
[[nodiscard]] OGRSpatialReference atlasCrs();

} // namespace clusteratlas
