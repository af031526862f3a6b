// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include <memory>

class QgsFeatureRenderer;
class QgsVectorLayer;

namespace clusteratlas
{

//! Prefectures by the readings that name them: a class for those on which all agree, one for every other set of readings that occurs.
[[nodiscard]] std::unique_ptr<QgsFeatureRenderer> readingsRenderer( const QgsVectorLayer &layer, const QString &language );

} // namespace clusteratlas
