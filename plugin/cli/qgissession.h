// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace clusteratlas
{

//! QGIS's libraries, ready as long as it lives. Needs the QgsApplication that main() made.
class QgisSession
{
  public:
    QgisSession();
    ~QgisSession();
    QgisSession( const QgisSession & ) = delete;
    QgisSession &operator=( const QgisSession & ) = delete;
};

} // namespace clusteratlas
