// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "keyedtable.h"

#include <future>

namespace clusteratlas
{

class GeoPackageFill;

/**
 * Binds rows of a table to those of a GeoPackage one after the other. A thread of its own reads the cells of the next few thousand rows meanwhile,
 * which may lie anywhere in the table.
 */
class RowStream
{
  public:
    //! The next row of the table, nothing behind the last; never called by two threads at a time.
    using NextRow = std::function<std::optional<size_t>()>;

    //! \a columns of \a table go to the columns of the fill from \a first on. The table must outlive this.
    RowStream( const KeyedTable &table, std::vector<int> columns, int first, NextRow next );

    //! Binds the next row; there must be one. The bytes of its texts are good until the next call.
    void bind( GeoPackageFill &fill );

  private:
    struct Value
    {
        enum class Kind : uchar
        {
          Null,
          Integer,
          Real,
          Text,
        };

        Kind kind = Kind::Null;
        int size = 0; //!< of a text
        union
        {
            qint64 integer = 0;
            double real;
            qint64 begin; //!< of a text among the texts of its batch
        };
    };

    struct Batch
    {
        QByteArray texts; //!< UTF-8
        std::vector<Value> values;
    };

    Batch read();
    Value valueOf( QStringView cell, FieldSchema::Type type, QByteArray &texts ) const;

    const KeyedTable &mTable;
    std::vector<int> mColumns;
    int mFirst;
    NextRow mNextRow;
    Batch mBatch;
    size_t mAt = 0; //!< the next value of the batch
    std::future<Batch> mNext;
};

} // namespace clusteratlas
