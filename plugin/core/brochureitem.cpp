// SPDX-License-Identifier: GPL-2.0-or-later
#include "brochureitem.h"

#include <algorithm>

namespace clusteratlas
{

QLatin1String brochureKindId( BrochureKind kind )
{
  switch ( kind )
  {
    case BrochureKind::Programme:
      return QLatin1String( "programme" );
    case BrochureKind::FiscalYear:
      return QLatin1String( "fiscal_year" );
    case BrochureKind::ClustersStated:
      return QLatin1String( "clusters_stated" );
    case BrochureKind::Budget:
      return QLatin1String( "budget" );
    case BrochureKind::Cluster:
      return QLatin1String( "cluster" );
    case BrochureKind::Region:
      return QLatin1String( "region" );
    case BrochureKind::ClusterProgramme:
      return QLatin1String( "cluster_programme" );
    case BrochureKind::Subtitle:
      return QLatin1String( "subtitle" );
    case BrochureKind::Field:
      return QLatin1String( "field" );
    case BrochureKind::Institution:
      return QLatin1String( "institution" );
    case BrochureKind::Applicant:
      return QLatin1String( "applicant" );
    case BrochureKind::CoreOrganisation:
      return QLatin1String( "core_organisation" );
    case BrochureKind::Prefecture:
      return QLatin1String( "prefecture" );
    case BrochureKind::Page:
      return QLatin1String( "page" );
  }
  return QLatin1String();
}

const BrochureItem *BrochureProposal::item( const QString &id ) const
{
  const auto found = std::find_if( items.begin(), items.end(), [&id]( const BrochureItem &candidate ) { return candidate.id == id; } );
  return found == items.end() ? nullptr : &*found;
}

} // namespace clusteratlas
