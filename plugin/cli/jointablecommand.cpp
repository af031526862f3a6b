// SPDX-License-Identifier: GPL-2.0-or-later
#include "jointablecommand.h"

#include "atlas/jointable.h"
#include "commandline.h"
#include "progressbar.h"
#include "wording/errortext.h"
#include "wording/keyjointext.h"

#include <QCommandLineParser>

namespace clusteratlas
{

namespace
{
using Form = TableJoinRequest::Form;

QCommandLineOption valueOption( const char *name, const char *description, const char *value )
{
  return QCommandLineOption( QString::fromLatin1( name ), QString::fromLatin1( description ), QString::fromLatin1( value ) );
}

void addOptions( QCommandLineParser &parser )
{
  parser.setApplicationDescription( QStringLiteral( "Joins a table of any number of rows with polygons and writes a GeoPackage, in JGD2011: the layer \"joined\", and the tables\n"
                                                    "\"unjoined_rows\" and \"polygons_without_rows\", so that no row is lost." ) );
  parser.addOptions( { valueOption( "polygons", "The polygons: anything OGR opens, a folder, a .zip.", "SRC" ),
    valueOption( "table", "The table: csv, tsv, xlsx, ods, dbf, anything OGR opens.", "SRC" ),
    valueOption( "key", "Column of the polygons = column of the table; one name when they are alike. Again for each further column of the key.", "FIELD[=FIELD]" ),
    valueOption( "mode", "rows: a feature for each row (as without it). relation: polygons once, rows once, an index, and \"joined\" as a view.", "MODE" ),
    valueOption( "out", "The GeoPackage to write.", "FILE.gpkg" ),
    { QStringLiteral( "exact" ), QStringLiteral( "Compare keys as they stand: no zeros in front, widths of letters or check digits are seen through." ) },
    valueOption( "encoding", "Text encoding of the polygons, instead of detection.", "NAME" ),
    valueOption( "table-encoding", "Text encoding of the table, instead of detection.", "NAME" ),
    valueOption( "crs", "Coordinate reference system of the polygons, instead of detection.", "EPSG:n" ),
    { QStringLiteral( "json" ), QStringLiteral( "Print the ledger as JSON, every row left out included." ) },
    { QStringLiteral( "strict" ), QStringLiteral( "Exit with 3 when any row found no polygon." ) },
    { QStringLiteral( "quiet" ), QStringLiteral( "Print errors only." ) },
    { { QStringLiteral( "h" ), QStringLiteral( "help" ) }, QStringLiteral( "Show this help." ) } } );
}

//! What is wrong with the options; fills \a request when nothing is.
QString readRequest( const QCommandLineParser &parser, TableJoinRequest &request )
{
  if ( !parser.positionalArguments().isEmpty() )
    return QStringLiteral( "unexpected argument “%1”" ).arg( parser.positionalArguments().first() );
  for ( const char *needed : { "polygons", "table", "key", "out" } )
    if ( parser.value( QString::fromLatin1( needed ) ).isEmpty() )
      return QStringLiteral( "--%1 is missing" ).arg( QString::fromLatin1( needed ) );
  request.polygons = parser.value( QStringLiteral( "polygons" ) );
  request.table = parser.value( QStringLiteral( "table" ) );
  request.out = parser.value( QStringLiteral( "out" ) );
  if ( !request.out.endsWith( QLatin1String( ".gpkg" ), Qt::CaseInsensitive ) )
    return QStringLiteral( "--out must end in .gpkg" );
  for ( const QString &key : parser.values( QStringLiteral( "key" ) ) )
  {
    const int equals = key.indexOf( QLatin1Char( '=' ) );
    request.keys.push_back( { key.left( equals ), equals < 0 ? key : key.mid( equals + 1 ) } );
    if ( request.keys.back().polygonField.isEmpty() || request.keys.back().tableField.isEmpty() )
      return QStringLiteral( "“%1” is no --key FIELD=FIELD" ).arg( key );
  }
  const QString mode = parser.isSet( QStringLiteral( "mode" ) ) ? parser.value( QStringLiteral( "mode" ) ) : QStringLiteral( "rows" );
  if ( mode != QLatin1String( "rows" ) && mode != QLatin1String( "relation" ) )
    return QStringLiteral( "--mode must be rows or relation" );
  request.form = mode == QLatin1String( "rows" ) ? Form::Rows : Form::Relation;
  request.exact = parser.isSet( QStringLiteral( "exact" ) );
  request.polygonOptions.encoding = parser.value( QStringLiteral( "encoding" ) );
  request.polygonOptions.crs = parser.value( QStringLiteral( "crs" ) );
  request.tableEncoding = parser.value( QStringLiteral( "table-encoding" ) );
  return QString();
}

int finish( const KeyJoinLedger &ledger, const QCommandLineParser &parser )
{
  if ( parser.isSet( QStringLiteral( "json" ) ) )
    printLine( QString::fromUtf8( toJson( ledger ) ).trimmed() );
  else if ( !parser.isSet( QStringLiteral( "quiet" ) ) )
    for ( const QString &line : keyJoinText( ledger ) )
      printLine( line );
  if ( !parser.isSet( QStringLiteral( "strict" ) ) || !ledger.hasLosses() )
    return EXIT_DONE;
  printError( QStringLiteral( "%1 rows found no polygon; the table unjoined_rows names each" ).arg( ledger.unjoined.size() ) );
  return EXIT_LOSSES;
}
} // namespace

int runJoinTableCommand( const QStringList &arguments )
{
  QCommandLineParser parser;
  addOptions( parser );
  TableJoinRequest request;
  const bool isParsed = parser.parse( arguments );
  if ( isParsed && parser.isSet( QStringLiteral( "help" ) ) )
  {
    printLine( parser.helpText() );
    return EXIT_DONE;
  }
  const QString wrong = isParsed ? readRequest( parser, request ) : parser.errorText().simplified();
  if ( !wrong.isEmpty() )
  {
    printError( QStringLiteral( "%1; see clusteratlas jointable --help" ).arg( wrong ) );
    return EXIT_USAGE;
  }
  ProgressBar bar( !parser.isSet( QStringLiteral( "quiet" ) ) );
  const Result<KeyJoinLedger> ledger = joinTable( request, [&bar]( double share ) { return bar.show( share ); } );
  if ( !ledger )
  {
    printError( errorText( ledger.error() ) );
    return ledger.error().code == Error::Code::Canceled ? EXIT_CANCELED : EXIT_INPUT;
  }
  bar.clear();
  return finish( *ledger, parser );
}

} // namespace clusteratlas
