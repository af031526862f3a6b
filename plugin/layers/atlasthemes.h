// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/role.h"

#include <QStringList>
#include <map>

class QgsLayerTreeGroup;
class QgsProject;

namespace clusteratlas
{

//! The group of the atlas in \a project, or null.
QgsLayerTreeGroup *atlasGroup( const QgsProject &project );

//! The reading that \a project shows, and the one its file was built for. Applicants where there is no atlas.
RoleFilter shownReading( const QgsProject &project );
RoleFilter builtReading( const QgsProject &project );

/**
 * The tables that the theme \a id of mapThemeIds() shows, each with the id of its style. Municipalities are those of the reading the file
 * was built for; in another one (\a isBuilt false) they are left out.
 */
std::map<QString, QString> themeStyles( const QString &id, bool isBuilt );

//! Those of them whose legend explains the colors of the theme \a id.
QStringList coloredTables( const QString &id );

//! The one of mapThemeIds() whose layers and styles \a project shows; empty when it is none.
[[nodiscard]] QString shownTheme( const QgsProject &project );

//! Adds or replaces the map themes of the atlas in \a project, those whose styles its layers have.
void addAtlasThemes( QgsProject &project, const QString &language );

} // namespace clusteratlas
