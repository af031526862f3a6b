// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>

namespace clusteratlas
{

//! The atlases used last, kept by QgsSettings: absolute paths of GeoPackages, the latest first, at most ten.
class RecentAtlases
{
  public:
    [[nodiscard]] static QStringList paths();
    static void add( const QString &geopackage );
    static void remove( const QString &geopackage );
};

} // namespace clusteratlas
