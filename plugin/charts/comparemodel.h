// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/comparison.h"

#include <QAbstractItemModel>

namespace clusteratlas
{

//! What the table of comparison shows.
struct ComparedTable
{
    std::vector<ComparedMeasure> measures;
    std::vector<ComparedItem> items;
    std::vector<int> numbers; //!< of each item in the compare set, 1 is the first; what is not in the data has no row but keeps its number
    QStringList names;        //!< of the items
    const IndicatorSeries *denominator = nullptr;
    QString language;
};

/**
 * Measures, and under each the compared items with value, rank and share. Also copied as a table with measures as rows.
 *
 * What it shows points into a Comparison, which must live as long.
 */
class CompareModel : public QAbstractItemModel
{
    Q_OBJECT

  public:
    enum Column
    {
      ItemColumn,
      ValueColumn,
      RankColumn,
      ShareColumn,
      COLUMN_COUNT,
    };

    using QAbstractItemModel::QAbstractItemModel;

    void show( ComparedTable table );
    [[nodiscard]] const ComparedTable &table() const { return mTable; }

    //! Of the measure of \a index, whatever its level.
    [[nodiscard]] const ComparedMeasure &measure( const QModelIndex &index ) const;
    //! -1 for the row of a measure.
    [[nodiscard]] static int itemOf( const QModelIndex &index );
    //! Whether this item's figure is the highest of those compared, when there are others to compare with.
    [[nodiscard]] bool isHighest( const ComparedMeasure &measure, int item ) const;

    //! Header and a line each measure: unit, figure of the nation, figure and rank of each item. Numbers in the C locale, "" where missing.
    [[nodiscard]] QStringList copyHeader() const;
    [[nodiscard]] QList<QStringList> copyRows() const;

    QModelIndex index( int row, int column, const QModelIndex &parent = {} ) const override;
    QModelIndex parent( const QModelIndex &child ) const override;
    int rowCount( const QModelIndex &parent = {} ) const override;
    int columnCount( const QModelIndex &parent = {} ) const override;
    QVariant data( const QModelIndex &index, int role ) const override;
    QVariant headerData( int section, Qt::Orientation orientation, int role ) const override;

  private:
    QString unitOf( const ComparedMeasure &measure ) const;
    QString titleOf( const ComparedMeasure &measure ) const;
    QVariant itemData( const QModelIndex &index, int role ) const;
    QString itemText( const ComparedMeasure &measure, int item, int column ) const;

    ComparedTable mTable;
};

} // namespace clusteratlas
