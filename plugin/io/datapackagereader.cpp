// SPDX-License-Identifier: GPL-2.0-or-later
#include "datapackagereader.h"

#include "core/atlastables.h"
#include "core/datasetfromtables.h"
#include "core/packagedescription.h"
#include "csvtable.h"
#include "gdalmessages.h"
#include "geopackagewriter.h"
#include "ogrsource.h"
#include "tablereader.h"

#include <QFileInfo>
#include <QHash>
#include <cpl_vsi.h>
#include <ogrsf_frmts.h>

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

constexpr int LARGEST_DESCRIPTION = 16 * 1024 * 1024;

//! The folder that holds datapackage.json, as GDAL's file system names it; empty when there is none.
QString packageFolder( const QString &source )
{
  const QFileInfo info( source );
  if ( info.isDir() )
    return info.absoluteFilePath();
  if ( info.fileName() == QLatin1String( "datapackage.json" ) )
    return info.absolutePath();
  if ( !source.endsWith( QLatin1String( ".zip" ), Qt::CaseInsensitive ) )
    return QString();
  const QString root = QStringLiteral( "/vsizip/{%1}" ).arg( info.absoluteFilePath() );
  char **names = VSIReadDirRecursive( root.toUtf8().constData() );
  QString folder;
  for ( char **name = names; name && *name && folder.isEmpty(); ++name )
    if ( QString::fromUtf8( *name ).section( QLatin1Char( '/' ), -1 ) == QLatin1String( "datapackage.json" ) )
      folder = root + QLatin1Char( '/' ) + QString::fromUtf8( *name ).section( QLatin1Char( '/' ), 0, -2 );
  CSLDestroy( names );
  while ( folder.endsWith( QLatin1Char( '/' ) ) )
    folder.chop( 1 );
  return folder;
}

Result<QByteArray> readFile( const QString &path )
{
  VSIStatBufL status;
  if ( VSIStatL( path.toUtf8().constData(), &status ) != 0 )
    return tl::unexpected( Error { Code::SourceMissing, path } );
  GByte *bytes = nullptr;
  vsi_l_offset size = 0;
  if ( !VSIIngestFile( nullptr, path.toUtf8().constData(), &bytes, &size, LARGEST_DESCRIPTION ) )
    return tl::unexpected( Error { Code::SourceUnreadable, path } );
  const QByteArray content( reinterpret_cast<const char *>( bytes ), static_cast<int>( size ) );
  VSIFree( bytes );
  return content;
}

Result<std::vector<DataTable>> readTables( const QString &folder, const std::vector<TableSchema> &schemas, const ReadOptions &options )
{
  std::vector<DataTable> tables;
  for ( const TableSchema &schema : schemas )
  {
    const QString path = folder + QLatin1Char( '/' ) + schema.path;
    VSIStatBufL status;
    if ( VSIStatL( path.toUtf8().constData(), &status ) != 0 )
      return tl::unexpected( Error { Code::SourceMissing, path } );
    const QString suffix = QFileInfo( path ).suffix().toLower();
    const bool isText = suffix == QLatin1String( "csv" ) || suffix == QLatin1String( "tsv" ) || suffix == QLatin1String( "txt" );
    Result<AttributeTable> cells = isText ? readCsvTable( path, schema.delimiter, options ) : readTable( { path, QString() }, options );
    if ( !cells )
      return tl::unexpected( cells.error() );
    tables.push_back( { schema, *std::move( cells ) } );
  }
  return tables;
}

Result<PackageDescription> readDescription( const QString &path )
{
  const Result<QByteArray> json = readFile( path );
  if ( !json )
    return tl::unexpected( json.error() );
  return parsePackageDescription( *json, path );
}

void describe( Dataset &dataset, const PackageDescription &description )
{
  dataset.title = description.title;
  dataset.licence = description.licence;
  dataset.licences = description.licences;
  dataset.sources = description.sources;
}

Result<Dataset> readPackage( const QString &folder, const ReadOptions &options )
{
  const QString descriptionPath = folder + QStringLiteral( "/datapackage.json" );
  const Result<PackageDescription> description = readDescription( descriptionPath );
  if ( !description )
    return tl::unexpected( description.error() );
  Result<std::vector<DataTable>> tables = readTables( folder, description->tables, options );
  if ( !tables )
    return tl::unexpected( tables.error() );
  Result<Dataset> dataset = datasetFromTables( *std::move( tables ), descriptionPath, options.aliases );
  if ( dataset )
    describe( *dataset, *description );
  return dataset;
}

