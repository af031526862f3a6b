// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>

namespace clusteratlas
{

/**
 * Why a table has no number where one should stand. Signs as e-Stat and SSDSE explain them in their notes (総務省統計局, 利用上の注意).
 */
enum class Missing
{
  None,
  Blank,         //!< nothing in the cell
  Nil,           //!< "-", "―", 該当なし: there is nothing of the kind to count
  NotAvailable,  //!< "…", "***", n.a., 不詳: it exists, but the figure is not known
  Suppressed,    //!< "X", 秘匿: known, and withheld
  NotApplicable, //!< "・", "/", n/a: the question makes no sense here
  Unreadable     //!< a text that is neither a number nor one of these
};

//! A stable identifier for files, never translated: "" for None, "blank", "nil", "not_available", "suppressed", "not_applicable", "unreadable".
[[nodiscard]] QLatin1String missingId( Missing missing );

struct CellValue
{
    Missing missing = Missing::None;
    double number = 0;    //!< as printed: 12.3 for "12.3%"
    QString text = {};    //!< the number in the C locale, digit by digit as printed ("1234.50"); empty when missing
    bool percent = false; //!< "%" stood behind it
};

/**
 * Reads a cell of a table of figures.
 *
 * Full-width digits, thousands separators (in groups of three), "△ 5", "▲5" and "−5" as negative numbers. Parentheses are not read as
 * minus: in Japanese tables they mark figures already counted elsewhere (内数, 再掲). Zero is a number and never missing.
 */
[[nodiscard]] CellValue readCellValue( const QString &cell );

} // namespace clusteratlas
