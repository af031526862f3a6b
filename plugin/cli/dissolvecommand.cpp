// SPDX-License-Identifier: GPL-2.0-or-later
#include "dissolvecommand.h"

#include "atlas/dissolvepolygons.h"
#include "commandline.h"
#include "io/vectorfilewriter.h"
#include "progressbar.h"
#include "wording/errortext.h"
#include "wording/ledgertext.h"

#include <QCommandLineParser>

namespace clusteratlas
{

namespace
{
QCommandLineOption valueOption( const char *name, const char *description, const char *value )
{
  return QCommandLineOption( QString::fromLatin1( name ), QString::fromLatin1( description ), QString::fromLatin1( value ) );
}

void addOptions( QCommandLineParser &parser )
{
  parser.addPositionalArgument( QStringLiteral( "SRC FILE" ), QStringLiteral( "The same as --polygons SRC --out FILE." ), QStringLiteral( "[SRC FILE]" ) );
  parser.addOptions( { valueOption( "polygons", "Polygons of municipalities or smaller areas: anything OGR opens, a folder, a .zip.", "SRC" ),
    valueOption( "by", "Column whose equal values become one feature; without it, or with \"prefecture\": into prefectures.", "FIELD" ),
    valueOption( "out", "The file to write: .gpkg, .geojson or .fgb.", "FILE" ),
    valueOption( "encoding", "Text encoding of the polygons, instead of detection.", "NAME" ),
    valueOption( "crs", "Coordinate reference system of the polygons, instead of detection.", "EPSG:n" ),
    valueOption( "key", "Column of the polygons that names prefectures, instead of detection.", "FIELD" ),
    { QStringLiteral( "json" ), QStringLiteral( "Print the ledger as JSON." ) },
    { QStringLiteral( "strict" ), QStringLiteral( "Exit with 3 when any feature was dropped." ) },
    { QStringLiteral( "quiet" ), QStringLiteral( "Print errors only." ) },
    { { QStringLiteral( "h" ), QStringLiteral( "help" ) }, QStringLiteral( "Show this help." ) } } );
}

int fail( const Error &error )
{
  printError( errorText( error ) );
  return error.code == Error::Code::Canceled ? EXIT_CANCELED : EXIT_INPUT;
}

int finish( const Ledger::Polygons &ledger, const QCommandLineParser &parser )
{
  if ( parser.isSet( QStringLiteral( "json" ) ) )
    printLine( QString::fromUtf8( toJson( ledger ) ).trimmed() );
  else if ( !parser.isSet( QStringLiteral( "quiet" ) ) )
    for ( const QString &line : ledgerText( ledger ) )
      printLine( line );
  if ( !parser.isSet( QStringLiteral( "strict" ) ) || ledger.unrecognised.empty() )
    return EXIT_DONE;
  printError( QStringLiteral( "%1 features were lost; the ledger names each" ).arg( ledger.unrecognised.size() ) );
  return EXIT_LOSSES;
}
} // namespace

int runDissolveCommand( const QStringList &arguments )
{
  QCommandLineParser parser;
  addOptions( parser );
  const auto wrongUsage = []( const QString &why ) {
    printError( QStringLiteral( "%1; see clusteratlas dissolve --help" ).arg( why ) );
    return EXIT_USAGE;
  };
  if ( !parser.parse( arguments ) )
    return wrongUsage( parser.errorText().simplified() );
  if ( parser.isSet( QStringLiteral( "help" ) ) )
  {
    printLine( parser.helpText() );
    return EXIT_DONE;
  }
  QStringList places = parser.positionalArguments();
  const auto place = [&parser, &places]( const QString &option ) { return parser.isSet( option ) || places.isEmpty() ? parser.value( option ) : places.takeFirst(); };
  const QString source = place( QStringLiteral( "polygons" ) );
  const QString out = place( QStringLiteral( "out" ) );
  if ( !places.isEmpty() )
    return wrongUsage( QStringLiteral( "unexpected argument “%1”" ).arg( places.first() ) );
  if ( source.isEmpty() )
    return wrongUsage( QStringLiteral( "--polygons SRC is missing" ) );
  if ( out.isEmpty() )
    return wrongUsage( QStringLiteral( "--out FILE is missing" ) );
  if ( !isVectorFilePath( out ) )
    return wrongUsage( QStringLiteral( "--out must end in .gpkg, .geojson or .fgb" ) );

  const DissolveRequest request { source, parser.value( QStringLiteral( "by" ) ), { parser.value( QStringLiteral( "encoding" ) ), parser.value( QStringLiteral( "crs" ) ), parser.value( QStringLiteral( "key" ) ) } };
  ProgressBar bar( !parser.isSet( QStringLiteral( "quiet" ) ) );
  const Result<DissolvedPolygons> dissolved = dissolvePolygons( request, [&bar]( double share ) { return bar.show( share * 0.9 ); } );
  if ( !dissolved )
    return fail( dissolved.error() );
  const Result<void> written = writeVectorFile( out, dissolved->table, [&bar]( double share ) { return bar.show( 0.9 + share * 0.1 ); } );
  if ( !written )
    return fail( written.error() );
  bar.clear();
  return finish( dissolved->ledger, parser );
}

} // namespace clusteratlas
