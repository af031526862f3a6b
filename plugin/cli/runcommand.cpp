// SPDX-License-Identifier: GPL-2.0-or-later
#include "runcommand.h"

#include "commandline.h"
#include "io/gdalmessages.h"
#include "layers/compat.h"
#include "processing/provider.h"
#include "qgissession.h"

#include <qgsapplication.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingoutputs.h>
#include <qgsprocessingparameters.h>
#include <qgsprocessingregistry.h>
#include <qgsproject.h>

namespace clusteratlas
{

namespace
{
//! Keeps the first error for the one line on standard error.
class FirstError : public QgsProcessingFeedback
{
  public:
    FirstError()
      : QgsProcessingFeedback( false )
    {}
    void reportError( const QString &error, bool = false ) override
    {
      if ( mError.isEmpty() )
        mError = error.simplified();
    }
    const QString &error() const { return mError; }

  private:
    QString mError;
};
//! What an algorithm does, takes and gives.
void printHelp( const QgsProcessingAlgorithm &algorithm )
{
  printLine( QStringLiteral( "Usage: clusteratlas run %1 KEY=VALUE ...\n\n%2\n\nParameters:" ).arg( algorithm.name(), algorithm.shortHelpString() ) );
  for ( const QgsProcessingParameterDefinition *parameter : algorithm.parameterDefinitions() )
  {
    const bool isOptional = parameter->flags().testFlag( compat::OPTIONAL_PARAMETER );
    printLine( QStringLiteral( "  %1   %2 [%3%4]" ).arg( parameter->name(), parameter->description(), parameter->type(), isOptional ? QStringLiteral( ", optional" ) : QString() ) );
  }
  printLine( QStringLiteral( "\nOutputs:" ) );
  for ( const QgsProcessingOutputDefinition *output : algorithm.outputDefinitions() )
    printLine( QStringLiteral( "  %1   %2" ).arg( output->name(), output->description() ) );
}
} // namespace

int runAlgorithmsCommand()
{
  const QgisSession session( QgisSession::For::Everything );
  Provider::registerOnce();
  for ( const QgsProcessingAlgorithm *algorithm : QgsApplication::processingRegistry()->providerById( QStringLiteral( "clusteratlas" ) )->algorithms() )
    printLine( algorithm->name() + QLatin1Char( '\t' ) + algorithm->displayName() );
  return EXIT_DONE;
}

int runRunCommand( const QStringList &arguments )
{
  const QString id = arguments.value( 1 ).section( QLatin1Char( ':' ), -1 );
  const QgisSession session( QgisSession::For::Everything );
  Provider::registerOnce();
  const std::unique_ptr<QgsProcessingAlgorithm> algorithm( QgsApplication::processingRegistry()->createAlgorithmById( QStringLiteral( "clusteratlas:" ) + id ) );
  if ( !algorithm )
  {
    printError( QStringLiteral( "no algorithm “%1”; see clusteratlas algorithms" ).arg( id ) );
    return EXIT_USAGE;
  }
  if ( arguments.mid( 2 ).contains( QStringLiteral( "--help" ) ) || arguments.mid( 2 ).contains( QStringLiteral( "-h" ) ) )
  {
    printHelp( *algorithm );
    return EXIT_DONE;
  }
  QVariantMap parameters;
  for ( const QString &argument : arguments.mid( 2 ) )
  {
    const int equals = argument.indexOf( QLatin1Char( '=' ) );
    const QString key = argument.left( equals );
    if ( equals < 1 || !algorithm->parameterDefinition( key ) )
    {
      QStringList known;
      for ( const QgsProcessingParameterDefinition *definition : algorithm->parameterDefinitions() )
        known << definition->name();
      printError( QStringLiteral( "“%1” is no KEY=VALUE of %2, which takes %3" ).arg( argument, id, known.join( QStringLiteral( ", " ) ) ) );
      return EXIT_USAGE;
    }
    parameters.insert( key, argument.mid( equals + 1 ) );
  }
  QgsProject project;
  QgsProcessingContext context;
  context.setProject( &project );
  FirstError feedback;
  // QGIS says itself what it cannot open; GDAL would say more on standard error.
  const GdalMessages messages;
  QString wrong;
  if ( !algorithm->checkParameterValues( parameters, context, &wrong ) )
  {
    printError( wrong.simplified() );
    return EXIT_USAGE;
  }
  bool ok = false;
  const QVariantMap results = algorithm->run( parameters, context, &feedback, &ok );
  if ( !ok )
  {
    printError( feedback.error() );
    return EXIT_INPUT;
  }
  for ( auto result = results.constBegin(); result != results.constEnd(); ++result )
    printLine( result.key() + QLatin1Char( '=' ) + result.value().toString().simplified() );
  return EXIT_DONE;
}

} // namespace clusteratlas
