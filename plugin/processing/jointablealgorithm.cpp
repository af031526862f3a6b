// SPDX-License-Identifier: GPL-2.0-or-later
#include "jointablealgorithm.h"

#include "core/plainvalue.h"
#include "layers/compat.h"
#include "layers/tablefromsource.h"
#include "sinkfeature.h"
#include "wording/errortext.h"
#include "wording/keyjointext.h"

#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsprocessingoutputs.h>
#include <qgsprocessingutils.h>

#include <algorithm>

namespace clusteratlas
{

namespace
{
const auto POLYGONS = []() { return QStringLiteral( "POLYGONS" ); };
const auto POLYGON_FIELDS = []() { return QStringLiteral( "POLYGON_FIELDS" ); };
const auto TABLE = []() { return QStringLiteral( "TABLE" ); };
const auto TABLE_FIELDS = []() { return QStringLiteral( "TABLE_FIELDS" ); };
const auto EXACT = []() { return QStringLiteral( "EXACT" ); };
const auto OUTPUT = []() { return QStringLiteral( "OUTPUT" ); };
const auto RELATION = []() { return QStringLiteral( "RELATION" ); };
const auto UNJOINED = []() { return QStringLiteral( "UNJOINED_ROWS" ); };
const auto WITHOUT = []() { return QStringLiteral( "POLYGONS_WITHOUT_ROWS" ); };

using Type = FieldSchema::Type;

QVariant valueOf( const KeyedTable &table, size_t row, size_t column )
{
  const QStringView cell = table.cell( row, column );
  if ( cell.isEmpty() )
    return QVariant();
  if ( table.columns[column].type == Type::Integer )
    return plainInteger( cell ).value_or( 0 );
  return table.columns[column].type == Type::Number ? QVariant( plainNumber( cell ).value_or( 0 ) ) : QVariant( cell.toString() );
}

//! Columns that are no part of the key.
std::vector<size_t> ownColumns( const KeyedTable &table )
{
  std::vector<size_t> own;
  for ( size_t column = 0; column < table.columns.size(); ++column )
    if ( std::find( table.keys.begin(), table.keys.end(), static_cast<int>( column ) ) == table.keys.end() )
      own.push_back( column );
  return own;
}
} // namespace

QString JoinTableAlgorithm::shortHelpString() const
{
  return tr( "Joins a table that has any number of rows for a polygon with its polygons, by one or several columns: a feature for each row, no row lost to another.\n"
             "Codes are compared as numbers, so that zeros in front do not count, codes of municipalities with and without check digit; texts with full-width and half-width alike. “Compare keys as they stand” turns that off.\n"
             "Instead of, or beside, features written out a GeoPackage can be made that holds polygons once, rows once, and a view that shows the join as a layer.\n"
             "Rows without a polygon and polygons without rows go to outputs of their own. Rows in = joined + not joined." );
}

void JoinTableAlgorithm::initAlgorithm( const QVariantMap & )
{
  addParameter( new QgsProcessingParameterFeatureSource( POLYGONS(), tr( "Polygons" ), { static_cast<int>( compat::POLYGON_SINK ) } ) );
  addParameter( new QgsProcessingParameterField( POLYGON_FIELDS(), tr( "Key columns of the polygons" ), QVariant(), POLYGONS(), compat::ANY_FIELD, true ) );
  addParameter( new QgsProcessingParameterFeatureSource( TABLE(), tr( "Table" ), { static_cast<int>( compat::TABLE_SINK ) } ) );
  addParameter( new QgsProcessingParameterField( TABLE_FIELDS(), tr( "Key columns of the table, in the same order" ), QVariant(), TABLE(), compat::ANY_FIELD, true ) );
  addParameter( new QgsProcessingParameterBoolean( EXACT(), tr( "Compare keys as they stand" ), false, true ) );
  addParameter( new QgsProcessingParameterFeatureSink( OUTPUT(), tr( "Joined" ), compat::POLYGON_SINK, QVariant(), true ) );
  addParameter( new QgsProcessingParameterFileDestination( RELATION(), tr( "Polygons, rows and a view of the join" ), tr( "GeoPackage (*.gpkg)" ), QVariant(), true, false ) );
  addParameter( new QgsProcessingParameterFeatureSink( UNJOINED(), tr( "Rows not joined" ), compat::TABLE_SINK, QVariant(), true, false ) );
  addParameter( new QgsProcessingParameterFeatureSink( WITHOUT(), tr( "Polygons without rows" ), compat::POLYGON_SINK, QVariant(), true, false ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "ROW_COUNT" ), tr( "Rows in" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "JOINED_COUNT" ), tr( "Rows joined" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "UNJOINED_COUNT" ), tr( "Rows not joined" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "WITHOUT_COUNT" ), tr( "Polygons without rows" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "FEATURE_COUNT" ), tr( "Features out" ) ) );
  addOutput( new QgsProcessingOutputString( QStringLiteral( "CARDINALITY" ), tr( "Rows for a polygon, polygons for a row" ) ) );
  addOutput( new QgsProcessingOutputString( QStringLiteral( "LEDGER" ), tr( "Ledger (JSON)" ) ) );
}

