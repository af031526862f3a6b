// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"

#include <QString>

class QgsProject;

namespace clusteratlas
{

//! What the labels of a page ask its feature for.
struct PageExpressions
{
    QString namePlaces; //!< where the names of prefectures stand, see PageMaps::names()
    QString number;     //!< of a row of the table of institutions, see rowNumber()
};

//! The variable of a layout that says how many times as large as A4 its paper is; the labels of the theme grow with it.
QString pageScaleVariable();

/**
 * Adds to \a project a map theme for the pages of an atlas, its name being the answer, and to its layers the style "page": the cluster or
 * prefecture of the page in color, its municipalities, its institutions with their numbers, the neighbors labelled. Made of stock parts that follow
 * @atlas_feature. The current styles stay. Replaces what it
 * made before.
 */
QString addPageTheme( QgsProject &project, const Dataset &dataset, const QString &language, const PageExpressions &expressions );

} // namespace clusteratlas
