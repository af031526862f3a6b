// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>

namespace clusteratlas
{

//! "algorithms": a line with id and name for each algorithm of our provider. Returns the exit code.
int runAlgorithmsCommand();

//! "run ID KEY=VALUE …": any algorithm of our provider. Results as KEY=VALUE lines. Returns the exit code.
int runRunCommand( const QStringList &arguments );

} // namespace clusteratlas
