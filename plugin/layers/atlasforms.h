// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

class QgsProject;

namespace clusteratlas
{

//! The id of the relation by which rows of \a child name a row of \a parent in \a columns; addAtlas() makes those of the atlas.
[[nodiscard]] inline QString relationId( const QString &child, const QString &columns, const QString &parent )
{
  return QStringLiteral( "%1_%2_%3" ).arg( child, columns, parent );
}

/**
 * Gives every style of the atlas's layers in \a project QGIS's own form with tabs: the columns of \a language first, then what the relations
 * list, then the other columns. Also display expressions and map tips. The feature id is hidden. The relations must be there: QGIS writes none
 * into a style that it does not know.
 */
void setAtlasForms( const QgsProject &project, const QString &language );

//! The same for the style alone that each of the layers shows.
void setShownAtlasForms( const QgsProject &project, const QString &language );

/**
 * Makes the forms of the atlas's layers find the relations of \a project, now and whenever another style is shown: QGIS itself looks for them
 * only when it reads a project. To be called when relations were added.
 */
void findRelationsOfForms( const QgsProject &project );

} // namespace clusteratlas
