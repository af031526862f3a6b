// SPDX-License-Identifier: GPL-2.0-or-later
#include "checkcoveragealgorithm.h"

#include "wording/errortext.h"

#include <qgsprocessingoutputs.h>
#include <qgsprocessingparameters.h>

namespace clusteratlas
{

QString CheckCoverageAlgorithm::shortHelpString() const
{
  return tr( "Tells where polygons do not share their borders as neighbors should: overlaps of any width; gaps whose mean width, twice the area over the perimeter, is below the tolerance, wider ones being lakes; vertices on a neighbor's border that has none there; edges that two polygons have on the same side; polygons that cross themselves.\n"
             "The problems are points with both features, area and width. Nothing is changed." );
}

void CheckCoverageAlgorithm::initAlgorithm( const QVariantMap & )
{
  addPolygonSource();
  addTolerance( tr( "Gaps narrower than (meters)" ), 1 );
  addProblemSink( false );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "GAP_COUNT" ), tr( "Gaps" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "OVERLAP_COUNT" ), tr( "Overlaps" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "UNMATCHED_COUNT" ), tr( "Unmatched vertices" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "REPEATED_COUNT" ), tr( "Pairs of polygons on the same side of an edge" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "INVALID_COUNT" ), tr( "Invalid polygons" ) ) );
}

QVariantMap CheckCoverageAlgorithm::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  using Kind = CoverageProblem::Kind;
  const PolygonLayer layer = readLayer( parameters, context, *feedback );
  const Result<CheckedCoverage> checked = checkLayer( layer, parameterAsDouble( parameters, QStringLiteral( "TOLERANCE" ), context ), progressFrom( *feedback, 0.1, 0.8 ) );
  if ( !checked )
    throw QgsProcessingException( errorText( checked.error() ) );
  const std::vector<CoverageProblem> &problems = checked->problems;
  feedback->pushInfo( problems.empty() ? tr( "A valid coverage: nothing was found." ) : tr( "%n problem(s) found", nullptr, static_cast<int>( problems.size() ) ) );
  return { { QStringLiteral( "PROBLEMS" ), writeProblems( problems, parameters, context ) },
    { QStringLiteral( "GAP_COUNT" ), count( problems, Kind::Gap ) },
    { QStringLiteral( "OVERLAP_COUNT" ), count( problems, Kind::Overlap ) },
    { QStringLiteral( "UNMATCHED_COUNT" ), count( problems, Kind::UnmatchedVertex ) },
    { QStringLiteral( "REPEATED_COUNT" ), count( problems, Kind::RepeatedEdge ) },
    { QStringLiteral( "INVALID_COUNT" ), count( problems, Kind::InvalidPolygon ) } };
}

} // namespace clusteratlas
