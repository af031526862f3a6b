// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace clusteratlas
{

/**
 * \a text fit for one line of a view: line breaks and tabs become spaces, control and direction characters go, and what exceeds \a limit characters becomes "…".
 */
[[nodiscard]] QString lineText( const QString &text, int limit = 500 );

//! Like lineText(), but line breaks stay.
[[nodiscard]] QString paragraphText( const QString &text, int limit = 20000 );

} // namespace clusteratlas
