// SPDX-License-Identifier: GPL-2.0-or-later
#include "openatlas.h"

#include "buildatlas.h"
#include "core/keysbyname.h"
#include "io/datapackagereader.h"
#include "layers/compat.h"

#include <QFileInfo>
#include <qgsproject.h>
#include <qgsproviderregistry.h>
#include <qgsprovidersublayerdetails.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{

namespace
{
//! The layers by which an atlas is known.
QStringList marks()
{
  return { QStringLiteral( "prefectures" ), QStringLiteral( "cluster_regions" ), QStringLiteral( "memberships" ), QStringLiteral( "ledger" ) };
}

std::unique_ptr<QgsVectorLayer> tableOf( const QString &geopackage, const char *table )
{
  QgsVectorLayer::LayerOptions options;
  options.loadDefaultStyle = false;
  return std::make_unique<QgsVectorLayer>( QStringLiteral( "%1|layername=%2" ).arg( geopackage, QLatin1String( table ) ), QString(), QStringLiteral( "ogr" ), options );
}

//! "part/item" to value; of rows that tell of one row of a source only the last.
QMap<QString, QString> ledgerFacts( const QgsVectorLayer &table )
{
  QMap<QString, QString> facts;
  QgsFeature row;
  QgsFeatureIterator rows = table.getFeatures();
  while ( rows.nextFeature( row ) )
    facts.insert( row.attribute( QStringLiteral( "part" ) ).toString() + QLatin1Char( '/' ) + row.attribute( QStringLiteral( "item" ) ).toString(), row.attribute( QStringLiteral( "value" ) ).toString() );
  return facts;
}

Ledger ledgerOf( const QMap<QString, QString> &facts )
{
  const auto text = [&facts]( const char *key ) { return facts.value( QLatin1String( key ) ); };
  const auto count = [&facts]( const char *key ) { return facts.value( QLatin1String( key ) ).toInt(); };
  Ledger ledger;
  ledger.polygons.source = text( "polygons/source" );
  ledger.polygons.layer = text( "polygons/layer" );
  ledger.polygons.encoding = text( "polygons/encoding" );
  ledger.polygons.encodingFrom = text( "polygons/encoding_from" );
  ledger.polygons.crs = text( "polygons/crs" );
  ledger.polygons.crsFrom = text( "polygons/crs_from" );
  ledger.polygons.keyField = text( "polygons/key_field" );
  ledger.polygons.keyForm = text( "polygons/key_form" );
  ledger.polygons.features = count( "polygons/features" );
  ledger.polygons.featuresPlaced = count( "polygons/features_placed" );
  ledger.polygons.recognised = count( "polygons/recognised" );
  ledger.polygons.repaired = count( "polygons/repaired" );
  ledger.attributesSource = text( "attributes/source" );
  ledger.role = RoleFilter::fromId( text( "attributes/role" ) ).value_or( RoleFilter() );
  ledger.clustersIn = count( "clusters/in" );
  ledger.clustersPlaced = count( "clusters/placed" );
  ledger.membershipsIn = count( "memberships/in" );
  ledger.membershipsJoined = count( "memberships/joined" );
  ledger.membershipsDrawn = count( "memberships/drawn" );
  ledger.municipalities.named = count( "municipalities/named" );
  ledger.municipalities.drawn = count( "municipalities/drawn" );
  ledger.prefecturesWithCluster = count( "prefectures/with_cluster" );
  ledger.prefecturesWithoutCluster = count( "prefectures/without_cluster" );
  return ledger;
}

std::set<PrefectureCode> prefecturesIn( const QgsVectorLayer &layer )
{
  std::set<PrefectureCode> codes;
  QgsFeature feature;
  QgsFeatureIterator features = layer.getFeatures( QgsFeatureRequest().setFlags( compat::NO_GEOMETRY ) );
  while ( features.nextFeature( feature ) )
    if ( const auto code = PrefectureCode::fromNumber( feature.attribute( QStringLiteral( "pref_code" ) ).toInt() ) )
      codes.insert( *code );
  return codes;
}

//! What the project beside the atlas says it was built from; the atlas itself where there is no such project or it says nothing.
AtlasSources sourcesOf( const QString &geopackage, RoleFilter role )
{
  const QFileInfo file( geopackage );
  const QString beside = file.absolutePath() + QLatin1Char( '/' ) + file.completeBaseName() + QStringLiteral( ".qgz" );
  if ( QFileInfo::exists( beside ) )
  {
    QgsProject project;
    if ( project.read( beside, compat::WITHOUT_LAYERS ) && !project.readEntry( QStringLiteral( "clusteratlas" ), QStringLiteral( "/recipe" ) ).isEmpty() )
      if ( Result<AtlasSources> stored = storedRecipe( project, file.absolutePath() ) )
        return *std::move( stored );
  }
  AtlasSources sources;
  sources.polygons = geopackage + QStringLiteral( "|layername=prefectures" );
  sources.attributes = geopackage;
  sources.role = role;
  return sources;
}
} // namespace

AtlasFileKind kindOfFile( const QString &path )
{
  const QFileInfo file( path );
  if ( !file.exists() )
    return AtlasFileKind::Other;
  const QString suffix = file.suffix().toLower();
  if ( file.isFile() && suffix == QLatin1String( "gpkg" ) )
  {
    QStringList missing = marks();
    for ( const QgsProviderSublayerDetails &layer : QgsProviderRegistry::instance()->querySublayers( path ) )
      missing.removeAll( layer.name() );
    return missing.isEmpty() ? AtlasFileKind::Atlas : AtlasFileKind::Other;
  }
  const bool mayBePackage = file.isDir() || suffix == QLatin1String( "zip" ) || file.fileName() == QLatin1String( "datapackage.json" );
  return mayBePackage && hasPackageDescription( path ) ? AtlasFileKind::DataPackage : AtlasFileKind::Other;
}

Result<OpenedAtlas> openAtlas( const QString &geopackage )
{
  if ( !QFileInfo( geopackage ).isFile() )
    return tl::unexpected( Error { Error::Code::SourceMissing, geopackage } );
  const std::unique_ptr<QgsVectorLayer> prefectures = tableOf( geopackage, "prefectures" );
  const std::unique_ptr<QgsVectorLayer> facts = tableOf( geopackage, "ledger" );
  for ( const auto &[table, name] : { std::make_pair( prefectures.get(), "prefectures" ), std::make_pair( facts.get(), "ledger" ) } )
    if ( !table->isValid() )
      return tl::unexpected( Error { Error::Code::TableMissing, geopackage, QString::fromLatin1( name ) } );
  Result<Dataset> dataset = readDataset( geopackage );
  if ( !dataset )
    return tl::unexpected( dataset.error() );
  addKeysByName( dataset->tables );

  OpenedAtlas opened;
  opened.geopackage = geopackage;
  opened.ledger = ledgerOf( ledgerFacts( *facts ) );
  opened.dataset = std::make_shared<const Dataset>( *std::move( dataset ) );
  opened.join = joinMemberships( *opened.dataset, opened.ledger.role, prefecturesIn( *prefectures ) );
  opened.sources = sourcesOf( geopackage, opened.ledger.role );
  return opened;
}

} // namespace clusteratlas