JoinTableAlgorithm::Sources JoinTableAlgorithm::readSources( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback &feedback ) const
{
  const QStringList polygonFields = compat::fieldNames( parameterDefinition( POLYGON_FIELDS() ), parameters, context ), tableFields = compat::fieldNames( parameterDefinition( TABLE_FIELDS() ), parameters, context );
  if ( polygonFields.isEmpty() || polygonFields.size() != tableFields.size() )
    throw QgsProcessingException( tr( "Name as many key columns of the polygons as of the table, in the same order." ) );
  Sources sources { readInput( POLYGONS(), parameters, context, progressFrom( feedback, 0, 0.3 ) ), {}, {} };
  for ( const QString &field : polygonFields )
  {
    sources.polygonKeys.push_back( sources.polygons.fields.lookupField( field ) );
    if ( sources.polygonKeys.back() < 0 )
      throw QgsProcessingException( errorText( { Error::Code::ColumnMissing, sources.polygons.name, {}, -1, field } ) );
  }
  const QString path = filePath( parameters.value( TABLE() ), context );
  Result<KeyedTable> table = readKeyedTable( path, tableFields );
  if ( path.isEmpty() )
  {
    const InputFeatures rows = readInput( TABLE(), parameters, context, progressFrom( feedback, 0.3, 0.2 ) );
    table = keyedTable( { gridFromFeatures( rows.fields, rows.features ) }, tableFields, rows.name );
  }
  if ( !table )
    throw QgsProcessingException( errorText( table.error() ) );
  sources.table = *std::move( table );
  return sources;
}

void JoinTableAlgorithm::writeJoined( const Sources &sources, const KeyJoin &join, const QVariantMap &parameters, QgsProcessingContext &context, QVariantMap &results, const Progress &progress ) const
{
  const std::vector<size_t> own = ownColumns( sources.table );
  std::vector<FieldSchema> columns;
  for ( const size_t column : own )
    columns.push_back( sources.table.columns[column] );
  const QgsFields fields = QgsProcessingUtils::combineFields( sources.polygons.fields, sinkFields( columns ) );
  QString id;
  const std::unique_ptr<QgsFeatureSink> sink( parameterAsSink( parameters, OUTPUT(), context, id, fields, sources.polygons.type, sources.polygons.crs ) );
  if ( !sink )
    return;
  for ( size_t polygon = 0; polygon < sources.polygons.features.size(); ++polygon )
  {
    const QgsFeature &feature = sources.polygons.features[polygon];
    for ( const quint32 row : join.rowsOf( polygon ) )
    {
      QgsAttributes attributes = feature.attributes();
      for ( const size_t column : own )
        attributes << valueOf( sources.table, row, column );
      add( *sink, attributes, feature.geometry(), parameters, OUTPUT() );
    }
    if ( !report( progress, static_cast<double>( polygon + 1 ) / static_cast<double>( sources.polygons.features.size() ) ) )
      break;
  }
  results.insert( OUTPUT(), id );
}

void JoinTableAlgorithm::writeLeft( const Sources &sources, const TableJoin &join, const QVariantMap &parameters, QgsProcessingContext &context, QVariantMap &results ) const
{
  QString id;
  const QgsFields head = sinkFields( { { QStringLiteral( "source_row" ), Type::Integer }, { QStringLiteral( "reason" ) } } );
  const std::unique_ptr<QgsFeatureSink> rows( parameterAsSink( parameters, UNJOINED(), context, id, QgsProcessingUtils::combineFields( head, sinkFields( sources.table.columns ) ), compat::NO_WKB ) );
  for ( size_t index = 0; rows && index < join.join.unjoined.size(); ++index )
  {
    QgsAttributes attributes;
    attributes << join.ledger.unjoined[index].row << leftReasonText( join.ledger.unjoined[index].reason );
    for ( size_t column = 0; column < sources.table.columns.size(); ++column )
      attributes << valueOf( sources.table, join.join.unjoined[index], column );
    add( *rows, attributes, {}, parameters, UNJOINED() );
  }
  if ( rows )
    results.insert( UNJOINED(), id );
  const QgsFields fields = QgsProcessingUtils::combineFields( sources.polygons.fields, sinkFields( { { QStringLiteral( "reason" ) } } ) );
  const std::unique_ptr<QgsFeatureSink> polygons( parameterAsSink( parameters, WITHOUT(), context, id, fields, sources.polygons.type, sources.polygons.crs ) );
  for ( size_t index = 0; polygons && index < join.join.without.size(); ++index )
  {
    const QgsFeature &feature = sources.polygons.features[join.join.without[index]];
    QgsAttributes attributes = feature.attributes();
    attributes << leftReasonText( join.ledger.without[index].reason );
    add( *polygons, attributes, feature.geometry(), parameters, WITHOUT() );
  }
  if ( polygons )
    results.insert( WITHOUT(), id );
}