FieldSchema::Type typeOf( const OGRFieldDefn &field )
{
  switch ( field.GetType() )
  {
    case OFTInteger:
      return field.GetSubType() == OFSTBoolean ? FieldSchema::Type::Boolean : FieldSchema::Type::Integer;
    case OFTInteger64:
      return FieldSchema::Type::Integer;
    case OFTReal:
      return FieldSchema::Type::Number;
    default:
      return FieldSchema::Type::String;
  }
}

//! Gives \a tables the titles that \a description has of their columns.
void setTitles( std::vector<DataTable> &tables, const PackageDescription &description )
{
  QHash<QString, const FieldSchema *> titled;
  const auto key = []( const QString &table, const QString &column ) { return table + QChar( 0 ) + column; };
  for ( const TableSchema &schema : description.tables )
    for ( const FieldSchema &field : schema.fields )
      titled.insert( key( schema.name, field.name ), &field );
  for ( DataTable &table : tables )
    for ( FieldSchema &field : table.schema.fields )
      if ( const FieldSchema *known = titled.value( key( table.schema.name, field.name ) ); known && field.titleJa.isEmpty() && field.titleEn.isEmpty() )
      {
        field.titleJa = known->titleJa;
        field.titleEn = known->titleEn;
      }
}

//! Every table of a database with the schema its column types and comments tell.
Result<Dataset> readDatabase( const SourceFile &file, const ReadOptions &options )
{
  Result<GDALDatasetUniquePtr> database = openVector( file );
  if ( !database )
    return tl::unexpected( database.error() );
  std::vector<DataTable> tables;
  for ( OGRLayer *layer : ( *database )->GetLayers() )
  {
    const QString name = QString::fromUtf8( layer->GetName() );
    if ( isReadingTable( name ) )
      continue;
    Result<AttributeTable> cells = readTable( { file.address, name }, options );
    if ( !cells )
      return tl::unexpected( cells.error() );
    TableSchema schema { name };
    const char *identifier = layer->GetMetadataItem( "IDENTIFIER" );
    const QString titles = QString::fromUtf8( identifier ).section( QStringLiteral( " (%1)" ).arg( name ), 0, 0 );
    schema.titleJa = titles.section( QStringLiteral( " / " ), 0, 0 );
    schema.titleEn = titles.section( QStringLiteral( " / " ), 1 );
    const OGRFeatureDefn *definition = layer->GetLayerDefn();
    for ( int index = 0; index < definition->GetFieldCount(); ++index )
    {
      const OGRFieldDefn *field = definition->GetFieldDefn( index );
      const QString columnTitles = QString::fromUtf8( field->GetAlternativeNameRef() );
      FieldSchema column { QString::fromUtf8( field->GetNameRef() ), typeOf( *field ) };
      column.titleJa = columnTitles.section( QStringLiteral( " / " ), 0, 0 );
      column.titleEn = columnTitles.section( QStringLiteral( " / " ), 1 );
      schema.fields.push_back( column );
    }
    tables.push_back( { schema, *std::move( cells ) } );
  }
  const QByteArray description( ( *database )->GetMetadataItem( DESCRIPTION_ITEM ) );
  if ( const Result<PackageDescription> described = parsePackageDescription( description, file.address ) )
    setTitles( tables, *described );
  Result<Dataset> dataset = datasetFromTables( std::move( tables ), file.address, options.aliases );
  if ( dataset )
    describe( *dataset, parsePackageHead( description ) );
  return dataset;
}
} // namespace

Result<std::vector<DataTable>> readPackageTables( const QString &folder )
{
  const Result<PackageDescription> description = readDescription( folder + QStringLiteral( "/datapackage.json" ) );
  if ( !description )
    return tl::unexpected( description.error() );
  return readTables( folder, description->tables, {} );
}

bool hasPackageDescription( const QString &source )
{
  const QString folder = packageFolder( source );
  VSIStatBufL status;
  return !folder.isEmpty() && VSIStatL( ( folder + QStringLiteral( "/datapackage.json" ) ).toUtf8().constData(), &status ) == 0;
}

Result<Dataset> readDataset( const QString &source, const ReadOptions &options )
{
  const Result<std::vector<SourceFile>> files = sourceFiles( source );
  if ( hasPackageDescription( source ) )
    return readPackage( packageFolder( source ), options );
  if ( !files )
    return tl::unexpected( files.error() );
  return readDatabase( files->front(), options );
}

} // namespace clusteratlas
