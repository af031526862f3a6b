// SPDX-License-Identifier: GPL-2.0-or-later
#include "ledgertree.h"

#include "atlas/preparedatlas.h"
#include "wording/ledgertext.h"

#include <QCoreApplication>
#include <QTreeWidget>

#include <algorithm>

namespace clusteratlas
{

namespace
{
class LedgerTree
{
    Q_DECLARE_TR_FUNCTIONS( LedgerTree )

  public:
    //! How many of the one side meet how many of the other.
    static QString cardinality( const PreparedAtlas &atlas )
    {
      std::map<QString, std::set<PrefectureCode>> prefectures;
      size_t mostPrefectures = 0;
      int mostClusters = 0;
      for ( const JoinedMembership &joined : atlas.join.joined )
      {
        std::set<PrefectureCode> &ofCluster = prefectures[atlas.dataset->memberships[joined.membership].clusterId];
        ofCluster.insert( joined.prefecture );
        mostPrefectures = std::max( mostPrefectures, ofCluster.size() );
        mostClusters = std::max( mostClusters, joined.stripeCount );
      }
      return tr( "Cardinality: up to %1 clusters in a prefecture, up to %2 prefectures in a cluster" ).arg( mostClusters ).arg( mostPrefectures );
    }
};
} // namespace

void showLedger( QTreeWidget &tree, const PreparedAtlas &atlas )
{
  tree.clear();
  QStringList lines = ledgerText( atlas.ledger );
  if ( !atlas.join.joined.empty() )
    lines << LedgerTree::cardinality( atlas );
  QTreeWidgetItem *heading = nullptr;
  for ( const QString &line : std::as_const( lines ) )
  {
    const bool isDetail = line.startsWith( QLatin1String( "  " ) ) && heading;
    auto *item = isDetail ? new QTreeWidgetItem( heading ) : new QTreeWidgetItem( &tree );
    item->setText( 0, line.trimmed() );
    item->setToolTip( 0, line.trimmed().toHtmlEscaped() );
    if ( !isDetail )
      heading = item;
  }
  tree.expandAll();
}

} // namespace clusteratlas
