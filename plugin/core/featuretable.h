// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"

#include <QVariant>

#include <optional>

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

    /**
     * A table that is no rows but a view: those of the table \a rows, each with the geometry that the table \a shapes has for its pref_code.
     * Its columns are those of \a rows; it has no features of its own.
     */
    struct View
    {
        QString rows;
        QString shapes;
        /**
         * Where given, a table with a row for each "cluster_id" and "reading" of \a rows. Columns that \a rows lacks come from it, but "labelled": 1 for the
         * row with its "pref_code" and "role", 0 for others.
         */
        QString places = {};
    };
    std::optional<View> view = {};
};

} // namespace clusteratlas
