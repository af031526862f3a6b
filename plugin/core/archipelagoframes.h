// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "landpart.h"

namespace clusteratlas
{

//! A text on the map that frames shall not hide, with the line to what it names.
struct MapCallout
{
    PlanePoint middle; //!< of the text, in metres
    double width;      //!< in millimetres on paper
    double height;     //!< in millimetres on paper
    PlanePoint target; //!< where its line ends, in metres
};

//! Lengths in millimetres on paper.
struct FrameStyle
{
    double margin = 3;           //!< between land and the edge of its map
    double gap = 2;              //!< between frames, and between a frame and land
    double labelHeight = 8;      //!< of the strip along the upper edge of a frame that holds its name and scale
    double leastWidth = 24;      //!< of a frame
    double leastHeight = 18;     //!< of a frame
    double leastIsland = 1e6;    //!< square metres from which on an island must be seen
    bool isBesideAllowed = true; //!< whether the main map may give up a strip of its paper to frames

    FrameStyle times( double factor ) const { return { margin * factor, gap * factor, labelHeight * factor, leastWidth * factor, leastHeight * factor, leastIsland, isBesideAllowed }; }
};

//! A small map of far islands.
struct IslandFrame
{
    PaperBox place; //!< on the paper of all maps
    PlaneBox view;
    double scale; //!< the denominator
    bool keepsScale;
    std::vector<size_t> parts; //!< indices of the land that it is for, ascending
};

struct ArchipelagoFrames
{
    PaperBox mainPlace; //!< on the paper of all maps
    PlaneBox mainView;
    double scale; //!< the denominator
    std::vector<IslandFrame> frames;
    std::vector<size_t> listed; //!< islands that no map shows though they are large enough, ascending
    size_t omitted;             //!< smaller islands that no map shows
};

/**
 * Shares a sheet of \a width and \a height millimetres among a main map of the subjects of \a land and frames for the islands that would
 * shrink it: which island goes where, the scales, and places for the frames in free sea or, where there is none, beside the map. Frames cover
 * neither land nor \a callouts nor each other. Every subject of at least FrameStyle::leastIsland is within one of the maps, or listed.
 *
 * Scales have two digits. A frame has the scale of the main map unless it finds no room. Searches over the gaps at which land may be parted, over
 * scales and over where the land lies in its map, for the least sum of what each costs (see the weights in the source); the same
 * land gives the same frames.
 */
ArchipelagoFrames archipelagoFrames( const std::vector<LandPart> &land, const std::vector<MapCallout> &callouts, double width, double height, const FrameStyle &style = {} );

} // namespace clusteratlas
