// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringView>

namespace clusteratlas
{

//! How much a text reads as what Japanese tables hold. Sums over several texts are compared, of the same bytes under different encodings.
struct JapaneseLikelihood
{
    qint64 impossible = 0; //!< U+FFFD signs
    qint64 japanese = 0;   //!< hiragana, katakana and kanji
    double bits = 0;       //!< log2 of the probability of the characters beyond ASCII; less, the rarer they are

    //! Fewer impossible signs first, then the more probable text.
    bool isBetterThan( const JapaneseLikelihood &other ) const { return impossible != other.impossible ? impossible < other.impossible : bits > other.bits; }
};

/**
 * Adds \a text to \a sum. Characters beyond ASCII count by their class: kana, kanji of names and addresses, other kanji of JIS level 1, of level 2,
 * full-width signs, half-width katakana, Latin letters, private use. Of half-width katakana also the order counts: a sound mark stands only
 * after a syllable that takes one, a small letter never first. Characters of one class in a row are likelier than lone ones.
 *
 * The figures are estimates, checked by scripts/measure-encoding.sh. Thread-safe.
 */
void addLikelihood( QStringView text, JapaneseLikelihood &sum );

} // namespace clusteratlas
