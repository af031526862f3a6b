// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>

namespace clusteratlas
{

//! "jointable": any table of many rows with polygons by one or several key columns, into a GeoPackage. \a arguments begin with the command's name.
int runJoinTableCommand( const QStringList &arguments );

} // namespace clusteratlas
