// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "archipelagoframes.h"

namespace clusteratlas
{

//! A way to share a sheet: what the main map is about, its paper and its scale.
struct FrameCandidate
{
    PlaneBox body;              //!< the bounds of the land that the main map is about
    std::vector<size_t> groups; //!< of each part; what is no subject has group 0
    size_t groupCount;
    PaperBox mainPlace;
    bool isBeside; //!< frames stand beside the main map, not on its sea
    double scale;  //!< the denominator

    //! What the main map shows when the body has the shares \a across and \a along of the spare room to its west and north.
    PlaneBox view( double across, double along, double margin ) const;
};

struct FrameCandidates
{
    std::vector<FrameCandidate> list; //!< the largest scale first
    double largestScale;              //!< its denominator
};

//! The ways worth trying, for a sheet of \a width and \a height millimetres.
FrameCandidates frameCandidates( const std::vector<LandPart> &land, double width, double height, const FrameStyle &style );

//! The least number of two digits followed by zeros that is not below \a value.
double twoDigits( double value );

} // namespace clusteratlas
