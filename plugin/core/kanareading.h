// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace clusteratlas
{

/**
 * Kana in Latin letters, by ICU's Hiragana-Latin. Not to be used by two threads at once.
 *
 * Nothing but kana changes: which reading a kanji has in a name, nobody can compute.
 */
class KanaReading
{
  public:
    KanaReading();
    ~KanaReading();
    KanaReading( KanaReading && ) noexcept;
    KanaReading &operator=( KanaReading && ) noexcept;

    //! \a text in lower case with its kana in romaji, long vowels as they are written: "ほっかいどう" → "hokkaidou".
    [[nodiscard]] QString romajiOf( const QString &text ) const;

  private:
    struct Icu;
    std::unique_ptr<Icu> mIcu;
};

} // namespace clusteratlas
