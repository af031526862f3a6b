// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"
#include "core/indicatorseries.h"
#include "core/ledger.h"
#include "core/mapoptions.h"

#include <QColor>
#include <memory>

class QgsFeatureRenderer;
class QgsVectorLayer;

namespace clusteratlas
{

//! A style of one table of the atlas; the first of a table is its default.
struct AtlasStyle
{
    QString table;
    QString id; //!< "plain", "programme", "field", "count", "readings", "indicator", "bivariate", "outline", "municipalities", "sites", "links"
};

//! All styles, in the order of the layers.
std::vector<AtlasStyle> atlasStyles();

/**
 * The renderer of \a style with a legend that counts: clusters by programme and field, prefectures by number of clusters, read from
 * \a layer. Stock renderers only.
 */
std::unique_ptr<QgsFeatureRenderer> atlasRenderer( const AtlasStyle &style, const QgsVectorLayer &layer, const Dataset &dataset, const QString &language, const MapOptions &options = {} );

//! The frames of the insets.
std::unique_ptr<QgsFeatureRenderer> frameRenderer();

//! The limits of classes that \a options keep for \a series, or those of their method.
std::vector<double> indicatorLimits( const QgsVectorLayer &layer, const IndicatorSeries &series, const MapOptions &options );

//! The four limits of three classes with as many features each; fewer where figures repeat.
std::vector<double> thirds( const QgsVectorLayer &layer, const QString &column );

//! Colour of a programme or field, or one of a colour-blind-safe set (categoricalColors()) by its place when the data names none.
QColor colorOf( const QString &stated, int place );

} // namespace clusteratlas
