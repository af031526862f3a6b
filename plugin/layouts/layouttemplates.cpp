// SPDX-License-Identifier: GPL-2.0-or-later
#include "layouttemplates.h"

#include "layoutparts.h"
#include "projectpages.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <qgsapplication.h>
#include <qgsprintlayout.h>

namespace clusteratlas
{

namespace
{
//! The value of the custom property \a name of the layout in \a document.
QString propertyOf( const QDomDocument &document, const QString &name )
{
  const QDomNodeList options = document.documentElement().firstChildElement( QStringLiteral( "customproperties" ) ).elementsByTagName( QStringLiteral( "Option" ) );
  for ( int index = 0; index < options.count(); ++index )
    if ( const QDomElement option = options.at( index ).toElement(); option.attribute( QStringLiteral( "name" ) ) == name )
      return option.attribute( QStringLiteral( "value" ) );
  return QString();
}
} // namespace

QString templateFolder()
{
  return QDir( QgsApplication::qgisSettingsDirPath() ).filePath( QStringLiteral( "composer_templates" ) );
}

std::vector<LayoutTemplate> layoutTemplates( const QString &folder )
{
  std::vector<LayoutTemplate> found;
  for ( const QFileInfo &file : QDir( folder ).entryInfoList( { QStringLiteral( "*.qpt" ) }, QDir::Files | QDir::Readable, QDir::Name ) )
  {
    QFile input( file.filePath() );
    LayoutTemplate read { file.filePath(), file.completeBaseName(), {}, {} };
    if ( !input.open( QIODevice::ReadOnly ) || !read.document.setContent( &input ) || read.document.documentElement().tagName() != QLatin1String( "Layout" ) )
      continue;
    const bool isMarked = !GeneratedState::fromJson( propertyOf( read.document, generatedProperty() ) ).elements.empty();
    if ( !isMarked || !requestOf( propertyOf( read.document, pageProperty() ), read.request ) )
      continue;
    read.request.language.clear();
    found.push_back( std::move( read ) );
  }
  return found;
}

Result<void> saveTemplate( const QgsPrintLayout &layout, const QString &path )
{
  const auto unwritable = [&path]( const QString &detail ) { return tl::unexpected( Error { Error::Code::OutputUnwritable, path, {}, -1, detail } ); };
  if ( !QDir().mkpath( QFileInfo( path ).absolutePath() ) )
    return unwritable( QString() );
  QSaveFile file( path );
  if ( !file.open( QIODevice::WriteOnly ) )
    return unwritable( file.errorString() );
  file.write( layoutDocument( layout ).toByteArray( 1 ) );
  if ( !file.commit() )
    return unwritable( file.errorString() );
  return {};
}

} // namespace clusteratlas
