// SPDX-License-Identifier: GPL-2.0-or-later
#include "cornerqueue.h"

namespace clusteratlas
{

CornerQueue::CornerQueue( const Position *positions, quint32 count, bool isRing, const GroundScale &scale, double mostArea )
  : mAt( positions )
  , mIsRing( isRing )
  , mScale( scale )
  , mMostArea( mostArea )
  , mRemaining( isRing ? count - 1 : count )
  , mBefore( mRemaining )
  , mAfter( mRemaining )
  , mTurn( mRemaining )
  , mQueue( IsLater { positions } )
{
  for ( quint32 vertex = 0; vertex < mRemaining; ++vertex )
  {
    mBefore[vertex] = vertex == 0 ? mRemaining - 1 : vertex - 1;
    mAfter[vertex] = vertex + 1 == mRemaining ? 0 : vertex + 1;
  }
  std::vector<Corner> corners;
  for ( quint32 vertex = 0; vertex < mRemaining; ++vertex )
    if ( isCorner( vertex ) )
      if ( const double area = mScale.area( mAt[mBefore[vertex]], mAt[vertex], mAt[mAfter[vertex]] ); area < mMostArea )
        corners.push_back( { area, vertex, 0 } );
  mQueue = std::priority_queue<Corner, std::vector<Corner>, IsLater>( IsLater { positions }, std::move( corners ) );
}

bool CornerQueue::takeNext( Corner &corner )
{
  while ( !mQueue.empty() )
  {
    corner = mQueue.top();
    mQueue.pop();
    if ( mTurn[corner.vertex] == corner.turn )
      return true;
  }
  return false;
}

void CornerQueue::remove( quint32 vertex )
{
  const quint32 before = mBefore[vertex];
  const quint32 after = mAfter[vertex];
  mAfter[before] = after;
  mBefore[after] = before;
  mTurn[vertex] = GONE;
  --mRemaining;
  push( before );
  push( after );
}

void CornerQueue::push( quint32 vertex )
{
  if ( !isCorner( vertex ) )
    return;
  ++mTurn[vertex];
  if ( const double area = mScale.area( mAt[mBefore[vertex]], mAt[vertex], mAt[mAfter[vertex]] ); area < mMostArea )
    mQueue.push( { area, vertex, mTurn[vertex] } );
}

} // namespace clusteratlas
