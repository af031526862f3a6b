// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"

#include <QVariant>

namespace clusteratlas
{

enum class GeometryKind
{
  None,
  Point,
  LineString,
  Polygon,
  MultiPolygon,
};

//! A layer of the atlas before any library has seen it: WKB in JGD2011 (EPSG:6668), longitude first.
struct FeatureTable
{
    struct Feature
    {
        std::vector<QVariant> values; //!< as many as columns; invalid means NULL
        QByteArray wkb = {};
    };

    QString name;
    Bilingual title;
    GeometryKind geometry = GeometryKind::None;
    std::vector<FieldSchema> columns;
    std::vector<Feature> features = {};
};

} // namespace clusteratlas
