// SPDX-License-Identifier: GPL-2.0-or-later
#include "textgrid.h"

#include <algorithm>

namespace clusteratlas
{

size_t TextGrid::cellCount( size_t row ) const
{
  return mRows[row] - ( row == 0 ? 0 : mRows[row - 1] );
}

QStringView TextGrid::cell( size_t row, size_t column ) const
{
  const size_t begin = row == 0 ? 0 : mRows[row - 1];
  if ( begin + column >= mRows[row] )
    return QStringView();
  const Slice &slice = mCells[begin + column];
  if ( slice.length < 0 )
    return QStringView();
  return slice.begin >= 0 ? QStringView( mText ).mid( slice.begin, slice.length ) : QStringView( mOwn ).mid( -1 - slice.begin, slice.length );
}

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
