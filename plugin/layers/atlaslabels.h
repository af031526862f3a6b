// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <memory>
#include <qgstextformat.h>

class QgsAbstractVectorLayerLabeling;
class QgsVectorLayer;

namespace clusteratlas
{

//! The typeface of the atlas: BIZ UDPGothic, whose glyphs keep the code points of 田 and 日 in PDF; Qt falls back where it is missing.
QgsTextFormat atlasTextFormat( double points, bool bold = false );

/**
 * Labels of the clusters: with call-outs at the places the data computed on small scales, beside their hub on large ones; for
 * "prefectures" their names on large scales. Null for other tables.
 */
std::unique_ptr<QgsAbstractVectorLayerLabeling> atlasLabeling( const QString &table, const QString &language );

//! What labels of \a table say in \a language "ja", "en" or "both" (one under the other).
QString labelExpression( const QString &table, const QString &language );

//! Lets the labels of \a layer speak \a language, or "none"; those whose text the user changed keep it.
void setLabelLanguage( QgsVectorLayer &layer, const QString &table, const QString &language );

} // namespace clusteratlas
