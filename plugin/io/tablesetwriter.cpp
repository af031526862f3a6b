// SPDX-License-Identifier: GPL-2.0-or-later
#include "tablesetwriter.h"

#include "core/exporttables.h"
#include "core/packagejson.h"
#include "replacefile.h"
#include "stagingfolder.h"
#include "workbookwriter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

Error unwritable( const QString &path, const QString &detail = {} )
{
  return Error { Code::OutputUnwritable, path, {}, -1, detail };
}

//! The cells of \a table as they stand, so that numbers keep their digits.
FeatureTable textTable( const DataTable &table )
{
  FeatureTable text { table.schema.name, {}, GeometryKind::None, table.schema.fields };
  for ( const AttributeTable::Row &row : table.cells.rows )
  {
    text.features.push_back( {} );
    for ( const QString &cell : row.cells )
      text.features.back().values.push_back( cell.isEmpty() ? QVariant() : QVariant( cell ) );
  }
  return text;
}

Result<void> writeBytes( const QString &path, const QByteArray &bytes )
{
  QFile file( path );
  if ( !file.open( QIODevice::WriteOnly ) || file.write( bytes ) != bytes.size() || !file.flush() )
    return tl::unexpected( unwritable( path, file.errorString() ) );
  return {};
}

Error placedAt( const QString &path, const Error &error )
{
  return Error { error.code, path, error.layer, error.row, error.detail };
}

class FolderWriter
{
  public:
    FolderWriter( const TableSetRequest &request, const QTemporaryDir &staging )
      : mRequest( request )
      , mStaging( staging )
    {}

    Result<WrittenTables> write( PackageDescription package, const std::vector<DataTable> &tables, const Progress &progress )
    {
      const bool isPackage = mRequest.format == TableSetFormat::DataPackage;
      CsvDialect dialect;
      if ( isPackage )
        dialect = { QStringLiteral( "UTF-8" ), false, QLatin1Char( ',' ), QByteArrayLiteral( "\n" ), false };
      else
        dialect.encoding = mRequest.encoding;
      package.tables.clear();
      for ( const DataTable &table : tables )
        package.tables.push_back( table.schema );
      const QStringList names = resourceNames( package.tables );
      for ( size_t index = 0; index < tables.size(); ++index )
      {
        if ( !report( progress, static_cast<double>( index ) / static_cast<double>( tables.size() ) ) )
          return tl::unexpected( Error { Code::Canceled, mRequest.path } );
        const QString file = names.at( static_cast<int>( index ) ) + QStringLiteral( ".csv" );
        package.tables[index].path = file;
        Result<std::vector<LostCharacter>> lost = writeCsv( mStaging.filePath( file ), textTable( tables[index] ), dialect );
        if ( !lost )
          return tl::unexpected( placedAt( mRequest.path, lost.error() ) );
        mWritten.lost.insert( mWritten.lost.end(), lost->begin(), lost->end() );
        mFiles << file;
      }
      if ( isPackage )
      {
        mFiles << QStringLiteral( "datapackage.json" );
        const QString name = resourceNames( { TableSchema { QFileInfo( mRequest.path ).fileName() } } ).first();
        if ( const Result<void> written = writeBytes( mStaging.filePath( mFiles.last() ), packageToJson( package, name ) ); !written )
          return tl::unexpected( placedAt( mRequest.path, written.error() ) );
      }
      return publish();
    }

  private:
    Result<WrittenTables> publish()
    {
      if ( mRequest.refuseLosses && !mWritten.lost.empty() )
        return std::move( mWritten );
      for ( const QString &file : std::as_const( mFiles ) )
      {
        const QString place = QDir( mRequest.path ).filePath( file );
        if ( const Result<void> replaced = replaceFile( mStaging.filePath( file ), place ); !replaced )
          return tl::unexpected( replaced.error() );
        mWritten.files << place;
      }
      return std::move( mWritten );
    }

    const TableSetRequest &mRequest;
    const QTemporaryDir &mStaging;
    QStringList mFiles;
    WrittenTables mWritten;
};

Result<WrittenTables> writeWorkbook( const TableSetRequest &request, const QTemporaryDir &staging, const std::vector<DataTable> &tables, const Progress &progress )
{
  std::vector<FeatureTable> sheets;
  for ( const DataTable &table : tables )
    sheets.push_back( featureTableOf( table ) );
  const QString staged = staging.filePath( QFileInfo( request.path ).fileName() );
  const Result<void> written = request.format == TableSetFormat::Xlsx ? writeXlsx( staged, sheets, progress ) : writeOds( staged, sheets, progress );
  if ( !written )
    return tl::unexpected( placedAt( request.path, written.error() ) );
  if ( const Result<void> replaced = replaceFile( staged, request.path ); !replaced )
    return tl::unexpected( replaced.error() );
  return WrittenTables { { request.path } };
}
} // namespace

std::optional<TableSetFormat> tableSetFormatFromId( const QString &id )
{
  for ( const auto &[known, format] : { std::make_pair( "datapackage", TableSetFormat::DataPackage ), std::make_pair( "csv", TableSetFormat::Csv ),
          std::make_pair( "xlsx", TableSetFormat::Xlsx ), std::make_pair( "ods", TableSetFormat::Ods ) } )
    if ( id == QLatin1String( known ) )
      return format;
  return std::nullopt;
}

Result<WrittenTables> writeTableSet( const TableSetRequest &request, const PackageDescription &package, const std::vector<DataTable> &tables, const Progress &progress )
{
  const bool isFolder = request.format == TableSetFormat::DataPackage || request.format == TableSetFormat::Csv;
  const QFileInfo info( request.path );
  if ( isFolder ? info.exists() && !info.isDir() : info.isDir() )
    return tl::unexpected( unwritable( request.path ) );
  const QString folder = isFolder ? request.path : info.absolutePath();
  if ( isFolder && !QDir().mkpath( folder ) )
    return tl::unexpected( unwritable( request.path ) );
  const QTemporaryDir staging( stagingTemplate( folder ) );
  if ( !staging.isValid() )
    return tl::unexpected( unwritable( request.path, staging.errorString() ) );
  return isFolder ? FolderWriter( request, staging ).write( package, tables, progress ) : writeWorkbook( request, staging, tables, progress );
}

} // namespace clusteratlas
