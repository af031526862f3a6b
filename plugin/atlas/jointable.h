// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/keyjoinledger.h"
#include "core/progress.h"
#include "core/result.h"
#include "io/readoptions.h"

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

} // namespace clusteratlas
