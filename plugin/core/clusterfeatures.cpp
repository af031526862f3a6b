// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlastables.h"
#include "calloutplacement.h"
#include "clustercolumns.h"
#include "columns.h"
#include "prefecturetable.h"

#include <cmath>

namespace clusteratlas
{

namespace
{
//! Degrees of latitude a label takes at the national view, about 1 : 12 000 000 with 8 pt: the wider of both languages, English in two lines.
Callout calloutFor( const Cluster &cluster, GeographicPoint anchor )
{
  constexpr double JAPANESE_CHARACTER = 0.36;
  constexpr double LATIN_CHARACTER = 0.23;
  constexpr int LATIN_LINE = 22;
  constexpr double TWO_LINES = 0.8;
  const double japanese = JAPANESE_CHARACTER * cluster.region.in( QStringLiteral( "ja" ) ).size();
  const double english = LATIN_CHARACTER * std::min( LATIN_LINE, cluster.region.in( QStringLiteral( "en" ) ).size() );
  return { anchor, std::max( { japanese, english, 1.0 } ), TWO_LINES };
}

//! A degree of longitude in degrees of latitude, in the middle of Japan: labels are placed where both axes measure alike.
const double LONGITUDE_SCALE = std::cos( 37 * M_PI / 180 );

GeographicPoint scaled( GeographicPoint point, double factor )
{
  return { point.longitude * factor, point.latitude };
}

//! Where the labels of all clusters with a hub go at the national view.
std::map<QString, GeographicPoint> labelPlaces( const Dataset &dataset, const JoinResult &join, const PrefecturePolygons &land )
{
  std::vector<QString> ids;
  std::vector<Callout> callouts;
  for ( const Cluster &cluster : dataset.clusters )
    if ( const std::optional<GeographicPoint> hub = clusterHub( dataset, join, cluster.id ) )
    {
      ids.push_back( cluster.id );
      callouts.push_back( calloutFor( cluster, scaled( *hub, LONGITUDE_SCALE ) ) );
    }
  std::vector<GeographicPoint> vertices;
  for ( const auto &[code, wkb] : land )
  {
    const std::vector<GeographicPoint> own = landPoints( wkb, LONGITUDE_SCALE );
    vertices.insert( vertices.end(), own.begin(), own.end() );
  }
  const std::vector<GeographicPoint> centres = placeCallouts( callouts, vertices );
  std::map<QString, GeographicPoint> places;
  for ( size_t index = 0; index < ids.size(); ++index )
    places.emplace( ids[index], scaled( centres[index], 1 / LONGITUDE_SCALE ) );
  return places;
}

//! Empty where \a polygons have none: of tables without geometry.
QByteArray polygonOf( const PrefecturePolygons &polygons, PrefectureCode code )
{
  const auto found = polygons.find( code );
  return found == polygons.end() ? QByteArray() : found->second;
}
} // namespace

FeatureTable clusterRegionFeatures( const Dataset &dataset, const JoinResult &join, const std::vector<RegionPolygon> &regionPolygons, const PrefecturePolygons &land )
{
  FeatureTable table { QStringLiteral( "cluster_regions" ), { QStringLiteral( "クラスター地域" ), QStringLiteral( "Cluster regions" ) }, GeometryKind::MultiPolygon, clusterColumns() };
  table.columns.push_back( textColumn( "role", QStringLiteral( "役割" ), QStringLiteral( "Role" ) ) );
  table.columns.push_back( textColumn( "pref_codes", QStringLiteral( "都道府県コード" ), QStringLiteral( "Prefecture codes" ) ) );
  table.columns.push_back( textColumn( "prefectures_ja", QStringLiteral( "都道府県" ), QStringLiteral( "Prefectures (Japanese)" ) ) );
  table.columns.push_back( textColumn( "prefectures_en", QStringLiteral( "都道府県（英語）" ), QStringLiteral( "Prefectures" ) ) );
  table.columns.push_back( numberColumn( "hub_longitude", QStringLiteral( "参加機関の中心（経度）" ), QStringLiteral( "Centre of institutions (longitude)" ) ) );
  table.columns.push_back( numberColumn( "hub_latitude", QStringLiteral( "参加機関の中心（緯度）" ), QStringLiteral( "Centre of institutions (latitude)" ) ) );
  table.columns.push_back( numberColumn( "label_longitude", QStringLiteral( "ラベル位置（経度）" ), QStringLiteral( "Label (longitude)" ) ) );
  table.columns.push_back( numberColumn( "label_latitude", QStringLiteral( "ラベル位置（緯度）" ), QStringLiteral( "Label (latitude)" ) ) );
  table.columns.push_back( textColumn( "drawn_by", QStringLiteral( "描画単位" ), QStringLiteral( "Drawn by" ) ) );
  table.columns.push_back( integerColumn( "labelled", QStringLiteral( "ラベル" ), QStringLiteral( "Labelled" ) ) );

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

  for ( const JoinedMembership &joined : join.joined )
  {
    const Membership &membership = dataset.memberships[joined.membership];
    const PrefectureRecord &record = prefectureRecord( joined.prefecture );
    FeatureTable::Feature feature { clusterValues( dataset, *dataset.cluster( membership.clusterId ) ), polygonOf( polygons, joined.prefecture ) };
    feature.values.insert( feature.values.end(),
      { joined.prefecture.toString(), record.nameJa.toString(), record.nameEn.toString(), roleId( membership.role ), textValue( membership.evidence ),
        textValue( membership.confidence ), textValue( membership.source ), QVariant( qlonglong( joined.stripeRank ) ), QVariant( qlonglong( joined.stripeCount ) ),
        QVariant( joined.stripeFrom ), QVariant( joined.stripeTo ) } );
    table.features.push_back( std::move( feature ) );
  }
  return table;
}

} // namespace clusteratlas
