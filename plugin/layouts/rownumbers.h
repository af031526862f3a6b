// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QJsonArray>
#include <QMap>
#include <QString>

class QgsVectorLayer;

namespace clusteratlas
{

//! The ids of the features of \a layer by their value of \a key, in the order in which a table of a page lists them; none without a layer.
QMap<QString, QJsonArray> rowIds( const QgsVectorLayer *layer, const QString &key );

//! An expression for the number of the feature at hand, from 1, in the array of ids that the expression \a ids gives; 0 where it is not in it.
QString rowNumber( const QString &ids );

} // namespace clusteratlas
