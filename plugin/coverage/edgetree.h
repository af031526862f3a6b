// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "coveragetrouble.h"
#include "ringset.h"

namespace clusteratlas
{

//! A ring whose edges a ray crosses, and how often it winds counterclockwise around the ray's begin.
struct CrossedRing
{
    quint32 ring;
    int crossings;
};

/**
 * Boxes around runs of edges, boxes around those and so on. Rings are near each other in the tree when they are in the set, so
 * the rings of a set should be in spatial order (see inSpatialOrder() of chainedges.h). Borrows the rings.
 */
class EdgeTree
{
  public:
    explicit EdgeTree( const RingSet &rings );

    /**
     * Whether the edges meet only where they end: Overlap when two cross, UnmatchedVertex when one ends on another or lies along it.
     */
    CoverageTrouble crossing() const;

    /**
     * The rings other than \a ring around the first edge of \a ring, by how often they wind around it: once for a shell, minus once for a
     * hole. Exact when edges meet only where they end.
     */
    std::vector<CrossedRing> ringsAround( quint32 ring ) const;

  private:
    static constexpr quint32 EDGES_OF_A_RUN = 6;

    struct Box
    {
        double left;
        double bottom;
        double right;
        double top;
    };
    struct Run
    {
        quint32 begin;
        quint32 end;
        quint32 ring;
        quint8 directions; //!< bits for right, left, up and down: those that all its edges have
    };
    //! Level, towards the nearer side of all edges, from the edge's first place after \a from: no middle can be rounded to another's side.
    struct Ray
    {
        Position from;
        Position edgeEnd;
        bool toLeft;
        quint32 besides; //!< a ring that is not looked at
    };

    static bool overlap( const Box &a, const Box &b ) { return a.left <= b.right && b.left <= a.right && a.bottom <= b.top && b.bottom <= a.top; }
    Box boxOf( quint32 edge ) const;
    CoverageTrouble compareRuns( quint32 a, quint32 b ) const;
    CoverageTrouble compareEdges( quint32 a, quint32 b ) const;
    CoverageTrouble compareBoxes( size_t level, quint32 a, quint32 b ) const;
    static bool isAbove( const Ray &ray, Position position );
    void crossings( size_t level, quint32 index, const Ray &ray, std::vector<CrossedRing> &found ) const;

    const RingSet &mRings;
    std::vector<Run> mRuns;
    std::vector<std::vector<Box>> mLevels; //!< of the runs, of eight of those, and so on up to one
};

} // namespace clusteratlas
