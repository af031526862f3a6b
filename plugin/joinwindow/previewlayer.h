// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>

class QgsVectorLayer;

namespace clusteratlas
{

struct PreparedAtlas;

//! The prefectures of \a atlas in memory, colored by the number of clusters, or of rows, each received; none is left pale. Main thread.
[[nodiscard]] std::unique_ptr<QgsVectorLayer> previewLayer( const PreparedAtlas &atlas );

} // namespace clusteratlas
