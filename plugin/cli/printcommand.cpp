// SPDX-License-Identifier: GPL-2.0-or-later
#include "printcommand.h"

#include "atlas/printatlas.h"
#include "commandline.h"
#include "layouts/layoutexport.h"
#include "progressbar.h"
#include "qgissession.h"
#include "wording/errortext.h"
#include "wording/pageproblemtext.h"

#include <QCommandLineParser>

namespace clusteratlas
{

namespace
{
QCommandLineOption valueOption( const char *name, const char *description, const char *value, const char *fallback = "" )
{
  return QCommandLineOption( QString::fromLatin1( name ), QString::fromLatin1( description ), QString::fromLatin1( value ), QString::fromLatin1( fallback ) );
}

void addOptions( QCommandLineParser &parser )
{
  parser.addOptions( { valueOption( "atlas", "The atlas.gpkg to print, instead of the built-in data.", "FILE" ),
    valueOption( "layout", "The page: brochure, national or cluster-pages.", "LAYOUT", "national" ),
    valueOption( "theme", "What the map shows: programme, field, count or institutions.", "THEME", "programme" ),
    valueOption( "by", "A page of cluster-pages is a cluster or a prefecture.", "BY", "cluster" ),
    valueOption( "paper", "A3 or A4; unless said A3 for the brochure, else A4.", "PAPER", "A4" ),
    valueOption( "orientation", "landscape or portrait, of the national page.", "ORIENTATION", "landscape" ),
    valueOption( "date", "The day of processing to print, as 2026-04-01; none is printed without it.", "DATE" ),
    valueOption( "lang", "Language of the page: ja, en, or both for a file in each, NAME-ja and NAME-en.", "LANG", "ja" ),
    valueOption( "out", "The file to write: .pdf, .png or .svg; several pages of the latter are numbered.", "FILE" ),
    QCommandLineOption( QStringLiteral( "geopdf" ), QStringLiteral( "A PDF with map layers and coordinates; of several pages one file each." ) ),
    QCommandLineOption( QStringLiteral( "strict" ), QStringLiteral( "Write no page that has a problem, such as clipped text." ) ),
    { QStringLiteral( "quiet" ), QStringLiteral( "Show no progress." ) },
    { { QStringLiteral( "h" ), QStringLiteral( "help" ) }, QStringLiteral( "Show this help." ) } } );
}

//! What is wrong with the values of \a parser; empty when nothing is.
QString wrongValue( const QCommandLineParser &parser )
{
  const auto isOneOf = [&parser]( const char *option, std::initializer_list<const char *> values ) {
    for ( const char *value : values )
      if ( parser.value( QString::fromLatin1( option ) ) == QLatin1String( value ) )
        return true;
    return false;
  };
  if ( !parser.positionalArguments().isEmpty() )
    return QStringLiteral( "unexpected argument “%1”" ).arg( parser.positionalArguments().first() );
  if ( !isOneOf( "layout", { "brochure", "national", "cluster-pages" } ) )
    return QStringLiteral( "--layout must be brochure, national or cluster-pages" );
  if ( !isOneOf( "theme", { "programme", "field", "count", "institutions" } ) )
    return QStringLiteral( "--theme must be programme, field, count or institutions" );
  if ( !isOneOf( "by", { "cluster", "prefecture" } ) )
    return QStringLiteral( "--by must be cluster or prefecture" );
  if ( !isOneOf( "paper", { "A3", "A4" } ) )
    return QStringLiteral( "--paper must be A3 or A4" );
  if ( !isOneOf( "orientation", { "landscape", "portrait" } ) )
    return QStringLiteral( "--orientation must be landscape or portrait" );
  if ( parser.isSet( QStringLiteral( "date" ) ) && !QDate::fromString( parser.value( QStringLiteral( "date" ) ), Qt::ISODate ).isValid() )
    return QStringLiteral( "--date must be a day such as 2026-04-01" );
  if ( !isOneOf( "lang", { "ja", "en", "both" } ) )
    return QStringLiteral( "--lang must be ja, en or both" );
  if ( parser.value( QStringLiteral( "out" ) ).isEmpty() )
    return QStringLiteral( "--out FILE is missing" );
  if ( !isExportPath( parser.value( QStringLiteral( "out" ) ) ) )
    return QStringLiteral( "--out must end in .pdf, .png or .svg" );
  if ( parser.isSet( QStringLiteral( "geopdf" ) ) && !parser.value( QStringLiteral( "out" ) ).endsWith( QLatin1String( ".pdf" ), Qt::CaseInsensitive ) )
    return QStringLiteral( "--geopdf needs an --out that ends in .pdf" );
  return QString();
}

int fail( const Error &error )
{
  printError( errorText( error ) );
  return error.code == Error::Code::Canceled ? EXIT_CANCELED : EXIT_INPUT;
}

AtlasPrint printOf( const QCommandLineParser &parser )
{
  const auto value = [&parser]( const char *option ) { return parser.value( QString::fromLatin1( option ) ); };
  AtlasPrint print;
  print.geopackage = value( "atlas" );
  const bool isPages = value( "layout" ) == QLatin1String( "cluster-pages" );
  print.request.layout = value( "layout" ) == QLatin1String( "brochure" ) ? PrintRequest::Layout::Brochure
    : !isPages                                                            ? PrintRequest::Layout::National
    : value( "by" ) == QLatin1String( "cluster" )                         ? PrintRequest::Layout::ClusterPages
                                                                          : PrintRequest::Layout::PrefecturePages;
  print.request.theme = value( "theme" );
  print.request.paper = parser.isSet( QStringLiteral( "paper" ) ) ? value( "paper" ) : usualPaper( print.request.layout );
  print.request.isPortrait = value( "orientation" ) == QLatin1String( "portrait" );
  print.request.date = QDate::fromString( value( "date" ), Qt::ISODate );
  print.languages = value( "lang" ) == QLatin1String( "both" ) ? QStringList { QStringLiteral( "ja" ), QStringLiteral( "en" ) } : QStringList { value( "lang" ) };
  print.path = value( "out" );
  print.isGeoPdf = parser.isSet( QStringLiteral( "geopdf" ) );
  print.isStrict = parser.isSet( QStringLiteral( "strict" ) );
  return print;
}
} // namespace

int runPrintCommand( const QStringList &arguments )
{
  QCommandLineParser parser;
  addOptions( parser );
  const auto wrongUsage = []( const QString &why ) {
    printError( QStringLiteral( "%1; see clusteratlas print --help" ).arg( why ) );
    return EXIT_USAGE;
  };
  if ( !parser.parse( arguments ) )
    return wrongUsage( parser.errorText().simplified() );
  if ( parser.isSet( QStringLiteral( "help" ) ) )
  {
    printLine( parser.helpText() );
    return EXIT_DONE;
  }
  if ( const QString why = wrongValue( parser ); !why.isEmpty() )
    return wrongUsage( why );

  const QgisSession session( QgisSession::For::OwnFiles );
  const AtlasPrint print = printOf( parser );
  if ( print.isGeoPdf && !canWriteGeoPdf() )
  {
    printError( QStringLiteral( "the GDAL of this machine cannot write a PDF with layers; leave out --geopdf" ) );
    return EXIT_INPUT;
  }
  const bool isShown = !parser.isSet( QStringLiteral( "quiet" ) ) && parser.value( QStringLiteral( "layout" ) ) == QLatin1String( "cluster-pages" );
  ProgressBar bar( isShown );
  const Result<AtlasPrinted> printed = printAtlas( print, [&bar]( double share ) { return bar.show( share ); } );
  bar.clear();
  if ( !printed )
    return fail( printed.error() );
  for ( const PageProblem &problem : printed->problems )
    printError( QStringLiteral( "warning: %1" ).arg( pageProblemText( problem ) ) );
  if ( printed->isWritten )
    return EXIT_DONE;
  printError( QStringLiteral( "%1 not written: the page has the problems above; mend them or leave out --strict" ).arg( print.path ) );
  return EXIT_LOSSES;
}

} // namespace clusteratlas
