// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/clusterplaces.h"

#include <memory>

namespace clusteratlas
{

/**
 * The functions cluster_count(), cluster_names(), clusters_of() and prefectures_of() of QGIS's expressions, as long as this lives.
 *
 * They may be asked by any thread, answer from the snapshot set last, and with NULL where there is none or the argument is unknown. Nothing
 * that an atlas is drawn with may use them. Main thread. A second object at the same time adds and removes nothing.
 */
class ClusterFunctions
{
  public:
    ClusterFunctions();
    ~ClusterFunctions();
    ClusterFunctions( const ClusterFunctions & ) = delete;
    ClusterFunctions &operator=( const ClusterFunctions & ) = delete;

    //! \a language of names that are asked for without one. A null \a places: there is no atlas.
    void setPlaces( std::shared_ptr<const ClusterPlaces> places, const QString &language );

  private:
    QStringList mRegistered; //!< by this object: whoever added a function takes it away
};

} // namespace clusteratlas
