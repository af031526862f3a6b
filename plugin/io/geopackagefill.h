// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/result.h"
#include "packedrtree.h"

#include <QStringList>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;
struct sqlite3_value;

namespace clusteratlas
{

/**
 * Fills tables that GDAL made without rows in a new GeoPackage, past GDAL: geometries go in as bytes, the spatial index is packed at the end
 * (where GDAL made one), extents and counts are entered, so that all reads as if GDAL had written it.
 *
 * Safe only in a staging file that is thrown away on failure: nothing is journaled. begin(), then for each row bind…() and insert(), then end();
 * for each table in turn; then finish(). After a failure all calls do nothing and finish() tells of it. Columns are numbered from 0,
 * without fid and geometry; what is not bound again keeps its value from the row before, bound bytes included, which the caller keeps alive.
 */
class GeoPackageFill
{
  public:
    explicit GeoPackageFill( const QString &path );
    ~GeoPackageFill();
    GeoPackageFill( const GeoPackageFill & ) = delete;
    GeoPackageFill &operator=( const GeoPackageFill & ) = delete;

    void begin( const QString &table );

    //! A geometry as a GeoPackage stores it; its coordinate system must be that of the table, see srsId().
    void bindGeometry( const char *blob, int size, const Bounds &bounds );

    /**
     * Polygons as WKB, see geometryHeader(); a single one becomes a multipolygon in a table of those. The geometry without positions is
     * stored too. Binds none, and returns nothing, when it is no WKB of polygons.
     */
    std::optional<Bounds> bindPolygons( const QByteArray &wkb );
    void bindNoGeometry();
    void bindNull( int column );
    void bindInteger( int column, qint64 value );
    void bindReal( int column, double value );
    //! UTF-8.
    void bindText( int column, const char *text, int size );
    //! A value of another database, copied.
    void bindValue( int column, sqlite3_value *value );

    //! Adds the row, whose fid is one more than that of the row before; false once anything failed.
    bool insert();
    void end();

    //! Runs a statement that gives no rows; names in it are the caller's to quote, see quoted().
    void execute( const QByteArray &sql );

    //! The number of the coordinate system of the table that was begun.
    int srsId() const { return mSrsId; }
    qint64 rowCount() const { return mRows; }

    //! Commits and closes.
    [[nodiscard]] Result<void> finish();

    //! \a name as an identifier of SQL.
    [[nodiscard]] static QByteArray quoted( const QString &name );
    //! \a text as a string of SQL.
    [[nodiscard]] static QByteArray literal( const QString &text );

  private:
    void check( int result );
    sqlite3_stmt *prepare( const QByteArray &sql );
    QStringList texts( const QByteArray &sql, int column = 0 );
    void findGeometry();
    void relaxTables();
    void restoreTables();
    void writeLarge();
    void keepInMemory( qint64 bytes );
    void writeIndex( const QString &index );
    void writePairs( const QByteArray &table, const std::vector<std::pair<qint64, qint64>> &pairs );
    void writeExtent();

    QString mPath;
    sqlite3 *mDatabase = nullptr;
    sqlite3_stmt *mInsert = nullptr;
    QString mTable;
    QString mGeometry;
    bool mIsOfMulti = false;
    int mSrsId = 0;
    int mFirstValue = 2; //!< the parameter of column 0
    qint64 mRows = 0;
    Bounds mBounds;
    Bounds mExtent;
    bool mIsIndexed = false;
    std::vector<RtreeEntry> mEntries;
    QByteArray mScratch;     //!< a geometry that is bound
    QByteArray mLargeHeader; //!< of one that is written behind its row; empty when there is none
    QByteArray mLargeWkb;
    qint64 mCache = 0;                                       //!< bytes of pages that are kept in memory
    std::vector<std::pair<qint64, QByteArray>> mDefinitions; //!< of the tables as GDAL made them, by their rows in sqlite_master
    bool mFailed = false;
    QString mFailedTable;
    QString mMessage;
};

} // namespace clusteratlas
