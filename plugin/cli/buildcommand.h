// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>

namespace clusteratlas
{

//! "clusteratlas build"; \a arguments begin with the command. Returns the exit code.
int runBuildCommand( const QStringList &arguments );

} // namespace clusteratlas
