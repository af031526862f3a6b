// SPDX-License-Identifier: GPL-2.0-or-later
#include "buildatlasalgorithm.h"

#include "wording/errortext.h"

#include <qgsprocessingoutputs.h>
#include <qgsprocessingparameters.h>

namespace clusteratlas
{

QString BuildAtlasAlgorithm::shortHelpString() const
{
  return tr( "Joins cluster tables with prefecture polygons and writes a GeoPackage with styled layers, a project and the ledger into a folder. "
             "Files of an earlier atlas there are replaced once the new ones are complete." );
}

void BuildAtlasAlgorithm::initAlgorithm( const QVariantMap & )
{
  addSourceParameters();
  addParameter( new QgsProcessingParameterEnum( QStringLiteral( "LANGUAGE" ), tr( "Language of the atlas" ), { QStringLiteral( "ja" ), QStringLiteral( "en" ) }, false,
    QStringLiteral( "ja" ), false, true ) );
  addParameter( new QgsProcessingParameterFolderDestination( QStringLiteral( "OUTPUT" ), tr( "Folder of the atlas" ) ) );
  addOutput( new QgsProcessingOutputFile( QStringLiteral( "GEOPACKAGE" ), tr( "GeoPackage" ) ) );
  addOutput( new QgsProcessingOutputFile( QStringLiteral( "PROJECT" ), tr( "Project" ) ) );
  addLedgerOutputs();
}

QVariantMap BuildAtlasAlgorithm::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  mLanguage = parameterAsEnumString( parameters, QStringLiteral( "LANGUAGE" ), context );
  const QString folder = parameterAsString( parameters, QStringLiteral( "OUTPUT" ), context );
  PreparedAtlas atlas = prepare( parameters, context, *feedback, 0.7 );
  mResults = ledgerResults( atlas.ledger, *feedback );
  Result<StagedAtlas> staged = stageAtlas( std::move( atlas ), folder, progressFrom( *feedback, 0.7, 0.3 ) );
  if ( !staged )
    throw QgsProcessingException( errorText( staged.error() ) );
  mStaged = *std::move( staged );
  mResults.insert( QStringLiteral( "OUTPUT" ), folder );
  return mResults;
}

QVariantMap BuildAtlasAlgorithm::postProcessAlgorithm( QgsProcessingContext &, QgsProcessingFeedback * )
{
  const Result<PublishedAtlas> published = publishAtlas( *mStaged, mLanguage );
  mStaged.reset();
  if ( !published )
    throw QgsProcessingException( errorText( published.error() ) );
  mResults.insert( QStringLiteral( "GEOPACKAGE" ), published->geopackage );
  mResults.insert( QStringLiteral( "PROJECT" ), published->project );
  return mResults;
}

} // namespace clusteratlas
