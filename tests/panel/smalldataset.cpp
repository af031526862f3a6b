// SPDX-License-Identifier: GPL-2.0-or-later
#include "smalldataset.h"

#include "core/prefecturetable.h"

namespace clusteratlas::test
{

namespace
{
PrefectureCode code( int number )
{
  return *PrefectureCode::fromNumber( number );
}

DataTable tableOf( const char *name, const std::vector<FieldSchema> &fields, const std::vector<std::vector<QString>> &rows )
{
  DataTable table { { QString::fromLatin1( name ) }, {} };
  table.schema.fields = fields;
  for ( const FieldSchema &field : fields )
    table.cells.columns << field.name;
  for ( const std::vector<QString> &cells : rows )
    table.cells.rows.push_back( { static_cast<qint64>( table.cells.rows.size() ) + 1, cells } );
  return table;
}

FieldSchema text( const char *name, const char16_t *ja = u"", const char *en = "" )
{
  return { QString::fromLatin1( name ), FieldSchema::Type::String, QString::fromUtf16( ja ), QString::fromLatin1( en ) };
}

FieldSchema integer( const char *name, const char16_t *ja, const char *en )
{
  return { QString::fromLatin1( name ), FieldSchema::Type::Integer, QString::fromUtf16( ja ), QString::fromLatin1( en ) };
}

std::vector<DataTable> tables()
{
  return {
    tableOf( "programmes", { text( "programme_id" ), text( "name_ja", u"事業名", "Programme (Japanese)" ), text( "name_en", u"事業名（英語）", "Programme" ), text( "budget_printed_ja", u"予算額（記載）", "Budget as printed" ), integer( "budget_yen", u"予算額（円）", "Budget (yen)" ), text( "source_id" ) },
      { { "P2", "第Ⅱ期事業", "Second Stage", "75億円", "7500000000", "brochure" }, { "GH", "グローバル拠点", "Global Hub", "12億円", "1200000000", "brochure" } } ),
    tableOf( "programme_rules", { text( "rule_id" ), text( "programme_id" ), text( "part_ja" ), text( "text_ja" ), text( "text_en" ), text( "source_id" ) },
      { { "1", "P2", "予算措置", "原則5年間", "Five years in principle", "brochure" }, { "2", "GH", "予算措置", "3～5億円/年", "300 to 500 million yen", "brochure" }, { "3", QString(), "連携枠", "上限１億円/年", "Up to 100 million yen", "brochure" } } ),
    tableOf( "clusters",
      { text( "cluster_id" ), text( "programme_id" ), text( "name_ja", u"クラスター名（記載）", "Cluster as printed" ), text( "name_official_ja", u"クラスター名（正式）", "Cluster (Japanese)" ), text( "name_en", u"クラスター名（英語）", "Cluster" ),
        text( "name_en_source" ), text( "name_kana", u"地域の読み", "Reading" ), integer( "brochure_page", u"頁", "Brochure page" ), text( "brochure_page_confidence" ), text( "source_name" ), text( "notes", u"備考", "Notes" ) },
      { { "K01", "P2", "さっぽろバイオクラスター", "さっぽろバイオクラスター", "Sapporo Bio-cluster", "general knowledge, unverified", "さっぽろ", "16", "inferred-high", "https://example.org/k01", QString() },
        { "K05", "P2", "関西広域バイオメディカルクラスター", "関西広域クラスター", "Kansai Biomedical Cluster", QString(), "かんさい", "30", "inferred-medium", "http://example.org/k05 ; brochure", "See https://example.org/note." },
        { "K10", "GH", "函館マリンバイオクラスター", QString(), "Hakodate Marine Bio Cluster", QString(), "はこだて", QString(), QString(), QString(), QString() },
        { "K99", "XX", hostileName(), QString(), QString(), QString(), QString(), QString(), QString(), "javascript:alert(1)", endlessText() } } ),
    tableOf( "institutions", { text( "institution_id" ), text( "name_ja" ), text( "type_ja" ), text( "place_ja" ), text( "address_source" ) },
      { { "I01", "北海道大学", "国立大学法人", "札幌市北区", QString() }, { "I02", "医薬基盤研究所", "独立行政法人", "茨木市", "brochure" } } ),
    tableOf( "sources", { text( "source_id" ), text( "title_ja" ), text( "title_en" ), text( "publisher" ) }, { { "brochure", "パンフレット", "Brochure", "MEXT" } } ),
  };
}
} // namespace

QString hostileName()
{
  return QStringLiteral( "<script>alert(1)</script>\t=1+1\n" ) + QChar( 0x202E ) + QStringLiteral( "<b>%1</b>" );
}

QString endlessText()
{
  return QStringLiteral( "x" ).repeated( 10000 );
}

std::shared_ptr<const Dataset> smallDataset()
{
  auto dataset = std::make_shared<Dataset>();
  dataset->tables = tables();
  dataset->programmes = { { "P2", { "第Ⅱ期事業", "Second Stage" }, { "第Ⅱ期", "Phase II" }, "#0072B2" }, { "GH", { "グローバル拠点", "Global Hub" }, { "拠点", "Hub" }, "#D55E00" } };
  dataset->fields = { { "LIFE", { "ライフサイエンス", "Life sciences" }, "#CC6677" }, { "ICT", { "情報通信", "Information and communication" }, "#117733" } };
  dataset->clusters = {
    { "K01", "P2", { "道央地域", "Central Hokkaido" }, { "さっぽろバイオクラスター", "Sapporo Bio-cluster" }, { "LIFE", "ICT" }, 0 },
    { "K05", "P2", { "関西広域地域", "Greater Kansai" }, { "関西広域バイオメディカルクラスター", "Kansai Biomedical Cluster" }, { "LIFE" }, 1 },
    { "K10", "GH", { "函館地域", "Hakodate" }, { "函館マリンバイオクラスター", "Hakodate Marine Bio Cluster" }, { "LIFE" }, 2 },
    { "K99", "XX", { hostileName(), QString() }, { hostileName(), QString() }, { "<i>" }, 3 },
  };
  dataset->memberships = {
    { "K01", "01", code( 1 ), Role::Applicant, "北海道、札幌市", "verified", "brochure", 1 },
    { "K05", "27", code( 27 ), Role::Applicant, "大阪府", "verified", "brochure", 2 },
    { "K05", "28", code( 28 ), Role::Applicant, "神戸市", "verified", "brochure", 3 },
    { "K05", "27", code( 27 ), Role::Institution, "医薬基盤研究所", "inferred", "brochure", 4 },
    { "K10", "01", code( 1 ), Role::Applicant, "北海道、函館市", "verified", "brochure", 5 },
    { "K99", "Atlantis<br>", std::nullopt, Role::Applicant, "<script>", "guess<b>", "brochure", 6 },
  };
  dataset->institutions = {
    { "I01", { "北海道大学", "Hokkaido University" }, "北海道大学", "national university", code( 1 ), std::nullopt, 0 },
    { "I02", { "医薬基盤研究所", "National Institute of Biomedical Innovation" }, "医療基盤研究所", "agency", code( 27 ), std::nullopt, 1 },
  };
  dataset->participations = {
    { "K01", "I01", "北海道大学", true, QString(), code( 1 ), std::nullopt, QString() },
    { "K10", "I01", "北海道大学", false, "函館キャンパス", std::nullopt, std::nullopt, "inferred" },
    { "K05", "I02", "医療基盤研究所", true, QString(), code( 27 ), std::nullopt, QString() },
  };
  return dataset;
}

JoinResult joinOf( const Dataset &dataset, RoleFilter role )
{
  std::set<PrefectureCode> all;
  for ( const PrefectureRecord &record : prefectureTable() )
    all.insert( record.code );
  return joinMemberships( dataset, role, all );
}

} // namespace clusteratlas::test
