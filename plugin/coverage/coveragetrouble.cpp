// SPDX-License-Identifier: GPL-2.0-or-later
#include "coveragetrouble.h"

#include <QtGlobal>

namespace clusteratlas
{

QLatin1String coverageTroubleId( CoverageTrouble trouble )
{
  switch ( trouble )
  {
    case CoverageTrouble::None:
      return QLatin1String( "none" );
    case CoverageTrouble::InvalidPolygon:
      return QLatin1String( "invalid_polygon" );
    case CoverageTrouble::RepeatedEdge:
      return QLatin1String( "repeated_edge" );
    case CoverageTrouble::Overlap:
      return QLatin1String( "overlap" );
    case CoverageTrouble::UnmatchedVertex:
      return QLatin1String( "unmatched_vertex" );
    case CoverageTrouble::AreaDiffers:
      return QLatin1String( "area_differs" );
  }
  Q_UNREACHABLE();
}

} // namespace clusteratlas
