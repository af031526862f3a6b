// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace clusteratlas::test
{

//! Whether the markup of hostileNames() stands in \a text unescaped.
bool holdsMarkup( const QString &text );

/**
 * What \a root and all in it show that was taken for more than text: names of hostileNames() that Qt would read as HTML in a label, a tool tip, a document
 * or a cell, and what an expression among them gives. Views are read as far as a few thousand cells.
 */
QStringList misreadTexts( const QWidget &root );

//! What \a html shows when it is a document: the text, with complaints of pictures and bold hostile names in it.
QStringList misreadHtml( const QString &where, const QString &html );

} // namespace clusteratlas::test
