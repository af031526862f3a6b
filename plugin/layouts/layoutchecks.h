// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/pageproblem.h"

#include <vector>

class QgsLayout;
class QgsPrintLayout;

namespace clusteratlas
{

/**
 * What would be wrong with \a layout once it is exported: characters without a glyph, fonts that spoil the text of a PDF, legends and bars without a map, legend
 * entries of layers that their map does not draw, text longer than its label, items off the page, rows of a table that have no room, effects for which
 * QGIS writes a picture. In the order of the kinds. Main thread.
 */
std::vector<PageProblem> checkLayout( QgsLayout &layout );

//! Only problems of \a kind.
std::vector<PageProblem> checkLayout( QgsLayout &layout, PageProblem::Kind kind );

//! The problems of all pages of \a layout, which an atlas may turn; each is told once.
std::vector<PageProblem> checkPages( QgsPrintLayout &layout );

//! Adds to \a known what of \a found it does not tell yet.
void addNewProblems( std::vector<PageProblem> &known, const std::vector<PageProblem> &found );

//! Adds a check of each kind to QGIS, which then runs them before it exports any layout. Main thread.
void registerLayoutChecks();

//! Takes away what registerLayoutChecks() added.
void unregisterLayoutChecks();

} // namespace clusteratlas
