// SPDX-License-Identifier: GPL-2.0-or-later
#include "editdistance.h"

#include <QVarLengthArray>

#include <algorithm>

namespace clusteratlas
{

int editDistance( QStringView a, QStringView b, EditScope scope, int most )
{
  // Cells further than the limit from the diagonal cannot come back below it.
  most = std::min( most, static_cast<int>( a.size() + b.size() ) );
  const int far = most + 1;
  if ( scope == EditScope::Prefix && b.size() > a.size() + most )
    b = b.left( a.size() + most );
  const int rows = static_cast<int>( a.size() );
  const int columns = static_cast<int>( b.size() );
  if ( rows - columns > most || ( scope == EditScope::Whole && columns - rows > most ) )
    return far;
  QVarLengthArray<int, 192> cells( 3 * ( columns + 1 ) );
  std::fill( cells.begin(), cells.end(), far );
  int *before = cells.data();
  int *previous = before + columns + 1;
  int *current = previous + columns + 1;
  for ( int j = 0; j <= std::min( columns, most ); ++j )
    previous[j] = j;
  for ( int i = 1; i <= rows; ++i )
  {
    const int first = std::max( 1, i - most );
    const int last = std::min( columns, i + most );
    current[first - 1] = first == 1 && i <= most ? i : far;
    int least = current[first - 1];
    for ( int j = first; j <= last; ++j )
    {
      const int replaced = previous[j - 1] + ( a.at( i - 1 ) == b.at( j - 1 ) ? 0 : 1 );
      current[j] = std::min( { previous[j] + 1, current[j - 1] + 1, replaced } );
      if ( i > 1 && j > 1 && a.at( i - 1 ) == b.at( j - 2 ) && a.at( i - 2 ) == b.at( j - 1 ) )
        current[j] = std::min( current[j], before[j - 2] + 1 );
      least = std::min( least, current[j] );
    }
    if ( last < columns )
      current[last + 1] = far;
    // A swap looks back two rows and adds one, so that the next row may still be as good as this one's.
    if ( least > most + 1 )
      return least;
    std::swap( before, previous );
    std::swap( previous, current );
  }
  return scope == EditScope::Whole ? previous[columns] : *std::min_element( previous + std::max( 0, rows - most ), previous + columns + 1 );
}

} // namespace clusteratlas
