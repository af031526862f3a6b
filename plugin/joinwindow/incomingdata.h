// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/result.h"
#include "unmatchedmodel.h"

#include <QStringList>
#include <optional>

namespace clusteratlas
{

//! What a file dropped onto the window most likely is, by its name; nothing for formats that hold both (GeoPackage, SQLite, JSON).
[[nodiscard]] std::optional<JoinSide> likelySide( const QString &path );

//! Whether \a text is cells as spreadsheets copy them: a tab or several lines.
[[nodiscard]] bool isPastedTable( const QString &text );

struct PastedTable
{
    QString path;
    bool isNew; //!< no earlier file held the same cells
};

/**
 * Keeps pasted cells in \a folder as "pasted-table.tsv", UTF-8, so that Refresh can read them again; a file of the name that holds other cells
 * stays, and a number is added. Makes the folder. Written aside and renamed.
 */
[[nodiscard]] Result<PastedTable> savePastedTable( const QString &text, const QString &folder );

} // namespace clusteratlas
