// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

class QgsPrintLayout;

namespace clusteratlas
{

//! Keys the items of \a layout, which is fresh, and stores its state in it.
void markGenerated( QgsPrintLayout &layout );

} // namespace clusteratlas
