// SPDX-License-Identifier: GPL-2.0-or-later
#include "commandline.h"

#include "checkcommand.h"
#include "dissolvecommand.h"
#include "exportcommand.h"
#include "jointablecommand.h"
#include "qgisprogram.h"
#include "version.h"

namespace clusteratlas
{

namespace
{
QString usage()
{
  return QStringLiteral(
    "Usage: clusteratlas COMMAND [OPTIONS]\n"
    "\n"
    "  build   write atlas.gpkg, atlas.qgz and ledger.json into a folder\n"
    "  check   print the ledger only; writes nothing\n"
    "  print   write a page of the atlas as PDF, PNG or SVG\n"
    "  export  write all tables as a Data Package, CSV, XLSX or ODS\n"
    "  dissolve   unite municipalities or smaller areas into prefectures, or by a column\n"
    "  jointable   join a table of many rows with polygons by key columns, into a GeoPackage\n"
    "  algorithms   list the algorithms\n"
    "  run     run an algorithm: clusteratlas run ID KEY=VALUE ...\n"
    "\n"
    "clusteratlas COMMAND --help tells the options of a command.\n"
    "Exit codes: 0 done; 1 wrong usage; 2 input cannot be read; 3 with --strict, when any row was lost; 130 canceled." );
}
} // namespace

int runCommandLine( const QStringList &arguments )
{
  const QString command = arguments.value( 1 );
  if ( command == QLatin1String( "--version" ) || command == QLatin1String( "-v" ) )
  {
    printLine( QStringLiteral( CLUSTERATLAS_TITLE " " CLUSTERATLAS_VERSION ) );
    return EXIT_DONE;
  }
  if ( command == QLatin1String( "--help" ) || command == QLatin1String( "-h" ) || command == QLatin1String( "help" ) )
  {
    printLine( usage() );
    return EXIT_DONE;
  }
  if ( command == QLatin1String( "check" ) )
    return runCheckCommand( arguments.mid( 1 ) );
  if ( command == QLatin1String( "dissolve" ) )
    return runDissolveCommand( arguments.mid( 1 ) );
  if ( command == QLatin1String( "export" ) )
    return runExportCommand( arguments.mid( 1 ) );
  if ( command == QLatin1String( "jointable" ) )
    return runJoinTableCommand( arguments.mid( 1 ) );
  for ( const char *needsQgis : { "build", "print", "algorithms", "run" } )
    if ( command == QLatin1String( needsQgis ) )
      return becomeQgisProgram();
  printError( command.isEmpty() ? QStringLiteral( "a command is missing; see clusteratlas --help" ) : QStringLiteral( "unknown command “%1”; see clusteratlas --help" ).arg( command ) );
  return EXIT_USAGE;
}

} // namespace clusteratlas
