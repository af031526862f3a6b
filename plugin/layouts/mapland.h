// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/archipelagoframes.h"

#include <QSet>
#include <QString>

#include <array>
#include <map>

class QgsProject;

namespace clusteratlas
{

//! The land and texts of an atlas in the coordinate system of its project, as archipelagoFrames() takes them.
struct MapLand
{
    std::vector<LandPart> parts; //!< owners are JIS codes of prefectures
    std::vector<MapCallout> callouts;
    mutable std::map<std::array<double, 3>, ArchipelagoFrames> frames; //!< what framesOn() found, by width, height and scale of the paper
};

/**
 * Reads the layer of prefectures of \a project, points nearer to each other than some 50 m left out, rocks near each other as one. Those with codes in \a subjects ("01" to "47";
 * empty: all) are what the map is about. Empty when \a project holds no atlas. Main thread.
 */
MapLand landOfAtlas( const QgsProject &project, const QSet<QString> &subjects, const QString &language );

} // namespace clusteratlas
