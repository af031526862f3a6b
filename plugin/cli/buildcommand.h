// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>

namespace clusteratlas
{

//! "build" or "check" with \a arguments, the first being the command itself; returns the exit code.
int runBuildCommand( const QString &command, const QStringList &arguments );

} // namespace clusteratlas
