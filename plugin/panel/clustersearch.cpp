// SPDX-License-Identifier: GPL-2.0-or-later
#include "clustersearch.h"

#include "core/prefecturetable.h"
#include "datasetindex.h"
#include "searchkey.h"

#include <QHash>

#include <algorithm>
#include <set>

namespace clusteratlas
{

namespace
{
void append( QStringList &texts, const Bilingual &text )
{
  texts << text.ja << text.en;
}

void appendRow( QStringList &texts, const DataTable *table, const Cluster &cluster )
{
  if ( !table || cluster.row >= table->cells.rows.size() )
    return;
  const AttributeTable::Row &row = table->cells.rows[cluster.row];
  for ( size_t column = 0; column < row.cells.size() && column < static_cast<size_t>( table->cells.columns.size() ); ++column )
    if ( !table->cells.columns.at( static_cast<int>( column ) ).contains( QLatin1String( "source" ) ) )
      texts << row.cells[column];
}

void appendPlaces( QStringList &texts, const std::vector<const Membership *> &memberships )
{
  std::set<PrefectureCode> prefectures;
  for ( const Membership *membership : memberships )
  {
    if ( membership->prefecture )
      prefectures.insert( *membership->prefecture );
    else
      texts << membership->prefectureLabel;
  }
  for ( const PrefectureCode code : prefectures )
  {
    const PrefectureRecord &record = prefectureRecord( code );
    texts << code.toString() << record.nameJa.toString() << record.nameKana.toString() << record.nameEn.toString();
  }
}

QString searchText( const Dataset &dataset, const DatasetIndex &index, const DataTable *table, const Cluster &cluster )
{
  QStringList texts { cluster.id };
  append( texts, cluster.region );
  append( texts, cluster.name );
  appendRow( texts, table, cluster );
  if ( const Programme *programme = dataset.programme( cluster.programmeId ) )
  {
    append( texts, programme->name );
    append( texts, programme->shortName );
  }
  for ( const QString &fieldId : cluster.fieldIds )
    if ( const ResearchField *field = dataset.field( fieldId ) )
      append( texts, field->name );
  for ( const Participation *participation : index.participations( cluster.id ) )
  {
    texts << participation->printedName << participation->siteName;
    if ( const Institution *institution = index.institution( participation->institutionId ) )
    {
      append( texts, institution->name );
      texts << institution->printedName;
    }
  }
  appendPlaces( texts, index.memberships( cluster.id ) );
  return searchKey( texts.join( QLatin1Char( '\n' ) ) );
}
} // namespace

ClusterSearch::ClusterSearch( const Dataset &dataset, const JoinResult & )
{
  const DatasetIndex index( dataset );
  const DataTable *table = dataset.table( QLatin1String( "clusters" ) );
  mItems.reserve( dataset.clusters.size() );
  QHash<QString, size_t> places;
  for ( const Cluster &cluster : dataset.clusters )
  {
    const QString text = searchText( dataset, index, table, cluster );
    if ( const auto place = places.constFind( cluster.id ); place != places.constEnd() )
    {
      mItems[*place].text += QLatin1Char( ' ' ) + text;
      continue;
    }
    places.insert( cluster.id, mItems.size() );
    mItems.push_back( { cluster.id, text } );
  }
}

QStringList ClusterSearch::clusters( const QString &query ) const
{
  const QStringList words = searchWords( query );
  QStringList ids;
  for ( const Item &item : mItems )
    if ( std::all_of( words.begin(), words.end(), [&item]( const QString &word ) { return item.text.contains( word ); } ) )
      ids << item.clusterId;
  return ids;
}

bool ClusterSearch::narrows( const QString &query )
{
  return !searchWords( query ).isEmpty();
}

} // namespace clusteratlas