void JoinTableAlgorithm::writeRelation( const Sources &sources, TableJoin &join, const QString &path, QgsProcessingContext &context, const Progress &progress ) const
{
  const QgsCoordinateTransform toAtlas( sources.polygons.crs, QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:6668" ) ), context.transformContext() );
  PolygonTable table { sources.polygons.name, {}, {}, {}, candidateColumns( sources.polygons.fields, sources.polygons.features ), {} };
  for ( const QgsFeature &feature : sources.polygons.features )
  {
    QgsGeometry geometry = feature.geometry();
    try
    {
      if ( sources.polygons.crs.isValid() )
        geometry.transform( toAtlas );
    }
    catch ( const QgsCsException & )
    {
      throw QgsProcessingException( errorText( { Error::Code::CoordinateSystemUnknown, sources.polygons.name } ) );
    }
    if ( !geometry.isNull() )
    {
      geometry.get()->dropZValue();
      geometry.get()->dropMValue();
    }
    table.wkb.push_back( geometry.isNull() ? QByteArray() : geometry.asWkb() );
  }
  const std::unique_ptr<PolygonRows> polygons = polygonRows( std::move( table ) );
  const Result<void> written = writeTableJoin( *polygons, sources.table, join, TableJoinRequest::Form::Relation, path, progress );
  if ( !written )
    throw QgsProcessingException( errorText( written.error() ) );
}

QVariantMap JoinTableAlgorithm::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  const Sources sources = readSources( parameters, context, *feedback );
  const std::vector<CandidateColumn> columns = candidateColumns( sources.polygons.fields, sources.polygons.features );
  std::vector<std::vector<QString>> cells;
  for ( const int key : sources.polygonKeys )
    cells.push_back( columns[static_cast<size_t>( key )].values );
  TableJoin join = matchTable( cells, sources.table, parameterAsBoolean( parameters, EXACT(), context ) );
  for ( size_t key = 0; key < join.ledger.keys.size(); ++key )
    join.ledger.keys[key].polygonField = columns[static_cast<size_t>( sources.polygonKeys[key] )].name;
  join.ledger.polygonsSource = sources.polygons.name;
  join.ledger.polygonsLayer = sources.polygons.name;
  join.ledger.tableSource = parameters.value( TABLE() ).toString();
  join.ledger.written = join.join.pairs;

  QVariantMap results;
  writeJoined( sources, join.join, parameters, context, results, progressFrom( *feedback, 0.5, 0.3 ) );
  writeLeft( sources, join, parameters, context, results );
  const QString relation = parameterAsFileOutput( parameters, RELATION(), context );
  if ( !relation.isEmpty() )
  {
    writeRelation( sources, join, relation, context, progressFrom( *feedback, 0.8, 0.2 ) );
    results.insert( RELATION(), relation );
  }
  for ( const QString &line : keyJoinText( join.ledger ) )
    feedback->pushInfo( line );
  results.insert( { { QStringLiteral( "ROW_COUNT" ), join.ledger.rowsIn },
    { QStringLiteral( "JOINED_COUNT" ), join.ledger.rowsJoined },
    { QStringLiteral( "UNJOINED_COUNT" ), static_cast<qint64>( join.ledger.unjoined.size() ) },
    { QStringLiteral( "WITHOUT_COUNT" ), static_cast<qint64>( join.ledger.without.size() ) },
    { QStringLiteral( "FEATURE_COUNT" ), join.join.pairs },
    { QStringLiteral( "CARDINALITY" ), join.ledger.cardinality },
    { QStringLiteral( "LEDGER" ), QString::fromUtf8( toJson( join.ledger ) ) } } );
  return results;
}

} // namespace clusteratlas
