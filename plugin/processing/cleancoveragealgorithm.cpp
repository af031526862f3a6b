// SPDX-License-Identifier: GPL-2.0-or-later
#include "cleancoveragealgorithm.h"

#include "wording/errortext.h"

#include <qgsprocessingoutputs.h>
#include <qgsprocessingparameters.h>

namespace clusteratlas
{

QString CleanCoverageAlgorithm::shortHelpString() const
{
  return tr( "Makes neighbors share their borders. A gap between polygons whose mean width, twice its area over its perimeter, is below the tolerance goes to the neighbor with the longest border on it; an overlap that narrow is taken from all but the polygon with the longest border on it. Vertices are added where a neighbor has one.\n"
             "Wider gaps are lakes and stay; what is open to the outside is a bay and stays. No vertex moves farther than the tolerance.\n"
             "The problems are points where something was found, with both features, area, width and what became of it." );
}

void CleanCoverageAlgorithm::initAlgorithm( const QVariantMap & )
{
  addPolygonSource();
  addTolerance( tr( "Gaps and overlaps narrower than (meters)" ), 1 );
  addParameter( new QgsProcessingParameterFeatureSink( QStringLiteral( "OUTPUT" ), tr( "Polygons that share their borders" ) ) );
  addProblemSink( true );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "GAPS_CLOSED" ), tr( "Gaps closed" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "GAPS_LEFT" ), tr( "Gaps left" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "OVERLAPS_CLOSED" ), tr( "Overlaps closed" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "OVERLAPS_LEFT" ), tr( "Overlaps left" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "MATCHED_COUNT" ), tr( "Vertices matched" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "REPAIRED_COUNT" ), tr( "Features repaired" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "AREA_ADDED" ), tr( "Area of the gaps closed, in square meters" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "AREA_TAKEN" ), tr( "Area of the overlaps closed, in square meters" ) ) );
}

QVariantMap CleanCoverageAlgorithm::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  using Kind = CoverageProblem::Kind;
  using Outcome = CoverageProblem::Outcome;
  const PolygonLayer layer = readLayer( parameters, context, *feedback );
  const Result<CleanedCoverage> cleaned = cleanLayer( layer, parameterAsDouble( parameters, QStringLiteral( "TOLERANCE" ), context ), progressFrom( *feedback, 0.1, 0.8 ) );
  if ( !cleaned )
    throw QgsProcessingException( errorText( cleaned.error() ) );
  const std::vector<CoverageProblem> &problems = cleaned->problems;
  const auto areaClosed = [&problems]( Kind kind ) {
    double area = 0;
    for ( const CoverageProblem &problem : problems )
      area += problem.kind == kind && problem.outcome == Outcome::Closed ? problem.area : 0;
    return area;
  };
  QVariantMap results { { QStringLiteral( "GAPS_CLOSED" ), count( problems, Kind::Gap, Outcome::Closed ) },
    { QStringLiteral( "GAPS_LEFT" ), count( problems, Kind::Gap, Outcome::Left ) },
    { QStringLiteral( "OVERLAPS_CLOSED" ), count( problems, Kind::Overlap, Outcome::Closed ) },
    { QStringLiteral( "OVERLAPS_LEFT" ), count( problems, Kind::Overlap, Outcome::Left ) },
    { QStringLiteral( "MATCHED_COUNT" ), count( problems, Kind::UnmatchedVertex, Outcome::Matched ) },
    { QStringLiteral( "REPAIRED_COUNT" ), count( problems, Kind::InvalidPolygon, Outcome::Repaired ) },
    { QStringLiteral( "AREA_ADDED" ), areaClosed( Kind::Gap ) },
    { QStringLiteral( "AREA_TAKEN" ), areaClosed( Kind::Overlap ) } };
  feedback->pushInfo( tr( "Gaps: %1 closed, %2 left" ).arg( results.value( QStringLiteral( "GAPS_CLOSED" ) ).toInt() ).arg( results.value( QStringLiteral( "GAPS_LEFT" ) ).toInt() ) );
  feedback->pushInfo( tr( "Overlaps: %1 closed, %2 left" ).arg( results.value( QStringLiteral( "OVERLAPS_CLOSED" ) ).toInt() ).arg( results.value( QStringLiteral( "OVERLAPS_LEFT" ) ).toInt() ) );
  results.insert( QStringLiteral( "OUTPUT" ), writeLayer( cleaned->polygons, parameters, context ) );
  if ( const QString id = writeProblems( problems, parameters, context ); !id.isEmpty() )
    results.insert( QStringLiteral( "PROBLEMS" ), id );
  return results;
}

} // namespace clusteratlas
