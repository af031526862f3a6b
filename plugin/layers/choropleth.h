// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <vector>

class QgsFeatureRenderer;
class QgsVectorLayer;

namespace clusteratlas
{

//! Classes of a column of numbers.
struct ClassedColumn
{
    QString column;
    std::vector<double> limits; //!< ascending; the first and the last class are open, so that no figure is lost
};

/**
 * The limits by which QGIS's classification \a method ("Jenks", "Quantile", "EqualInterval", "Pretty", "StdDev", "Logarithmic") parts the figures
 * of \a column into about \a classes; of equal intervals when there is no such method. One more than classes; two when all figures are the same,
 * none when there is no figure.
 */
[[nodiscard]] std::vector<double> classLimits( const QgsVectorLayer &layer, const QString &column, const QString &method, int classes );

/**
 * A choropleth as rules: a class each with its limits and the number of features of \a layer in it, and a hatched one for those without a figure.
 * Upper limits belong to their class. Zero is a figure.
 */
[[nodiscard]] std::unique_ptr<QgsFeatureRenderer> choroplethRenderer( const QgsVectorLayer &layer, const ClassedColumn &indicator, const QString &palette, const QString &language );

//! Nine classes of two columns with three classes each (four limits), and a hatched one for features that lack one of the figures.
[[nodiscard]] std::unique_ptr<QgsFeatureRenderer> bivariateRenderer( const QgsVectorLayer &layer, const ClassedColumn &first, const ClassedColumn &second, const QString &language );

} // namespace clusteratlas
