// SPDX-License-Identifier: GPL-2.0-or-later
#include "plainvalue.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace clusteratlas
{

namespace
{
constexpr int MOST_DIGITS = 18; //!< any number of as many fits 64 bits
constexpr int LONGEST_NUMBER = 40;

bool isDigit( QChar c )
{
  return c.unicode() >= u'0' && c.unicode() <= u'9';
}
} // namespace

std::optional<qint64> plainInteger( QStringView text )
{
  const bool isNegative = !text.isEmpty() && text.front() == QLatin1Char( '-' );
  const QStringView digits = isNegative ? text.mid( 1 ) : text;
  const bool hasZeroInFront = !digits.isEmpty() && digits.front() == QLatin1Char( '0' ) && ( digits.size() > 1 || isNegative );
  if ( digits.isEmpty() || digits.size() > MOST_DIGITS || hasZeroInFront )
    return std::nullopt;
  qint64 value = 0;
  for ( const QChar digit : digits )
  {
    if ( !isDigit( digit ) )
      return std::nullopt;
    value = value * 10 + ( digit.unicode() - u'0' );
  }
  return isNegative ? -value : value;
}

std::optional<double> plainNumber( QStringView text )
{
  if ( text.isEmpty() || text.size() > LONGEST_NUMBER )
    return std::nullopt;
  std::array<char, LONGEST_NUMBER> buffer;
  char *end = buffer.data();
  for ( const QChar c : text )
  {
    const ushort code = c.unicode();
    if ( !isDigit( c ) && code != u'.' && code != u'-' && code != u'+' && code != u'e' && code != u'E' )
      return std::nullopt;
    *end++ = static_cast<char>( code );
  }
  const QStringView magnitude = text.front() == QLatin1Char( '-' ) ? text.mid( 1 ) : text;
  const bool hasZeroInFront = magnitude.size() > 1 && magnitude.front() == QLatin1Char( '0' ) && isDigit( magnitude.at( 1 ) );
  double value = 0;
  const std::from_chars_result read = std::from_chars( buffer.data(), end, value );
  const bool isWhole = read.ec == std::errc() && read.ptr == end && !hasZeroInFront && std::isfinite( value );
  return isWhole ? std::optional<double>( value ) : std::nullopt;
}

FieldSchema::Type plainType( size_t count, const std::function<QStringView( size_t )> &cell )
{
  using Type = FieldSchema::Type;
  bool isInteger = true;
  bool isFilled = false;
  for ( size_t row = 0; row < count; ++row )
  {
    const QStringView text = cell( row );
    if ( text.isEmpty() )
      continue;
    isFilled = true;
    isInteger = isInteger && plainInteger( text );
    if ( !isInteger && !plainNumber( text ) )
      return Type::String;
  }
  return !isFilled ? Type::String : isInteger ? Type::Integer
                                              : Type::Number;
}

} // namespace clusteratlas
