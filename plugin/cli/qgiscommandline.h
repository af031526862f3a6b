// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>

namespace clusteratlas
{

//! Runs build, print, algorithms or run, as runCommandLine() was called, and returns the exit code. Needs a QgsApplication.
int runQgisCommandLine( const QStringList &arguments );

} // namespace clusteratlas
