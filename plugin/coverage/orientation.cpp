// SPDX-License-Identifier: GPL-2.0-or-later
#include "orientation.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace clusteratlas
{

namespace
{
constexpr double ERROR_BOUND = 3.3306690738754716e-16;

int signOf( double value )
{
  return ( value > 0 ) - ( value < 0 );
}

//! The exact sum of doubles, as parts that do not overlap, smallest first (Shewchuk's grow-expansion).
class ExactSum
{
  public:
    void add( double value )
    {
      for ( int index = 0; index < mCount; ++index )
      {
        const double part = mParts[static_cast<size_t>( index )];
        const double sum = value + part;
        const double virtualPart = sum - value;
        mParts[static_cast<size_t>( index )] = ( value - ( sum - virtualPart ) ) + ( part - virtualPart );
        value = sum;
      }
      mParts[static_cast<size_t>( mCount++ )] = value;
    }

    void addProduct( double a, double b )
    {
      const double product = a * b;
      add( std::fma( a, b, -product ) );
      add( product );
    }

    int sign() const
    {
      for ( int index = mCount - 1; index >= 0; --index )
        if ( mParts[static_cast<size_t>( index )] != 0 )
          return signOf( mParts[static_cast<size_t>( index )] );
      return 0;
    }

  private:
    std::array<double, 12> mParts {};
    int mCount = 0;
};

int exactOrientation( Position a, Position b, Position c )
{
  ExactSum sum;
  sum.addProduct( a.x, b.y );
  sum.addProduct( -a.y, b.x );
  sum.addProduct( b.x, c.y );
  sum.addProduct( -b.y, c.x );
  sum.addProduct( c.x, a.y );
  sum.addProduct( -c.y, a.x );
  return sum.sign();
}
} // namespace

int orientation( Position a, Position b, Position c )
{
  const double left = ( a.x - c.x ) * ( b.y - c.y );
  const double right = ( a.y - c.y ) * ( b.x - c.x );
  const double determinant = left - right;
  if ( std::abs( determinant ) > ERROR_BOUND * ( std::abs( left ) + std::abs( right ) ) )
    return signOf( determinant );
  return exactOrientation( a, b, c );
}

} // namespace clusteratlas
