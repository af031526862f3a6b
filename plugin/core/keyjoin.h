// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "joinkey.h"

namespace clusteratlas
{

//! How many rows and polygons share a key.
enum class Cardinality
{
  OneToOne,
  OneToMany, //!< a polygon has several rows
  ManyToOne, //!< several polygons share the row of their key
  ManyToMany
};

//! A stable identifier, never translated: "one_to_one", "one_to_many", "many_to_one", "many_to_many".
[[nodiscard]] QLatin1String cardinalityId( Cardinality cardinality );

/**
 * Which rows of a table belong to which polygons, by index. rows = those joined + unjoined; polygons = those with rows + without.
 */
struct KeyJoin
{
    static constexpr qint32 NO_KEY = -1;

    //! Indexes, ascending.
    struct Range
    {
        const quint32 *first;
        const quint32 *last;
        const quint32 *begin() const { return first; }
        const quint32 *end() const { return last; }
        size_t size() const { return static_cast<size_t>( last - first ); }
    };

    std::vector<qint32> polygonKeys; //!< of each polygon the number of its key, from 0 in the order of the polygons; NO_KEY when a cell is empty
    std::vector<qint32> rowKeys;     //!< of each row, NO_KEY when no polygon has its key
    std::vector<quint32> rowsBegin;  //!< where the rows of each key begin in rows, and one more: its end
    std::vector<quint32> rows;
    std::vector<quint32> unjoined;  //!< rows, ascending
    std::vector<quint32> emptyKeys; //!< those of the unjoined that have no key
    std::vector<quint32> without;   //!< polygons without rows, ascending
    qint64 pairs = 0;               //!< (polygon, row): features when written out
    Cardinality cardinality = Cardinality::OneToOne;
    bool polygonsShareKeys = false;

    size_t joined() const { return rows.size(); }
    Range rowsOf( size_t polygon ) const;
};

//! Joins by equal keys. The order of rows changes nothing but their order within a polygon.
[[nodiscard]] KeyJoin joinByKey( const KeySide &polygons, const KeySide &table, const KeyRules &rules );

} // namespace clusteratlas
