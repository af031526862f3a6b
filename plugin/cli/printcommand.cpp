// SPDX-License-Identifier: GPL-2.0-or-later
#include "printcommand.h"

#include "atlas/buildatlas.h"
#include "commandline.h"
#include "io/datapackagereader.h"
#include "layers/atlasproject.h"
#include "layouts/atlasexport.h"
#include "layouts/brochurelayout.h"
#include "layouts/clusterpageslayout.h"
#include "layouts/layoutchecks.h"
#include "layouts/layoutexport.h"
#include "layouts/nationallayout.h"
#include "progressbar.h"
#include "qgissession.h"
#include "wording/atlaswording.h"
#include "wording/errortext.h"
#include "wording/pageproblemtext.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <qgsproject.h>
#include <qgsprojectmetadata.h>

namespace clusteratlas
{

namespace
{
//! What a page is made from.
struct PrintedAtlas
{
    QString geopackage;
    Dataset dataset;
    Ledger ledger;
};

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
    valueOption( "lang", "Language of the page: ja or en.", "LANG", "ja" ),
    valueOption( "out", "The file to write: .pdf, .png or .svg; several pages of the latter are numbered.", "FILE" ),
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
  if ( !isOneOf( "lang", { "ja", "en" } ) )
    return QStringLiteral( "--lang must be ja or en" );
  if ( parser.value( QStringLiteral( "out" ) ).isEmpty() )
    return QStringLiteral( "--out FILE is missing" );
  if ( !isExportPath( parser.value( QStringLiteral( "out" ) ) ) )
    return QStringLiteral( "--out must end in .pdf, .png or .svg" );
  return QString();
}

int fail( const Error &error )
{
  printError( errorText( error ) );
  return error.code == Error::Code::Canceled ? EXIT_CANCELED : EXIT_INPUT;
}

//! Builds the built-in atlas into \a folder.
Result<PrintedAtlas> builtInAtlas( const QString &folder, const QString &language )
{
  Result<PreparedAtlas> prepared = prepareAtlas( AtlasSources {} );
  if ( !prepared )
    return tl::unexpected( prepared.error() );
  PrintedAtlas atlas { QString(), *prepared->dataset, prepared->ledger };
  Result<StagedAtlas> staged = stageAtlas( *std::move( prepared ), folder );
  if ( !staged )
    return tl::unexpected( staged.error() );
  const Result<PublishedAtlas> published = publishAtlas( *staged, language );
  if ( !published )
    return tl::unexpected( published.error() );
  atlas.geopackage = published->geopackage;
  return atlas;
}

//! What the ledger of a written atlas says of \a item; empty when it says nothing.
QString ledgerValue( const Dataset &dataset, const char *part, const char *item )
{
  if ( const DataTable *table = dataset.table( QLatin1String( "ledger" ) ) )
    for ( const AttributeTable::Row &row : table->cells.rows )
      if ( table->cells.cell( row, QLatin1String( "part" ) ) == QLatin1String( part ) && table->cells.cell( row, QLatin1String( "item" ) ) == QLatin1String( item ) )
        return table->cells.cell( row, QLatin1String( "value" ) );
  return QString();
}

Result<PrintedAtlas> atlasOf( const QString &geopackage )
{
  Result<Dataset> dataset = readDataset( geopackage );
  if ( !dataset )
    return tl::unexpected( dataset.error() );
  const DataTable *prefectures = dataset->table( QLatin1String( "prefectures" ) );
  if ( !prefectures )
    return tl::unexpected( Error { Error::Code::TableMissing, geopackage, QStringLiteral( "prefectures" ) } );
  std::set<PrefectureCode> withPolygon;
  for ( const AttributeTable::Row &row : prefectures->cells.rows )
    if ( const auto code = PrefectureCode::fromNumber( prefectures->cells.cell( row, QLatin1String( "pref_code" ) ).toInt() ) )
      withPolygon.insert( *code );

  PrintedAtlas atlas { QFileInfo( geopackage ).absoluteFilePath(), *std::move( dataset ), {} };
  atlas.ledger.role = RoleFilter::fromId( ledgerValue( atlas.dataset, "attributes", "role" ) ).value_or( RoleFilter {} );
  atlas.ledger.polygons.source = ledgerValue( atlas.dataset, "polygons", "source" );
  atlas.ledger.polygons.keyField = ledgerValue( atlas.dataset, "polygons", "key_field" );
  atlas.ledger.attributesSource = geopackage;
  const JoinResult join = joinMemberships( atlas.dataset, atlas.ledger.role, withPolygon );
  recordJoin( atlas.dataset, join, withPolygon, atlas.ledger );
  // Every feature of the layer was drawable when the atlas was written: stageAtlas() refuses others.
  atlas.ledger.membershipsDrawn = atlas.ledger.membershipsJoined;
  return atlas;
}

int printPages( QgsProject &project, const PrintedAtlas &atlas, const QCommandLineParser &parser )
{
  const PagesBy by = parser.value( QStringLiteral( "by" ) ) == QLatin1String( "cluster" ) ? PagesBy::Cluster : PagesBy::Prefecture;
  ProgressBar bar( !parser.isSet( QStringLiteral( "quiet" ) ) );
  const std::unique_ptr<QgsPrintLayout> layout = clusterPagesLayout( project, atlas.dataset, atlas.ledger, by, parser.value( QStringLiteral( "paper" ) ), parser.value( QStringLiteral( "lang" ) ) );
  const Result<int> written = exportAtlas( *layout, parser.value( QStringLiteral( "out" ) ), [&bar]( double share ) { return bar.show( share ); } );
  bar.clear();
  return written ? EXIT_DONE : fail( written.error() );
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

  const QString language = parser.value( QStringLiteral( "lang" ) );
  const QTemporaryDir folder;
  const QgisSession session( QgisSession::For::OwnFiles );
  const Result<PrintedAtlas> atlas = parser.isSet( QStringLiteral( "atlas" ) ) ? atlasOf( parser.value( QStringLiteral( "atlas" ) ) ) : builtInAtlas( folder.path(), language );
  if ( !atlas )
    return fail( atlas.error() );
  QgsProject project;
  if ( addAtlas( project, atlas->geopackage, atlas->dataset, atlas->ledger, language ).isEmpty() )
    return fail( Error { Error::Code::SourceUnreadable, atlas->geopackage } );
  fitProjectToAtlas( project, atlas->dataset, language );
  // The file shall not name the user who made it.
  QgsProjectMetadata metadata = project.metadata();
  metadata.setAuthor( QString() );
  project.setMetadata( metadata );
  if ( parser.value( QStringLiteral( "layout" ) ) == QLatin1String( "cluster-pages" ) )
    return printPages( project, *atlas, parser );
  const bool isBrochure = parser.value( QStringLiteral( "layout" ) ) == QLatin1String( "brochure" );
  const PageRequest request { atlaswording::theme( parser.value( QStringLiteral( "theme" ) ) ).in( language ), parser.value( QStringLiteral( "paper" ) ), language,
    parser.value( QStringLiteral( "orientation" ) ) == QLatin1String( "portrait" ), QDate::fromString( parser.value( QStringLiteral( "date" ) ), Qt::ISODate ) };
  const std::unique_ptr<QgsPrintLayout> layout = isBrochure
    ? brochureLayout( project, atlas->dataset, atlas->ledger, parser.isSet( QStringLiteral( "paper" ) ) ? request.paper : QStringLiteral( "A3" ), language, landOfAtlas( project, {}, language ) )
    : nationalLayout( project, atlas->dataset, atlas->ledger, request, landOfAtlas( project, {}, language ) );
  const std::vector<PageProblem> problems = checkLayout( *layout );
  for ( const PageProblem &problem : problems )
    printError( QStringLiteral( "warning: %1" ).arg( pageProblemText( problem ) ) );
  if ( parser.isSet( QStringLiteral( "strict" ) ) && !problems.empty() )
  {
    printError( QStringLiteral( "%1 not written: the page has the problems above; mend them or leave out --strict" ).arg( parser.value( QStringLiteral( "out" ) ) ) );
    return EXIT_LOSSES;
  }
  const Result<void> written = exportLayout( *layout, parser.value( QStringLiteral( "out" ) ) );
  return written ? EXIT_DONE : fail( written.error() );
}

} // namespace clusteratlas
