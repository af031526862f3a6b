// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "prefecturecode.h"

#include <tl/expected.hpp>

namespace clusteratlas
{

/**
 * A code of JIS X 0402 for a municipality, a special ward of Tokyo, or a designated city and its wards: 01202, 13101, 40130. The prefectures'
 * own (01000) and those of associations (801 and above) are none.
 */
class MunicipalityCode
{
  public:
    //! Empty when \a number, the five digits, is no such code.
    [[nodiscard]] static constexpr std::optional<MunicipalityCode> fromNumber( int number ) noexcept
    {
      const int place = number % 1000;
      if ( number < 0 || place < 100 || place > 799 || !PrefectureCode::fromNumber( number / 1000 ) )
        return std::nullopt;
      return MunicipalityCode( number );
    }

    [[nodiscard]] constexpr int number() const noexcept { return mNumber; }
    [[nodiscard]] PrefectureCode prefecture() const noexcept { return *PrefectureCode::fromNumber( mNumber / 1000 ); }

    //! 0..9, which the form of six digits ends in.
    [[nodiscard]] int checkDigit() const;

    //! Always five digits: "01202".
    [[nodiscard]] QString toString() const;

    friend constexpr bool operator==( MunicipalityCode a, MunicipalityCode b ) noexcept { return a.mNumber == b.mNumber; }
    friend constexpr bool operator!=( MunicipalityCode a, MunicipalityCode b ) noexcept { return a.mNumber != b.mNumber; }
    friend constexpr bool operator<( MunicipalityCode a, MunicipalityCode b ) noexcept { return a.mNumber < b.mNumber; }
    friend constexpr uint qHash( MunicipalityCode code, uint seed = 0 ) noexcept { return static_cast<uint>( code.mNumber ) ^ seed; }

  private:
    explicit constexpr MunicipalityCode( int number ) noexcept
      : mNumber( number )
    {}

    int mNumber;
};

enum class MunicipalityCodeFailure
{
  NotACode,         //!< not written like one
  CheckDigit,       //!< six digits whose last does not fit the first five
  NotAMunicipality, //!< a prefecture, an association, or assigned to nothing
};

/**
 * Returns the code that \a text is: five digits, six with their check digit, R01202 of SSDSE, in any width and with a zero fraction.
 *
 * A zero that a spreadsheet took from the front is put back where that is the only reading: four digits are five without it, and five are six
 * without it when they are no code themselves and the check digit fits (12025 is 012025, but 12203 stays 市川市).
 */
[[nodiscard]] tl::expected<MunicipalityCode, MunicipalityCodeFailure> readMunicipalityCode( const QString &text );

} // namespace clusteratlas
