// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/featuretable.h"

#include <memory>
#include <optional>

struct sqlite3;

namespace clusteratlas
{

/**
 * Fills tables of polygons in a GeoPackage past OGR's geometry objects. OGR made the file, with the tables and their spatial
 * indexes; its triggers are kept and fed, so that whatever is written reads as if OGR had written it. For files that nobody else has
 * open and that are thrown away when anything fails: there is no journal, and nothing is flushed to the disk.
 */
class GeoPackageRows
{
  public:
    explicit GeoPackageRows( const QString &path );
    ~GeoPackageRows();
    GeoPackageRows( const GeoPackageRows & ) = delete;
    GeoPackageRows &operator=( const GeoPackageRows & ) = delete;

    //! The columns of \a table, by name; its features are not looked at. What follows goes there.
    [[nodiscard]] bool begin( const FeatureTable &table );

    //! One row; its number counts up from 1.
    [[nodiscard]] bool add( const FeatureTable::Feature &feature );

    //! Notes the extent of the table that was begun.
    [[nodiscard]] bool end();

    //! Everything since the file was opened is in it.
    [[nodiscard]] bool commit();

    //! Rows of \a table whose geometry has positions by its header and its first ring; nothing when there is no such table.
    std::optional<int> drawable( const QString &table ) const;

    //! What went wrong last.
    QString problem() const;

  private:
    struct Table;
    struct RowEnvelope;

    bool run( const char *sql );
    bool writeBlob( const QByteArray &header, const QByteArray &wkb );

    sqlite3 *mDatabase = nullptr;
    std::unique_ptr<RowEnvelope> mRow;
    std::unique_ptr<Table> mTable;
    QString mProblem;
};

} // namespace clusteratlas
