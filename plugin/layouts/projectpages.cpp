// SPDX-License-Identifier: GPL-2.0-or-later
#include "projectpages.h"

#include "keepchanges.h"
#include "layers/atlasthemes.h"
#include "layoutparts.h"
#include "wording/printwording.h"

#include <QCoreApplication>
#include <QPointer>
#include <QVector>
#include <qgslayertree.h>
#include <qgslayoutitem.h>
#include <qgslayoutmanager.h>
#include <qgslayoutundostack.h>
#include <qgsproject.h>
#include <qgsreadwritecontext.h>

namespace clusteratlas
{

namespace
{
//! \a name, or with a number where another page than \a own has it.
QString freeName( const QgsLayoutManager &layouts, const QString &name, const QgsPrintLayout *own )
{
  QString free = name;
  const auto isTaken = [&]( const QString &tried ) {
    const QgsMasterLayoutInterface *other = layouts.layoutByName( tried );
    return other && other != own;
  };
  for ( int number = 2; isTaken( free ); ++number )
    free = QStringLiteral( "%1 %2" ).arg( name ).arg( number );
  return free;
}

//! Holds the name that a page got here.
QString nameProperty()
{
  return QStringLiteral( "clusteratlas/name" );
}

QString idIn( const QgsProject &project, const PrintRequest &request )
{
  return pageId( request, request.language != languageOfAtlas( project ) );
}

void empty( QgsPrintLayout &page )
{
  QList<QgsLayoutItem *> items;
  page.layoutItems( items );
  const QVector<QPointer<QgsLayoutItem>> parts( items.begin(), items.end() );
  page.clear();
  // Frames that wait to be deleted would still refer to their tables.
  for ( const QPointer<QgsLayoutItem> &part : parts )
    if ( part )
      QCoreApplication::sendPostedEvents( part, QEvent::DeferredDelete );
}

QgsPrintLayout *put( QgsProject &project, const PrintRequest &request, const QDomDocument &document )
{
  QgsLayoutManager &layouts = *project.layoutManager();
  QgsPrintLayout *page = pageIn( project, request );
  std::unique_ptr<QgsPrintLayout> added;
  if ( !page )
  {
    added = std::make_unique<QgsPrintLayout>( &project );
    page = added.get();
  }
  const QString earlier = page->name(), given = page->customProperty( nameProperty() ).toString();
  page->undoStack()->blockCommands( true );
  empty( *page );
  const bool isRead = page->readLayoutXml( document.documentElement(), document, QgsReadWriteContext() );
  page->undoStack()->blockCommands( false );
  if ( !isRead )
    return nullptr;
  // A name that the user gave it stays.
  const bool isRenamed = !added && earlier != given;
  const QString name = request.language == languageOfAtlas( project ) ? page->name() : QStringLiteral( "%1 [%2]" ).arg( page->name(), printwording::inLanguage( request.language ) );
  page->setName( isRenamed ? earlier : freeName( layouts, name, page ) );
  page->setCustomProperty( nameProperty(), isRenamed ? given : page->name() );
  page->setCustomProperty( pageProperty(), idIn( project, request ) );
  page->undoStack()->stack()->clear();
  if ( added )
    layouts.addLayout( added.release() );
  page->refresh();
  project.setDirty( true );
  return page;
}
} // namespace

QString languageOfAtlas( const QgsProject &project )
{
  const QgsLayerTreeGroup *group = atlasGroup( project );
  const QString language = group ? group->customProperty( QStringLiteral( "clusteratlas/language" ) ).toString() : QString();
  return language == QLatin1String( "en" ) ? language : QStringLiteral( "ja" );
}

QgsPrintLayout *pageIn( const QgsProject &project, const PrintRequest &request )
{
  const QString id = idIn( project, request );
  for ( QgsPrintLayout *page : project.layoutManager()->printLayouts() )
    if ( page->customProperty( pageProperty() ).toString() == id )
      return page;
  return nullptr;
}

QDomDocument withChanges( const QgsProject &project, const PrintRequest &request, const QDomDocument &fresh, const QDomDocument &changes )
{
  if ( !changes.isNull() )
    return keepChanges( changes, fresh );
  const QgsPrintLayout *page = pageIn( project, request );
  return page ? keepChanges( layoutDocument( *page ), fresh ) : fresh;
}

QgsPrintLayout *putPage( QgsProject &project, const PrintRequest &request, const QDomDocument &fresh, const QDomDocument &changes )
{
  return put( project, request, withChanges( project, request, fresh, changes ) );
}

QgsPrintLayout *resetPage( QgsProject &project, const PrintRequest &request, const QDomDocument &fresh )
{
  return put( project, request, fresh );
}

std::unique_ptr<QgsPrintLayout> layoutOf( QgsProject &project, const QDomDocument &document )
{
  auto layout = std::make_unique<QgsPrintLayout>( &project );
  if ( !layout->readLayoutXml( document.documentElement(), document, QgsReadWriteContext() ) )
    return nullptr;
  return layout;
}

} // namespace clusteratlas
