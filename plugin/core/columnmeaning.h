// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace clusteratlas
{

//! What the name of a column of a cluster table says its cells are. Word lists stand in columnmeaning.cpp.
enum class ColumnMeaning
{
  Silent,
  ClusterId,   //!< cluster_id, クラスター番号
  ClusterName, //!< cluster_name_ja, クラスター名, 拠点名
  ClusterNameEn,
  RegionName, //!< region_ja, 地域名: names a cluster only where nothing better does
  RegionNameEn,
  Governments, //!< applicant_governments, 自治体: prefectures in the role of applicants
  Role,        //!< role, 役割
  Evidence,    //!< evidence_ja, 根拠
  Confidence,  //!< confidence, 確度
  Source,      //!< source, 出典
  ProgrammeId,
  ProgrammeName, //!< programme, 事業名
  Fields,        //!< fields, 研究分野
  InstitutionId,
  InstitutionName, //!< institution_name_ja, 機関名
  InstitutionNameEn,
  InstitutionPrefecture, //!< institution_pref_code: where the institution has its seat
  InstitutionType,
  Indicator, //!< indicator, 項目, 指標: what a figure is of
  Longitude,
  Latitude,
  Year,               //!< year, 年度
  Municipality,       //!< 市区町村名, N03_004
  MunicipalityParent, //!< 郡名, N03_003: the county or designated city in front of it
  MunicipalityCode,   //!< 市区町村コード, N03_007
};

//! Ignores case, width, spaces, hyphens, underscores, full stops and brackets.
[[nodiscard]] ColumnMeaning readColumnMeaning( const QString &name );

} // namespace clusteratlas
