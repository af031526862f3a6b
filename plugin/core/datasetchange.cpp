// SPDX-License-Identifier: GPL-2.0-or-later
#include "datasetchange.h"

#include "atlastables.h"

#include <QLocale>

#include <algorithm>
#include <tuple>

namespace clusteratlas
{

namespace
{
using Pair = std::tuple<QString, QString, Role>;

struct KnownCluster
{
    QStringList cells;
    Bilingual name;
};

std::map<QString, KnownCluster> clustersOf( const Dataset &dataset )
{
  std::map<QString, KnownCluster> clusters;
  for ( const Cluster &cluster : dataset.clusters )
  {
    const Bilingual &name = cluster.name.ja.isEmpty() && cluster.name.en.isEmpty() ? cluster.region : cluster.name;
    clusters.emplace( cluster.id, KnownCluster { QStringList { cluster.name.ja, cluster.name.en, cluster.region.ja, cluster.region.en, cluster.programmeId } + cluster.fieldIds, name } );
  }
  return clusters;
}

std::set<Pair> pairsOf( const Dataset &dataset )
{
  std::set<Pair> pairs;
  for ( const Membership &membership : dataset.memberships )
    pairs.emplace( membership.clusterId, membership.prefecture ? membership.prefecture->toString() : membership.prefectureLabel, membership.role );
  return pairs;
}

std::set<PrefectureCode> prefecturesOf( const Dataset &dataset )
{
  std::set<PrefectureCode> prefectures;
  for ( const Membership &membership : dataset.memberships )
    if ( membership.prefecture )
      prefectures.insert( *membership.prefecture );
  return prefectures;
}

void compareClusters( const std::map<QString, KnownCluster> &before, const std::map<QString, KnownCluster> &after, DatasetChange &change )
{
  for ( const auto &[id, cluster] : after )
  {
    const auto same = before.find( id );
    if ( same == before.end() )
      change.clusters.push_back( { ChangeKind::Added, id, cluster.name, {} } );
    else if ( same->second.cells != cluster.cells )
      change.clusters.push_back( { ChangeKind::Changed, id, cluster.name, same->second.name } );
  }
  for ( const auto &[id, cluster] : before )
    if ( after.count( id ) == 0 )
      change.clusters.push_back( { ChangeKind::Removed, id, cluster.name, {} } );
  for ( const ClusterChange &cluster : change.clusters )
    ++( cluster.kind == ChangeKind::Added ? change.clustersAdded : cluster.kind == ChangeKind::Removed ? change.clustersRemoved
                                                                                                       : change.clustersChanged );
}

//! Enters the pairs of \a these that \a others lack, with the names \a clusters give; returns how many.
int enterMissing( const std::set<Pair> &these, const std::set<Pair> &others, const std::map<QString, KnownCluster> &clusters, ChangeKind kind, DatasetChange &change )
{
  int missing = 0;
  for ( const Pair &pair : these )
  {
    if ( others.count( pair ) > 0 )
      continue;
    const auto &[id, prefecture, role] = pair;
    const auto cluster = clusters.find( id );
    change.memberships.push_back( { kind, id, cluster == clusters.end() ? Bilingual() : cluster->second.name, prefecture, role } );
    ++missing;
  }
  return missing;
}

template <typename Set>
Set missingIn( const Set &these, const Set &others )
{
  Set missing;
  std::set_difference( these.begin(), these.end(), others.begin(), others.end(), std::inserter( missing, missing.end() ) );
  return missing;
}

//! Tables whose content clusters and memberships tell of, and layers that an atlas derives from the others.
bool isToldElsewhere( const QString &table )
{
  for ( const char *known : { "clusters", "cluster_prefectures", "cluster_fields", "prefectures", "cluster_regions", "memberships", "links", "ledger", "cluster_municipalities" } )
    if ( table == QLatin1String( known ) )
      return true;
  return isReadingTable( table );
}

//! Values as every file format writes them: 0.1 for 0.10, 3 for 3.0, 1 for true.
QString comparable( const QString &cell )
{
  for ( const auto &[word, digit] : { std::make_pair( "true", "1" ), std::make_pair( "false", "0" ) } )
    if ( cell.compare( QLatin1String( word ), Qt::CaseInsensitive ) == 0 )
      return QString::fromLatin1( digit );
  constexpr int EXACT_DIGITS = 15;
  bool isNumber = false;
  const double number = QLocale::c().toDouble( cell, &isNumber );
  return isNumber ? QString::number( number, 'g', EXACT_DIGITS ) : cell;
}

//! The rows of \a table as one text each, of \a columns alone.
std::multiset<QString> rowsOf( const AttributeTable &table, const QStringList &columns )
{
  std::multiset<QString> rows;
  for ( const AttributeTable::Row &row : table.rows )
  {
    QString text;
    for ( const QString &column : columns )
      text += comparable( row.cells[static_cast<size_t>( table.columns.indexOf( column ) )] ) + QChar( 0x1f );
    rows.insert( text );
  }
  return rows;
}

//! Of tables that both have, in the columns that both have: an atlas stores some more of either.
void compareTables( const Dataset &before, const Dataset &after, DatasetChange &change )
{
  for ( const DataTable &now : after.tables )
  {
    const auto same = std::find_if( before.tables.begin(), before.tables.end(), [&now]( const DataTable &table ) { return table.schema.name == now.schema.name; } );
    if ( same == before.tables.end() || isToldElsewhere( now.schema.name ) )
      continue;
    QStringList columns;
    for ( const QString &column : now.cells.columns )
      if ( same->cells.columns.contains( column ) )
        columns << column;
    const std::multiset<QString> old = rowsOf( same->cells, columns ), rows = rowsOf( now.cells, columns );
    const TableChange table { now.schema.name, static_cast<int>( missingIn( rows, old ).size() ), static_cast<int>( missingIn( old, rows ).size() ) };
    if ( table.added + table.removed > 0 )
      change.tables.push_back( table );
  }
}
} // namespace

DatasetChange datasetChange( const Dataset &before, const Dataset &after )
{
  DatasetChange change;
  const std::map<QString, KnownCluster> old = clustersOf( before ), now = clustersOf( after );
  compareClusters( old, now, change );
  const std::set<Pair> oldPairs = pairsOf( before ), newPairs = pairsOf( after );
  change.membershipsAdded = enterMissing( newPairs, oldPairs, now, ChangeKind::Added, change );
  change.membershipsRemoved = enterMissing( oldPairs, newPairs, old, ChangeKind::Removed, change );
  const std::set<PrefectureCode> oldPlaces = prefecturesOf( before ), newPlaces = prefecturesOf( after );
  change.prefecturesAdded = missingIn( newPlaces, oldPlaces );
  change.prefecturesRemoved = missingIn( oldPlaces, newPlaces );
  compareTables( before, after, change );
  return change;
}

} // namespace clusteratlas
