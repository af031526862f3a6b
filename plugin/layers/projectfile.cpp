// SPDX-License-Identifier: GPL-2.0-or-later
#include "projectfile.h"

#include "atlasforms.h"
#include "atlasproject.h"
#include "canonicalxml.h"

#include <QDomDocument>
#include <QFile>
#include <QFileInfo>
#include <minizip/zip.h>
#include <qgslayertree.h>
#include <qgsmaplayerstylemanager.h>
#include <qgsproject.h>
#include <qgsreadwritecontext.h>
#include <qgssnappingconfig.h>
#include <qgsvectorlayer.h>

#include <algorithm>

namespace clusteratlas
{

namespace
{
Error unwritable( const QString &path, const QString &detail )
{
  return Error { Error::Code::OutputUnwritable, path, {}, -1, detail };
}

bool writeZip( const QString &path, const QByteArray &name, const QByteArray &content )
{
  const zipFile archive = zipOpen64( QFile::encodeName( path ).constData(), APPEND_STATUS_CREATE );
  if ( !archive )
    return false;
  zip_fileinfo info {};
  info.tmz_date.tm_year = 2000;
  info.tmz_date.tm_mday = 1;
  bool ok = zipOpenNewFileInZip( archive, name.constData(), &info, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, Z_DEFAULT_COMPRESSION ) == ZIP_OK;
  ok = ok && zipWriteInFileInZip( archive, content.constData(), static_cast<unsigned int>( content.size() ) ) == ZIP_OK;
  ok = ok && zipCloseFileInZip( archive ) == ZIP_OK;
  return zipClose( archive, nullptr ) == ZIP_OK && ok;
}

//! An id of the layer of \a table that stands in XML and in expressions as it is, whatever somebody calls a table.
QString layerId( const QString &table, QStringList &taken )
{
  QString id = QStringLiteral( "clusteratlas_" ) + table;
  for ( QChar &letter : id )
    if ( !letter.isLetterOrNumber() && letter != QLatin1Char( '_' ) && letter != QLatin1Char( '-' ) )
      letter = QLatin1Char( '_' );
  QString distinct = id;
  for ( int copy = 2; taken.contains( distinct ); ++copy )
    distinct = QStringLiteral( "%1_%2" ).arg( id ).arg( copy );
  taken << distinct;
  return distinct;
}
} // namespace

Result<void> writeProjectFile( QgsProject &project, const QString &path )
{
  // Pages showed other styles for a moment, and QGIS looks for the relations of what it reads back, the style shown, in the project on screen alone.
  for ( const QgsLayerTreeGroup *group : project.layerTreeRoot()->findGroups() )
    if ( group->customProperty( QStringLiteral( "clusteratlas/group" ) ).toBool() )
      setShownAtlasForms( project, group->customProperty( QStringLiteral( "clusteratlas/language" ) ).toString() );
  const QString plain = path.left( path.size() - 1 ) + QLatin1Char( 's' );
  // One entry per layer in the order of their addresses in memory, and none says more than its default.
  QgsSnappingConfig snapping = project.snappingConfig();
  snapping.clearIndividualLayerSettings();
  project.setSnappingConfig( snapping );
  project.setFilePathStorage( Qgis::FilePathType::Relative );
  if ( !project.write( plain ) )
    return tl::unexpected( unwritable( path, project.error() ) );
  QFile file( plain );
  if ( !file.open( QIODevice::ReadOnly ) )
    return tl::unexpected( unwritable( path, file.errorString() ) );

  std::map<QString, QString> ids;
  QStringList taken;
  QList<QgsMapLayer *> layers = project.mapLayers().values();
  std::sort( layers.begin(), layers.end(), []( const QgsMapLayer *a, const QgsMapLayer *b ) { return a->customProperty( atlasTableProperty() ).toString() < b->customProperty( atlasTableProperty() ).toString(); } );
  for ( const QgsMapLayer *layer : std::as_const( layers ) )
  {
    const QString table = layer->customProperty( atlasTableProperty() ).toString();
    if ( !table.isEmpty() )
      ids.emplace( layer->id(), layerId( table, taken ) );
  }
  const QByteArray content = canonicalXml( file.readAll(), ids );
  file.close();
  QFile::remove( plain );
  if ( content.isEmpty() )
    return tl::unexpected( unwritable( path, QStringLiteral( "XML" ) ) );
  if ( !writeZip( path, QFileInfo( plain ).fileName().toUtf8(), content ) )
    return tl::unexpected( unwritable( path, QString() ) );
  return {};
}

QByteArray styleDocument( const QgsVectorLayer &layer, const QString &style )
{
  QDomDocument document;
  if ( !document.setContent( layer.styleManager()->style( style ).xmlData() ) )
    return {};
  // Relations belong to the project, and would name the folder where the atlas is staged.
  QDomElement root = document.documentElement();
  for ( const char *relations : { "referencedLayers", "referencingLayers" } )
    root.removeChild( root.firstChildElement( QString::fromLatin1( relations ) ) );
  return canonicalXml( document.toByteArray() );
}

} // namespace clusteratlas
