// SPDX-License-Identifier: GPL-2.0-or-later
#include "coveragealgorithm.h"

#include "layers/compat.h"
#include "wording/coveragetext.h"

#include <qgsfeaturesink.h>
#include <qgsgeometry.h>
#include <qgsprocessingparameters.h>
#include <qgsprocessingutils.h>

namespace clusteratlas
{

namespace
{
const auto POLYGONS = QLatin1String( "POLYGONS" );
const auto OUTPUT = QLatin1String( "OUTPUT" );
const auto PROBLEMS = QLatin1String( "PROBLEMS" );

class CoverageWording
{
    Q_DECLARE_TR_FUNCTIONS( CoverageWording )

  public:
    static QString group() { return tr( "Polygonal coverage" ); }
    static QString polygons() { return tr( "Polygons that share borders" ); }
    static QString problems() { return tr( "Problems" ); }
};

//! Polygons of two dimensions without curves; empty bytes for none.
QByteArray wkbOf( QgsGeometry geometry )
{
  if ( geometry.isNull() )
    return QByteArray();
  geometry.convertToStraightSegment();
  geometry.get()->dropZValue();
  geometry.get()->dropMValue();
  return geometry.asWkb();
}

QgsFields problemFields()
{
  QgsFields fields;
  fields.append( QgsField( QStringLiteral( "problem" ), compat::TEXT_FIELD ) );
  fields.append( QgsField( QStringLiteral( "outcome" ), compat::TEXT_FIELD ) );
  fields.append( QgsField( QStringLiteral( "feature" ), compat::LONG_FIELD ) );
  fields.append( QgsField( QStringLiteral( "other" ), compat::LONG_FIELD ) );
  fields.append( QgsField( QStringLiteral( "receiver" ), compat::LONG_FIELD ) );
  fields.append( QgsField( QStringLiteral( "area_m2" ), compat::REAL_FIELD ) );
  fields.append( QgsField( QStringLiteral( "width_m" ), compat::REAL_FIELD ) );
  fields.append( QgsField( QStringLiteral( "note" ), compat::TEXT_FIELD ) );
  return fields;
}
} // namespace

CoverageAlgorithm::~CoverageAlgorithm() = default;

QString CoverageAlgorithm::group() const
{
  return CoverageWording::group();
}

QString CoverageAlgorithm::groupId() const
{
  return QStringLiteral( "coverage" );
}

void CoverageAlgorithm::addPolygonSource()
{
  addParameter( new QgsProcessingParameterFeatureSource( POLYGONS, CoverageWording::polygons(), { static_cast<int>( compat::POLYGON_SINK ) } ) );
}

void CoverageAlgorithm::addTolerance( const QString &description, double metres )
{
  addParameter( new QgsProcessingParameterNumber( QStringLiteral( "TOLERANCE" ), description, compat::REAL_NUMBER, metres, false, 0 ) );
}

void CoverageAlgorithm::addProblemSink( bool optional )
{
  addParameter( new QgsProcessingParameterFeatureSink( PROBLEMS, CoverageWording::problems(), compat::POINT_SINK, QVariant(), optional, !optional ) );
}

PolygonLayer CoverageAlgorithm::readLayer( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback &feedback )
{
  mSource.reset( parameterAsSource( parameters, POLYGONS, context ) );
  if ( !mSource )
    throw QgsProcessingException( invalidSourceError( parameters, POLYGONS ) );
  const QgsCoordinateReferenceSystem crs = mSource->sourceCrs();
  PolygonLayer layer { mSource->sourceName(), crs.isGeographic() || !crs.isValid() };
  if ( !layer.isGeographic )
    layer.metresPerUnit = QgsUnitTypes::fromUnitToUnitFactor( crs.mapUnits(), compat::METERS );
  mFeatures.clear();
  QgsFeature feature;
  QgsFeatureIterator features = mSource->getFeatures( QgsFeatureRequest(), compat::UNCHECKED_FEATURES );
  while ( features.nextFeature( feature ) && !feedback.isCanceled() )
  {
    layer.wkb.push_back( wkbOf( feature.geometry() ) );
    feature.clearGeometry();
    mFeatures.push_back( feature );
  }
  return layer;
}

QString CoverageAlgorithm::writeLayer( const std::vector<QByteArray> &polygons, const QVariantMap &parameters, QgsProcessingContext &context )
{
  QString id;
  const std::unique_ptr<QgsFeatureSink> sink( parameterAsSink( parameters, OUTPUT, context, id, mSource->fields(), compat::MULTI_POLYGON, mSource->sourceCrs() ) );
  if ( !sink )
    throw QgsProcessingException( invalidSinkError( parameters, OUTPUT ) );
  for ( size_t index = 0; index < polygons.size(); ++index )
  {
    QgsFeature feature = mFeatures[index];
    if ( !polygons[index].isEmpty() )
    {
      QgsGeometry geometry;
      geometry.fromWkb( polygons[index] );
      feature.setGeometry( geometry );
    }
    if ( !sink->addFeature( feature, QgsFeatureSink::FastInsert ) )
      throw QgsProcessingException( writeFeatureError( sink.get(), parameters, OUTPUT ) );
  }
  return id;
}

QString CoverageAlgorithm::writeProblems( const std::vector<CoverageProblem> &problems, const QVariantMap &parameters, QgsProcessingContext &context )
{
  QString id;
  const std::unique_ptr<QgsFeatureSink> sink( parameterAsSink( parameters, PROBLEMS, context, id, problemFields(), compat::POINT_WKB, mSource->sourceCrs() ) );
  if ( !sink )
    return QString();
  const auto idOf = [this]( quint32 polygon ) { return polygon == CoverageProblem::NO_POLYGON ? QVariant() : QVariant( mFeatures[polygon].id() ); };
  for ( const CoverageProblem &problem : problems )
  {
    const bool isArea = problem.kind == CoverageProblem::Kind::Gap || problem.kind == CoverageProblem::Kind::Overlap;
    const QString kind = problemKindId( problem.kind );
    const QString outcome = problemOutcomeId( problem.outcome );
    QgsAttributes attributes;
    attributes << kind << outcome << idOf( problem.first ) << idOf( problem.second ) << idOf( problem.receiver );
    attributes << ( isArea ? QVariant( problem.area ) : QVariant() ) << ( isArea ? QVariant( problem.width ) : QVariant() );
    attributes << QStringLiteral( "%1: %2" ).arg( coverageProblemText( kind ), coverageOutcomeText( outcome ) );
    QgsFeature feature;
    feature.setAttributes( attributes );
    feature.setGeometry( QgsGeometry::fromPointXY( { problem.place.x, problem.place.y } ) );
    if ( !sink->addFeature( feature, QgsFeatureSink::FastInsert ) )
      throw QgsProcessingException( writeFeatureError( sink.get(), parameters, PROBLEMS ) );
  }
  return id;
}

QString CoverageAlgorithm::featureNames( const std::vector<quint32> &features ) const
{
  constexpr size_t MOST = 10;
  QStringList names;
  for ( size_t index = 0; index < std::min( MOST, features.size() ); ++index )
    names << QString::number( mFeatures[features[index]].id() );
  return names.join( QStringLiteral( ", " ) ) + ( features.size() > MOST ? QStringLiteral( " …" ) : QString() );
}

int CoverageAlgorithm::count( const std::vector<CoverageProblem> &problems, CoverageProblem::Kind kind )
{
  return static_cast<int>( std::count_if( problems.begin(), problems.end(), [kind]( const CoverageProblem &problem ) { return problem.kind == kind; } ) );
}

int CoverageAlgorithm::count( const std::vector<CoverageProblem> &problems, CoverageProblem::Kind kind, CoverageProblem::Outcome outcome )
{
  return static_cast<int>( std::count_if( problems.begin(), problems.end(), [kind, outcome]( const CoverageProblem &problem ) { return problem.kind == kind && problem.outcome == outcome; } ) );
}

} // namespace clusteratlas
