// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"
#include "core/ledger.h"

#include <qgsreferencedgeometry.h>
#include <set>

class QgsProject;
class QgsVectorLayer;

namespace clusteratlas
{

//! The custom property that marks layers of an atlas; its value is the table's name.
inline QString atlasTableProperty()
{
  return QStringLiteral( "clusteratlas/table" );
}

//! The custom property that marks the groups inside that of an atlas: "tables", "tiles" or "insets".
inline QString atlasPartProperty()
{
  return QStringLiteral( "clusteratlas/part" );
}

/**
 * Adds the group "Cluster Atlas" of the GeoPackage at \a geopackage to \a project: styled layers and tables, aliases, relations both
 * ways, map themes, layer metadata. Replaces the group of an earlier atlas. The project owns the layers. Main thread.
 *
 * \returns the layers added, drawn topmost first; empty when the file holds no atlas
 */
QList<QgsVectorLayer *> addAtlas( QgsProject &project, const QString &geopackage, const Dataset &dataset, const Ledger &ledger, const QString &language );

//! Sets the projected coordinate system, title and view that fit an atlas of Japan. For projects that hold nothing else.
void fitProjectToAtlas( QgsProject &project, const Dataset &dataset, const QString &language );

/**
 * What a map of the country shows, in the coordinate system of \a project: the prefectures without the far islands of Tokyo and
 * Okinawa, which would shrink the rest to a quarter. Null when \a project holds no atlas.
 */
QgsReferencedRectangle nationalView( const QgsProject &project );

//! The ids of the map themes that have a page of their own, the first shown first; atlaswording::theme() names them. mapThemeIds() are all.
QStringList atlasThemes();

//! Gives the tile grid and the insets the current styles of the prefectures and memberships of \a project.
void styleCopies( QgsProject &project );

//! The prefectures that the atlas in \a project has polygons of; none without an atlas.
std::set<PrefectureCode> drawnPrefectures( const QgsProject &project );

//! The layer of \a project that shows \a table of an atlas, or null.
QgsVectorLayer *atlasLayer( const QgsProject &project, const QString &table );

} // namespace clusteratlas
