// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <optional>

namespace clusteratlas
{
/**
   * A prefecture code of JIS X 0401, 1 (Hokkaido) to 47 (Okinawa); no other value can exist.
   *
   * FIPS 10-4 and GeoNames number the same prefectures in another order: a number from there is not a PrefectureCode.
   */
class PrefectureCode
{
  public:
    static constexpr int FIRST = 1;
    static constexpr int LAST = 47;

    //! Empty when \a number is outside 1..47.
    [[nodiscard]] static constexpr std::optional<PrefectureCode> fromNumber( int number ) noexcept
    {
      if ( number < FIRST || number > LAST )
        return std::nullopt;
      return PrefectureCode( number );
    }

    [[nodiscard]] constexpr int number() const noexcept { return mNumber; }

    //! Always two digits: "01".
    [[nodiscard]] QString toString() const;

    friend constexpr bool operator==( PrefectureCode a, PrefectureCode b ) noexcept { return a.mNumber == b.mNumber; }
    friend constexpr bool operator!=( PrefectureCode a, PrefectureCode b ) noexcept { return a.mNumber != b.mNumber; }
    friend constexpr bool operator<( PrefectureCode a, PrefectureCode b ) noexcept { return a.mNumber < b.mNumber; }
    friend constexpr uint qHash( PrefectureCode code, uint seed = 0 ) noexcept { return static_cast<uint>( code.mNumber ) ^ seed; }

  private:
    explicit constexpr PrefectureCode( int number ) noexcept
      : mNumber( static_cast<unsigned char>( number ) )
    {}

    unsigned char mNumber;
};
} // namespace clusteratlas

template <>
struct std::hash<clusteratlas::PrefectureCode>
{
    std::size_t operator()( clusteratlas::PrefectureCode code ) const noexcept { return static_cast<std::size_t>( code.number() ); }
};
