// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

class QgsFields;

namespace clusteratlas
{

/**
 * What QGIS shows of a feature of \a table under the cursor: HTML around expressions whose results are escaped, so that cells show as the
 * text they are. Empty for tables without one. Only columns that \a fields have are named.
 */
[[nodiscard]] QString mapTip( const QString &table, const QgsFields &fields, const QString &language );

//! The expression by which lists and forms name a feature of \a table; empty where QGIS's own choice is as good.
[[nodiscard]] QString displayExpression( const QString &table, const QgsFields &fields, const QString &language );

} // namespace clusteratlas
