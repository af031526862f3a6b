// SPDX-License-Identifier: GPL-2.0-or-later
#include "exportcommand.h"

#include "atlas/exportatlas.h"
#include "commandline.h"
#include "progressbar.h"
#include "sourceoptions.h"
#include "wording/ledgertext.h"

#include <QCommandLineParser>
#include <QFileInfo>

namespace clusteratlas
{

namespace
{
int wrongUsage( const QString &why )
{
  printError( QStringLiteral( "%1; see clusteratlas export --help" ).arg( why ) );
  return EXIT_USAGE;
}

//! The format asked for, else that of the file's ending.
std::optional<TableSetFormat> formatOf( const QCommandLineParser &parser, const QString &path )
{
  const QString format = QStringLiteral( "format" );
  return tableSetFormatFromId( parser.isSet( format ) ? parser.value( format ) : QFileInfo( path ).suffix().toLower() );
}

QString lossText( const LostCharacter &lost, const QString &encoding )
{
  const QString place = lost.row > 0 ? QStringLiteral( "row %1" ).arg( lost.row ) : QStringLiteral( "the headings" );
  return QStringLiteral( "table %1, %2, column %3: “%4” is not in %5" ).arg( lost.table, place, lost.column, lost.character, encoding );
}

int finish( const ExportedTables &exported, const TableSetRequest &request, const QCommandLineParser &parser, bool hasLosses )
{
  for ( const LostCharacter &lost : exported.written.lost )
    if ( !request.refuseLosses )
      printError( QStringLiteral( "warning: %1; 〓 stands for it" ).arg( lossText( lost, request.encoding ) ) );
  if ( exported.written.files.isEmpty() )
  {
    printError( QStringLiteral( "%1: nothing was written, for %2 characters are not in %3; the first: %4. Leave out --strict or write UTF-8." )
                  .arg( request.path )
                  .arg( exported.written.lost.size() )
                  .arg( request.encoding, lossText( exported.written.lost.front(), request.encoding ) ) );
    return EXIT_LOSSES;
  }
  if ( !parser.isSet( QStringLiteral( "quiet" ) ) )
  {
    for ( const Ledger::RejectedRow &rule : exported.relaxed )
      printLine( QStringLiteral( "table %1, column %2: row %3 breaks the schema (%4), so the export's does not say so" ).arg( rule.table, rule.column ).arg( rule.row ).arg( reasonText( rule.reason ) ) );
    printLine( QStringLiteral( "%1: %2 tables, %3 rows" ).arg( request.path ).arg( exported.tables ).arg( exported.rows ) );
  }
  if ( parser.isSet( QStringLiteral( "strict" ) ) && hasLosses )
  {
    printError( QStringLiteral( "%1: rows were lost; the table “unmatched” names each" ).arg( request.path ) );
    return EXIT_LOSSES;
  }
  return EXIT_DONE;
}
} // namespace

int runExportCommand( const QStringList &arguments )
{
  QCommandLineParser parser;
  addSourceOptions( parser );
  parser.addOptions( { valueOption( "atlas", "An atlas.gpkg whose tables are written, instead of those of the sources.", "FILE.gpkg" ),
    valueOption( "format", "datapackage, csv, xlsx or ods; by default the ending of --out.", "FORMAT" ),
    valueOption( "encoding", "Encoding of CSV: UTF-8 (with byte order mark) or CP932.", "NAME", "UTF-8" ),
    valueOption( "out", "Folder of a Data Package or of CSV, file of XLSX or ODS.", "PATH" ) } );
  if ( !parser.parse( arguments ) )
    return wrongUsage( parser.errorText().simplified() );
  if ( parser.isSet( QStringLiteral( "help" ) ) )
  {
    printLine( parser.helpText() );
    return EXIT_DONE;
  }
  if ( !parser.positionalArguments().isEmpty() )
    return wrongUsage( QStringLiteral( "unexpected argument “%1”" ).arg( parser.positionalArguments().first() ) );
  const std::optional<RoleFilter> role = RoleFilter::fromId( parser.value( QStringLiteral( "role" ) ) );
  const QString path = parser.value( QStringLiteral( "out" ) );
  const std::optional<TableSetFormat> format = formatOf( parser, path );
  const QString encoding = parser.value( QStringLiteral( "encoding" ) ).toUpper();
  const QString atlasFile = parser.value( QStringLiteral( "atlas" ) );
  if ( path.isEmpty() )
    return wrongUsage( QStringLiteral( "--out PATH is missing" ) );
  if ( !format )
    return wrongUsage( QStringLiteral( "--format must be datapackage, csv, xlsx or ods" ) );
  if ( encoding != QLatin1String( "UTF-8" ) && ( encoding != QLatin1String( "CP932" ) || format != TableSetFormat::Csv ) )
    return wrongUsage( QStringLiteral( "--encoding must be UTF-8, or CP932 with --format csv" ) );
  if ( !role )
    return wrongUsage( QStringLiteral( "--role must be applicant, institution, area or any" ) );
  for ( const char *source : { "polygons", "attributes", "recipe", "role", "fixes" } )
    if ( !atlasFile.isEmpty() && parser.isSet( QString::fromLatin1( source ) ) )
      return wrongUsage( QStringLiteral( "--atlas and --%1 exclude each other" ).arg( QString::fromLatin1( source ) ) );

  const TableSetRequest request { *format, path, encoding, parser.isSet( QStringLiteral( "strict" ) ) };
  ProgressBar bar( !parser.isSet( QStringLiteral( "quiet" ) ) );
  bool hasLosses = false;
  Result<ExportedTables> exported;
  if ( atlasFile.isEmpty() )
  {
    const Result<AtlasSources> sources = sourcesOf( parser, *role );
    if ( !sources )
      return failWith( sources.error() );
    const Result<PreparedAtlas> prepared = prepareAtlas( *sources, [&bar]( double share ) { return bar.show( 0.8 * share ); } );
    if ( !prepared )
      return failWith( prepared.error() );
    hasLosses = prepared->ledger.hasLosses();
    exported = exportTables( *prepared, request, [&bar]( double share ) { return bar.show( 0.8 + 0.2 * share ); } );
  }
  else
    exported = exportTables( atlasFile, request, [&bar]( double share ) { return bar.show( share ); } );
  bar.clear();
  return exported ? finish( *exported, request, parser, hasLosses ) : failWith( exported.error() );
}

} // namespace clusteratlas
