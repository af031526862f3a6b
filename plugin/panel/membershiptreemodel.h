// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/joinmemberships.h"

#include <QAbstractItemModel>

#include <memory>

namespace clusteratlas
{

class DatasetIndex;

/**
 * The joined memberships as a tree, read either way: a prefecture's clusters, or a cluster's prefectures.
 *
 * By prefecture: the prefectures that hold a cluster, in the order of their codes; under each its clusters; under those the institutions that take part there.
 * By cluster: every cluster, also one without any prefecture; under each its prefectures. Roles of the same pair share a row.
 * Memberships that found no polygon end the tree or the cluster, so that none is lost.
 */
class MembershipTreeModel : public QAbstractItemModel
{
    Q_OBJECT

  public:
    enum class Grouping
    {
      ByPrefecture,
      ByCluster,
    };

    enum Column
    {
      NameColumn,
      RoleColumn,
      EvidenceColumn,
      COLUMN_COUNT,
    };

    explicit MembershipTreeModel( QObject *parent = nullptr );
    ~MembershipTreeModel() override;

    //! Replaces everything. A null \a dataset empties the model; \a language is "ja" or "en".
    void setDataset( const std::shared_ptr<const Dataset> &dataset, const JoinResult &join, const QString &language );

    void setGrouping( Grouping grouping );
    [[nodiscard]] Grouping grouping() const { return mGrouping; }

    //! Every place where one of the clusters or prefectures (codes "01".."47") stands, in the name column, top to bottom.
    [[nodiscard]] QModelIndexList indexesOf( const QStringList &clusterIds, const QStringList &prefectureCodes ) const;

    QModelIndex index( int row, int column, const QModelIndex &parent = QModelIndex() ) const override;
    QModelIndex parent( const QModelIndex &child ) const override;
    int rowCount( const QModelIndex &parent = QModelIndex() ) const override;
    int columnCount( const QModelIndex &parent = QModelIndex() ) const override;
    QVariant data( const QModelIndex &index, int role = Qt::DisplayRole ) const override;
    QVariant headerData( int section, Qt::Orientation orientation, int role = Qt::DisplayRole ) const override;

  private:
    struct Node;

    void rebuild();
    void buildByPrefecture( const DatasetIndex &index );
    void buildByCluster( const DatasetIndex &index );
    void addMembership( Node &node, const Membership &membership ) const;
    Node &addCluster( Node &parent, const Cluster &cluster ) const;
    Node &addPrefecture( Node &parent, PrefectureCode code ) const;
    void addInstitutions( Node &parent, const DatasetIndex &index, const QString &clusterId, PrefectureCode code ) const;
    void addUnjoined( Node &parent, const Ledger::UnjoinedMembership &membership, const QString &label ) const;
    const Node &nodeAt( const QModelIndex &index ) const;

    std::shared_ptr<const Dataset> mDataset;
    JoinResult mJoin;
    QString mLanguage;
    Grouping mGrouping = Grouping::ByPrefecture;
    std::unique_ptr<Node> mRoot;
};

} // namespace clusteratlas
