// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "ringset.h"

namespace clusteratlas
{

//! An arc as a part of a ring.
struct ArcUse
{
    quint32 arc;
    bool forward;
};

/**
 * The borders of a polygonal coverage, each once: a ring is cut into arcs at its nodes, positions where borders part or meet, and
 * rings that go along the same border use the same arc. An arc without any node is a whole ring, closed; one that leaves a node and
 * comes back to it is closed too. An arc runs in a direction that follows from its positions alone, so that neither the order nor
 * the direction of the rings shows.
 */
class CoverageArcs
{
  public:
    explicit CoverageArcs( const RingSet &rings );

    //! The arcs one after another, each in place of a ring: with both its ends, which are equal only where it is closed.
    const RingSet &lines() const { return mLines; }
    quint32 count() const { return mLines.count(); }
    bool isRing( quint32 arc ) const { return mIsRing[arc] != 0; } //!< without a node

    quint32 ringCount() const { return static_cast<quint32>( mUseStarts.size() - 1 ); }
    const ArcUse *usesBegin( quint32 ring ) const { return mUses.data() + mUseStarts[ring]; }
    const ArcUse *usesEnd( quint32 ring ) const { return mUses.data() + mUseStarts[ring + 1]; }

    //! How often each arc is used.
    std::vector<quint32> useCounts() const;

    //! Appends \a ring to \a rings, its arcs taken from \a lines, which has as many as there are arcs and as these run.
    void appendRing( quint32 ring, const RingSet &lines, RingSet &rings ) const;

  private:
    RingSet mLines;
    std::vector<quint8> mIsRing;
    std::vector<ArcUse> mUses;
    std::vector<quint32> mUseStarts = { 0 };
};

} // namespace clusteratlas
