// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"

#include <QSet>

namespace clusteratlas
{

//! A colour of a chart and what it stands for.
struct ChartClass
{
    QString key;
    Bilingual name;
    QString color; //!< "#rrggbb"
};

//! Something in a chart that can be pointed at, and what of the atlas it stands for.
struct ChartMark
{
    QString key;
    Bilingual name;
    QStringList clusterIds; //!< those that pass the filter, in the order of the table
    QStringList prefCodes;  //!< not empty where the mark stands for prefectures: then they are what it selects

    //! 0..1: how much of the mark is selected. Prefectures decide when the mark and the selection both have some.
    [[nodiscard]] double selectedShare( const QSet<QString> &clusters, const QSet<QString> &prefectures ) const;
};

//! Part of a bar, in the colour of a class.
struct ChartPart
{
    QString classKey;
    double value = 0;
    QStringList clusterIds;
};

struct ChartBar
{
    ChartMark mark;
    std::optional<double> value; //!< missing is not zero
    std::vector<ChartPart> parts;
};

struct BarsData
{
    std::vector<ChartBar> bars; //!< highest first, without a value last
    std::vector<ChartClass> classes;
};

struct ChartPoint
{
    ChartMark mark;
    QString classKey;
    double x = 0;
    double y = 0;
};

struct PointsData
{
    std::vector<ChartPoint> points;
    std::vector<ChartMark> leftOut; //!< without one of the two figures
    std::vector<ChartClass> classes;
};

//! One pair of a row and a column that have to do with each other.
struct MatrixCell
{
    int row = 0;
    int column = 0;
    int count = 1; //!< institutions, or 1
    bool core = false;
    QString clusterId;
};

struct MatrixData
{
    std::vector<ChartMark> rows;
    std::vector<ChartMark> columns;
    std::vector<QString> columnClass; //!< key of a class or empty, one each column
    std::vector<QString> rowClass;    //!< one each row
    std::vector<MatrixCell> cells;    //!< by row, then column
    std::vector<ChartClass> classes;
};

} // namespace clusteratlas
