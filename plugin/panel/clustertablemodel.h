// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/joinmemberships.h"

#include <QAbstractTableModel>

#include <array>
#include <memory>

namespace clusteratlas
{

class DatasetIndex;

/**
 * The clusters of a dataset, one row each in the order of the table "clusters", with the prefectures that a join gave them.
 *
 * Texts are in the content language, headers in that of the interface. Everything is read once, in setDataset().
 */
class ClusterTableModel : public QAbstractTableModel
{
    Q_OBJECT

  public:
    enum Column
    {
      ClusterColumn,
      ProgrammeColumn,
      RegionColumn,
      FieldsColumn,
      PrefecturesColumn,
      InstitutionsColumn,
      COLUMN_COUNT,
    };

    explicit ClusterTableModel( QObject *parent = nullptr );

    //! Replaces all rows. A null \a dataset empties the model; \a language is "ja" or "en".
    void setDataset( const std::shared_ptr<const Dataset> &dataset, const JoinResult &join, const QString &language );

    [[nodiscard]] QString clusterId( int row ) const;

    //! -1 when no row shows the cluster.
    [[nodiscard]] int rowOf( const QString &clusterId ) const;

    int rowCount( const QModelIndex &parent = QModelIndex() ) const override;
    int columnCount( const QModelIndex &parent = QModelIndex() ) const override;
    QVariant data( const QModelIndex &index, int role = Qt::DisplayRole ) const override;
    QVariant headerData( int section, Qt::Orientation orientation, int role = Qt::DisplayRole ) const override;

  private:
    struct Row
    {
        QString clusterId;
        QVariant swatch; //!< of the programme
        std::array<QString, COLUMN_COUNT> texts;
        std::array<QVariant, COLUMN_COUNT> sortKeys;
    };

    static Row rowOf( const Dataset &dataset, const DatasetIndex &index, const Cluster &cluster, const std::vector<PrefectureCode> &prefectures, const QString &language );

    std::vector<Row> mRows;
    QHash<QString, int> mRowOfCluster;
};

} // namespace clusteratlas
