// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>
#include <vector>

namespace clusteratlas
{

/**
 * \a text with every character that is one other character in another width or form as that one: full-width letters, half-width kana, the
 * radicals that PDF text has for kanji. As long as \a text, so that places in both agree; Ⅱ, ㈱ and ① stay.
 */
[[nodiscard]] QString foldedText( const QString &text );

//! A line of a brochure without space around it and without reading aids: 函館（はこだて）地域 is 函館地域.
struct BrochureLine
{
    int number;     //!< from 1
    QString text;   //!< as printed, radicals as kanji
    QString folded; //!< foldedText() of it
    bool indented = false;
    bool ruby = false; //!< hiragana alone above a line with kanji: its reading

    bool blank() const { return text.isEmpty(); }
};

//! The lines of \a text, at LF, CR, CRLF, form feed and the Unicode separators.
[[nodiscard]] std::vector<BrochureLine> brochureLines( const QString &text );

//! \a folded split at 、 , ; and / outside brackets: begin and length of each piece, trimmed, none empty.
struct TextSpan
{
    int begin;
    int length;
};
[[nodiscard]] std::vector<TextSpan> listSpans( const QString &folded );

//! How many brackets \a folded opens and does not close; below zero where it closes more.
[[nodiscard]] int openBrackets( const QString &folded );

} // namespace clusteratlas
