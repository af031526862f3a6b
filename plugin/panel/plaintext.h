// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/linetext.h"

namespace clusteratlas
{

/**
 * \a text as a tool tip that wraps: rich text with everything escaped, because Qt would take a plain text that looks like HTML for HTML.
 *
 * Empty for an empty text.
 */
[[nodiscard]] QString toolTipText( const QString &text );

} // namespace clusteratlas
