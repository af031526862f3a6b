// SPDX-License-Identifier: GPL-2.0-or-later
#include "printpage.h"

#include "brochurelayout.h"
#include "clusterpageslayout.h"
#include "markgenerated.h"
#include "nationallayout.h"
#include "wording/printwording.h"

namespace clusteratlas
{

namespace
{
std::unique_ptr<QgsPrintLayout> unnamedPage( QgsProject &project, const Dataset &dataset, const Ledger &ledger, const PrintRequest &request, const MapLand &land )
{
  switch ( request.layout )
  {
    case PrintRequest::Layout::Brochure:
      return brochureLayout( project, dataset, ledger, request.paper, request.language, land );
    case PrintRequest::Layout::National:
      return nationalLayout( project, dataset, ledger, request, land );
    case PrintRequest::Layout::ClusterPages:
      return clusterPagesLayout( project, dataset, ledger, PagesBy::Cluster, request.paper, request.language );
    case PrintRequest::Layout::PrefecturePages:
      return clusterPagesLayout( project, dataset, ledger, PagesBy::Prefecture, request.paper, request.language );
  }
  Q_UNREACHABLE();
}
} // namespace

std::unique_ptr<QgsPrintLayout> plainPage( QgsProject &project, const Dataset &dataset, const Ledger &ledger, const PrintRequest &request, const MapLand &land )
{
  std::unique_ptr<QgsPrintLayout> page = unnamedPage( project, dataset, ledger, request, land );
  const bool isUsual = request.paper == usualPaper( request.layout ) && !request.isPortrait;
  if ( !isUsual )
    page->setName( QStringLiteral( "%1 – %2" ).arg( page->name(), printwording::sheet( request.paper, request.isPortrait ).in( request.language ) ) );
  return page;
}

std::unique_ptr<QgsPrintLayout> printPage( QgsProject &project, const Dataset &dataset, const Ledger &ledger, const PrintRequest &request, const MapLand &land )
{
  std::unique_ptr<QgsPrintLayout> page = plainPage( project, dataset, ledger, request, land );
  markGenerated( *page );
  return page;
}

std::unique_ptr<QgsPrintLayout> plainPage( QgsProject &project, const Dataset &dataset, const Ledger &ledger, const PrintRequest &request )
{
  const bool isOfJapan = request.layout == PrintRequest::Layout::Brochure || request.layout == PrintRequest::Layout::National;
  return plainPage( project, dataset, ledger, request, isOfJapan ? landOfAtlas( project, {}, request.language ) : MapLand() );
}

std::unique_ptr<QgsPrintLayout> printPage( QgsProject &project, const Dataset &dataset, const Ledger &ledger, const PrintRequest &request )
{
  std::unique_ptr<QgsPrintLayout> page = plainPage( project, dataset, ledger, request );
  markGenerated( *page );
  return page;
}

} // namespace clusteratlas
