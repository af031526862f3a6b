// SPDX-License-Identifier: GPL-2.0-or-later
#include "buildcommand.h"

#include "atlas/buildatlas.h"
#include "atlas/recipe.h"
#include "commandline.h"
#include "progressbar.h"
#include "qgissession.h"
#include "wording/errortext.h"
#include "wording/ledgertext.h"

#include <QCommandLineParser>

namespace clusteratlas
{

namespace
{
QCommandLineOption valueOption( const char *name, const char *description, const char *value, const char *fallback = "" )
{
  return QCommandLineOption( QString::fromLatin1( name ), QString::fromLatin1( description ), QString::fromLatin1( value ), QString::fromLatin1( fallback ) );
}

void addOptions( QCommandLineParser &parser, bool builds )
{
  parser.addOptions( { valueOption( "polygons", "Prefecture or municipality polygons: anything OGR opens, a folder, a .zip.", "SRC" ),
                       valueOption( "attributes", "Cluster tables: any table OGR opens, a Data Package, an atlas.gpkg.", "SRC" ),
                       valueOption( "recipe", "JSON of a join made before; other options here take precedence over it.", "FILE" ),
                       valueOption( "role", "Memberships that count: applicant, institution, area or any.", "ROLE", "applicant" ),
                       valueOption( "encoding", "Text encoding of the polygons, instead of detection.", "NAME" ),
                       valueOption( "crs", "Coordinate reference system of the polygons, instead of detection.", "EPSG:n" ),
                       valueOption( "key", "Column of the polygons that names prefectures, instead of detection.", "FIELD" ),
                       valueOption( "close-gaps", "Close gaps and overlaps between prefectures that are narrower than this.", "METRES", "0" ),
                       { QStringLiteral( "strict" ), QStringLiteral( "Exit with 3 when any row was unmatched, ambiguous or dropped." ) },
                       { QStringLiteral( "quiet" ), QStringLiteral( "Print errors only." ) },
                       { { QStringLiteral( "h" ), QStringLiteral( "help" ) }, QStringLiteral( "Show this help." ) } } );
  if ( builds )
    parser.addOptions( { valueOption( "out", "Folder for atlas.gpkg, atlas.qgz and ledger.json.", "DIR" ), valueOption( "lang", "Language of the atlas: ja or en.", "LANG", "ja" ) } );
  else
    parser.addOption( { QStringLiteral( "json" ), QStringLiteral( "Print the ledger as JSON." ) } );
}

int fail( const Error &error )
{
  printError( errorText( error ) );
  return error.code == Error::Code::Canceled ? EXIT_CANCELED : EXIT_INPUT;
}

Result<AtlasSources> sourcesOf( const QCommandLineParser &parser, RoleFilter role )
{
  const QString recipe = parser.value( QStringLiteral( "recipe" ) );
  Result<AtlasSources> sources = recipe.isEmpty() ? AtlasSources() : readRecipe( recipe );
  if ( !sources )
    return sources;
  const auto take = [&parser]( const char *name, QString &into )
  {
    if ( parser.isSet( QString::fromLatin1( name ) ) )
      into = parser.value( QString::fromLatin1( name ) );
  };
  take( "polygons", sources->polygons );
  take( "attributes", sources->attributes );
  take( "encoding", sources->options.encoding );
  take( "crs", sources->options.crs );
  take( "key", sources->options.keyField );
  if ( parser.isSet( QStringLiteral( "close-gaps" ) ) )
    sources->closeGaps = parser.value( QStringLiteral( "close-gaps" ) ).toDouble();
  if ( parser.isSet( QStringLiteral( "role" ) ) )
    sources->role = role;
  sources->roleIsDefault = !parser.isSet( QStringLiteral( "role" ) ) && ( recipe.isEmpty() || sources->roleIsDefault );
  return sources;
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

  const Result<AtlasSources> sources = sourcesOf( parser, *role );
  if ( !sources )
    return fail( sources.error() );
  ProgressBar bar( !parser.isSet( QStringLiteral( "quiet" ) ) );
  Result<PreparedAtlas> prepared = prepareAtlas( *sources, [&bar, builds]( double share ) { return bar.show( share * ( builds ? 0.7 : 1.0 ) ); } );
  if ( !prepared )
    return fail( prepared.error() );
  const Ledger ledger = prepared->ledger;
  if ( builds )
  {
    Result<StagedAtlas> staged = stageAtlas( *std::move( prepared ), folder, [&bar]( double share ) { return bar.show( 0.7 + 0.2 * share ); } );
    if ( !staged )
      return fail( staged.error() );
    const QgisSession session;
    const Result<PublishedAtlas> published = publishAtlas( *staged, language );
    if ( !published )
      return fail( published.error() );
  }
  bar.clear();
  return finish( ledger, parser );
}

} // namespace clusteratlas
