// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "prefecturepolygons.h"

namespace clusteratlas
{

//! Where recognised polygons are kept, and which.
struct PolygonCache
{
    QString folder;                 //!< nothing is kept when it is empty
    qint64 mostBytes = 1LL << 30;   //!< of all that is kept
    int leastMilliseconds = 300;    //!< what is made faster is not kept
    int settledMilliseconds = 2000; //!< files that changed less than that ago may change again without a new time, and are not kept

    //! What CLUSTERATLAS_CACHE names, or nothing when it is "off"; without it "clusteratlas" in the user's folder for caches.
    [[nodiscard]] static PolygonCache ofUser();
};

//! How much \a cache keeps now, in bytes.
[[nodiscard]] qint64 keptBytes( const PolygonCache &cache );

//! Deletes what \a cache keeps; later ones are kept again.
void clearKept( const PolygonCache &cache );

/**
 * What prefecturePolygons() gives, from \a cache when the same files were read with the same options by the same sources of this program and
 * the same GDAL before, else made and kept. The ledger is the same either way. Thread-safe, and safe with other processes.
 */
[[nodiscard]] Result<RecognisedPolygons> cachedPrefecturePolygons( const PolygonCache &cache, const QString &source, const ReadOptions &options, const Progress &progress = {}, const MunicipalRequest &municipal = {} );

} // namespace clusteratlas
