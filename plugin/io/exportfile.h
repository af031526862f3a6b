// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "csvwriter.h"

namespace clusteratlas
{

struct TableFileRequest
{
    QString path;
    bool isWorkbook = false;                      //!< XLSX instead of CSV for spreadsheets
    QString encoding = QStringLiteral( "UTF-8" ); //!< of CSV; UTF-8 gets a byte order mark
    bool refuseLosses = false;                    //!< write nothing when the encoding lacks a character
};

struct WrittenTableFile
{
    bool isWritten = false; //!< false when losses were refused
    std::vector<LostCharacter> lost = {};
};

//! Writes \a table into one file, made in a staging folder beside its place and renamed. The same table gives the same bytes.
[[nodiscard]] Result<WrittenTableFile> writeTableFile( const TableFileRequest &request, const FeatureTable &table );

//! Writes \a bytes as the file \a path, aside and renamed.
[[nodiscard]] Result<void> writePageFile( const QString &path, const QByteArray &bytes );

} // namespace clusteratlas
