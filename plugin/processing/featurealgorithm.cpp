// SPDX-License-Identifier: GPL-2.0-or-later
#include "featurealgorithm.h"

#include "core/plainvalue.h"
#include "core/tablelayout.h"
#include "io/gridreader.h"
#include "io/polygonreader.h"
#include "wording/errortext.h"

#include <QFileInfo>
#include <qgsfeaturesink.h>
#include <qgsgeometry.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <algorithm>

namespace clusteratlas
{

namespace
{
class FeatureWording
{
    Q_DECLARE_TR_FUNCTIONS( FeatureWording )

  public:
    static QString group() { return tr( "Recognize and join" ); }
};

//! A column of text as values of the narrowest type.
struct TypedColumn
{
    FieldSchema::Type type;
    QgsField field;

    QVariant value( const QString &text ) const
    {
      if ( text.isNull() || ( type != FieldSchema::Type::String && text.isEmpty() ) )
        return QVariant();
      if ( type == FieldSchema::Type::Integer )
        return plainInteger( text ).value_or( 0 );
      return type == FieldSchema::Type::Number ? QVariant( plainNumber( text ).value_or( 0 ) ) : QVariant( text );
    }
};

TypedColumn typedColumn( const QString &name, FieldSchema::Type type )
{
  const auto field = type == FieldSchema::Type::Integer ? compat::LONG_FIELD : type == FieldSchema::Type::Number ? compat::REAL_FIELD
                                                                                                                 : compat::TEXT_FIELD;
  return { type, QgsField( name, field ) };
}

InputFeatures featuresOf( const QString &path, const PolygonTable &table )
{
  InputFeatures input { QFileInfo( path ).completeBaseName(), {}, QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:6668" ) ), compat::MULTI_POLYGON };
  std::vector<TypedColumn> columns;
  for ( const CandidateColumn &column : table.columns )
  {
    columns.push_back( typedColumn( column.name, plainType( column.numeric ? column.values.size() : 0, [&column]( size_t row ) { return QStringView( column.values[row] ); } ) ) );
    input.fields.append( columns.back().field );
  }
  for ( size_t row = 0; row < table.wkb.size(); ++row )
  {
    QgsFeature feature( input.fields, static_cast<QgsFeatureId>( row + 1 ) );
    for ( size_t column = 0; column < columns.size(); ++column )
      feature.setAttribute( static_cast<int>( column ), columns[column].value( table.columns[column].values[row] ) );
    if ( !table.wkb[row].isEmpty() )
    {
      QgsGeometry geometry;
      geometry.fromWkb( table.wkb[row] );
      geometry.convertToMultiType();
      feature.setGeometry( geometry );
    }
    input.features.push_back( feature );
    input.rows.push_back( static_cast<qint64>( row + 1 ) );
  }
  return input;
}

InputFeatures featuresOf( const QString &path, const TextGrid &grid )
{
  const TableLayout layout = readTableLayout( grid );
  InputFeatures input { QFileInfo( path ).completeBaseName(), {}, {} };
  std::vector<TypedColumn> columns;
  for ( int column = 0; column < layout.columns.size(); ++column )
  {
    const auto cell = [&]( size_t row ) { return grid.cell( layout.dataRows[row], static_cast<size_t>( column ) ); };
    columns.push_back( typedColumn( layout.columns.at( column ), plainType( layout.dataRows.size(), cell ) ) );
    input.fields.append( columns.back().field );
  }
  for ( const size_t row : layout.dataRows )
  {
    QgsFeature feature( input.fields, static_cast<QgsFeatureId>( row + 1 ) );
    for ( size_t column = 0; column < columns.size(); ++column )
    {
      const QStringView cell = grid.cell( row, column );
      feature.setAttribute( static_cast<int>( column ), columns[column].value( cell.isNull() ? QString() : cell.toString() ) );
    }
    input.features.push_back( feature );
    input.rows.push_back( static_cast<qint64>( row + 1 ) );
  }
  return input;
}
} // namespace

QString joinGroup()
{
  return FeatureWording::group();
}

bool FeatureAlgorithm::checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const
{
  QVariantMap checked = parameters;
  QgsVectorLayer standIn( QStringLiteral( "NoGeometry" ), QString(), QStringLiteral( "memory" ) );
  for ( const QgsProcessingParameterDefinition *definition : parameterDefinitions() )
    if ( definition->type() == QgsProcessingParameterFeatureSource::typeName() && !filePath( parameters.value( definition->name() ), context ).isEmpty() )
      checked.insert( definition->name(), QVariant::fromValue( &standIn ) );
  return QgsProcessingAlgorithm::checkParameterValues( checked, context, message );
}

QString FeatureAlgorithm::filePath( const QVariant &parameter, const QgsProcessingContext &context )
{
  const QString text = parameter.toString();
  const bool isLayer = context.project() && ( context.project()->mapLayer( text ) || !context.project()->mapLayersByName( text ).isEmpty() );
  return !isLayer && QFileInfo::exists( text.section( QLatin1Char( '|' ), 0, 0 ) ) ? text : QString();
}

Result<InputFeatures> FeatureAlgorithm::readFile( const QString &path, const Progress &progress )
{
  const QString suffix = QFileInfo( path.section( QLatin1Char( '|' ), 0, 0 ) ).suffix().toLower();
  const bool isTable = QStringList { QStringLiteral( "csv" ), QStringLiteral( "tsv" ), QStringLiteral( "txt" ), QStringLiteral( "xlsx" ), QStringLiteral( "xls" ), QStringLiteral( "ods" ), QStringLiteral( "dbf" ) }.contains( suffix );
  if ( !isTable )
  {
    const Result<PolygonTable> polygons = readPolygons( path, {}, progress );
    if ( !polygons )
      return tl::unexpected( polygons.error() );
    return featuresOf( path, *polygons );
  }
  const Result<std::vector<SourceFile>> files = sourceFiles( path );
  if ( !files )
    return tl::unexpected( files.error() );
  const Result<std::vector<SourceGrid>> grids = readGrids( files->front() );
  if ( !grids )
    return tl::unexpected( grids.error() );
  return featuresOf( path, grids->front().grid );
}

InputFeatures FeatureAlgorithm::readInput( const QString &parameter, const QVariantMap &parameters, QgsProcessingContext &context, const Progress &progress ) const
{
  if ( const QString path = filePath( parameters.value( parameter ), context ); !path.isEmpty() )
  {
    Result<InputFeatures> input = readFile( path, progress );
    if ( input )
      return *std::move( input );
    // Points, lines and foreign coordinate systems are nothing for io/, but QGIS has them.
    const Error::Code code = input.error().code;
    if ( code != Error::Code::NotPolygons && code != Error::Code::CoordinateSystemUnknown )
      throw QgsProcessingException( errorText( input.error() ) );
  }
  const std::unique_ptr<QgsProcessingFeatureSource> source( parameterAsSource( parameters, parameter, context ) );
  if ( !source )
    throw QgsProcessingException( invalidSourceError( parameters, parameter ) );
  InputFeatures input { source->sourceName(), source->fields(), source->sourceCrs(), source->wkbType() };
  const double total = static_cast<double>( std::max<long long>( 1, source->featureCount() ) );
  QgsFeatureIterator features = source->getFeatures();
  for ( QgsFeature feature; features.nextFeature( feature ); )
  {
    input.features.push_back( feature );
    input.rows.push_back( static_cast<qint64>( input.features.size() ) );
    if ( !report( progress, std::min( 1.0, static_cast<double>( input.features.size() ) / total ) ) )
      break;
  }
  return input;
}

void FeatureAlgorithm::add( QgsFeatureSink &sink, const QgsAttributes &attributes, const QgsGeometry &geometry, const QVariantMap &parameters, const QString &name ) const
{
  QgsFeature feature;
  feature.setAttributes( attributes );
  feature.setGeometry( geometry );
  if ( !sink.addFeature( feature, QgsFeatureSink::FastInsert ) )
    throw QgsProcessingException( writeFeatureError( &sink, parameters, name ) );
}

Progress FeatureAlgorithm::progressFrom( QgsProcessingFeedback &feedback, double start, double share )
{
  return [&feedback, start, share]( double done ) {
    feedback.setProgress( 100 * ( start + share * done ) );
    return !feedback.isCanceled();
  };
}

} // namespace clusteratlas
