// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlastables.h"
#include "clustercolumns.h"
#include "columns.h"
#include "prefecturetable.h"

namespace clusteratlas
{

FeatureTable clusterMunicipalityFeatures( const Dataset &dataset, const Ledger &ledger, const std::vector<PlacedMunicipality> &municipalities )
{
  FeatureTable table { QStringLiteral( "cluster_municipalities" ), { QStringLiteral( "クラスターの市区町村" ), QStringLiteral( "Municipalities of clusters" ) },
    ledger.municipalities.drawn > 0 ? GeometryKind::MultiPolygon : GeometryKind::None, clusterColumns() };
  for ( const FieldSchema &column : {
          textColumn( "pref_code", QStringLiteral( "都道府県コード" ), QStringLiteral( "Prefecture code" ) ),
          textColumn( "prefecture_ja", QStringLiteral( "都道府県" ), QStringLiteral( "Prefecture (Japanese)" ) ),
          textColumn( "prefecture_en", QStringLiteral( "都道府県（英語）" ), QStringLiteral( "Prefecture" ) ),
          textColumn( "municipality_ja", QStringLiteral( "市区町村（記載）" ), QStringLiteral( "Municipality as given" ) ),
          textColumn( "municipality_code", QStringLiteral( "市区町村コード（記載）" ), QStringLiteral( "Municipality code as given" ) ),
          textColumn( "polygon_name_ja", QStringLiteral( "ポリゴンの市区町村" ), QStringLiteral( "Municipality of the polygon" ) ),
          textColumn( "polygon_code", QStringLiteral( "ポリゴンの市区町村コード" ), QStringLiteral( "Code of the polygon" ) ),
          textColumn( "role", QStringLiteral( "役割" ), QStringLiteral( "Role" ) ),
          textColumn( "drawn_by", QStringLiteral( "描画単位" ), QStringLiteral( "Drawn by" ) ),
          textColumn( "reason", QStringLiteral( "理由" ), QStringLiteral( "Reason" ) ),
          textColumn( "evidence_ja", QStringLiteral( "根拠" ), QStringLiteral( "Evidence (Japanese)" ) ),
          textColumn( "confidence", QStringLiteral( "確度" ), QStringLiteral( "Confidence" ) ),
          textColumn( "source", QStringLiteral( "出典" ), QStringLiteral( "Source" ) ),
        } )
    table.columns.push_back( column );

  // Rows of other roles stay in the table, as they do in that of the memberships.
  std::vector<PlacedMunicipality> all( dataset.municipalities.size() );
  for ( size_t index = 0; index < all.size(); ++index )
    all[index] = { index, {}, {}, {}, {}, false, QStringLiteral( "other role" ) };
  for ( const PlacedMunicipality &placed : municipalities )
    all[placed.named] = placed;
  for ( const PlacedMunicipality &placed : all )
  {
    const NamedMunicipality &named = dataset.municipalities[placed.named];
    const Cluster *cluster = dataset.cluster( named.clusterId );
    FeatureTable::Feature feature { cluster ? clusterValues( dataset, *cluster ) : std::vector<QVariant> { named.clusterId }, placed.wkb };
    feature.values.resize( clusterColumns().size() );
    const PrefectureRecord *prefecture = named.prefecture ? &prefectureRecord( *named.prefecture ) : nullptr;
    feature.values.insert( feature.values.end(),
      { prefecture ? QVariant( named.prefecture->toString() ) : QVariant(), prefecture ? QVariant( prefecture->nameJa.toString() ) : QVariant(),
        prefecture ? QVariant( prefecture->nameEn.toString() ) : QVariant(), textValue( named.label ), textValue( named.code ), textValue( placed.name ), textValue( placed.code ),
        roleId( named.role ), placed.isDrawn() ? QStringLiteral( "municipality" ) : QStringLiteral( "prefecture" ),
        textValue( placed.bySuccessor ? placed.change : placed.reason ), textValue( named.evidence ), textValue( named.confidence ), textValue( named.source ) } );
    table.features.push_back( std::move( feature ) );
  }
  return table;
}

} // namespace clusteratlas
