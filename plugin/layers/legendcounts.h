// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include <functional>

class QgsProject;
class QgsVectorLayer;

namespace clusteratlas
{

//! A label of a legend without its count: "Phase II (9)" and "第Ⅱ期（9）" without what is in the brackets.
[[nodiscard]] QString labelWithoutCount( const QString &label );

//! \a label with \a count in its brackets; as it was when it has none.
[[nodiscard]] QString labelWithCount( const QString &label, int count );

//! Exchanges every label of the classes of \a layer's current style.
void relabelClasses( QgsVectorLayer &layer, const std::function<QString( const QString &label )> &relabel );

/**
 * Counts the classes of the current style of \a layer, a layer of the atlas in \a project, anew: clusters for programmes and fields, else features.
 * Labels without a count stay.
 */
void recountClasses( const QgsProject &project, QgsVectorLayer &layer );

} // namespace clusteratlas
