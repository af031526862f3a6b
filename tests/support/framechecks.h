// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/archipelagoframes.h"

#include <QString>

namespace clusteratlas::test
{

/**
 * What is wrong with \a frames of \a land on a sheet of \a width and \a height millimetres, a line each: frames off the sheet, over each other or over land, islands
 * of at least a square kilometre that neither a map shows nor the list names, scales that are not those of the views.
 */
QString complaints( const ArchipelagoFrames &frames, const std::vector<LandPart> &land, double width, double height );

} // namespace clusteratlas::test
