// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"
#include "core/ledger.h"
#include "printrequest.h"

#include <QDomDocument>
#include <memory>
#include <qgsprintlayout.h>

class QgsProject;

namespace clusteratlas
{

//! The language "ja" or "en" of the atlas in \a project.
QString languageOfAtlas( const QgsProject &project );

//! The page of \a project that printed \a request before, or null.
QgsPrintLayout *pageIn( const QgsProject &project, const PrintRequest &request );

/**
 * Puts \a fresh, a page that printPage() made of \a project or of its copy, among the layouts of \a project: into the one that has it already, where what the
 * user changed stays, or under a name that is free. \a changes, if any, is the document of a layout whose changes by hand are taken over instead: a template.
 * The project owns the answer. Main thread.
 */
QgsPrintLayout *putPage( QgsProject &project, const PrintRequest &request, const QDomDocument &fresh, const QDomDocument &changes = {} );

//! The same with a page of \a project itself, which becomes the project's where there is none yet.
QgsPrintLayout *putPage( QgsProject &project, const PrintRequest &request, std::unique_ptr<QgsPrintLayout> fresh );

//! The same, but as it was made: all that the user changed on that page goes.
QgsPrintLayout *resetPage( QgsProject &project, const PrintRequest &request, const QDomDocument &fresh );

//! What \a fresh would be in \a project: as putPage() puts it, with the changes of the user.
QDomDocument withChanges( const QgsProject &project, const PrintRequest &request, const QDomDocument &fresh, const QDomDocument &changes = {} );

//! A layout from \a document, in \a project; null when QGIS cannot read it.
std::unique_ptr<QgsPrintLayout> layoutOf( QgsProject &project, const QDomDocument &document );

//! The custom property that marks a layout as ours; its value is pageId().
inline QString pageProperty()
{
  return QStringLiteral( "clusteratlas/layout" );
}

} // namespace clusteratlas
