// SPDX-License-Identifier: GPL-2.0-or-later
#include "provider.h"

#include "buildatlasalgorithm.h"
#include "checkcoveragealgorithm.h"
#include "checksourcesalgorithm.h"
#include "cleancoveragealgorithm.h"
#include "dissolvealgorithm.h"
#include "exporttablesalgorithm.h"
#include "joinmembershipsalgorithm.h"
#include "jointablealgorithm.h"
#include "printalgorithms.h"
#include "recognizeprefecturesalgorithm.h"
#include "simplifycoveragealgorithm.h"
#include "version.h"

#include <QIcon>
#include <qgsapplication.h>
#include <qgsprocessingregistry.h>

namespace clusteratlas
{

QString Provider::id() const
{
  return QStringLiteral( "clusteratlas" );
}

QString Provider::name() const
{
  return QStringLiteral( CLUSTERATLAS_TITLE );
}

QIcon Provider::icon() const
{
  return QIcon( QStringLiteral( ":/clusteratlas/icons/clusteratlas.svg" ) );
}

bool Provider::registerOnce()
{
  QgsProcessingRegistry *registry = QgsApplication::processingRegistry();
  return !registry->providerById( QStringLiteral( "clusteratlas" ) ) && registry->addProvider( new Provider() );
}

void Provider::loadAlgorithms()
{
  addAlgorithm( new BuildAtlasAlgorithm() );
  addAlgorithm( new CheckSourcesAlgorithm() );
  addAlgorithm( new DissolveAlgorithm() );
  addAlgorithm( new ExportTablesAlgorithm() );
  addAlgorithm( new PrintNationalAlgorithm() );
  addAlgorithm( new PrintBrochureAlgorithm() );
  addAlgorithm( new PrintClusterPagesAlgorithm() );
  addAlgorithm( new SimplifyCoverageAlgorithm() );
  addAlgorithm( new CleanCoverageAlgorithm() );
  addAlgorithm( new CheckCoverageAlgorithm() );
  addAlgorithm( new JoinMembershipsAlgorithm() );
  addAlgorithm( new JoinTableAlgorithm() );
  addAlgorithm( new RecognizePrefecturesAlgorithm() );
}

} // namespace clusteratlas
