// SPDX-License-Identifier: GPL-2.0-or-later
#include "buildcommand.h"

#include "atlas/buildatlas.h"
#include "atlas/fixsheetfile.h"
#include "commandline.h"
#include "progressbar.h"
#include "qgissession.h"
#include "sourceoptions.h"
#include "wording/ledgertext.h"

#include <QCommandLineParser>

namespace clusteratlas
{

namespace
{
void addOptions( QCommandLineParser &parser, bool builds )
{
  addSourceOptions( parser );
  parser.addOptions( { valueOption( "encoding", "Text encoding of the polygons, instead of detection.", "NAME" ),
                       valueOption( "fix-sheet", "Write the rows without partner as a sheet to be filled in: .csv, .xlsx or .ods.", "FILE" ),
                       valueOption( "close-gaps", "Close gaps and overlaps between prefectures that are narrower than this.", "METRES", "0" ),
                       { QStringLiteral( "no-cache" ), QStringLiteral( "Read the polygons anew and keep nothing, as with CLUSTERATLAS_CACHE=off in the environment." ) } } );
  if ( builds )
    parser.addOptions( { valueOption( "out", "Folder for atlas.gpkg, atlas.qgz and ledger.json.", "DIR" ), valueOption( "lang", "Language of the atlas: ja or en.", "LANG", "ja" ) } );
  else
    parser.addOption( { QStringLiteral( "json" ), QStringLiteral( "Print the ledger as JSON." ) } );
}

int finish( const Ledger &ledger, const QCommandLineParser &parser )
{
  if ( parser.isSet( QStringLiteral( "json" ) ) )
    printLine( QString::fromUtf8( toJson( ledger ) ).trimmed() );
  else if ( !parser.isSet( QStringLiteral( "quiet" ) ) )
    for ( const QString &line : ledgerText( ledger ) )
      printLine( line );
  if ( parser.isSet( QStringLiteral( "strict" ) ) && ledger.hasLosses() )
  {
    printError( QStringLiteral( "rows were lost (%1); the ledger names each" ).arg( ledgerSummary( ledger ) ) );
    return EXIT_LOSSES;
  }
  return EXIT_DONE;
}
} // namespace

int runBuildCommand( const QString &command, const QStringList &arguments )
{
  const bool builds = command == QLatin1String( "build" );
  QCommandLineParser parser;
  addOptions( parser, builds );
  const auto wrongUsage = [&command]( const QString &why )
  {
    printError( QStringLiteral( "%1; see clusteratlas %2 --help" ).arg( why, command ) );
    return EXIT_USAGE;
  };
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
  if ( !role )
    return wrongUsage( QStringLiteral( "--role must be applicant, institution, area or any" ) );
  bool isNumber = false;
  if ( const double metres = parser.value( QStringLiteral( "close-gaps" ) ).toDouble( &isNumber ); !isNumber || !( metres >= 0 && metres <= 1e6 ) )
    return wrongUsage( QStringLiteral( "--close-gaps must be a number of metres" ) );
  const QString folder = builds ? parser.value( QStringLiteral( "out" ) ) : QString();
  const QString language = builds ? parser.value( QStringLiteral( "lang" ) ) : QString();
  if ( builds && folder.isEmpty() )
    return wrongUsage( QStringLiteral( "--out DIR is missing" ) );
  if ( builds && language != QLatin1String( "ja" ) && language != QLatin1String( "en" ) )
    return wrongUsage( QStringLiteral( "--lang must be ja or en" ) );

  Result<AtlasSources> sources = sourcesOf( parser, *role );
  if ( !sources )
    return failWith( sources.error() );
  if ( const QString encoding = QStringLiteral( "encoding" ); parser.isSet( encoding ) )
    sources->options.encoding = parser.value( encoding );
  if ( const QString closeGaps = QStringLiteral( "close-gaps" ); parser.isSet( closeGaps ) )
    sources->closeGaps = parser.value( closeGaps ).toDouble();
  if ( parser.isSet( QStringLiteral( "no-cache" ) ) )
    qputenv( "CLUSTERATLAS_CACHE", "off" );
  ProgressBar bar( !parser.isSet( QStringLiteral( "quiet" ) ) );
  Result<PreparedAtlas> prepared = prepareAtlas( *sources, [&bar, builds]( double share ) { return bar.show( share * ( builds ? 0.7 : 1.0 ) ); } );
  if ( !prepared )
    return failWith( prepared.error() );
  const Ledger ledger = prepared->ledger;
  if ( builds )
  {
    Result<StagedAtlas> staged = stageAtlas( *std::move( prepared ), folder, [&bar]( double share ) { return bar.show( 0.7 + 0.2 * share ); } );
    if ( !staged )
      return failWith( staged.error() );
    const QgisSession session( QgisSession::For::OwnFiles );
    const Result<PublishedAtlas> published = publishAtlas( *staged, language );
    if ( !published )
      return failWith( published.error() );
  }
  bar.clear();
  if ( const QString sheet = parser.value( QStringLiteral( "fix-sheet" ) ); !sheet.isEmpty() )
    if ( const Result<int> written = writeFixSheet( sheet, ledger ); !written )
      return failWith( written.error() );
  return finish( ledger, parser );
}

} // namespace clusteratlas
