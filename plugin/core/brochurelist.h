// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace clusteratlas
{

//! A name in a printed list.
struct ListedName
{
    QString name;
    QString printed;
    bool marked = false;  //!< ※ or another mark of the first order stands before it
    bool hasSign = false; //!< any mark does
    bool isKnown = true;  //!< it has a word for its kind
    bool isWhole = true;  //!< isWholeInstitutionName(), and its brackets close
    int begin = 0;        //!< its place in the text, and that behind it
    int end = 0;
};

struct NameList
{
    std::vector<ListedName> names = {};
    bool more = false;   //!< 等, ほか, など, "and others" ends it
    bool isOpen = false; //!< a separator or an open bracket ends it: the next line goes on
};

/**
 * The institutions in \a text, a printed list. Split at 、 ， , ； outside brackets, and at ・ and wide spaces where each part is an
 * institution's name by itself. A bracket that lists parts, 技術センター（生物研究所、化学研究所）, makes a name of each.
 */
[[nodiscard]] NameList institutionsIn( const QString &text );

//! The share of names in \a list that have a word for institutions, 0..1; 0 for an empty list.
[[nodiscard]] double institutionShare( const NameList &list );

//! The fields in \a text, split as institutionsIn() does but never at ・, which stands inside ナノテク・材料. Empty unless each may be one.
[[nodiscard]] NameList fieldsIn( const QString &text );

//! \a text without 等, ほか, など, "and others" at its end.
[[nodiscard]] QString withoutMore( const QString &text );

//! What (…), 【…】 or [ …] around the whole of \a text holds; nothing when there is none around it.
[[nodiscard]] std::optional<QString> insideBrackets( const QString &text );

//! \a text in two: what stands before the bracket at its end, and what it holds; nothing without one.
struct TrailingBracket
{
    QString before;
    QString inside;
};
[[nodiscard]] std::optional<TrailingBracket> trailingBracket( const QString &text );

//! The page that \a text is a reference to and nothing else: P.16, (p１６), 16ページ, 16頁.
[[nodiscard]] std::optional<int> pageReference( const QString &text );

//! A page reference at the end of \a text, which has more before it: 函館地域（P.34）, 函館地域 ……… 34.
struct TrailingPage
{
    QString before;
    int page;
};
[[nodiscard]] std::optional<TrailingPage> trailingPage( const QString &text );

//! \a text without the bullet or number it begins with: ●, ・, 1., (1), ①. "※" is no bullet.
[[nodiscard]] QString withoutBullet( const QString &text );

} // namespace clusteratlas
