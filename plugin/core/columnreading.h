// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "keycolumn.h"

#include <vector>

namespace clusteratlas
{
//! What matchPrefecture() finds in the cells of one column.
struct ColumnReading
{
    std::vector<unsigned char> numbers; //!< per row the prefecture's number, 0 where none was recognised
    int recognised = 0;
    int unrecognised = 0; //!< neither empty nor a national total
    int otherCodes = 0;   //!< of those, codes of another system: MatchFailure::OtherCodeSystem
    int ambiguous = 0;    //!< of those, names that fit several prefectures: MatchFailure::Ambiguous
    int municipalities = 0;
    int distinct = 0;
    KeyForm form = KeyForm::NameJa; //!< of most recognised values; JisNumber as soon as one of one or two digits lacks its zero
    bool keepsLeadingZeros = false; //!< a bare code begins with 0 and none has lost it
    bool lostLeadingZeros = false;  //!< see KeyColumnRejection::LostLeadingZero
};

[[nodiscard]] ColumnReading readColumn( const CandidateColumn &column );

//! The rows on which two columns both name a prefecture.
struct ColumnComparison
{
    int common = 0;
    int contradicting = 0;
    int agreedDistinct = 0; //!< prefectures on the rows that agree
};

[[nodiscard]] ColumnComparison compareColumns( const ColumnReading &a, const ColumnReading &b );

//! 0 is the form preferred as key.
[[nodiscard]] int keyFormRank( KeyForm form );

[[nodiscard]] bool isNameForm( KeyForm form );
} // namespace clusteratlas
