// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/result.h"
#include "core/sourcelayer.h"

namespace clusteratlas
{

/**
 * Five rows of \a source under \a encoding, or under the detected one when that is empty, so that a person can judge it: the first that hold
 * anything beyond ASCII, filled up with the first rows, in their order.
 *
 * For polygons and tables alike: of several files the first that opens, of several layers the one that is proposed (layersOf()), else the
 * first. Detection hears the same cells as when the source is read.
 */
[[nodiscard]] Result<SampleRows> sampleRows( const QString &source, const QString &encoding = {} );

//! The encodings to offer, the likeliest for Japanese files first.
[[nodiscard]] QStringList offeredEncodings();

} // namespace clusteratlas
