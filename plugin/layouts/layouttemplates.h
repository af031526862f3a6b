// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/result.h"
#include "printrequest.h"

#include <QDomDocument>
#include <vector>

class QgsPrintLayout;

namespace clusteratlas
{

//! A layout that a user adapted and saved, which says what page of ours it is.
struct LayoutTemplate
{
    QString path;
    QString name;         //!< of the file
    PrintRequest request; //!< its language is empty
    QDomDocument document;
};

//! Where QGIS keeps the templates of the user, in the profile.
QString templateFolder();

//! The templates of ours in \a folder, by name; others, and what is no template, are passed over.
std::vector<LayoutTemplate> layoutTemplates( const QString &folder );

//! Writes \a layout, a page of ours, as a template that QGIS's layout window can open too. What is at \a path stays whole until it is complete.
[[nodiscard]] Result<void> saveTemplate( const QgsPrintLayout &layout, const QString &path );

} // namespace clusteratlas
