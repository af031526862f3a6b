// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/prefecturecode.h"
#include "sourcecrs.h"

#include <vector>

namespace clusteratlas
{

//! A vertex of a feature, in the layer's own coordinates, and the prefecture that the feature's row names.
struct PlacedSample
{
    PrefectureCode prefecture;
    double x;
    double y;
};

//! Some hundred features of \a layer, spread over it, whose rows name a prefecture beyond doubt; none where no column is a key.
[[nodiscard]] std::vector<PlacedSample> placedSamples( OGRLayer &layer );

//! The share, 0..1, of \a samples that \a reference puts into the prefecture named; with \a swapped, when y is taken for x.
[[nodiscard]] double shareInPlace( const std::vector<PlacedSample> &samples, const OGRSpatialReference &reference, bool swapped );

struct CrsFit
{
    int epsg;
    bool swapped;
};

/**
 * The Japanese systems in metres under which nearly all of \a samples lie in the prefecture named: zones I to XIX of the plane rectangular system, UTM
 * 51N to 55N, Web Mercator; of the realisation of \a datum (4301, 4612 or 6668). Where several fit, those zones that are in use in the prefectures; where still
 * several do, all of them. Swapped axes are tried only where nothing fits without.
 */
[[nodiscard]] std::vector<CrsFit> fittingSystems( const std::vector<PlacedSample> &samples, int datum );

/**
 * The datum that the name of a file speaks of: 4612 (JGD2000) for N03 up to 2015 and for "JGD2000", 6668 (JGD2011) for N03 from 2016 on and for
 * "JGD2011", 4301 for 日本測地系 and "TOKYO97"; 0 when it says nothing. Years of N03: domain facts of MLIT's product page.
 */
[[nodiscard]] int datumOfName( const QString &source );

} // namespace clusteratlas
