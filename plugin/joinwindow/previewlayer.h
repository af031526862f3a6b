// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/preparedatlas.h"

#include <memory>

#include <QColor>

class QgsVectorLayer;

namespace clusteratlas
{

//! What the preview tells apart, in colors that stay apart for every kind of color vision.
enum class PreviewClass
{
  None,      //!< a prefecture without partner
  One,       //!< with one cluster or row
  Several,   //!< with more
  NotMatched //!< a polygon whose label names no prefecture; hatched too
};

[[nodiscard]] QColor previewColor( PreviewClass previewClass );

//! The polygons of \a atlas in memory, one class a feature. Main thread.
[[nodiscard]] std::unique_ptr<QgsVectorLayer> previewLayer( const PreparedAtlas &atlas );

} // namespace clusteratlas
