// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/result.h"

namespace clusteratlas
{

//! One sentence in the language of the interface that names the file, the layer, the row and the mend. One line, plain text.
QString errorText( const Error &error );

} // namespace clusteratlas
