// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "planebox.h"

#include <vector>

namespace clusteratlas
{

/**
 * What of a sheet of paper is taken, in cells of a millimetre: a cell that land or a line only touches is taken whole. Coordinates are in
 * millimetres from the upper left corner; what lies outside is cut off.
 */
class SeaGrid
{
  public:
    SeaGrid( double width, double height );

    //! Takes the inside and the edge of \a ring.
    void takeRing( const std::vector<PlanePoint> &ring );
    void takeLine( PlanePoint from, PlanePoint to );
    void takeBox( const PaperBox &box );

    //! To be called after the last take and before isFree().
    void sum();

    //! Whether nothing taken lies in \a box or nearer to it than \a gap.
    bool isFree( const PaperBox &box, double gap ) const;

  private:
    int column( double x ) const;
    int row( double y ) const;
    void take( int column, int row );

    int mColumns;
    int mRows;
    std::vector<unsigned char> mTaken;
    std::vector<int> mSums; //!< of the cells above and to the left, one more each way
};

} // namespace clusteratlas
