// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "coverage/cleancoverage.h"
#include "coverage/simplifycoverage.h"

namespace clusteratlas
{

//! Polygons of a layer, from whichever door they came, and what their coordinates are.
struct PolygonLayer
{
    QString source;                   //!< as the user knows it, for errors
    bool isGeographic = true;         //!< longitude and latitude in degrees; else projected
    double metresPerUnit = 1;         //!< of projected coordinates
    std::vector<QByteArray> wkb = {}; //!< in the order of the features; empty bytes for none
};

//! See simplifyCoverage(); the scale of \a options follows from \a layer. Errors name the source. Thread-safe.
[[nodiscard]] Result<SimplifiedCoverage> simplifyLayer( const PolygonLayer &layer, SimplifyOptions options, const Progress &progress = {} );

//! See checkCoverage(); errors name the source. Thread-safe.
[[nodiscard]] Result<CheckedCoverage> checkLayer( const PolygonLayer &layer, double tolerance, const Progress &progress = {} );

//! See cleanCoverage(); errors name the source. Thread-safe.
[[nodiscard]] Result<CleanedCoverage> cleanLayer( const PolygonLayer &layer, double tolerance, const Progress &progress = {} );

} // namespace clusteratlas
