// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "prefecturecode.h"

#include <QLatin1String>

#include <tl/expected.hpp>

namespace clusteratlas
{
//! How a label names its prefecture.
enum class KeyForm
{
  JisCode,        //!< 01, 13
  JisNumber,      //!< 1, 13.0
  IsoCode,        //!< JP-01, jp-1
  MunicipalCode5, //!< 01000, 01202; 1202 when a number lost its zero
  MunicipalCode6, //!< 010006: five digits of JIS X 0402 and the check digit
  RegionCode,     //!< R01000, as in SSDSE
  NameJa,         //!< 東京都, 東京, 東京都千代田区
  NameKana,       //!< とうきょうと, トウキョウ, ﾄｳｷﾖｳ
  NameEn          //!< Tokyo, Tōkyō-to, Aichi Prefecture, Hirosima
};

enum class MatchFailure
{
  Empty,           //!< nothing visible
  NationalTotal,   //!< 全国, 総数, Japan, 00, 00000, R00000
  CheckDigit,      //!< six digits whose last does not fit the first five
  OtherCodeSystem, //!< JA01 of FIPS 10-4, JP.01 of GeoNames: they count in another order
  Ambiguous,       //!< its parts name different prefectures: 富山・石川, "01 青森県"
  Unknown
};

struct PrefectureMatch
{
    PrefectureCode code;
    KeyForm form;
    bool municipality; //!< the label names a municipality (or ward, or county) of the prefecture: 01202, 宮城県仙台市青葉区
};

using PrefectureMatchResult = tl::expected<PrefectureMatch, MatchFailure>;

//! A stable identifier for files and settings, never translated: "jis_code", "name_ja".
[[nodiscard]] QLatin1String keyFormId( KeyForm form );

//! A stable identifier for files, never translated: "empty", "national_total", "check_digit", "other_code_system", "ambiguous", "unknown".
[[nodiscard]] QLatin1String matchFailureId( MatchFailure failure );

/**
   * Returns the prefecture that \a label names, or why none was recognised.
   *
   * Compares whole labels, after normalizedLabel() and nameKey(), with the codes and names under KeyForm: no prefixes, no likeness. Names may
   * lack 都/府/県 or carry their romaji, "Prefecture", "Pref." or "Prefecture of"; a wrong suffix (大阪県) is not recognised, 東京府, the name
   * until 1943, is. Two exceptions look inside a label:
   * - an official name followed by a municipality, that is by a text ending in 市, 区, 町, 村 or 郡, but not in 地区 or 市町村. Addresses and
   *   institutions (北海道大学, 東京都市大学) are not municipalities.
   * - several spellings of one prefecture in different forms: "01 北海道", "北海道 (Hokkaido)". When they disagree the label is ambiguous.
   *
   * Five digits are always a five-digit code. Whether 12203 is 市川市 or was 012203 (士別市) before a spreadsheet took its zero cannot be seen
   * in one label; chooseKeyColumn() refuses such columns. Four digits are a five-digit code without its zero. JA01 (FIPS) and JP.01
   * (GeoNames) are refused, since they count in another order, and JP01 is unknown, since it may.
   *
   * Pure and thread-safe. Code ranges and check digit: JIS X 0402; 801..999 are associations of municipalities (総務省 団体コード).
   */
[[nodiscard]] PrefectureMatchResult matchPrefecture( const QString &label );
} // namespace clusteratlas
