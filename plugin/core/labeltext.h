// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace clusteratlas
{
/**
   * Returns \a label as a reader sees it: NFKC, lower case, every hyphen and dash "-", runs of white space one space, none at the ends.
   *
   * Drops what cannot be seen (zero-width characters, soft hyphens, variation selectors) and what spreadsheets put around a code to keep
   * its leading zero ('01 and ="01"). Empty when nothing visible is left.
   */
[[nodiscard]] QString normalizedLabel( const QString &label );

/**
   * Returns the form of \a normalized, a normalizedLabel(), under which names are compared.
   *
   * Without spaces, hyphens, underscores, full stops and apostrophes ("北 海 道", "Osaka-fu"); macrons and circumflexes dropped; katakana as
   * hiragana; small kana as large ("ﾎﾂｶｲﾄﾞｳ" in old files); old and variant kanji as today's (廣島縣). Idempotent.
   */
[[nodiscard]] QString nameKey( const QString &normalized );
} // namespace clusteratlas
