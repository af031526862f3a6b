// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>

namespace clusteratlas
{

//! "dissolve" with \a arguments, the first being the command itself; returns the exit code.
int runDissolveCommand( const QStringList &arguments );

} // namespace clusteratlas
