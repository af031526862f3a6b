// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "matchprefecture.h"

#include <QString>

#include <optional>
#include <vector>

namespace clusteratlas
{
//! A column of a table; the cells of a row stand at the same place in every column, and a shorter column ends in empty cells.
struct CandidateColumn
{
    QString name;
    std::vector<QString> values;
    bool numeric = false; //!< the file holds numbers: leading zeros cannot have survived
};

enum class KeyColumnRejection
{
  None,
  TooFewRecognised,   //!< less than half of its values name a prefecture
  AmbiguousNames,     //!< the same, and most of the others fit several: 府中市 of 東京都 and of 広島県
  LooksLikeRowNumber, //!< 1..47 in a column called id, fid, objectid, 番号 ...
  LostLeadingZero,    //!< six-digit codes of which some lost their zero and now look like codes of other prefectures
  ContradictsNames,   //!< on the same rows the names say another prefecture: fips, gn_a1_code
  OtherCodeSystem,    //!< called after a code system that counts in another order, and no names to compare with
  UnlabelledNumbers,  //!< numbers in range, but neither names nor the column's own name say that they are prefectures
  RivalColumns        //!< another column of the kind, at least as well founded, says otherwise: from and to
};

//! A stable identifier, never translated: "none", "too_few_recognised", "contradicts_names" ...
[[nodiscard]] QLatin1String keyColumnRejectionId( KeyColumnRejection rejection );

struct KeyColumnScore
{
    int column = 0;                 //!< place among the candidates
    int recognisedRows = 0;         //!< rows whose value names a prefecture
    double recognised = 0;          //!< their share, 0..1, of the values that are neither empty nor a national total
    int distinct = 0;               //!< prefectures named
    KeyForm form = KeyForm::NameJa; //!< the form of most recognised values; means nothing when there are none
    KeyColumnRejection rejection = KeyColumnRejection::None;
};

struct KeyColumnChoice
{
    std::optional<int> column;          //!< empty when no column is fit, or when the fit ones contradict each other
    std::vector<KeyColumnScore> scores; //!< one per candidate, in their order
};

//! Whether the column looked like one of prefectures, so that a reader who finds no key wants to know why it was refused.
[[nodiscard]] bool isNearKey( const KeyColumnScore &score );

/**
   * Chooses the column of \a columns by which rows are to be placed in prefectures, and says of every other why not.
   *
   * Fit is a column of which at least half the values name a prefecture (matchPrefecture()), unless:
   * - Names are the reference. A code column that on more than a tenth of the common rows says another prefecture than a name column is
   *   refused. That finds FIPS and GeoNames numbers, whose 01 is Aichi.
   * - Bare numbers (1, 01, 01000) must be backed: by a name column that agrees on three prefectures or more; by the column's own name
   *   (readColumnHeader(): pref_code, 都道府県コード, N03_007, KEN, code ...); or by leading zeros kept throughout, which for two digits counts
   *   only with 32 prefectures or more, since months, days and hours are written like that too. "JP-01", "R01000" and six digits with
   *   their check digit speak for themselves.
   * - Two digits or fewer in a column called id, fid, objectid ... are row numbers, however well they agree.
   * - Codes of five and six digits in one column, or three different five-digit codes or more that all pass as six-digit codes with a
   *   zero in front, have lost leading zeros.
   * - Of columns of a kind (names, codes) that differ on even one row, the one whose own name speaks of prefectures is kept; when both or
   *   neither do, both are refused. Which of two prefectures is meant (from or to, seat or site) is the user's to say.
   *
   * Among the fit, most recognised rows come first; then prefectures before municipalities; then Japanese, English, kana names, ISO,
   * JIS, six-digit, five-digit, R codes, unpadded numbers; then a name that speaks of prefectures; then the order of the column names. So N03 is
   * keyed by N03_001, since N03_007 is NULL on 所属未定地 (unassigned land).
   *
   * The order of rows never matters, the order of columns only between columns of the same name. Pure and thread-safe.
   */
[[nodiscard]] KeyColumnChoice chooseKeyColumn( const std::vector<CandidateColumn> &columns );
} // namespace clusteratlas
