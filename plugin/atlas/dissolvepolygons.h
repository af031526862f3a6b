// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/featuretable.h"
#include "core/ledger.h"
#include "core/progress.h"
#include "core/result.h"
#include "io/readoptions.h"

namespace clusteratlas
{

//! What to dissolve, and into what.
struct DissolveRequest
{
    QString source;
    QString by; //!< a column whose equal values become one feature; empty or "prefecture": into the prefectures that are recognised
    ReadOptions options;
};

struct DissolvedPolygons
{
    FeatureTable table;
    Ledger::Polygons ledger;
};

/**
 * Reads polygons and dissolves them: into prefectures with pref_code, name_ja, name_en, or by a column with its values in ascending
 * order, NULL first; and "features", how many each was made of. Writes nothing. Thread-safe.
 */
[[nodiscard]] Result<DissolvedPolygons> dissolvePolygons( const DissolveRequest &request, const Progress &progress = {} );

} // namespace clusteratlas
