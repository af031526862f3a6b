// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "groundscale.h"

#include <queue>
#include <vector>

namespace clusteratlas
{

/**
 * The corners of one line, smallest triangle first, while some of its vertices are taken away. Borrows the positions. Ends stay; of a
 * ring, closed and without a node, all are corners.
 */
class CornerQueue
{
  public:
    struct Corner
    {
        double area; //!< square metres
        quint32 vertex;
        quint32 turn; //!< how often its triangle had changed
    };

    //! \a count positions, the last repeating the first when \a isRing. Corners of \a mostArea or more are never next.
    CornerQueue( const Position *positions, quint32 count, bool isRing, const GroundScale &scale, double mostArea );

    //! Takes the smallest corner out of the queue; false when there is none. It comes back when its triangle changes.
    bool takeNext( Corner &corner );

    //! Takes \a vertex out of the line.
    void remove( quint32 vertex );

    quint32 before( quint32 vertex ) const { return mBefore[vertex]; }
    quint32 after( quint32 vertex ) const { return mAfter[vertex]; }
    bool isThere( quint32 vertex ) const { return mTurn[vertex] != GONE; }
    quint32 remaining() const { return mRemaining; } //!< a ring's repeated position not counted

  private:
    static constexpr quint32 GONE = ~quint32( 0 );
    struct IsLater
    {
        const Position *at;
        bool operator()( const Corner &a, const Corner &b ) const { return a.area != b.area ? a.area > b.area : at[b.vertex] < at[a.vertex]; }
    };

    bool isCorner( quint32 vertex ) const { return mIsRing || ( vertex > 0 && vertex + 1 < mTurn.size() ); }
    void push( quint32 vertex );

    const Position *mAt;
    bool mIsRing;
    GroundScale mScale;
    double mMostArea;
    quint32 mRemaining;
    std::vector<quint32> mBefore;
    std::vector<quint32> mAfter;
    std::vector<quint32> mTurn;
    std::priority_queue<Corner, std::vector<Corner>, IsLater> mQueue;
};

} // namespace clusteratlas
