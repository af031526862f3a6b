// SPDX-License-Identifier: GPL-2.0-or-later
#include "seagaps.h"

#include <numeric>
#include <tuple>

namespace clusteratlas
{

namespace
{
constexpr int CELLS = 600;
constexpr int NONE = -1;

//! Which part is one with which.
class Union
{
  public:
    explicit Union( size_t count )
      : mParents( count )
    {
      std::iota( mParents.begin(), mParents.end(), size_t { 0 } );
    }
    size_t rootOf( size_t index )
    {
      while ( mParents[index] != index )
        index = mParents[index] = mParents[mParents[index]];
      return index;
    }
    bool join( size_t a, size_t b )
    {
      const size_t rootA = rootOf( a );
      const size_t rootB = rootOf( b );
      // The smaller index stays the root, so that the outcome does not hang on the order of joins.
      mParents[std::max( rootA, rootB )] = std::min( rootA, rootB );
      return rootA != rootB;
    }

  private:
    std::vector<size_t> mParents;
};

//! A grid over all land; each cell knows the nearest cell that a coast runs through.
class CoastGrid
{
  public:
    CoastGrid( const std::vector<LandPart> &parts, Union &touching )
    {
      for ( const LandPart &part : parts )
        mBounds.add( part.bounds() );
      mCell = std::max( { mBounds.width() / CELLS, mBounds.height() / CELLS, 1e-6 } );
      mColumns = static_cast<int>( mBounds.width() / mCell ) + 1;
      mRows = static_cast<int>( mBounds.height() / mCell ) + 1;
      mParts.assign( static_cast<size_t>( mColumns ) * static_cast<size_t>( mRows ), NONE );
      for ( size_t index = 0; index < parts.size(); ++index )
        markOutline( parts[index].outline, static_cast<int>( index ), touching );
      mNearest.assign( mParts.size(), NONE );
      for ( size_t cell = 0; cell < mParts.size(); ++cell )
        if ( mParts[cell] != NONE )
          mNearest[cell] = static_cast<int>( cell );
      spread();
    }

    //! Where the realms of two coasts meet, the water between them.
    std::vector<SeaGap> gaps() const
    {
      std::vector<SeaGap> found;
      for ( int row = 0; row < mRows; ++row )
        for ( int column = 0; column < mColumns; ++column )
        {
          if ( column + 1 < mColumns )
            appendGap( found, at( column, row ), at( column + 1, row ) );
          if ( row + 1 < mRows )
            appendGap( found, at( column, row ), at( column, row + 1 ) );
        }
      return found;
    }

  private:
    size_t at( int column, int row ) const { return static_cast<size_t>( row ) * static_cast<size_t>( mColumns ) + static_cast<size_t>( column ); }

    void markOutline( const std::vector<PlanePoint> &outline, int part, Union &touching )
    {
      for ( size_t index = 0; index < outline.size(); ++index )
      {
        const PlanePoint &from = outline[index];
        const PlanePoint &to = outline[( index + 1 ) % outline.size()];
        const int steps = 1 + static_cast<int>( 2 * std::hypot( to.x - from.x, to.y - from.y ) / mCell );
        for ( int step = 0; step < steps; ++step )
        {
          const double share = static_cast<double>( step ) / steps;
          const int column = static_cast<int>( ( from.x + share * ( to.x - from.x ) - mBounds.west ) / mCell );
          const int row = static_cast<int>( ( from.y + share * ( to.y - from.y ) - mBounds.south ) / mCell );
          int &owner = mParts[at( std::clamp( column, 0, mColumns - 1 ), std::clamp( row, 0, mRows - 1 ) )];
          if ( owner == NONE )
            owner = part;
          else
            touching.join( static_cast<size_t>( owner ), static_cast<size_t>( part ) );
        }
      }
    }

    double squaredDistance( int column, int row, int seed ) const
    {
      const double across = seed % mColumns - column;
      const double along = seed / mColumns - row;
      return across * across + along * along;
    }

    void offer( int column, int row, int fromColumn, int fromRow )
    {
      if ( fromColumn < 0 || fromRow < 0 || fromColumn >= mColumns || fromRow >= mRows )
        return;
      const int seed = mNearest[at( fromColumn, fromRow )];
      int &nearest = mNearest[at( column, row )];
      if ( seed != NONE && ( nearest == NONE || squaredDistance( column, row, seed ) < squaredDistance( column, row, nearest ) ) )
        nearest = seed;
    }

    //! Danielsson's sequential distance map (1980): two sweeps, each row forth and back.
    void spread()
    {
      const auto sweepRow = [this]( int row, int behind ) {
        for ( int column = 0; column < mColumns; ++column )
          for ( const auto &[across, along] : { std::pair { -1, 0 }, { -1, behind }, { 0, behind }, { 1, behind } } )
            offer( column, row, column + across, row + along );
        for ( int column = mColumns - 1; column >= 0; --column )
          offer( column, row, column + 1, row );
      };
      for ( int row = 0; row < mRows; ++row )
        sweepRow( row, -1 );
      for ( int row = mRows - 1; row >= 0; --row )
        sweepRow( row, 1 );
    }

    void appendGap( std::vector<SeaGap> &found, size_t a, size_t b ) const
    {
      const int first = mNearest[a];
      const int second = mNearest[b];
      if ( first == NONE || second == NONE || mParts[static_cast<size_t>( first )] == mParts[static_cast<size_t>( second )] )
        return;
      const double cells = std::sqrt( squaredDistance( first % mColumns, first / mColumns, second ) );
      const auto [low, high] = std::minmax( mParts[static_cast<size_t>( first )], mParts[static_cast<size_t>( second )] );
      constexpr double NEIGHBOURS = 1.5; // cells that touch, corners too
      found.push_back( { static_cast<size_t>( low ), static_cast<size_t>( high ), cells < NEIGHBOURS ? 0 : cells * mCell } );
    }

    PlaneBox mBounds;
    double mCell;
    int mColumns;
    int mRows;
    std::vector<int> mParts;
    std::vector<int> mNearest;
};
} // namespace

std::vector<SeaGap> seaGaps( const std::vector<LandPart> &parts )
{
  std::vector<SeaGap> tree;
  if ( parts.size() < 2 )
    return tree;
  Union joined( parts.size() );
  const CoastGrid grid( parts, joined );
  for ( size_t index = 0; index < parts.size(); ++index )
    if ( const size_t root = joined.rootOf( index ); root != index )
      tree.push_back( { root, index, 0 } );
  std::vector<SeaGap> gaps = grid.gaps();
  std::sort( gaps.begin(), gaps.end(), []( const SeaGap &a, const SeaGap &b ) { return std::tie( a.metres, a.first, a.second ) < std::tie( b.metres, b.first, b.second ); } );
  for ( const SeaGap &gap : gaps )
    if ( joined.join( gap.first, gap.second ) )
      tree.push_back( gap );
  return tree;
}

std::vector<size_t> landGroups( size_t count, const std::vector<SeaGap> &gaps, double metres )
{
  Union joined( count );
  for ( const SeaGap &gap : gaps )
    if ( gap.metres < metres )
      joined.join( gap.first, gap.second );
  std::vector<size_t> numbers( count );
  size_t groups = 0;
  for ( size_t index = 0; index < count; ++index )
    numbers[index] = joined.rootOf( index ) == index ? groups++ : numbers[joined.rootOf( index )];
  return numbers;
}

} // namespace clusteratlas
