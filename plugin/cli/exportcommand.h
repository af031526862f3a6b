// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>

namespace clusteratlas
{

//! "clusteratlas export ARGUMENTS…": the tables of an atlas, or of what one would be built from, as files. Returns the exit code.
int runExportCommand( const QStringList &arguments );

} // namespace clusteratlas
