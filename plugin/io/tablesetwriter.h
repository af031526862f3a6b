// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/packagedescription.h"
#include "core/progress.h"
#include "csvwriter.h"

#include <optional>

namespace clusteratlas
{

//! In what the tables of an atlas are handed on.
enum class TableSetFormat
{
  DataPackage, //!< a folder: datapackage.json and its CSVs
  Csv,         //!< a folder of CSVs for spreadsheets
  Xlsx,
  Ods
};

//! "datapackage", "csv", "xlsx", "ods".
[[nodiscard]] std::optional<TableSetFormat> tableSetFormatFromId( const QString &id );

struct TableSetRequest
{
    TableSetFormat format;
    QString path;                                 //!< folder or file
    QString encoding = QStringLiteral( "UTF-8" ); //!< of Csv
    bool refuseLosses = false;                    //!< write nothing when the encoding lacks a character
};

struct WrittenTables
{
    QStringList files; //!< empty when losses were refused
    std::vector<LostCharacter> lost = {};
};

/**
 * Writes \a tables, each with a field for every column, as \a request says; \a package says what a Data Package says beside them. Everything
 * is made in a staging folder beside its place and renamed, datapackage.json last. The same tables give the same bytes.
 */
[[nodiscard]] Result<WrittenTables> writeTableSet( const TableSetRequest &request, const PackageDescription &package, const std::vector<DataTable> &tables, const Progress &progress = {} );

} // namespace clusteratlas
