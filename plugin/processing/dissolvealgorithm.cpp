// SPDX-License-Identifier: GPL-2.0-or-later
#include "dissolvealgorithm.h"

#include "atlas/dissolvepolygons.h"
#include "layers/compat.h"
#include "sinkfeature.h"
#include "wording/errortext.h"
#include "wording/ledgertext.h"

#include <qgsprocessingoutputs.h>
#include <qgsprocessingparameters.h>

namespace clusteratlas
{

namespace
{
QgsFields unplacedFields()
{
  QgsFields fields;
  fields.append( QgsField( QStringLiteral( "row" ), compat::LONG_FIELD ) );
  fields.append( QgsField( QStringLiteral( "value" ), compat::TEXT_FIELD ) );
  fields.append( QgsField( QStringLiteral( "reason" ), compat::TEXT_FIELD ) );
  return fields;
}

} // namespace

QString DissolveAlgorithm::shortHelpString() const
{
  return tr( "Unites polygons of municipalities or smaller areas into prefectures, recognized by names or codes in any usual spelling, or by the equal values of a column.\n"
             "Where neighbors share the vertices of their border, the border is taken out exactly and the result is checked; where they do not, GEOS unites the polygons of that prefecture, and the log says why.\n"
             "Features that name no prefecture or have no polygon go to a table of their own, each with the reason." );
}

void DissolveAlgorithm::initAlgorithm( const QVariantMap & )
{
  addPolygonParameters( false );
  addParameter( new QgsProcessingParameterString( QStringLiteral( "BY" ), tr( "Column to dissolve by (empty: prefectures)" ), QVariant(), false, true ) );
  addParameter( new QgsProcessingParameterFeatureSink( QStringLiteral( "OUTPUT" ), tr( "Dissolved polygons" ), compat::POLYGON_SINK ) );
  addParameter( new QgsProcessingParameterFeatureSink( QStringLiteral( "NOT_PLACED" ), tr( "Features not placed" ), compat::TABLE_SINK, QVariant(), true, false ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "FEATURE_COUNT" ), tr( "Features in" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "PLACED_COUNT" ), tr( "Features placed" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "NOT_PLACED_COUNT" ), tr( "Features not placed" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "REPAIRED_COUNT" ), tr( "Features repaired" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "GROUP_COUNT" ), tr( "Polygons out" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "UNITED_COUNT" ), tr( "Polygons united by GEOS, because borders did not match" ) ) );
  addOutput( new QgsProcessingOutputString( QStringLiteral( "LEDGER" ), tr( "Ledger (JSON)" ) ) );
}

QVariantMap DissolveAlgorithm::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  const QString output = QStringLiteral( "OUTPUT" );
  const QString notPlaced = QStringLiteral( "NOT_PLACED" );
  const DissolveRequest request { parameterAsString( parameters, QStringLiteral( "POLYGONS" ), context ), parameterAsString( parameters, QStringLiteral( "BY" ), context ), readOptions( parameters, context ) };
  const Result<DissolvedPolygons> dissolved = dissolvePolygons( request, progressFrom( *feedback, 0, 0.9 ) );
  if ( !dissolved )
    throw QgsProcessingException( errorText( dissolved.error() ) );
  const Ledger::Polygons &ledger = dissolved->ledger;
  for ( const QString &line : ledgerText( ledger ) )
    feedback->pushInfo( line );

  QVariantMap results { { QStringLiteral( "FEATURE_COUNT" ), ledger.features },
    { QStringLiteral( "PLACED_COUNT" ), ledger.featuresPlaced },
    { QStringLiteral( "NOT_PLACED_COUNT" ), static_cast<int>( ledger.unrecognised.size() ) },
    { QStringLiteral( "REPAIRED_COUNT" ), ledger.repaired },
    { QStringLiteral( "GROUP_COUNT" ), static_cast<int>( dissolved->table.features.size() ) },
    { QStringLiteral( "UNITED_COUNT" ), static_cast<int>( ledger.united.size() ) },
    { QStringLiteral( "LEDGER" ), QString::fromUtf8( toJson( ledger ) ) } };
  QString id;
  const QgsFields fields = sinkFields( dissolved->table.columns );
  const std::unique_ptr<QgsFeatureSink> sink( parameterAsSink( parameters, output, context, id, fields, compat::MULTI_POLYGON, QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:6668" ) ) ) );
  if ( !sink )
    throw QgsProcessingException( invalidSinkError( parameters, output ) );
  for ( const FeatureTable::Feature &feature : dissolved->table.features )
  {
    QgsAttributes attributes;
    for ( const QVariant &value : feature.values )
      attributes << value;
    if ( !addToSink( *sink, attributes, feature.wkb ) )
      throw QgsProcessingException( writeFeatureError( sink.get(), parameters, output ) );
  }
  results.insert( output, id );
  const std::unique_ptr<QgsFeatureSink> others( parameterAsSink( parameters, notPlaced, context, id, unplacedFields(), compat::NO_WKB ) );
  if ( !others )
    return results;
  for ( const Ledger::UnrecognisedFeature &feature : ledger.unrecognised )
  {
    QgsAttributes attributes;
    attributes << feature.row << ( feature.value.isNull() ? QVariant() : QVariant( feature.value ) ) << reasonText( feature.reason );
    if ( !addToSink( *others, attributes ) )
      throw QgsProcessingException( writeFeatureError( others.get(), parameters, notPlaced ) );
  }
  results.insert( notPlaced, id );
  return results;
}

} // namespace clusteratlas
