// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlastables.h"
#include "columns.h"
#include "indicatorcolumns.h"
#include "prefecturetable.h"
#include "rolesofplaces.h"
#include "typedcell.h"

#include <QHash>

#include <algorithm>
#include <set>

namespace clusteratlas
{

namespace
{
struct ClusterLists
{
    QStringList clusterIds, clustersJa, clustersEn, programmeIds, programmesJa, programmesEn;
    std::set<QString> fieldIds;
};

std::map<PrefectureCode, ClusterLists> listsByPrefecture( const Dataset &dataset, const JoinResult &join )
{
  QHash<QString, const Cluster *> clusters;
  for ( const Cluster &cluster : dataset.clusters )
    if ( !clusters.contains( cluster.id ) )
      clusters.insert( cluster.id, &cluster );
  std::map<PrefectureCode, ClusterLists> lists;
  for ( const JoinedMembership &joined : join.joined )
  {
    const Cluster *cluster = clusters.value( dataset.memberships[joined.membership].clusterId );
    ClusterLists &list = lists[joined.prefecture];
    // Memberships of one prefecture come in the order of the clusters.
    if ( !list.clusterIds.isEmpty() && list.clusterIds.last() == cluster->id )
      continue;
    list.clusterIds << cluster->id;
    list.clustersJa << cluster->name.in( QStringLiteral( "ja" ) );
    list.clustersEn << cluster->name.in( QStringLiteral( "en" ) );
    list.fieldIds.insert( cluster->fieldIds.begin(), cluster->fieldIds.end() );
    const Programme *programme = dataset.programme( cluster->programmeId );
    if ( programme && !list.programmeIds.contains( programme->id ) )
    {
      list.programmeIds << programme->id;
      list.programmesJa << programme->shortName.in( QStringLiteral( "ja" ) );
      list.programmesEn << programme->shortName.in( QStringLiteral( "en" ) );
    }
  }
  return lists;
}

//! Rows of the package's own table "prefectures" by code.
std::map<PrefectureCode, const AttributeTable::Row *> ownRows( const DataTable *table )
{
  std::map<PrefectureCode, const AttributeTable::Row *> rows;
  if ( table )
    for ( const AttributeTable::Row &row : table->cells.rows )
      if ( const auto code = PrefectureCode::fromNumber( table->cells.cell( row, QLatin1String( "pref_code" ) ).toInt() ) )
        rows.emplace( *code, &row );
  return rows;
}

QStringList roleIds( const std::vector<Role> &roles )
{
  QStringList ids;
  for ( const Role role : roles )
    ids << roleId( role );
  return ids;
}

std::vector<FieldSchema> baseColumns( const DataTable *table )
{
  std::vector<FieldSchema> columns = { textColumn( "pref_code", QStringLiteral( "都道府県コード" ), QStringLiteral( "Prefecture code" ) ),
    textColumn( "name_ja", QStringLiteral( "都道府県名" ), QStringLiteral( "Name (Japanese)" ) ),
    textColumn( "name_en", QStringLiteral( "都道府県名（英語）" ), QStringLiteral( "Name (English)" ) ) };
  const QStringList computed { QStringLiteral( "pref_code" ), QStringLiteral( "name_ja" ), QStringLiteral( "name_en" ) };
  if ( table )
    for ( const FieldSchema &field : withoutComputed( table->schema.fields, computed ) )
      if ( !isComputedPrefectureColumn( field.name ) )
        columns.push_back( field );
  return columns;
}

} // namespace

FeatureTable prefectureFeatures( const Dataset &dataset, const JoinResult &join, const PrefecturePolygons &polygons )
{
  const DataTable *table = dataset.table( QLatin1String( "prefectures" ) );
  const std::map<PrefectureCode, const AttributeTable::Row *> rows = ownRows( table );
  const std::map<PrefectureCode, ClusterLists> lists = listsByPrefecture( dataset, join );

  FeatureTable features { QStringLiteral( "prefectures" ), { QStringLiteral( "都道府県" ), QStringLiteral( "Prefectures" ) }, GeometryKind::MultiPolygon, baseColumns( table ) };
  const size_t baseCount = features.columns.size();
  features.columns.push_back( integerColumn( "cluster_count", QStringLiteral( "クラスター数" ), QStringLiteral( "Number of clusters" ) ) );
  features.columns.push_back( textColumn( "cluster_ids", QStringLiteral( "クラスターID" ), QStringLiteral( "Cluster ids" ) ) );
  features.columns.push_back( textColumn( "clusters_ja", QStringLiteral( "クラスター" ), QStringLiteral( "Clusters (Japanese)" ) ) );
  features.columns.push_back( textColumn( "clusters_en", QStringLiteral( "クラスター（英語）" ), QStringLiteral( "Clusters" ) ) );
  features.columns.push_back( textColumn( "field_ids", QStringLiteral( "分野ID" ), QStringLiteral( "Field ids" ) ) );
  features.columns.push_back( textColumn( "fields_ja", QStringLiteral( "分野" ), QStringLiteral( "Fields (Japanese)" ) ) );
  features.columns.push_back( textColumn( "fields_en", QStringLiteral( "分野（英語）" ), QStringLiteral( "Fields" ) ) );
  features.columns.push_back( textColumn( "programme_ids", QStringLiteral( "事業ID" ), QStringLiteral( "Programme ids" ) ) );
  features.columns.push_back( textColumn( "programmes_ja", QStringLiteral( "事業" ), QStringLiteral( "Programmes (Japanese)" ) ) );
  features.columns.push_back( textColumn( "programmes_en", QStringLiteral( "事業（英語）" ), QStringLiteral( "Programmes" ) ) );

  features.columns.push_back( textColumn( "readings", QStringLiteral( "名指しする読み方" ), QStringLiteral( "Named by readings" ) ) );
  features.columns.push_back( integerColumn( "readings_same", QStringLiteral( "読み方の一致" ), QStringLiteral( "Readings agree" ) ) );
  const std::vector<IndicatorSeries> series = indicatorSeries( dataset );
  // An atlas that is read again has the indicators as columns of its own.
  for ( FieldSchema &column : features.columns )
    if ( column.titleJa.isEmpty() && column.titleEn.isEmpty() )
      for ( const IndicatorSeries &one : series )
        if ( one.id == column.name )
        {
          column.titleJa = indicatorTitle( one ).ja;
          column.titleEn = indicatorTitle( one ).en;
        }
  const std::vector<FieldSchema> indicators = indicatorColumns( series, features.columns );
  features.columns.insert( features.columns.end(), indicators.begin(), indicators.end() );
  const RolesOfPlaces roles = polygons.empty() ? RolesOfPlaces() : RolesOfPlaces( dataset );

  for ( const auto &[code, wkb] : polygons )
  {
    const PrefectureRecord &record = prefectureRecord( code );
    FeatureTable::Feature feature { { code.toString(), record.nameJa.toString(), record.nameEn.toString() }, wkb };
    const auto own = rows.find( code );
    for ( size_t column = feature.values.size(); column < baseCount; ++column )
    {
      const FieldSchema &field = features.columns[column];
      const int index = own == rows.end() ? -1 : table->cells.columns.indexOf( field.name );
      feature.values.push_back( index < 0 ? QVariant() : typedCell( own->second->cells[static_cast<size_t>( index )], field.type ) );
    }

    const bool covered = rows.empty() || own != rows.end();
    const auto found = lists.find( code );
    const ClusterLists list = found == lists.end() ? ClusterLists() : found->second;
    QStringList fieldIds, fieldsJa, fieldsEn;
    for ( const ResearchField &field : dataset.fields )
    {
      if ( !list.fieldIds.count( field.id ) )
        continue;
      fieldIds << field.id;
      fieldsJa << field.name.in( QStringLiteral( "ja" ) );
      fieldsEn << field.name.in( QStringLiteral( "en" ) );
    }
    // Zero clusters is a fact about a prefecture the data covers; about any other nothing is known.
    feature.values.push_back( covered || !list.clusterIds.isEmpty() ? QVariant( static_cast<qlonglong>( list.clusterIds.size() ) ) : QVariant() );
    feature.values.insert( feature.values.end(), { listIds( list.clusterIds ), listJa( list.clustersJa ), listEn( list.clustersEn ), listIds( fieldIds ), listJa( fieldsJa ), listEn( fieldsEn ), listIds( list.programmeIds ), listJa( list.programmesJa ), listEn( list.programmesEn ) } );
    const std::optional<bool> agree = roles.agree( code );
    feature.values.push_back( agree ? listIds( roleIds( roles.naming( code ) ) ) : QVariant() );
    feature.values.push_back( agree ? QVariant( qlonglong( *agree ? 1 : 0 ) ) : QVariant() );
    for ( const FieldSchema &column : indicators )
    {
      const auto one = std::find_if( series.begin(), series.end(), [&column]( const IndicatorSeries &candidate ) { return candidate.id == column.name; } );
      const std::optional<double> figure = one->value( code );
      feature.values.push_back( figure ? QVariant( *figure ) : QVariant() );
    }
    features.features.push_back( std::move( feature ) );
  }
  return features;
}

} // namespace clusteratlas
