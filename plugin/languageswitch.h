// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

class QgsProject;

namespace clusteratlas
{

class AtlasUndo;

//! Shows the atlas of \a project, which is in \a geopackage, in \a language: layers, columns, forms, legends, labels, themes and pages. Can be undone.
void switchLanguage( QgsProject &project, const QString &geopackage, const QString &language, AtlasUndo &undo );

//! Labels the atlas of \a project in the language that the options want, where they want another than that of the content.
void applyLabelLanguage( const QgsProject &project );

} // namespace clusteratlas
