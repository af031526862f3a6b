// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "textgrid.h"

namespace clusteratlas
{

/**
 * The character that parts the cells of \a text: comma, semicolon, tab or "|".
 *
 * The one with which most records have the same number of cells, more than one; tab, comma, semicolon, "|" in this order where two
 * do as well. A comma when nothing parts the text. Looks at the first 200 records.
 */
[[nodiscard]] QChar detectDelimiter( const QString &text );

/**
 * The cells of \a text as RFC 4180 has them, and as Excel puts them on the clipboard: cells in double quotes may hold delimiters, line
 * ends and doubled quotes. Lines end in LF, CR LF or CR; an empty last line is no row.
 *
 * A quote that never closes is a character like others, and so are all after it: no cell is lost to it.
 */
[[nodiscard]] TextGrid gridFromText( const QString &text, QChar delimiter );

} // namespace clusteratlas
