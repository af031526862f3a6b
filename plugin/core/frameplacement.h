// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "seagrid.h"

#include <optional>

namespace clusteratlas
{

//! The sheet on which frames are placed.
struct FrameSheet
{
    const SeaGrid &taken;
    double width;
    double height;
    double inset; //!< between its edge and a frame, in millimetres
    double gap;   //!< between a frame and what is taken
};

//! Where a frame stands and how odd it looks there; 0 is best.
struct FramePlace
{
    PaperBox box;
    double oddness;
};

/**
 * The best place on \a sheet for a frame of \a width and \a height millimetres that keeps clear of what is taken and of the frames \a placed: in a
 * corner or along an edge, side by side with other frames, and near \a wish. Nothing when there is no room.
 */
std::optional<FramePlace> placeFrame( const FrameSheet &sheet, const std::vector<PaperBox> &placed, double width, double height, PlanePoint wish );

} // namespace clusteratlas
