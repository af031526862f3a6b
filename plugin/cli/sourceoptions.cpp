// SPDX-License-Identifier: GPL-2.0-or-later
#include "sourceoptions.h"

#include "atlas/fixsheetfile.h"
#include "atlas/recipe.h"
#include "commandline.h"
#include "wording/errortext.h"

#include <QCommandLineParser>

namespace clusteratlas
{

QCommandLineOption valueOption( const char *name, const char *description, const char *value, const char *fallback )
{
  return QCommandLineOption( QString::fromLatin1( name ), QString::fromLatin1( description ), QString::fromLatin1( value ), QString::fromLatin1( fallback ) );
}

void addSourceOptions( QCommandLineParser &parser )
{
  parser.addOptions( { valueOption( "polygons", "Prefecture or municipality polygons: anything OGR opens, a folder, a .zip.", "SRC" ),
    valueOption( "attributes", "Cluster tables: any table OGR opens, a Data Package, an atlas.gpkg.", "SRC" ),
    valueOption( "recipe", "JSON of a join made before; other options here take precedence over it.", "FILE" ),
    valueOption( "role", "Memberships that count: applicant, institution, area or any.", "ROLE", "applicant" ),
    valueOption( "crs", "Coordinate reference system of the polygons, instead of detection.", "EPSG:n" ),
    valueOption( "key", "Column of the polygons that names prefectures, instead of detection.", "FIELD" ),
    valueOption( "fixes", "A filled fix sheet: its answers say what labels mean.", "FILE" ),
    { QStringLiteral( "strict" ), QStringLiteral( "Exit with 3 when any row was unmatched, ambiguous or dropped." ) },
    { QStringLiteral( "quiet" ), QStringLiteral( "Print errors only." ) },
    { { QStringLiteral( "h" ), QStringLiteral( "help" ) }, QStringLiteral( "Show this help." ) } } );
}

int failWith( const Error &error )
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
  const auto take = [&parser]( const char *name, QString &into ) {
    if ( parser.isSet( QString::fromLatin1( name ) ) )
      into = parser.value( QString::fromLatin1( name ) );
  };
  take( "polygons", sources->polygons );
  take( "attributes", sources->attributes );
  take( "crs", sources->options.crs );
  take( "key", sources->options.keyField );
  if ( parser.isSet( QStringLiteral( "role" ) ) )
    sources->role = role;
  if ( const QString fixes = parser.value( QStringLiteral( "fixes" ) ); !fixes.isEmpty() )
    if ( const Result<Fixes> applied = applyFixSheet( fixes, *sources ); !applied )
      return tl::unexpected( applied.error() );
  sources->roleIsDefault = !parser.isSet( QStringLiteral( "role" ) ) && ( recipe.isEmpty() || sources->roleIsDefault );
  return sources;
}

} // namespace clusteratlas
