// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/featuretable.h"
#include "core/progress.h"
#include "core/result.h"
#include "polygonreader.h"

#include <memory>
#include <vector>

namespace clusteratlas
{

class GeoPackageFill;

/**
 * The polygons of a source one after the other, in JGD2011, to be copied into a GeoPackage: from a GeoPackage in JGD2011 byte for byte, from
 * anything else as readPolygons() has them. The same columns and order every time. For one thread at a time.
 */
class PolygonRows
{
  public:
    virtual ~PolygonRows() = default;

    //! The layer they come from.
    virtual QString layer() const = 0;
    virtual GeometryKind geometry() const = 0;
    //! Without fid and geometry.
    virtual const std::vector<FieldSchema> &columns() const = 0;

    //! The cells of \a columns as text, a vector for each column; null where there is none. Stops when \a progress says so.
    [[nodiscard]] virtual Result<std::vector<std::vector<QString>>> texts( const std::vector<int> &columns, const Progress &progress ) = 0;

    //! Goes to the next polygon, in the order of texts(), the first at first; false behind the last and after a failure.
    virtual bool next() = 0;
    //! Binds the polygon at hand, which stays good until next(): its geometry, and its columns from column 0 on. False: it has no geometry.
    virtual bool bind( GeoPackageFill &fill ) = 0;
    //! What went wrong since the beginning.
    [[nodiscard]] virtual Result<void> state() const = 0;
};

/**
 * Opens the polygons that \a source names. Of several layers in a GeoPackage takes the one named, else the first that has all of
 * \a wanted as columns.
 */
[[nodiscard]] Result<std::unique_ptr<PolygonRows>> openPolygonRows( const QString &source, const QStringList &wanted, const ReadOptions &options, const Progress &progress );

//! Those of \a table, whose geometries become multipolygons.
[[nodiscard]] std::unique_ptr<PolygonRows> polygonRows( PolygonTable table );

//! For a layer of polygons in JGD2011 of the GeoPackage at \a path; null when there is none that can be copied. \a layer may be empty.
[[nodiscard]] std::unique_ptr<PolygonRows> geoPackageRows( const QString &path, const QString &layer, const QStringList &wanted );

} // namespace clusteratlas
