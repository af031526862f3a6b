// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "coverage/dissolve.h"
#include "coverage/ringset.h"

#include <cmath>
#include <random>

namespace clusteratlas::test
{

//! Shell positions, closed by the first; no hole.
inline QByteArray ringPolygon( std::vector<Position> shell )
{
  RingSet rings;
  shell.push_back( shell.front() );
  rings.positions = std::move( shell );
  rings.starts.push_back( static_cast<quint32>( rings.positions.size() ) );
  return multiPolygonWkb( rings, { { 0 } } );
}

/**
 * A clean coverage in degrees around 35 N: cells of a grid with shifted corners and wavy borders, several of them a polygon, some
 * left out as lakes; in some cells an enclave of another polygon or a pond; islands of all sizes to the right.
 */
class RandomCoverage
{
  public:
    explicit RandomCoverage( std::mt19937 &random )
      : mRandom( random )
      , mSize( std::uniform_int_distribution<int>( 2, 9 )( random ) )
    {
      for ( int place = 0; place < ( mSize + 1 ) * ( mSize + 1 ); ++place )
      {
        const double x = 139 + ( place % ( mSize + 1 ) ) * CELL + shift();
        mCorners.push_back( { x, 35 + ( place / ( mSize + 1 ) ) * CELL + shift() } );
      }
      for ( int place = 0; place < ( mSize + 1 ) * ( mSize + 1 ); ++place )
      {
        mToRight.push_back( vertices( place, place + 1 ) );
        mUp.push_back( vertices( place, place + mSize + 1 ) );
      }
    }

    //! Without \a leavesOut the only lakes are ponds, which touch nothing else.
    std::vector<QByteArray> polygons( bool leavesOut = true )
    {
      const int count = std::uniform_int_distribution<int>( 1, mSize * mSize )( mRandom );
      std::vector<std::vector<QByteArray>> pieces( static_cast<size_t>( count ) );
      const auto any = [this, &pieces]() -> std::vector<QByteArray> & { return pieces[std::uniform_int_distribution<size_t>( 0, pieces.size() - 1 )( mRandom )]; };
      for ( int place = 0; place < mSize * mSize; ++place )
        addCell( place, any, place == 0 || !leavesOut );
      for ( int island = std::uniform_int_distribution<int>( 0, 8 )( mRandom ); island > 0; --island )
        any().push_back( ringPolygon( blob( { 139 + ( mSize + 1 + island ) * CELL, 35 }, std::uniform_real_distribution<double>( 0.00001, 0.004 )( mRandom ) ) ) );
      std::vector<QByteArray> result;
      for ( const std::vector<QByteArray> &some : pieces )
        if ( !some.empty() )
          result.push_back( dissolve( some ).wkb );
      return result;
    }

  private:
    static constexpr double CELL = 0.01;

    double shift() { return std::uniform_real_distribution<double>( -0.003, 0.003 )( mRandom ); }

    template <typename Any>
    void addCell( int place, Any any, bool mustBe )
    {
      const int kind = std::uniform_int_distribution<int>( 0, 9 )( mRandom );
      if ( kind == 0 && !mustBe )
        return;
      const std::vector<Position> around = cell( place % mSize, place / mSize );
      if ( kind > 3 )
      {
        any().push_back( ringPolygon( around ) );
        return;
      }
      const std::vector<Position> inside = blob( { 139 + ( place % mSize + 0.5 ) * CELL, 35 + ( place / mSize + 0.5 ) * CELL }, 0.0015 );
      RingSet rings;
      for ( const std::vector<Position> *ring : { &around, &inside } )
      {
        rings.positions.insert( rings.positions.end(), ring->begin(), ring->end() );
        rings.positions.push_back( ring->front() );
        rings.starts.push_back( static_cast<quint32>( rings.positions.size() ) );
      }
      any().push_back( multiPolygonWkb( rings, { { 0, { 1 } } } ) );
      if ( kind > 1 )
        any().push_back( ringPolygon( inside ) );
    }

    std::vector<Position> cell( int x, int y ) const
    {
      const size_t corner = static_cast<size_t>( y * ( mSize + 1 ) + x );
      const size_t above = corner + static_cast<size_t>( mSize ) + 1;
      std::vector<Position> shell;
      shell.insert( shell.end(), mToRight[corner].begin(), mToRight[corner].end() );
      shell.insert( shell.end(), mUp[corner + 1].begin(), mUp[corner + 1].end() );
      shell.push_back( mCorners[above + 1] );
      shell.insert( shell.end(), mToRight[above].rbegin(), mToRight[above].rend() - 1 );
      shell.push_back( mCorners[above] );
      shell.insert( shell.end(), mUp[corner].rbegin(), mUp[corner].rend() - 1 );
      return shell;
    }

    //! From the first corner on, without the last.
    std::vector<Position> vertices( int from, int to )
    {
      const Position a = mCorners[static_cast<size_t>( from ) % mCorners.size()];
      const Position b = mCorners[static_cast<size_t>( to ) % mCorners.size()];
      std::vector<Position> line { a };
      const int count = std::uniform_int_distribution<int>( 0, 15 )( mRandom );
      for ( int index = 1; index <= count; ++index )
      {
        const double share = static_cast<double>( index ) / ( count + 1 );
        const double x = a.x + ( b.x - a.x ) * share + shift() / 20;
        line.push_back( { x, a.y + ( b.y - a.y ) * share + shift() / 20 } );
      }
      return line;
    }

    std::vector<Position> blob( Position middle, double radius )
    {
      std::vector<Position> ring;
      const int count = std::uniform_int_distribution<int>( 3, 30 )( mRandom );
      for ( int index = 0; index < count; ++index )
      {
        const double far = radius * std::uniform_real_distribution<double>( 0.4, 1 )( mRandom );
        ring.push_back( { middle.x + far * std::cos( 6.283185307 * index / count ), middle.y + far * std::sin( 6.283185307 * index / count ) } );
      }
      return ring;
    }

    std::mt19937 &mRandom;
    int mSize;
    std::vector<Position> mCorners;
    std::vector<std::vector<Position>> mToRight;
    std::vector<std::vector<Position>> mUp;
};

} // namespace clusteratlas::test
