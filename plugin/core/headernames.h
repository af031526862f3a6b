// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "tablelayout.h"

namespace clusteratlas
{

//! Fills columns, labels, years and codes of \a layout from its header rows, or from the field names of \a grid.
void nameColumns( const TextGrid &grid, TableLayout &layout );

} // namespace clusteratlas
