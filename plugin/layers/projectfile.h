// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/result.h"

class QgsProject;
class QgsVectorLayer;

namespace clusteratlas
{

/**
 * Writes \a project as a .qgz at \a path, relative paths inside; the same project gives the same bytes. Layer ids become the names of
 * their tables. Main thread; the project is left as it was but for its file name.
 */
[[nodiscard]] Result<void> writeProjectFile( QgsProject &project, const QString &path );

//! A style of \a layer as a QML document without relations, the same bytes for the same style; empty when it has none of that name.
QByteArray styleDocument( const QgsVectorLayer &layer, const QString &style );

} // namespace clusteratlas
