// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>

namespace clusteratlas
{

//! "clusteratlas check"; \a arguments begin with the command. Returns the exit code.
int runCheckCommand( const QStringList &arguments );

} // namespace clusteratlas
