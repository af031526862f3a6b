// SPDX-License-Identifier: GPL-2.0-or-later
#include "polygonlayer.h"

namespace clusteratlas
{

namespace
{
GroundScale scaleOf( const PolygonLayer &layer )
{
  return layer.isGeographic ? GroundScale::degrees() : GroundScale::planar( layer.metresPerUnit );
}

template <typename T>
Result<T> named( Result<T> result, const PolygonLayer &layer )
{
  if ( !result )
    result.error().source = layer.source;
  return result;
}
} // namespace

Result<SimplifiedCoverage> simplifyLayer( const PolygonLayer &layer, SimplifyOptions options, const Progress &progress )
{
  options.scale = scaleOf( layer );
  return named( simplifyCoverage( layer.wkb, options, progress ), layer );
}

Result<CheckedCoverage> checkLayer( const PolygonLayer &layer, double tolerance, const Progress &progress )
{
  return named( checkCoverage( layer.wkb, tolerance, scaleOf( layer ), progress ), layer );
}

Result<CleanedCoverage> cleanLayer( const PolygonLayer &layer, double tolerance, const Progress &progress )
{
  return named( cleanCoverage( layer.wkb, tolerance, scaleOf( layer ), progress ), layer );
}

} // namespace clusteratlas
