// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "boxtree.h"
#include "coveragearcs.h"

namespace clusteratlas
{

//! Which polygons cover a place, and how often, in ascending order; those that cover it no time are left out.
using Cover = std::vector<std::pair<quint32, int>>;

//! How often each polygon has each arc forwards more than backwards; \a owners tells the polygon of each ring of \a arcs.
[[nodiscard]] std::vector<Cover> arcUses( const CoverageArcs &arcs, const std::vector<quint32> &owners );

//! The polygons of \a cover that cover a place at least once.
[[nodiscard]] std::vector<quint32> coveringPolygons( const Cover &cover );

/**
 * The faces that the arcs of a coverage cut the plane into, and which polygons cover each.
 *
 * A half is an arc in one direction: 2 * arc forwards, 2 * arc + 1 backwards; a cycle is the halves that follow each other with the
 * same face on their left. Arcs that hang together form a component: one of its cycles, the outer one, runs around it from outside,
 * the others each around a face from inside. The arcs must meet only at their ends. Borrows the arcs.
 */
class CoverageFaces
{
  public:
    //! \a owners tells the polygon of each ring of \a arcs, interior on the left.
    CoverageFaces( const CoverageArcs &arcs, const std::vector<quint32> &owners );

    quint32 cycleCount() const { return static_cast<quint32>( mCycleStarts.size() - 1 ); }
    quint32 cycleOf( quint32 half ) const { return mCycleOf[half]; }
    const quint32 *halvesBegin( quint32 cycle ) const { return mHalves.data() + mCycleStarts[cycle]; }
    const quint32 *halvesEnd( quint32 cycle ) const { return mHalves.data() + mCycleStarts[cycle + 1]; }
    bool isOuter( quint32 cycle ) const { return mOuterOf[cycle] != 0; }

    //! Of the face on the left of \a cycle.
    const Cover &cover( quint32 cycle ) const { return mCovers[cycle]; }

    //! The positions of \a cycle in order, the first one repeated.
    std::vector<Position> positions( quint32 cycle ) const;

    //! The outer cycles of the components that lie in the face around which \a cycle runs from inside.
    std::vector<quint32> within( quint32 cycle ) const;

  private:
    struct Component
    {
        Position lowest; //!< left before low
        quint32 outerCycle = 0;
    };

    void linkHalves();
    void findComponents();
    void coverFaces();
    Cover coverWestOf( Position place, const BoxTree &tree, const std::vector<std::pair<quint32, quint32>> &runs, quint32 component ) const;
    quint32 componentOf( quint32 cycle ) const { return mComponentOfArc[mHalves[mCycleStarts[cycle]] / 2]; }

    const CoverageArcs &mArcs;
    std::vector<Cover> mUses;
    std::vector<quint32> mNext;
    std::vector<quint32> mCycleOf;
    std::vector<quint32> mHalves;
    std::vector<quint32> mCycleStarts = { 0 };
    std::vector<quint8> mOuterOf;
    std::vector<Cover> mCovers;
    std::vector<quint32> mComponentOfArc;
    std::vector<Component> mComponents;
    BoxTree mLowest { {} };  //!< the components' lowest vertices
    BoxTree mExtents { {} }; //!< the components
};

} // namespace clusteratlas
