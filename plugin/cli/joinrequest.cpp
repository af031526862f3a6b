// SPDX-License-Identifier: GPL-2.0-or-later
#include "joinrequest.h"

#include "atlas/fixsheetfile.h"
#include "commandline.h"
#include "sourceoptions.h"
#include "wording/ledgertext.h"

#include <QCommandLineParser>

namespace clusteratlas
{

namespace
{
void addOptions( QCommandLineParser &parser )
{
  addSourceOptions( parser );
  parser.addOptions( { valueOption( "encoding", "Text encoding of the polygons, instead of detection.", "NAME" ),
    valueOption( "fix-sheet", "Write the rows without partner as a sheet to be filled in: .csv, .xlsx or .ods.", "FILE" ),
    valueOption( "close-gaps", "Close gaps and overlaps between prefectures that are narrower than this.", "METRES", "0" ),
    { QStringLiteral( "no-cache" ), QStringLiteral( "Read the polygons anew and keep nothing, as with CLUSTERATLAS_CACHE=off in the environment." ) },
    { QStringLiteral( "json" ), QStringLiteral( "Print the ledger as JSON." ) } } );
}

Result<AtlasSources> requestedSources( const QCommandLineParser &parser, RoleFilter role )
{
  Result<AtlasSources> sources = sourcesOf( parser, role );
  if ( !sources )
    return sources;
  if ( const QString encoding = QStringLiteral( "encoding" ); parser.isSet( encoding ) )
    sources->options.encoding = parser.value( encoding );
  if ( const QString closeGaps = QStringLiteral( "close-gaps" ); parser.isSet( closeGaps ) )
    sources->closeGaps = parser.value( closeGaps ).toDouble();
  return sources;
}
} // namespace

tl::expected<JoinRequest, int> joinRequest( QCommandLineParser &parser, const QString &command, const QStringList &arguments )
{
  addOptions( parser );
  const auto wrongUsage = [&command]( const QString &why ) { return tl::unexpected<int>( wrongUsageOf( command, why ) ); };
  if ( !parser.parse( arguments ) )
    return wrongUsage( parser.errorText().simplified() );
  if ( parser.isSet( QStringLiteral( "help" ) ) )
  {
    printLine( parser.helpText() );
    return tl::unexpected<int>( EXIT_DONE );
  }
  if ( !parser.positionalArguments().isEmpty() )
    return wrongUsage( QStringLiteral( "unexpected argument “%1”" ).arg( parser.positionalArguments().first() ) );
  const std::optional<RoleFilter> role = RoleFilter::fromId( parser.value( QStringLiteral( "role" ) ) );
  if ( !role )
    return wrongUsage( QStringLiteral( "--role must be applicant, institution, area or any" ) );
  bool isNumber = false;
  if ( const double metres = parser.value( QStringLiteral( "close-gaps" ) ).toDouble( &isNumber ); !isNumber || !( metres >= 0 && metres <= 1e6 ) )
    return wrongUsage( QStringLiteral( "--close-gaps must be a number of metres" ) );

  Result<AtlasSources> sources = requestedSources( parser, *role );
  if ( !sources )
    return tl::unexpected<int>( failWith( sources.error() ) );
  if ( parser.isSet( QStringLiteral( "no-cache" ) ) )
    qputenv( "CLUSTERATLAS_CACHE", "off" );
  return JoinRequest { *std::move( sources ), parser.value( QStringLiteral( "fix-sheet" ) ), parser.isSet( QStringLiteral( "json" ) ), parser.isSet( QStringLiteral( "strict" ) ), parser.isSet( QStringLiteral( "quiet" ) ) };
}

int wrongUsageOf( const QString &command, const QString &why )
{
  printError( QStringLiteral( "%1; see clusteratlas %2 --help" ).arg( why, command ) );
  return EXIT_USAGE;
}

int finishJoin( const JoinRequest &request, const Ledger &ledger )
{
  if ( !request.fixSheet.isEmpty() )
    if ( const Result<int> written = writeFixSheet( request.fixSheet, ledger ); !written )
      return failWith( written.error() );
  if ( request.json )
    printLine( QString::fromUtf8( toJson( ledger ) ).trimmed() );
  else if ( !request.quiet )
    for ( const QString &line : ledgerText( ledger ) )
      printLine( line );
  if ( !request.strict || !ledger.hasLosses() )
    return EXIT_DONE;
  printError( QStringLiteral( "rows were lost (%1); the ledger names each" ).arg( ledgerSummary( ledger ) ) );
  return EXIT_LOSSES;
}

} // namespace clusteratlas
