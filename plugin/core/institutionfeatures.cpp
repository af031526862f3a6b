// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlastables.h"
#include "columns.h"
#include "linkcourses.h"
#include "prefecturetable.h"
#include "typedcell.h"
#include "wkb.h"

#include <cmath>

namespace clusteratlas
{

namespace
{
//! A degree of longitude in degrees of latitude, in the middle of Japan.
const double LONGITUDE_SCALE = std::cos( 37 * M_PI / 180 );
} // namespace

FeatureTable institutionFeatures( const Dataset &dataset )
{
  const DataTable *table = dataset.table( QLatin1String( "institutions" ) );
  const QStringList computed { QStringLiteral( "cluster_ids" ), QStringLiteral( "cluster_count" ), QStringLiteral( "core_count" ) };
  const std::vector<FieldSchema> fields = table ? withoutComputed( table->schema.fields, computed )
                                                : std::vector<FieldSchema> { textColumn( "institution_id", QStringLiteral( "機関ID" ), QStringLiteral( "Institution id" ) ) };
  FeatureTable features { QStringLiteral( "institutions" ), { QStringLiteral( "参加機関" ), QStringLiteral( "Institutions" ) }, GeometryKind::Point, fields };
  features.columns.push_back( textColumn( "cluster_ids", QStringLiteral( "クラスターID" ), QStringLiteral( "Cluster ids" ) ) );
  features.columns.push_back( integerColumn( "cluster_count", QStringLiteral( "参加クラスター数" ), QStringLiteral( "Number of clusters" ) ) );
  features.columns.push_back( integerColumn( "core_count", QStringLiteral( "核となる参加数（※）" ), QStringLiteral( "Core parts (※)" ) ) );

  for ( const Institution &institution : dataset.institutions )
  {
    FeatureTable::Feature feature;
    const AttributeTable::Row &row = table->cells.rows[institution.row];
    for ( const FieldSchema &field : fields )
    {
      const int index = table->cells.columns.indexOf( field.name );
      feature.values.push_back( index < 0 ? QVariant() : typedCell( row.cells[static_cast<size_t>( index )], field.type ) );
    }
    QStringList clusterIds;
    qlonglong coreCount = 0;
    for ( const Participation &part : dataset.participations )
    {
      if ( part.institutionId != institution.id )
        continue;
      clusterIds << part.clusterId;
      coreCount += part.core ? 1 : 0;
    }
    feature.values.insert( feature.values.end(), { listIds( clusterIds ), QVariant( qlonglong( clusterIds.size() ) ), QVariant( coreCount ) } );
    if ( institution.point )
      feature.wkb = pointWkb( *institution.point );
    features.features.push_back( std::move( feature ) );
  }
  return features;
}

FeatureTable linkFeatures( const Dataset &dataset, const JoinResult &join )
{
  FeatureTable links { QStringLiteral( "links" ),
    { QStringLiteral( "クラスターと参加機関の結び付き" ), QStringLiteral( "Links from clusters to institutions" ) },
    GeometryKind::LineString,
    { textColumn( "cluster_id", QStringLiteral( "クラスターID" ), QStringLiteral( "Cluster id" ) ),
      textColumn( "cluster_ja", QStringLiteral( "クラスター" ), QStringLiteral( "Cluster (Japanese)" ) ),
      textColumn( "cluster_en", QStringLiteral( "クラスター（英語）" ), QStringLiteral( "Cluster" ) ),
      textColumn( "programme_id", QStringLiteral( "事業ID" ), QStringLiteral( "Programme id" ) ),
      textColumn( "institution_id", QStringLiteral( "機関ID" ), QStringLiteral( "Institution id" ) ),
      textColumn( "institution_ja", QStringLiteral( "参加機関" ), QStringLiteral( "Institution (Japanese)" ) ),
      textColumn( "institution_en", QStringLiteral( "参加機関（英語）" ), QStringLiteral( "Institution" ) ),
      textColumn( "site_ja", QStringLiteral( "参加拠点" ), QStringLiteral( "Campus" ) ),
      textColumn( "pref_code", QStringLiteral( "拠点の都道府県コード" ), QStringLiteral( "Prefecture code of the site" ) ),
      FieldSchema { QStringLiteral( "core" ), FieldSchema::Type::Boolean, QStringLiteral( "核となる研究機関（※）" ), QStringLiteral( "Core institution (※)" ) },
      textColumn( "confidence", QStringLiteral( "拠点の確度" ), QStringLiteral( "Confidence of the site" ) ),
      textColumn( "prefecture_ja", QStringLiteral( "拠点の都道府県" ), QStringLiteral( "Prefecture of the site (Japanese)" ) ),
      textColumn( "prefecture_en", QStringLiteral( "拠点の都道府県（英語）" ), QStringLiteral( "Prefecture of the site" ) ),
      textColumn( "type_ja", QStringLiteral( "機関種別" ), QStringLiteral( "Type (Japanese)" ) ),
      textColumn( "type_en", QStringLiteral( "機関種別（英語）" ), QStringLiteral( "Type" ) ), integerColumn( "lane", QStringLiteral( "線の車線" ), QStringLiteral( "Lane of the line" ) ) } };
  const DataTable *table = dataset.table( QLatin1String( "institutions" ) );
  std::vector<LinkLine> lines;
  std::vector<size_t> drawn;
  for ( const Participation &part : dataset.participations )
  {
    const Cluster *cluster = dataset.cluster( part.clusterId );
    const Institution *institution = dataset.institution( part.institutionId );
    const Bilingual clusterName = cluster ? cluster->name : Bilingual();
    const Bilingual institutionName = institution ? institution->name : Bilingual();
    FeatureTable::Feature feature { { textValue( part.clusterId ), textValue( clusterName.in( QStringLiteral( "ja" ) ) ), textValue( clusterName.in( QStringLiteral( "en" ) ) ),
      textValue( cluster ? cluster->programmeId : QString() ), textValue( part.institutionId ),
      textValue( institutionName.in( QStringLiteral( "ja" ) ) ), textValue( institutionName.in( QStringLiteral( "en" ) ) ), textValue( part.siteName ),
      part.prefecture ? QVariant( part.prefecture->toString() ) : QVariant(), part.core, textValue( part.confidence ),
      part.prefecture ? QVariant( prefectureRecord( *part.prefecture ).nameJa.toString() ) : QVariant(),
      part.prefecture ? QVariant( prefectureRecord( *part.prefecture ).nameEn.toString() ) : QVariant(),
      institution && table ? textValue( table->cells.cell( table->cells.rows[institution->row], QLatin1String( "type_ja" ) ) ) : QVariant(),
      textValue( institution ? institution->type : QString() ), QVariant() } };
    const std::optional<GeographicPoint> hub = clusterHub( dataset, join, part.clusterId );
    if ( hub && part.point )
    {
      feature.wkb = lineWkb( *hub, *part.point );
      lines.push_back( { { hub->longitude * LONGITUDE_SCALE, hub->latitude }, { part.point->longitude * LONGITUDE_SCALE, part.point->latitude } } );
      drawn.push_back( links.features.size() );
    }
    links.features.push_back( std::move( feature ) );
  }
  const std::vector<int> lanes = linkLanes( lines );
  for ( size_t index = 0; index < drawn.size(); ++index )
    links.features[drawn[index]].values.back() = QVariant( qlonglong( lanes[index] ) );
  return links;
}

} // namespace clusteratlas
