// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "ringset.h"

#include <algorithm>

namespace clusteratlas
{

struct Box
{
    double left;
    double bottom;
    double right;
    double top;

    static Box around( Position a, Position b ) { return { std::min( a.x, b.x ), std::min( a.y, b.y ), std::max( a.x, b.x ), std::max( a.y, b.y ) }; }
    Box with( const Box &other ) const { return { std::min( left, other.left ), std::min( bottom, other.bottom ), std::max( right, other.right ), std::max( top, other.top ) }; }
    Box with( Position position ) const { return with( around( position, position ) ); }
    Box grown( double by ) const { return { left - by, bottom - by, right + by, top + by }; }
    bool meets( const Box &other ) const { return left <= other.right && other.left <= right && bottom <= other.top && other.bottom <= top; }
};

/**
 * Finds boxes that meet a box, or each other. Items are named by their place in the list given. Immutable, so thread-safe.
 */
class BoxTree
{
  public:
    explicit BoxTree( const std::vector<Box> &boxes );

    //! Calls \a visit with each item whose box meets \a box until it returns false; whether it never did.
    template <typename Visit>
    bool visit( const Box &box, Visit visit ) const
    {
      return mItems.empty() || visitBelow( mLevels.size() - 1, 0, box, visit );
    }

  private:
    static constexpr size_t BOXES_OF_A_BOX = 8;

    template <typename Visit>
    bool visitBelow( size_t level, size_t index, const Box &box, Visit &visit ) const
    {
      if ( !mLevels[level][index].meets( box ) )
        return true;
      if ( level == 0 )
        return visit( mItems[index] );
      const size_t end = std::min( ( index + 1 ) * BOXES_OF_A_BOX, mLevels[level - 1].size() );
      for ( size_t child = index * BOXES_OF_A_BOX; child < end; ++child )
        if ( !visitBelow( level - 1, child, box, visit ) )
          return false;
      return true;
    }

    std::vector<quint32> mItems;
    std::vector<std::vector<Box>> mLevels; //!< of the items, of eight of those, and so on up to one
};

} // namespace clusteratlas
