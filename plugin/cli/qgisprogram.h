// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace clusteratlas
{

//! Becomes the program that links QGIS, with the arguments of this one. Returns only when that fails: with an exit code, after a sentence.
int becomeQgisProgram();

} // namespace clusteratlas
