// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace clusteratlas
{

//! \a text for a place where QGIS runs what stands in "[% … %]": an invisible word joiner (U+2060) parts these brackets, so that it shows them.
[[nodiscard]] QString withoutExpressions( const QString &text );

//! \a text as an entry of a legend or of a theme: one line of \a limit characters at most, withoutExpressions().
[[nodiscard]] QString legendText( const QString &text, int limit = 120 );

//! \a title as the alias of a column: one short line with "＜" for "<", because QGIS takes an alias with tags for HTML in forms and tool tips.
[[nodiscard]] QString aliasText( const QString &title );

} // namespace clusteratlas
