// SPDX-License-Identifier: GPL-2.0-or-later
#include "textgrid.h"

#include <algorithm>

namespace clusteratlas
{

int TextGrid::filledCells( size_t row ) const
{
  int filled = 0;
  for ( size_t column = 0; column < cellCount( row ); ++column )
  {
    const QStringView value = cell( row, column );
    filled += std::any_of( value.begin(), value.end(), []( QChar c ) { return !c.isSpace(); } ) ? 1 : 0;
  }
  return filled;
}

void TextGrid::appendCell( QStringView value )
{
  if ( value.isNull() )
  {
    mCells.push_back( { 0, -1 } );
    return;
  }
  mCells.push_back( { -1 - mOwn.size(), static_cast<int>( value.size() ) } );
  mOwn.append( value.data(), static_cast<int>( value.size() ) );
}

void TextGrid::endRow()
{
  mRows.push_back( mCells.size() );
  mWidth = std::max( mWidth, cellCount( mRows.size() - 1 ) );
}

} // namespace clusteratlas
