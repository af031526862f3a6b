// SPDX-License-Identifier: GPL-2.0-or-later
#include "page.h"

#include "layers/atlaslabels.h"

#include <qgstextbuffersettings.h>

namespace clusteratlas
{

QgsTextFormat Page::text( double points, bool bold ) const
{
  QgsTextFormat format = atlasTextFormat( points * scale, bold );
  QgsTextBufferSettings buffer = format.buffer();
  buffer.setEnabled( false );
  format.setBuffer( buffer );
  return format;
}

} // namespace clusteratlas
