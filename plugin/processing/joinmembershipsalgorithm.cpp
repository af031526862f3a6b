// SPDX-License-Identifier: GPL-2.0-or-later
#include "joinmembershipsalgorithm.h"

#include "core/prefecturetable.h"
#include "featurealgorithm.h"
#include "sinkfeature.h"
#include "wording/errortext.h"
#include "wording/ledgertext.h"

#include <qgsprocessingoutputs.h>

#include <algorithm>

namespace clusteratlas
{

namespace
{
const auto OUTPUT = []() { return QStringLiteral( "OUTPUT" ); };
const auto UNJOINED = []() { return QStringLiteral( "UNJOINED" ); };
const auto WITHOUT = []() { return QStringLiteral( "WITHOUT_CLUSTER" ); };

using Type = FieldSchema::Type;

std::vector<FieldSchema> unjoinedColumns()
{
  return { { QStringLiteral( "source_row" ), Type::Integer }, { QStringLiteral( "cluster_id" ) }, { QStringLiteral( "prefecture" ) }, { QStringLiteral( "reason" ) }, { QStringLiteral( "suggestion" ) } };
}

std::vector<FieldSchema> prefectureColumns()
{
  return { { QStringLiteral( "pref_code" ) }, { QStringLiteral( "name_ja" ) }, { QStringLiteral( "name_en" ) } };
}

QgsCoordinateReferenceSystem atlasSystem()
{
  return QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:6668" ) );
}
} // namespace

QString JoinMembershipsAlgorithm::group() const
{
  return joinGroup();
}

QString JoinMembershipsAlgorithm::shortHelpString() const
{
  return tr( "Joins cluster tables with prefecture polygons: a feature for each membership, that is for each cluster in each of its prefectures, so that no cluster hides another.\n"
             "Rows that found no polygon go to a table of their own, each with the reason and a suggestion; prefectures without a cluster go to a layer of their own. "
             "Memberships in = joined + not joined." );
}

void JoinMembershipsAlgorithm::initAlgorithm( const QVariantMap & )
{
  addSourceParameters();
  addParameter( new QgsProcessingParameterFeatureSink( OUTPUT(), tr( "Memberships" ), compat::POLYGON_SINK ) );
  addParameter( new QgsProcessingParameterFeatureSink( UNJOINED(), tr( "Rows not joined" ), compat::TABLE_SINK, QVariant(), true, false ) );
  addParameter( new QgsProcessingParameterFeatureSink( WITHOUT(), tr( "Prefectures without cluster" ), compat::POLYGON_SINK, QVariant(), true, false ) );
  addLedgerOutputs();
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "WITHOUT_COUNT" ), tr( "Prefectures without cluster" ) ) );
}

void JoinMembershipsAlgorithm::writeUnjoined( const Ledger &ledger, QgsFeatureSink &sink, const QVariantMap &parameters ) const
{
  for ( const auto *left : { &ledger.unjoined, &ledger.duplicates } )
    for ( const Ledger::UnjoinedMembership &row : *left )
    {
      QgsAttributes attributes;
      attributes << row.row << row.clusterId << row.prefecture << reasonText( row.reason );
      const std::optional<PrefectureCode> suggested = PrefectureCode::fromNumber( row.suggestion.toInt() );
      attributes << ( suggested ? QVariant( prefectureRecord( *suggested ).nameJa.toString() ) : QVariant() );
      if ( !addToSink( sink, attributes ) )
        throw QgsProcessingException( writeFeatureError( &sink, parameters, UNJOINED() ) );
    }
}

void JoinMembershipsAlgorithm::writeWithout( const PreparedAtlas &atlas, QgsFeatureSink &sink, const QVariantMap &parameters ) const
{
  for ( const auto &[code, wkb] : atlas.polygons )
  {
    const PrefectureCode prefecture = code;
    const auto isHere = [prefecture]( const JoinedMembership &joined ) { return joined.prefecture == prefecture; };
    if ( std::any_of( atlas.join.joined.begin(), atlas.join.joined.end(), isHere ) )
      continue;
    const PrefectureRecord &record = prefectureRecord( code );
    if ( !addToSink( sink, QgsAttributes() << code.toString() << record.nameJa.toString() << record.nameEn.toString(), wkb ) )
      throw QgsProcessingException( writeFeatureError( &sink, parameters, WITHOUT() ) );
  }
}

QVariantMap JoinMembershipsAlgorithm::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  const PreparedAtlas atlas = prepare( parameters, context, *feedback, 0.8 );
  QVariantMap results = ledgerResults( atlas.ledger, *feedback );
  results.insert( QStringLiteral( "WITHOUT_COUNT" ), atlas.ledger.prefecturesWithoutCluster );
  const Result<std::vector<FeatureTable>> tables = tablesOf( atlas );
  if ( !tables )
    throw QgsProcessingException( errorText( tables.error() ) );
  const auto memberships = std::find_if( tables->begin(), tables->end(), []( const FeatureTable &table ) { return table.name == QLatin1String( "memberships" ); } );
  Q_ASSERT( memberships != tables->end() );

  QString id;
  const std::unique_ptr<QgsFeatureSink> sink( parameterAsSink( parameters, OUTPUT(), context, id, sinkFields( memberships->columns ), compat::MULTI_POLYGON, atlasSystem() ) );
  if ( !sink )
    throw QgsProcessingException( invalidSinkError( parameters, OUTPUT() ) );
  for ( const FeatureTable::Feature &feature : memberships->features )
  {
    QgsAttributes attributes;
    for ( const QVariant &value : feature.values )
      attributes << value;
    if ( !addToSink( *sink, attributes, feature.wkb ) )
      throw QgsProcessingException( writeFeatureError( sink.get(), parameters, OUTPUT() ) );
  }
  results.insert( OUTPUT(), id );
  const std::unique_ptr<QgsFeatureSink> unjoined( parameterAsSink( parameters, UNJOINED(), context, id, sinkFields( unjoinedColumns() ), compat::NO_WKB ) );
  if ( unjoined )
  {
    writeUnjoined( atlas.ledger, *unjoined, parameters );
    results.insert( UNJOINED(), id );
  }
  const std::unique_ptr<QgsFeatureSink> without( parameterAsSink( parameters, WITHOUT(), context, id, sinkFields( prefectureColumns() ), compat::MULTI_POLYGON, atlasSystem() ) );
  if ( without )
  {
    writeWithout( atlas, *without, parameters );
    results.insert( WITHOUT(), id );
  }
  return results;
}

} // namespace clusteratlas
