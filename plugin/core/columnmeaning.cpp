// SPDX-License-Identifier: GPL-2.0-or-later
#include "columnmeaning.h"

#include "labeltext.h"

#include <QHash>
#include <QStringList>
#include <QStringView>

#include <algorithm>

namespace clusteratlas
{

namespace
{
struct Words
{
    ColumnMeaning meaning;
    QStringView names; //!< parted by a space
};

constexpr Words WORDS[] = {
  { ColumnMeaning::ClusterId, u"clusterid clustercode clusterno クラスターid クラスタid クラスターコード クラスター番号 クラスターno 拠点id 拠点コード 拠点番号 プロジェクトid" },
  { ColumnMeaning::ClusterName, u"cluster clusters clustername clusternameja クラスター クラスタ クラスター名 クラスタ名 クラスター名称 クラスター構想 クラスター構想名 "
                                u"参加クラスター 産業クラスター 知的クラスター 拠点 拠点名 拠点名称 構想名 プロジェクト プロジェクト名" },
  { ColumnMeaning::ClusterNameEn, u"clusternameen クラスター名英語 クラスター名英" },
  { ColumnMeaning::RegionName, u"region regionja regionname regionnameja 地域 地域名 地域名称 実施地域 実施地域名 対象地域 area areaname" },
  { ColumnMeaning::RegionNameEn, u"regionen regionnameen 地域名英語" },
  { ColumnMeaning::Governments, u"governments governmentsja applicant applicants applicantgovernments applicantgovernmentsja 自治体 自治体名 申請自治体 実施自治体 提案自治体 "
                                u"参加自治体 関係自治体 申請者 申請団体 提案者 地方公共団体 都道府県市" },
  { ColumnMeaning::Role, u"role 役割 参加形態 参画形態 立場" },
  { ColumnMeaning::Evidence, u"evidence evidenceja governmentsorreasonja reason 根拠 理由" },
  { ColumnMeaning::Confidence, u"confidence 確度 確からしさ" },
  { ColumnMeaning::Source, u"source 出典 情報源" },
  { ColumnMeaning::ProgrammeId, u"programmeid programid 事業id 事業コード" },
  { ColumnMeaning::ProgrammeName, u"programme program programmename programname programmenameja 事業 事業名 事業名称 プログラム プログラム名 制度名 施策名" },
  { ColumnMeaning::Fields, u"fields field fieldsja fieldsjaseed fieldcodes researchfields 分野 研究分野 重点分野 技術分野 対象分野" },
  { ColumnMeaning::InstitutionId, u"institutionid 機関id 機関コード 機関番号" },
  { ColumnMeaning::InstitutionName, u"institution institutions institutionname institutionnameja 機関 機関名 機関名称 参加機関 参画機関 中核機関 研究機関 研究機関名 大学 大学名" },
  { ColumnMeaning::InstitutionNameEn, u"institutionnameen 機関名英語" },
  { ColumnMeaning::InstitutionPrefecture, u"institutionprefcode institutionpref institutionprefecture institutionprefname institutionprefnameja 機関所在都道府県 機関所在地 "
                                          u"機関都道府県 本部所在都道府県" },
  { ColumnMeaning::InstitutionType, u"institutiontype 機関種別 種別" },
  { ColumnMeaning::Indicator, u"indicator indicatorname 指標 指標名 項目 項目名 統計項目 調査項目 表章項目 集計項目 統計指標" },
  { ColumnMeaning::Longitude, u"lon lng longitude 経度" },
  { ColumnMeaning::Latitude, u"lat latitude 緯度" },
  { ColumnMeaning::Year, u"year fiscalyear fy 年 年度 年次 調査年 会計年度 時間軸 時間軸年次 時間軸年度次" },
  { ColumnMeaning::Municipality, u"municipality municipalities municipalityja municipalityname municipalitynameja city cityname n03004 市区町村 市区町村名 市区町村名称 "
                                 u"市町村 市町村名 市町村名称 区市町村 区市町村名 対象市町村 対象市区町村 構成市町村 関係市町村 市名" },
  { ColumnMeaning::MunicipalityParent, u"county n03003 郡 郡名 郡市名 郡政令市 郡政令市名 政令市 政令市名 政令指定都市" },
  { ColumnMeaning::MunicipalityCode, u"municipalitycode municipalcode municode citycode n03007 市区町村コード 市町村コード 団体コード 地方公共団体コード 全国地方公共団体コード" },
};

QHash<QString, ColumnMeaning> builtIndex()
{
  QHash<QString, ColumnMeaning> index;
  for ( const Words &words : WORDS )
    for ( const QString &name : words.names.toString().split( QLatin1Char( ' ' ) ) )
      index.insert( nameKey( name ), words.meaning ); // katakana becomes hiragana here as in the names looked up
  return index;
}
} // namespace

ColumnMeaning readColumnMeaning( const QString &name )
{
  static const QHash<QString, ColumnMeaning> index = builtIndex();
  QString key = nameKey( normalizedLabel( name ) );
  const auto isBracket = []( QChar c ) { return QStringView( u"()[]{}【】「」:・/" ).contains( c ); };
  key.truncate( static_cast<int>( std::remove_if( key.begin(), key.end(), isBracket ) - key.begin() ) );
  return index.value( key, ColumnMeaning::Silent );
}

} // namespace clusteratlas
