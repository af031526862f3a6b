// SPDX-License-Identifier: GPL-2.0-or-later
#include "flaw.h"

#include "geoscontext.h"

namespace clusteratlas
{

namespace
{
//! GEOS's words, operation/valid/TopologyValidationError.cpp.
QString reasonId( const QString &words )
{
  constexpr std::pair<const char *, const char *> IDS[] = {
    { "Self-intersection", "self_intersection" },
    { "Ring Self-intersection", "ring_self_intersection" },
    { "Hole lies outside shell", "hole_outside" },
    { "Holes are nested", "nested_holes" },
    { "Nested shells", "nested_shells" },
    { "Interior is disconnected", "disconnected" },
    { "Duplicate Rings", "duplicate_rings" },
    { "Too few points in geometry component", "too_few_points" },
  };
  for ( const auto &[geos, id] : IDS )
    if ( words.compare( QLatin1String( geos ), Qt::CaseInsensitive ) == 0 )
      return QString::fromLatin1( id );
  return QStringLiteral( "other" );
}
} // namespace

std::optional<Flaw> flawOf( const QByteArray &wkb )
{
  const GeosContext geos;
  const GeosContext::Geometry geometry = geos.read( wkb );
  if ( !geometry )
    return std::nullopt;
  char *words = nullptr;
  GEOSGeometry *point = nullptr;
  const char valid = GEOSisValidDetail_r( geos.handle(), geometry.get(), 0, &words, &point );
  const QString reason = reasonId( QString::fromUtf8( words ) );
  GEOSFree_r( geos.handle(), words );
  const GeosContext::Geometry place = geos.own( point );
  if ( valid != 0 )
    return std::nullopt;
  Flaw flaw { reason, 0, 0 };
  if ( place )
  {
    GEOSGeomGetX_r( geos.handle(), place.get(), &flaw.x );
    GEOSGeomGetY_r( geos.handle(), place.get(), &flaw.y );
  }
  return flaw;
}

} // namespace clusteratlas
