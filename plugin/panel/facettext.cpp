// SPDX-License-Identifier: GPL-2.0-or-later
#include "facettext.h"

#include "plaintext.h"
#include "wording/atlaswording.h"

namespace clusteratlas
{

QString FacetText::title( Facet facet )
{
  switch ( facet )
  {
    case Facet::Programme:
      return tr( "Programme" );
    case Facet::Field:
      return tr( "Field" );
    case Facet::Region:
      return tr( "Region of Japan" );
    case Facet::Prefecture:
      return tr( "Prefecture" );
    case Facet::InstitutionType:
      return tr( "Type of institution" );
    case Facet::Role:
      return tr( "Role of a prefecture" );
    case Facet::FiscalYear:
      return tr( "Running in fiscal year" );
  }
  return QString();
}

QString FacetText::value( Facet facet, const QString &value, const Bilingual &name, const QString &language )
{
  const bool english = language == QLatin1String( "en" );
  if ( facet == Facet::Role )
    if ( const std::optional<Role> role = roleFromId( value ) )
      return atlaswording::role( *role ).in( language );
  if ( facet == Facet::FiscalYear )
    return lineText( english ? QStringLiteral( "FY" ) + value : value + QStringLiteral( "年度" ) );
  const QString &text = name.in( language );
  return lineText( text.isEmpty() ? value : text );
}

} // namespace clusteratlas
