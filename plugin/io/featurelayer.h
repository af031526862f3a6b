// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/featuretable.h"

#include <cpl_string.h>
#include <gdal_priv.h>

class OGRLayer;

namespace clusteratlas
{

//! Adds a layer with the columns of \a table, without its features; null when GDAL said no.
[[nodiscard]] OGRLayer *createFeatureLayer( GDALDataset &dataset, const FeatureTable &table, const CPLStringList &options );

//! Adds \a table to \a dataset as a layer in JGD2011 with the driver's creation \a options; false when GDAL said no.
[[nodiscard]] bool writeFeatureLayer( GDALDataset &dataset, const FeatureTable &table, const CPLStringList &options );

} // namespace clusteratlas
