// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "cellvalue.h"
#include "importcontext.h"

namespace clusteratlas
{

//! One indicator: what a column of figures, or a row of a table across, is about.
struct Indicator
{
    QString name;
    QString year;
    QString unit;
    QString code;
};

//! The tables "statistics", a figure a row, and "indicators", under construction.
class StatisticsTables
{
  public:
    StatisticsTables();

    void addIndicator( const Indicator &indicator, qint64 number );

    //! \a value is what \a cell says.
    void addFigure( qint64 number, PrefectureCode prefecture, const Indicator &indicator, const QString &year, const QString &cell, const CellValue &value );

    void moveInto( TableImport &result );

  private:
    TableBuilder mFigures;
    TableBuilder mIndicators;
    QSet<QString> mKnown;
};

} // namespace clusteratlas
