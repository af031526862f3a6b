// SPDX-License-Identifier: GPL-2.0-or-later
#include "clustersearchtext.h"

#include "core/prefecturetable.h"
#include "searchkey.h"

#include <set>

namespace clusteratlas
{

namespace
{
void append( QStringList &texts, const Bilingual &text )
{
  texts << text.ja << text.en;
}

void appendRow( QStringList &texts, const Dataset &dataset, const Cluster &cluster )
{
  const DataTable *table = dataset.table( QLatin1String( "clusters" ) );
  if ( !table || cluster.row >= table->cells.rows.size() )
    return;
  const AttributeTable::Row &row = table->cells.rows[cluster.row];
  for ( size_t column = 0; column < row.cells.size() && column < static_cast<size_t>( table->cells.columns.size() ); ++column )
    if ( !table->cells.columns.at( static_cast<int>( column ) ).contains( QLatin1String( "source" ) ) )
      texts << row.cells[column];
}

QString joinedKey( const QStringList &texts )
{
  return searchKey( texts.join( QLatin1Char( '\n' ) ) );
}
} // namespace

QString prefectureSearchText( PrefectureCode code )
{
  const PrefectureRecord &record = prefectureRecord( code );
  return joinedKey( { code.toString(), record.nameJa.toString(), record.nameKana.toString(), record.nameEn.toString() } );
}

QString clusterSearchText( const Dataset &dataset, const DatasetIndex &index, const Cluster &cluster )
{
  QStringList texts { cluster.id };
  append( texts, cluster.region );
  append( texts, cluster.name );
  appendRow( texts, dataset, cluster );
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

  std::set<PrefectureCode> prefectures;
  for ( const Membership *membership : index.memberships( cluster.id ) )
    if ( membership->prefecture )
      prefectures.insert( *membership->prefecture );
  QString key = joinedKey( texts );
  for ( const PrefectureCode code : prefectures )
    key += QLatin1Char( ' ' ) + prefectureSearchText( code );
  return key;
}

} // namespace clusteratlas
