// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/keyjoin.h"
#include "core/keyjoinledger.h"
#include "core/progress.h"
#include "core/result.h"
#include "io/keyedtable.h"
#include "io/polygonrows.h"

namespace clusteratlas
{

struct KeyPair
{
    QString polygonField;
    QString tableField;
};

struct TableJoinRequest
{
    enum class Form
    {
      Rows,    //!< a feature for each row, its polygon written out
      Relation //!< polygons once, rows once, and a view that shows what Rows would
    };

    QString polygons;
    QString table;
    std::vector<KeyPair> keys; //!< at least one
    Form form = Form::Rows;
    bool exact = false; //!< cells are compared as they stand
    ReadOptions polygonOptions = {};
    QString tableEncoding = {};
    QString out; //!< a .gpkg
};

/**
 * Joins a table of any number of rows for each polygon with its polygons, and writes a GeoPackage beside its place and then into it: the layer
 * or view "joined", for Relation "polygons" and "rows" too, and the tables "unjoined_rows" and "polygons_without_rows". Thread-safe.
 *
 * Columns of the key stand in "joined" once, as the polygons spell them. A column of the table whose name is taken gets a number.
 */
[[nodiscard]] Result<KeyJoinLedger> joinTable( const TableJoinRequest &request, const Progress &progress = {} );

//! What belongs to what, and the ledger of it, before anything is written.
struct TableJoin
{
    KeyJoin join;
    KeyJoinLedger ledger;
};

/**
 * Matches the rows of \a table with polygons by their cells, a vector for each column of the key. Sources of the ledger are the caller's to
 * enter, and which columns of the polygons they were.
 */
[[nodiscard]] TableJoin matchTable( const std::vector<std::vector<QString>> &polygonCells, const KeyedTable &table, bool exact );

//! Writes the GeoPackage that joinTable() promises, and enters into the ledger what was written.
[[nodiscard]] Result<void> writeTableJoin( PolygonRows &polygons, const KeyedTable &table, TableJoin &join, TableJoinRequest::Form form, const QString &out, const Progress &progress = {} );

} // namespace clusteratlas
