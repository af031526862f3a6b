// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>

namespace clusteratlas
{

//! "print" with \a arguments, the first being the command itself; returns the exit code.
int runPrintCommand( const QStringList &arguments );

} // namespace clusteratlas
