// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgis.h>
#include <qgsconfig.h>
#include <qgsdataprovider.h>
#include <qgsmaplayer.h>
#include <qgsproviderregistry.h>

// As layers/compat.h, for what the desktop alone knows.
namespace clusteratlas::compat
{

#if _QGIS_VERSION_INT >= 33600
using DataItemCapabilities = Qgis::DataItemProviderCapabilities;
inline constexpr auto ROOT_ITEM = Qgis::DataItemProviderCapability::NetworkSources;
#else
using DataItemCapabilities = int;
inline constexpr auto ROOT_ITEM = QgsDataProvider::Net;
#endif

#if _QGIS_VERSION_INT >= 33000
inline constexpr auto VECTOR_LAYER = Qgis::LayerType::Vector;
#else
inline constexpr auto VECTOR_LAYER = QgsMapLayerType::VectorLayer;
#endif

#if _QGIS_VERSION_INT >= 33400
inline constexpr auto STANDALONE = QgsProviderRegistry::WidgetMode::Standalone;
#else
inline constexpr auto STANDALONE = QgsProviderRegistry::WidgetMode::None;
#endif

} // namespace clusteratlas::compat
