// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlastables.h"
#include "clustercolumns.h"
#include "columns.h"
#include "labelplaces.h"
#include "prefecturetable.h"

#include <QHash>

namespace clusteratlas
{

namespace
{
//! Empty where \a polygons have none: of tables without geometry.
QByteArray polygonOf( const PrefecturePolygons &polygons, PrefectureCode code )
{
  const auto found = polygons.find( code );
  return found == polygons.end() ? QByteArray() : found->second;
}
} // namespace

std::vector<FieldSchema> clusterRegionColumns()
{
  return { textColumn( "role", QStringLiteral( "役割" ), QStringLiteral( "Role" ) ),
    textColumn( "pref_codes", QStringLiteral( "都道府県コード" ), QStringLiteral( "Prefecture codes" ) ),
    textColumn( "prefectures_ja", QStringLiteral( "都道府県" ), QStringLiteral( "Prefectures (Japanese)" ) ),
    textColumn( "prefectures_en", QStringLiteral( "都道府県（英語）" ), QStringLiteral( "Prefectures" ) ),
    numberColumn( "hub_longitude", QStringLiteral( "参加機関の中心（経度）" ), QStringLiteral( "Centre of institutions (longitude)" ) ),
    numberColumn( "hub_latitude", QStringLiteral( "参加機関の中心（緯度）" ), QStringLiteral( "Centre of institutions (latitude)" ) ),
    numberColumn( "label_longitude", QStringLiteral( "ラベル位置（経度）" ), QStringLiteral( "Label (longitude)" ) ),
    numberColumn( "label_latitude", QStringLiteral( "ラベル位置（緯度）" ), QStringLiteral( "Label (latitude)" ) ),
    textColumn( "drawn_by", QStringLiteral( "描画単位" ), QStringLiteral( "Drawn by" ) ),
    integerColumn( "labelled", QStringLiteral( "ラベル" ), QStringLiteral( "Labelled" ) ) };
}

FeatureTable clusterRegionFeatures( const Dataset &dataset, const JoinResult &join, const std::vector<RegionPolygon> &regionPolygons, const PrefecturePolygons &land )
{
  FeatureTable table { QStringLiteral( "cluster_regions" ), { QStringLiteral( "クラスター地域" ), QStringLiteral( "Cluster regions" ) }, GeometryKind::MultiPolygon, clusterColumns() };
  for ( FieldSchema &column : clusterRegionColumns() )
    table.columns.push_back( std::move( column ) );

  QString lastLabelled;
  const std::map<QString, GeographicPoint> labels = labelPlaces( dataset, join, land );
  const std::vector<ClusterRegion> regions = clusterRegions( dataset, join );
  for ( size_t index = 0; index < regions.size(); ++index )
  {
    const ClusterRegion &region = regions[index];
    QStringList codes, namesJa, namesEn;
    for ( const PrefectureCode code : region.prefectures )
    {
      codes << code.toString();
      namesJa << prefectureRecord( code ).nameJa.toString();
      namesEn << prefectureRecord( code ).nameEn.toString();
    }
    const std::optional<GeographicPoint> hub = clusterHub( dataset, join, region.clusterId );
    FeatureTable::Feature feature { clusterValues( dataset, *dataset.cluster( region.clusterId ) ), regionPolygons.at( index ).wkb };
    feature.values.insert( feature.values.end(), { roleId( region.role ), listIds( codes ), listJa( namesJa ), listEn( namesEn ), hub ? QVariant( hub->longitude ) : QVariant(), hub ? QVariant( hub->latitude ) : QVariant(), hub ? QVariant( labels.at( region.clusterId ).longitude ) : QVariant(), hub ? QVariant( labels.at( region.clusterId ).latitude ) : QVariant(), textValue( regionPolygons.at( index ).drawnBy ), QVariant( qlonglong( region.clusterId == lastLabelled ? 0 : 1 ) ) } );
    lastLabelled = region.clusterId;
    table.features.push_back( std::move( feature ) );
  }
  return table;
}

FeatureTable membershipFeatures( const Dataset &dataset, const JoinResult &join, const PrefecturePolygons &polygons )
{
  FeatureTable table { QStringLiteral( "memberships" ), { QStringLiteral( "クラスターの所在都道府県" ), QStringLiteral( "Clusters by prefecture" ) }, GeometryKind::MultiPolygon, clusterColumns() };
  table.columns.push_back( textColumn( "pref_code", QStringLiteral( "都道府県コード" ), QStringLiteral( "Prefecture code" ) ) );
  table.columns.push_back( textColumn( "prefecture_ja", QStringLiteral( "都道府県" ), QStringLiteral( "Prefecture (Japanese)" ) ) );
  table.columns.push_back( textColumn( "prefecture_en", QStringLiteral( "都道府県（英語）" ), QStringLiteral( "Prefecture" ) ) );
  table.columns.push_back( textColumn( "role", QStringLiteral( "役割" ), QStringLiteral( "Role" ) ) );
  table.columns.push_back( textColumn( "evidence_ja", QStringLiteral( "根拠" ), QStringLiteral( "Evidence (Japanese)" ) ) );
  table.columns.push_back( textColumn( "confidence", QStringLiteral( "確度" ), QStringLiteral( "Confidence" ) ) );
  table.columns.push_back( textColumn( "source", QStringLiteral( "出典" ), QStringLiteral( "Source" ) ) );
  table.columns.push_back( integerColumn( "stripe_rank", QStringLiteral( "縞の順位" ), QStringLiteral( "Stripe rank" ) ) );
  table.columns.push_back( integerColumn( "stripe_count", QStringLiteral( "縞の数" ), QStringLiteral( "Stripe count" ) ) );
  table.columns.push_back( numberColumn( "stripe_from", QStringLiteral( "縞の始まり" ), QStringLiteral( "Stripe begins" ) ) );
  table.columns.push_back( numberColumn( "stripe_to", QStringLiteral( "縞の終わり" ), QStringLiteral( "Stripe ends" ) ) );

  QHash<QString, std::vector<QVariant>> clusters; // their texts are shared
  for ( const JoinedMembership &joined : join.joined )
  {
    const Membership &membership = dataset.memberships[joined.membership];
    const PrefectureRecord &record = prefectureRecord( joined.prefecture );
    auto values = clusters.constFind( membership.clusterId );
    if ( values == clusters.constEnd() )
      values = clusters.insert( membership.clusterId, clusterValues( dataset, *dataset.cluster( membership.clusterId ) ) );
    FeatureTable::Feature feature { *values, polygonOf( polygons, joined.prefecture ) };
    feature.values.insert( feature.values.end(),
      { joined.prefecture.toString(), record.nameJa.toString(), record.nameEn.toString(), roleId( membership.role ), textValue( membership.evidence ),
        textValue( membership.confidence ), textValue( membership.source ), QVariant( qlonglong( joined.stripeRank ) ), QVariant( qlonglong( joined.stripeCount ) ),
        QVariant( joined.stripeFrom ), QVariant( joined.stripeTo ) } );
    table.features.push_back( std::move( feature ) );
  }
  return table;
}

} // namespace clusteratlas
