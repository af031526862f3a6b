// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "datasetindex.h"

namespace clusteratlas
{

/**
 * What a search can find \a cluster by, as a searchKey(): id, all cells of its row except sources, programme, fields, prefectures of any role
 * and institutions, in both languages.
 */
[[nodiscard]] QString clusterSearchText( const Dataset &dataset, const DatasetIndex &index, const Cluster &cluster );

//! Code, names and readings of a prefecture, as a searchKey().
[[nodiscard]] QString prefectureSearchText( PrefectureCode code );

} // namespace clusteratlas
