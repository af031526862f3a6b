// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

class QgsVectorLayer;

namespace clusteratlas
{

//! The id of the relation by which rows of \a child name a row of \a parent in \a columns; addAtlas() makes those of the atlas.
[[nodiscard]] inline QString relationId( const QString &child, const QString &columns, const QString &parent )
{
  return QStringLiteral( "%1_%2_%3" ).arg( child, columns, parent );
}

/**
 * Gives \a layer, which shows \a table of an atlas, QGIS's own form with tabs: the columns of \a language first, then what its relations
 * list, then the other columns. Also its display expression and map tip. The feature id is hidden. Each style of a layer keeps its own copy:
 * call it before styles are added, or for each.
 */
void setAtlasForm( QgsVectorLayer &layer, const QString &table, const QString &language );

} // namespace clusteratlas
