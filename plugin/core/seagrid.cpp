// SPDX-License-Identifier: GPL-2.0-or-later
#include "seagrid.h"

namespace clusteratlas
{

SeaGrid::SeaGrid( double width, double height )
  : mColumns( std::max( 1, static_cast<int>( std::ceil( width ) ) ) )
  , mRows( std::max( 1, static_cast<int>( std::ceil( height ) ) ) )
  , mTaken( static_cast<size_t>( mColumns ) * static_cast<size_t>( mRows ), 0 )
{
}

int SeaGrid::column( double x ) const
{
  return static_cast<int>( std::floor( std::clamp( x, -1.0, static_cast<double>( mColumns ) ) ) );
}

int SeaGrid::row( double y ) const
{
  return static_cast<int>( std::floor( std::clamp( y, -1.0, static_cast<double>( mRows ) ) ) );
}

void SeaGrid::take( int atColumn, int atRow )
{
  if ( atColumn >= 0 && atRow >= 0 && atColumn < mColumns && atRow < mRows )
    mTaken[static_cast<size_t>( atRow ) * static_cast<size_t>( mColumns ) + static_cast<size_t>( atColumn )] = 1;
}

void SeaGrid::takeLine( PlanePoint from, PlanePoint to )
{
  const bool isBeside = std::max( from.x, to.x ) < 0 || std::min( from.x, to.x ) > mColumns || std::max( from.y, to.y ) < 0 || std::min( from.y, to.y ) > mRows;
  if ( isBeside )
    return;
  // Rows one by one, with all columns that the line crosses within each.
  if ( from.y > to.y )
    std::swap( from, to );
  for ( int atRow = std::max( 0, row( from.y ) ); atRow <= std::min( mRows - 1, row( to.y ) ); ++atRow )
  {
    const auto xAt = [&]( double y ) { return to.y > from.y ? from.x + ( to.x - from.x ) * std::clamp( ( y - from.y ) / ( to.y - from.y ), 0.0, 1.0 ) : from.x; };
    const double enters = xAt( atRow );
    const double leaves = to.y > from.y ? xAt( atRow + 1.0 ) : to.x;
    const int last = std::min( mColumns - 1, column( std::max( enters, leaves ) ) );
    for ( int atColumn = std::max( 0, column( std::min( enters, leaves ) ) ); atColumn <= last; ++atColumn )
      take( atColumn, atRow );
  }
}

void SeaGrid::takeRing( const std::vector<PlanePoint> &ring )
{
  std::vector<std::vector<double>> crossings( static_cast<size_t>( mRows ) );
  for ( size_t index = 0; index < ring.size(); ++index )
  {
    const PlanePoint &from = ring[index];
    const PlanePoint &to = ring[( index + 1 ) % ring.size()];
    takeLine( from, to );
    const double low = std::min( from.y, to.y );
    const double high = std::max( from.y, to.y );
    for ( int atRow = std::max( 0, row( low - 0.5 ) ); atRow < mRows && atRow + 0.5 < high; ++atRow )
      if ( atRow + 0.5 >= low )
        crossings[static_cast<size_t>( atRow )].push_back( from.x + ( to.x - from.x ) * ( atRow + 0.5 - from.y ) / ( to.y - from.y ) );
  }
  for ( int atRow = 0; atRow < mRows; ++atRow )
  {
    std::vector<double> &edges = crossings[static_cast<size_t>( atRow )];
    std::sort( edges.begin(), edges.end() );
    for ( size_t pair = 0; pair + 1 < edges.size(); pair += 2 )
      for ( int atColumn = std::max( 0, column( edges[pair] ) ); atColumn <= std::min( mColumns - 1, column( edges[pair + 1] ) ); ++atColumn )
        take( atColumn, atRow );
  }
}

void SeaGrid::takeBox( const PaperBox &box )
{
  for ( int atRow = std::max( 0, row( box.top ) ); atRow <= std::min( mRows - 1, row( box.bottom() ) ); ++atRow )
    for ( int atColumn = std::max( 0, column( box.left ) ); atColumn <= std::min( mColumns - 1, column( box.right() ) ); ++atColumn )
      take( atColumn, atRow );
}

void SeaGrid::sum()
{
  const size_t stride = static_cast<size_t>( mColumns ) + 1;
  mSums.assign( stride * ( static_cast<size_t>( mRows ) + 1 ), 0 );
  for ( size_t atRow = 0; atRow < static_cast<size_t>( mRows ); ++atRow )
    for ( size_t atColumn = 0; atColumn < static_cast<size_t>( mColumns ); ++atColumn )
      mSums[( atRow + 1 ) * stride + atColumn + 1] = mTaken[atRow * static_cast<size_t>( mColumns ) + atColumn] + mSums[atRow * stride + atColumn + 1] + mSums[( atRow + 1 ) * stride + atColumn] - mSums[atRow * stride + atColumn];
}

bool SeaGrid::isFree( const PaperBox &box, double gap ) const
{
  const size_t left = static_cast<size_t>( std::clamp( column( box.left - gap ), 0, mColumns ) );
  const size_t top = static_cast<size_t>( std::clamp( row( box.top - gap ), 0, mRows ) );
  const size_t right = static_cast<size_t>( std::clamp( column( box.right() + gap ) + 1, 0, mColumns ) );
  const size_t bottom = static_cast<size_t>( std::clamp( row( box.bottom() + gap ) + 1, 0, mRows ) );
  const size_t stride = static_cast<size_t>( mColumns ) + 1;
  return right <= left || bottom <= top || mSums[bottom * stride + right] - mSums[top * stride + right] - mSums[bottom * stride + left] + mSums[top * stride + left] == 0;
}

} // namespace clusteratlas
