// SPDX-License-Identifier: GPL-2.0-or-later
#include "simplifycoveragealgorithm.h"

#include "layers/compat.h"
#include "wording/errortext.h"

#include <qgsprocessingoutputs.h>
#include <qgsprocessingparameters.h>

namespace clusteratlas
{

QString SimplifyCoverageAlgorithm::shortHelpString() const
{
  return tr( "Takes vertices out of polygons for overview scales. A border that two polygons share is simplified once, so neighbors stay neighbors: no gap and no overlap appears, and no border crosses another.\n"
             "A corner goes when its triangle, of a vertex and its two neighbors, is smaller than the square of the tolerance; longitudes are measured shortened as they are at that latitude. With a percentage, the tolerance that leaves about so many vertices is found.\n"
             "Every island stays, be it as a triangle, unless islands below an area are to be left out; even then each polygon keeps its largest part.\n"
             "Polygons whose borders do not match their neighbors' are named in the log and simplified each for itself; close gaps and overlaps first." );
}

void SimplifyCoverageAlgorithm::initAlgorithm( const QVariantMap & )
{
  addPolygonSource();
  addTolerance( tr( "Tolerance in meters" ), 500 );
  addParameter( new QgsProcessingParameterNumber( QStringLiteral( "KEEP" ), tr( "Vertices to keep in percent, instead of the tolerance" ), compat::REAL_NUMBER, QVariant(), true, 0, 100 ) );
  addParameter( new QgsProcessingParameterNumber( QStringLiteral( "MINIMUM_ISLAND" ), tr( "Leave out islands smaller than (square meters; 0: none)" ), compat::REAL_NUMBER, 0, false, 0 ) );
  addParameter( new QgsProcessingParameterFeatureSink( QStringLiteral( "OUTPUT" ), tr( "Simplified polygons" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "VERTICES_IN" ), tr( "Vertices in" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "VERTICES_OUT" ), tr( "Vertices out" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "PARTS_IN" ), tr( "Parts in" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "PARTS_OUT" ), tr( "Parts out" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "UNMATCHED_COUNT" ), tr( "Polygons whose borders do not match" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "REPAIRED_COUNT" ), tr( "Features repaired" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "TOLERANCE_USED" ), tr( "Tolerance used, in meters" ) ) );
}

QVariantMap SimplifyCoverageAlgorithm::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  SimplifyOptions options;
  options.tolerance = parameterAsDouble( parameters, QStringLiteral( "TOLERANCE" ), context );
  options.leastIsland = parameterAsDouble( parameters, QStringLiteral( "MINIMUM_ISLAND" ), context );
  if ( parameters.value( QStringLiteral( "KEEP" ) ).isValid() )
    options.share = parameterAsDouble( parameters, QStringLiteral( "KEEP" ), context ) / 100;
  const PolygonLayer layer = readLayer( parameters, context, *feedback );
  const Result<SimplifiedCoverage> simplified = simplifyLayer( layer, options, progressFrom( *feedback, 0.1, 0.8 ) );
  if ( !simplified )
    throw QgsProcessingException( errorText( simplified.error() ) );

  const auto number = []( size_t value ) { return QVariant( static_cast<qlonglong>( value ) ); };
  const auto repaired = std::count( simplified->outcomes.begin(), simplified->outcomes.end(), RepairedPolygon::Outcome::Repaired );
  feedback->pushInfo( tr( "Vertices: %1 of %2 kept, tolerance %3 m" ).arg( simplified->verticesAfter ).arg( simplified->verticesBefore ).arg( simplified->tolerance, 0, 'f', 1 ) );
  feedback->pushInfo( tr( "Parts: %1 of %2 kept" ).arg( simplified->partsAfter ).arg( simplified->partsBefore ) );
  if ( !simplified->unmatched.empty() )
    feedback->pushWarning( tr( "The borders of %n polygon(s) do not match their neighbors': features %1", nullptr, static_cast<int>( simplified->unmatched.size() ) ).arg( featureNames( simplified->unmatched ) ) );
  return { { QStringLiteral( "OUTPUT" ), writeLayer( simplified->polygons, parameters, context ) },
    { QStringLiteral( "VERTICES_IN" ), number( simplified->verticesBefore ) },
    { QStringLiteral( "VERTICES_OUT" ), number( simplified->verticesAfter ) },
    { QStringLiteral( "PARTS_IN" ), number( simplified->partsBefore ) },
    { QStringLiteral( "PARTS_OUT" ), number( simplified->partsAfter ) },
    { QStringLiteral( "UNMATCHED_COUNT" ), number( simplified->unmatched.size() ) },
    { QStringLiteral( "REPAIRED_COUNT" ), static_cast<int>( repaired ) },
    { QStringLiteral( "TOLERANCE_USED" ), simplified->tolerance } };
}

} // namespace clusteratlas
