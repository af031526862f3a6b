// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"
#include "core/ledger.h"

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
    QString id; //!< "plain", "programme", "field", "count", "outline", "municipalities", "sites", "links"
};

//! All styles, in the order of the layers.
std::vector<AtlasStyle> atlasStyles();

/**
 * The renderer of \a style with a legend that counts: clusters by programme and field, prefectures by number of clusters, read from
 * \a layer. Stock renderers only.
 */
std::unique_ptr<QgsFeatureRenderer> atlasRenderer( const AtlasStyle &style, const QgsVectorLayer &layer, const Dataset &dataset, const QString &language );

//! Colour of a programme or field, or one of a colour-blind-safe set (Okabe and Ito 2008) by its place when the data names none.
QColor colorOf( const QString &stated, int place );

} // namespace clusteratlas
