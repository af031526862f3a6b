// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/sourcelayer.h"

namespace clusteratlas
{

//! What the layer holds: "polygons", "points" …
[[nodiscard]] QString layerGeometryText( LayerGeometry geometry );

//! Why a layer is proposed or not, by SourceLayer::reason; the id itself when it is none.
[[nodiscard]] QString layerReasonText( const QString &reasonId );

} // namespace clusteratlas
