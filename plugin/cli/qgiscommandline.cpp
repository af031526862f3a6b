// SPDX-License-Identifier: GPL-2.0-or-later
#include "qgiscommandline.h"

#include "buildcommand.h"
#include "commandline.h"
#include "printcommand.h"
#include "runcommand.h"

namespace clusteratlas
{

int runQgisCommandLine( const QStringList &arguments )
{
  const QString command = arguments.value( 1 );
  if ( command == QLatin1String( "build" ) )
    return runBuildCommand( arguments.mid( 1 ) );
  if ( command == QLatin1String( "print" ) )
    return runPrintCommand( arguments.mid( 1 ) );
  if ( command == QLatin1String( "algorithms" ) )
    return runAlgorithmsCommand();
  if ( command == QLatin1String( "run" ) )
    return runRunCommand( arguments.mid( 1 ) );
  printError( QStringLiteral( "this program is started by clusteratlas; see clusteratlas --help" ) );
  return EXIT_USAGE;
}

} // namespace clusteratlas
