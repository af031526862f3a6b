// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "chartcontent.h"

namespace clusteratlas
{

//! The numbers of a chart as a table: numbers in the C locale, "" where missing.
struct ChartTable
{
    QStringList header;
    QList<QStringList> rows;
};

//! A line each bar, with a column each class where there are several; each dot; each row of a matrix.
[[nodiscard]] ChartTable chartTable( const ChartContent &content );

//! \a table as CSV: UTF-8 with BOM, lines end with CR LF. A cell that a spreadsheet would take for a formula is preceded by an apostrophe.
[[nodiscard]] QByteArray csvBytes( const ChartTable &table );

} // namespace clusteratlas
