// SPDX-License-Identifier: GPL-2.0-or-later
#include "buildatlas.h"

#include "core/packagejson.h"
#include "io/geopackagewriter.h"
#include "io/replacefile.h"
#include "io/stagingfolder.h"
#include "layers/atlasproject.h"
#include "layers/atlasrenderers.h"
#include "layers/projectfile.h"
#include "layouts/atlaslayouts.h"
#include "recipe.h"

#include <QDir>
#include <QFile>
#include <qgsmaplayerstylemanager.h>
#include <qgsproject.h>
#include <qgsprojectmetadata.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

Error unwritable( const QString &path, const QString &detail = {} )
{
  return Error { Code::OutputUnwritable, path, {}, -1, detail };
}

std::vector<LayerStyle> stylesOf( const QgsProject &project )
{
  std::vector<LayerStyle> styles;
  QString lastTable;
  for ( const AtlasStyle &style : atlasStyles() )
  {
    QgsVectorLayer *layer = atlasLayer( project, style.table );
    if ( !layer || !layer->isSpatial() || !layer->styleManager()->styles().contains( style.id ) )
      continue;
    styles.push_back( { style.table, style.id, layer->name(), styleDocument( *layer, style.id ), {}, style.table != lastTable } );
    lastTable = style.table;
  }
  return styles;
}

Result<void> writeBytes( const QString &path, const QByteArray &bytes )
{
  QFile file( path );
  if ( !file.open( QIODevice::WriteOnly ) || file.write( bytes ) != bytes.size() || !file.flush() )
    return tl::unexpected( unwritable( path, file.errorString() ) );
  return {};
}

//! The tables with the titles of their columns, which a GeoPackage of GDAL 3.6 does not hold.
std::vector<TableSchema> titlesOf( const Dataset &dataset )
{
  std::vector<TableSchema> tables;
  for ( const DataTable &table : dataset.tables )
  {
    TableSchema schema { table.schema.name };
    schema.path = QStringLiteral( "atlas.gpkg" );
    for ( const FieldSchema &field : table.schema.fields )
      schema.fields.push_back( { field.name, field.type, field.titleJa, field.titleEn } );
    tables.push_back( std::move( schema ) );
  }
  return tables;
}
} // namespace

void storeRecipe( QgsProject &project, const AtlasSources &sources, const QString &folder )
{
  project.writeEntry( QStringLiteral( "clusteratlas" ), QStringLiteral( "/recipe" ), QString::fromUtf8( recipeToJson( sources, folder ) ) );
}

Result<AtlasSources> storedRecipe( const QgsProject &project, const QString &folder )
{
  const QString json = project.readEntry( QStringLiteral( "clusteratlas" ), QStringLiteral( "/recipe" ) );
  if ( json.isEmpty() )
  {
    AtlasSources builtIn;
    builtIn.roleIsDefault = true;
    return builtIn;
  }
  return recipeFromJson( json.toUtf8(), folder, project.fileName() );
}

Result<StagedAtlas> stageAtlas( PreparedAtlas prepared, const QString &folder, const Progress &progress )
{
  const Result<std::vector<FeatureTable>> tables = tablesOf( prepared );
  if ( !tables )
    return tl::unexpected( tables.error() );
  if ( !QDir().mkpath( folder ) )
    return tl::unexpected( unwritable( folder ) );
  auto staging = std::make_unique<QTemporaryDir>( stagingTemplate( folder ) );
  if ( !staging->isValid() )
    return tl::unexpected( unwritable( folder, staging->errorString() ) );
  const QString geopackage = staging->filePath( QStringLiteral( "atlas.gpkg" ) );
  const Dataset &dataset = *prepared.dataset;
  const QByteArray description = packageToJson( { dataset.title, dataset.licence, dataset.licences, dataset.sources, titlesOf( dataset ) }, QStringLiteral( "atlas" ) );
  const Result<void> written = writeGeoPackage( geopackage, *tables, progress, description );
  if ( !written )
    return tl::unexpected( Error { written.error().code, folder, written.error().layer, -1, written.error().detail } );

  const Result<int> drawn = drawableFeatures( geopackage, QStringLiteral( "memberships" ) );
  if ( !drawn )
    return tl::unexpected( drawn.error() );
  const int expected = prepared.ledger.countsRows ? 0 : prepared.ledger.membershipsDrawn;
  if ( *drawn != expected )
    return tl::unexpected( Error { Code::OutputInvalid, folder, QStringLiteral( "memberships" ), -1, QStringLiteral( "%1 / %2" ).arg( *drawn ).arg( expected ) } );
  return StagedAtlas { std::move( prepared ), folder, std::move( staging ) };
}

Result<PublishedAtlas> publishAtlas( StagedAtlas &staged, const QString &language )
{
  const QString geopackage = staged.staging->filePath( QStringLiteral( "atlas.gpkg" ) );
  const QString projectPath = staged.staging->filePath( QStringLiteral( "atlas.qgz" ) );
  const QString ledgerPath = staged.staging->filePath( QStringLiteral( "ledger.json" ) );
  {
    QgsProject project;
    addAtlas( project, geopackage, *staged.prepared.dataset, staged.prepared.ledger, language );
    fitProjectToAtlas( project, *staged.prepared.dataset, language );
    // Before there are layouts, whose legends would follow every change of a style.
    const std::vector<LayerStyle> styles = stylesOf( project );
    addAtlasLayouts( project, *staged.prepared.dataset, staged.prepared.ledger, language );
    storeRecipe( project, staged.prepared.sources, staged.folder );
    QgsProjectMetadata metadata = project.metadata();
    metadata.setCreationDateTime( QDateTime( QDate( 2000, 1, 1 ), QTime(), Qt::UTC ) );
    metadata.setAuthor( QString() );
    project.setMetadata( metadata );
    const Result<void> projectWritten = writeProjectFile( project, projectPath );
    if ( !projectWritten )
      return tl::unexpected( projectWritten.error() );
    project.clear();
    const Result<void> stylesWritten = writeLayerStyles( geopackage, styles );
    if ( !stylesWritten )
      return tl::unexpected( stylesWritten.error() );
  }
  const Result<void> ledgerWritten = writeBytes( ledgerPath, toJson( staged.prepared.ledger ) );
  if ( !ledgerWritten )
    return tl::unexpected( ledgerWritten.error() );

  const QDir folder( staged.folder );
  const PublishedAtlas published { folder.absoluteFilePath( QStringLiteral( "atlas.gpkg" ) ), folder.absoluteFilePath( QStringLiteral( "atlas.qgz" ) ),
    folder.absoluteFilePath( QStringLiteral( "ledger.json" ) ) };
  for ( const auto &[from, to] : { std::make_pair( geopackage, published.geopackage ), std::make_pair( projectPath, published.project ), std::make_pair( ledgerPath, published.ledger ) } )
  {
    const Result<void> replaced = replaceFile( from, to );
    if ( !replaced )
      return tl::unexpected( replaced.error() );
  }
  staged.staging.reset();
  return published;
}

} // namespace clusteratlas
