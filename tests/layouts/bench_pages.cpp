// SPDX-License-Identifier: GPL-2.0-or-later
// bench_pages write POLYGONS FOLDER: an atlas of the built-in clusters on POLYGONS in FOLDER, with a project, pages.qgz, that holds their pages.
// bench_pages export PROJECT OUT.pdf [--simplify]: those pages as QGIS's own atlas export writes them. Says why and returns 1 when it cannot.
#include "atlas/buildatlas.h"
#include "layers/atlasproject.h"
#include "layouts/clusterpageslayout.h"
#include "layouts/layoutexport.h"
#include "wording/errortext.h"

#include <QDir>
#include <QTextStream>
#include <qgsapplication.h>
#include <qgslayoutatlas.h>
#include <qgslayoutmanager.h>
#include <qgsproject.h>

namespace
{
using namespace clusteratlas;

int fail( const QString &why )
{
  QTextStream( stderr ) << why << '\n';
  return 1;
}

int write( const QString &polygons, const QString &folder )
{
  AtlasSources sources;
  sources.polygons = polygons;
  Result<PreparedAtlas> prepared = prepareAtlas( sources );
  if ( !prepared )
    return fail( errorText( prepared.error() ) );
  const std::shared_ptr<const Dataset> dataset = prepared->dataset;
  const Ledger ledger = prepared->ledger;
  Result<StagedAtlas> staged = stageAtlas( *std::move( prepared ), folder );
  if ( !staged )
    return fail( errorText( staged.error() ) );
  const QString language = QStringLiteral( "ja" );
  const Result<PublishedAtlas> published = publishAtlas( *staged, language );
  if ( !published )
    return fail( errorText( published.error() ) );
  QgsProject project;
  addAtlas( project, published->geopackage, *dataset, ledger, language );
  fitProjectToAtlas( project, *dataset, language );
  project.layoutManager()->addLayout( clusterPagesLayout( project, *dataset, ledger, PagesBy::Cluster, QStringLiteral( "A4" ), language ).release() );
  return project.write( QDir( folder ).filePath( QStringLiteral( "pages.qgz" ) ) ) ? 0 : fail( project.error() );
}

int exportPages( const QString &file, const QString &out, bool simplify )
{
  QgsProject project;
  if ( !project.read( file ) )
    return fail( project.error() );
  QgsPrintLayout *layout = project.layoutManager()->printLayouts().value( 0 );
  if ( !layout )
    return fail( QStringLiteral( "%1 holds no layout" ).arg( file ) );
  QgsLayoutExporter::PdfExportSettings settings = pdfSettings();
  settings.simplifyGeometries = simplify;
  QString problem;
  layout->atlas()->updateFeatures();
  return QgsLayoutExporter::exportToPdf( layout->atlas(), out, settings, problem ) == QgsLayoutExporter::Success ? 0 : fail( problem );
}
} // namespace

int main( int count, char **words )
{
  QgsApplication application( count, words, false );
  QgsApplication::initQgis();
  const QStringList arguments = QCoreApplication::arguments().mid( 1 );
  if ( arguments.value( 0 ) == QLatin1String( "write" ) && arguments.size() == 3 )
    return write( arguments[1], arguments[2] );
  if ( arguments.value( 0 ) == QLatin1String( "export" ) && arguments.size() >= 3 )
    return exportPages( arguments[1], arguments[2], arguments.contains( QStringLiteral( "--simplify" ) ) );
  return fail( QStringLiteral( "bench_pages write POLYGONS FOLDER | export PROJECT OUT.pdf [--simplify]" ) );
}
