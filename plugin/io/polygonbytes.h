// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/result.h"
#include "geometrybytes.h"

#include <functional>

namespace clusteratlas
{

/**
 * The polygons of the rows of a table as ISO WKB, empty where there is no geometry: held, or left in their file and read from it again
 * whenever they are asked for, since memory that is not touched costs no time. The const functions may be called from several threads.
 */
class PolygonBytes
{
  public:
    PolygonBytes() = default;
    explicit PolygonBytes( const std::vector<QByteArray> &held );
    //! \a rows without bytes are those of \a file; \a source names it in errors.
    PolygonBytes( std::vector<StoredGeometry> rows, std::shared_ptr<const GeometryBytes> file, const QString &source );

    size_t size() const { return mRows.size(); }
    bool isEmpty( size_t row ) const { return mRows[row].size == 0; }
    size_t byteCount( size_t row ) const { return static_cast<size_t>( mRows[row].size ); }
    quint64 fingerprint( size_t row ) const { return mRows[row].fingerprint; }

    /**
     * Hands \a visitor the bytes of each of \a rows in turn; they may be borrowed, and are good during the call only. Ascending rows are
     * read fastest. Fails with SourceUnreadable when the file does not give them as it did before.
     */
    [[nodiscard]] Result<void> visit( const std::vector<size_t> &rows, const std::function<void( const QByteArray & )> &visitor ) const;

    [[nodiscard]] Result<QByteArray> at( size_t row ) const;

    //! As at(); afterwards the row is empty.
    [[nodiscard]] Result<QByteArray> take( size_t row );

  private:
    class Readers;

    std::vector<StoredGeometry> mRows;
    std::shared_ptr<Readers> mReaders = {}; //!< none when all are held
    QString mSource;
};

} // namespace clusteratlas
