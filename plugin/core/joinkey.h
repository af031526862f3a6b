// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>
#include <QStringView>

#include <functional>
#include <vector>

namespace clusteratlas
{

//! The key cells of one side of a join, good as long as their owner.
struct KeySide
{
    size_t rows = 0;
    size_t columns = 0;
    std::function<QStringView( size_t row, size_t column )> cell; //!< null or empty where the source has none
};

//! How the cells of a pair of key columns are compared.
enum class KeyRule
{
  Exact,       //!< as they stand
  Text,        //!< after NFKC, white space alike
  Number,      //!< digits without leading zeros and without ".0"; anything else as Text
  Municipality //!< codes of JIS X 0402: of one side six digits with check digit, of the other five; anything else as Text
};

//! A stable identifier, never translated: "exact", "text", "number", "municipality".
[[nodiscard]] QLatin1String keyRuleId( KeyRule rule );

//! How the keys of a join are compared, column by column.
struct KeyRules
{
    std::vector<KeyRule> rules;
    std::vector<bool> polygonsHaveCheckDigit; //!< means something with Municipality: else the table has it
};

/**
 * The rules that let \a polygons and \a table meet without making two different keys of the polygons one.
 *
 * A column is compared as Number when most cells of either side are digits, unless polygons differ by nothing but zeros in front; as
 * Municipality when, moreover, all codes of one side have six digits and their check digit, and those of the other five. Else as Text. The
 * order of rows does not matter.
 */
[[nodiscard]] KeyRules chooseKeyRules( const KeySide &polygons, const KeySide &table );

/**
 * The keys of one side as texts that are equal where the rules say that they are. Not thread-safe.
 */
class KeyTexts
{
  public:
    KeyTexts( const KeySide &side, const KeyRules &rules, bool isPolygons );

    //! The key of \a row, good until the next call; empty when a cell of it is.
    QStringView of( size_t row );

    //! The cells of the key of \a row as they stand, parted by " / ".
    QString shown( size_t row ) const;

  private:
    QStringView normalized( QStringView cell, size_t column );

    const KeySide &mSide;
    const KeyRules &mRules;
    bool mIsPolygons;
    QString mText;
    QString mJoined;
};

} // namespace clusteratlas
