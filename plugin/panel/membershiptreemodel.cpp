// SPDX-License-Identifier: GPL-2.0-or-later
#include "membershiptreemodel.h"

#include "colorswatch.h"
#include "datasetindex.h"
#include "membershiptext.h"
#include "panelroles.h"
#include "plaintext.h"
#include "wording/atlaswording.h"
#include "wording/ledgertext.h"

#include <QSet>

#include <array>
#include <functional>

namespace clusteratlas
{

struct MembershipTreeModel::Node
{
    Node *parent = nullptr;
    int row = 0;
    QString clusterId = {};
    QString prefectureCode = {};
    QVariant swatch = {}; //!< of the programme
    std::array<QString, COLUMN_COUNT> texts = {};
    QStringList details = {}; //!< one line per membership, for the tool tip
    std::vector<std::unique_ptr<Node>> children = {};

    Node &add()
    {
      children.push_back( std::make_unique<Node>() );
      children.back()->parent = this;
      children.back()->row = static_cast<int>( children.size() ) - 1;
      return *children.back();
    }
};

MembershipTreeModel::MembershipTreeModel( QObject *parent )
  : QAbstractItemModel( parent )
  , mRoot( std::make_unique<Node>() )
{}

MembershipTreeModel::~MembershipTreeModel() = default;

void MembershipTreeModel::setDataset( const std::shared_ptr<const Dataset> &dataset, const JoinResult &join, const QString &language )
{
  mDataset = dataset;
  mJoin = join;
  mLanguage = language;
  rebuild();
}

void MembershipTreeModel::setGrouping( Grouping grouping )
{
  if ( grouping == mGrouping )
    return;
  mGrouping = grouping;
  rebuild();
}

void MembershipTreeModel::rebuild()
{
  beginResetModel();
  mRoot = std::make_unique<Node>();
  if ( mDataset )
  {
    const DatasetIndex index( *mDataset );
    switch ( mGrouping )
    {
      case Grouping::ByPrefecture:
        buildByPrefecture( index );
        break;
      case Grouping::ByCluster:
        buildByCluster( index );
        break;
    }
  }
  endResetModel();
}

void MembershipTreeModel::buildByPrefecture( const DatasetIndex &index )
{
  Node *prefecture = nullptr;
  Node *cluster = nullptr;
  for ( const JoinedMembership &joined : mJoin.joined )
  {
    const Membership &membership = mDataset->memberships[joined.membership];
    const Cluster *found = index.cluster( membership.clusterId );
    if ( !found )
      continue;
    const QString code = joined.prefecture.toString();
    if ( !prefecture || prefecture->prefectureCode != code )
    {
      prefecture = &addPrefecture( *mRoot, joined.prefecture );
      prefecture->texts[RoleColumn] = tr( "Clusters: %1" ).arg( joined.stripeCount );
      cluster = nullptr;
    }
    if ( !cluster || cluster->clusterId != found->id )
    {
      cluster = &addCluster( *prefecture, *found );
      addInstitutions( *cluster, index, found->id, joined.prefecture );
    }
    addMembership( *cluster, membership );
  }
  if ( mJoin.unjoined.empty() )
    return;
  Node &rest = mRoot->add();
  rest.texts[NameColumn] = tr( "Not on the map" );
  for ( const Ledger::UnjoinedMembership &unjoined : mJoin.unjoined )
    addUnjoined( rest, unjoined, unjoined.prefecture + QLatin1Char( ' ' ) + unjoined.clusterId );
}

void MembershipTreeModel::buildByCluster( const DatasetIndex &index )
{
  QHash<QString, Node *> nodes;
  for ( const Cluster &cluster : mDataset->clusters )
    if ( !nodes.contains( cluster.id ) )
      nodes.insert( cluster.id, &addCluster( *mRoot, cluster ) );

  for ( const JoinedMembership &joined : mJoin.joined )
  {
    const Membership &membership = mDataset->memberships[joined.membership];
    Node *cluster = nodes.value( membership.clusterId );
    if ( !cluster )
      continue;
    const bool known = !cluster->children.empty() && cluster->children.back()->prefectureCode == joined.prefecture.toString();
    Node &prefecture = known ? *cluster->children.back() : addPrefecture( *cluster, joined.prefecture );
    if ( !known )
      addInstitutions( prefecture, index, membership.clusterId, joined.prefecture );
    addMembership( prefecture, membership );
  }
  for ( Node *cluster : std::as_const( nodes ) )
    cluster->texts[RoleColumn] = tr( "Prefectures: %1" ).arg( cluster->children.size() );

  Node *unknown = nullptr;
  for ( const Ledger::UnjoinedMembership &unjoined : mJoin.unjoined )
  {
    Node *cluster = nodes.value( unjoined.clusterId );
    if ( !cluster && !unknown )
    {
      unknown = &mRoot->add();
      unknown->texts[NameColumn] = tr( "Not on the map" );
    }
    addUnjoined( cluster ? *cluster : *unknown, unjoined, cluster ? unjoined.prefecture : unjoined.clusterId + QLatin1Char( ' ' ) + unjoined.prefecture );
  }
}

MembershipTreeModel::Node &MembershipTreeModel::addCluster( Node &parent, const Cluster &cluster ) const
{
  Node &node = parent.add();
  node.clusterId = cluster.id;
  node.texts[NameColumn] = cluster.id + QLatin1Char( ' ' ) + cluster.name.in( mLanguage );
  if ( const Programme *programme = mDataset->programme( cluster.programmeId ) )
    node.swatch = colorSwatch( programme->color );
  return node;
}

MembershipTreeModel::Node &MembershipTreeModel::addPrefecture( Node &parent, PrefectureCode code ) const
{
  Node &node = parent.add();
  node.prefectureCode = code.toString();
  node.texts[NameColumn] = node.prefectureCode + QLatin1Char( ' ' ) + MembershipText::prefecture( code, mLanguage );
  return node;
}

void MembershipTreeModel::addInstitutions( Node &parent, const DatasetIndex &index, const QString &clusterId, PrefectureCode code ) const
{
  for ( const Participation *participation : index.participations( clusterId ) )
  {
    if ( index.prefecture( *participation ) != code )
      continue;
    const Institution *institution = index.institution( participation->institutionId );
    Node &node = parent.add();
    node.texts[NameColumn] = institution ? institution->name.in( mLanguage ) : participation->printedName;
    node.texts[RoleColumn] = ( participation->core ? atlaswording::coreInstitution() : atlaswording::otherInstitution() ).in( mLanguage );
    node.texts[EvidenceColumn] = participation->siteName;
  }
}

void MembershipTreeModel::addMembership( Node &node, const Membership &membership ) const
{
  QString evidence = membership.evidence;
  if ( !MembershipText::isCertain( membership.confidence ) )
    evidence = tr( "%1 (%2)", "evidence (confidence)" ).arg( evidence, MembershipText::confidence( membership.confidence ) );
  const QString role = atlaswording::role( membership.role ).in( mLanguage );
  const auto append = []( QString &text, const QString &part ) {
    if ( !text.isEmpty() && !part.isEmpty() )
      text += QStringLiteral( " / " );
    text += part;
  };
  append( node.texts[RoleColumn], role );
  append( node.texts[EvidenceColumn], evidence );
  node.details << tr( "%1: %2", "role: evidence" ).arg( role, evidence );
}

void MembershipTreeModel::addUnjoined( Node &parent, const Ledger::UnjoinedMembership &membership, const QString &label ) const
{
  Node &node = parent.add();
  node.clusterId = membership.clusterId;
  node.texts[NameColumn] = label;
  node.texts[RoleColumn] = tr( "Not on the map" );
  node.texts[EvidenceColumn] = reasonText( membership.reason );
}

const MembershipTreeModel::Node &MembershipTreeModel::nodeAt( const QModelIndex &index ) const
{
  return index.isValid() ? *static_cast<const Node *>( index.internalPointer() ) : *mRoot;
}

QModelIndexList MembershipTreeModel::indexesOf( const QStringList &clusterIds, const QStringList &prefectureCodes ) const
{
  QModelIndexList found;
  QSet<QString> clusters( clusterIds.begin(), clusterIds.end() );
  QSet<QString> prefectures( prefectureCodes.begin(), prefectureCodes.end() );
  clusters.remove( QString() ); // a node that is no cluster has an empty id
  prefectures.remove( QString() );
  const std::function<void( const Node & )> visit = [&]( const Node &parent ) {
    for ( const std::unique_ptr<Node> &child : parent.children )
    {
      if ( clusters.contains( child->clusterId ) || prefectures.contains( child->prefectureCode ) )
        found << createIndex( child->row, NameColumn, child.get() );
      visit( *child );
    }
  };
  visit( *mRoot );
  return found;
}

QModelIndex MembershipTreeModel::index( int row, int column, const QModelIndex &parent ) const
{
  if ( !hasIndex( row, column, parent ) )
    return QModelIndex();
  return createIndex( row, column, nodeAt( parent ).children[static_cast<size_t>( row )].get() );
}

QModelIndex MembershipTreeModel::parent( const QModelIndex &child ) const
{
  if ( !child.isValid() )
    return QModelIndex();
  Node *above = nodeAt( child ).parent;
  return above == mRoot.get() ? QModelIndex() : createIndex( above->row, NameColumn, above );
}

int MembershipTreeModel::rowCount( const QModelIndex &parent ) const
{
  return parent.column() > 0 ? 0 : static_cast<int>( nodeAt( parent ).children.size() );
}

int MembershipTreeModel::columnCount( const QModelIndex & ) const
{
  return COLUMN_COUNT;
}

QVariant MembershipTreeModel::data( const QModelIndex &index, int role ) const
{
  if ( !checkIndex( index, CheckIndexOption::IndexIsValid ) )
    return QVariant();
  const Node &node = nodeAt( index );
  const QString &text = node.texts[static_cast<size_t>( index.column() )];
  switch ( role )
  {
    case Qt::DisplayRole:
      return lineText( text );
    case Qt::EditRole:
      return text;
    case Qt::ToolTipRole:
      return toolTipText( node.details.isEmpty() || index.column() == NameColumn ? text : node.details.join( QLatin1Char( '\n' ) ) );
    case Qt::DecorationRole:
      return index.column() == NameColumn ? node.swatch : QVariant();
    case ClusterIdRole:
      return node.clusterId.isEmpty() ? QVariant() : node.clusterId;
    case PrefectureCodeRole:
      return node.prefectureCode.isEmpty() ? QVariant() : node.prefectureCode;
    case SortRole:
      return node.row;
  }
  return QVariant();
}

QVariant MembershipTreeModel::headerData( int section, Qt::Orientation orientation, int role ) const
{
  if ( orientation != Qt::Horizontal || role != Qt::DisplayRole )
    return QAbstractItemModel::headerData( section, orientation, role );
  switch ( section )
  {
    case NameColumn:
      return tr( "Name" );
    case RoleColumn:
      return tr( "Role" );
    case EvidenceColumn:
      return tr( "Evidence" );
  }
  return QVariant();
}

} // namespace clusteratlas
