// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace clusteratlas
{

//! QGIS's libraries, ready as long as it lives. Needs the QgsApplication that main() made.
class QgisSession
{
  public:
    enum class For
    {
      Everything, //!< all providers and algorithms, the user's credentials
      OwnFiles,   //!< what reads the files this program writes; starts in a fraction of the time
    };

    explicit QgisSession( For use );
    ~QgisSession();
    QgisSession( const QgisSession & ) = delete;
    QgisSession &operator=( const QgisSession & ) = delete;
};

} // namespace clusteratlas
