// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace clusteratlas
{

//! A nameKey() of \a text without punctuation and accents.
[[nodiscard]] QString searchLetters( const QString &text );

/**
 * Returns the form of \a text under which a search compares: its searchLetters(), the Latin ones spelled one way.
 *
 * That spelling is after Kunrei: shi = si, chi = ti, tsu = tu, fu = hu, ji = zi, sha = sya, m = n before b, m, p; ō, ô, oo, ou and oh are o, and
 * every doubled letter but i stands once. English words pass through the same, as both sides do. 第Ⅱ期 and 第II期 are 第2期. Idempotent.
 */
[[nodiscard]] QString searchFold( const QString &text );

//! Splits \a text at white space and punctuation other than hyphens, full stops and apostrophes; nothing is folded.
[[nodiscard]] QStringList searchPieces( const QString &text );

/**
 * The other folded forms that \a folded, a searchFold() still being typed, may be the beginning of: "hac" of "hati" (hachi), "gum" of "gunma".
 */
[[nodiscard]] QStringList searchBeginnings( const QString &folded );

//! Kana only, at least two letters of it, and maybe Latin letters behind, as an input method shows what is half typed: "ほくr".
[[nodiscard]] bool isKanaWord( const QString &word );

[[nodiscard]] bool isKana( QChar letter );
[[nodiscard]] bool isKanji( QChar letter );
[[nodiscard]] bool isLatin( QChar letter ); //!< a..z

} // namespace clusteratlas
