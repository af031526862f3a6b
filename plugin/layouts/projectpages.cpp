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

//! Tells \a page what it is; a new one gets a free name, and the name that a user gave it stays.
void signPage( QgsProject &project, const PrintRequest &request, QgsPrintLayout &page, bool isRenamed, const QString &given )
{
  const QString name = request.language == languageOfAtlas( project ) ? page.name() : QStringLiteral( "%1 [%2]" ).arg( page.name(), printwording::inLanguage( request.language ) );
  if ( !isRenamed )
    page.setName( freeName( *project.layoutManager(), name, &page ) );
  page.setCustomProperty( nameProperty(), isRenamed ? given : page.name() );
  page.setCustomProperty( pageProperty(), idIn( project, request ) );
  page.undoStack()->stack()->clear();
}

QgsPrintLayout *add( QgsProject &project, const PrintRequest &request, std::unique_ptr<QgsPrintLayout> page )
{
  signPage( project, request, *page, false, QString() );
  QgsPrintLayout *added = page.release();
  project.layoutManager()->addLayout( added );
  project.setDirty( true );
  return added;
}

QgsPrintLayout *put( QgsProject &project, const PrintRequest &request, const QDomDocument &document )
{
  QgsPrintLayout *page = pageIn( project, request );
  if ( !page )
  {
    std::unique_ptr<QgsPrintLayout> added = layoutOf( project, document );
    return added ? add( project, request, std::move( added ) ) : nullptr;
  }
  const QString earlier = page->name(), given = page->customProperty( nameProperty() ).toString();
  page->undoStack()->blockCommands( true );
  empty( *page );
  const bool isRead = page->readLayoutXml( document.documentElement(), document, QgsReadWriteContext() );
  page->undoStack()->blockCommands( false );
  if ( !isRead )
    return nullptr;
  const bool isRenamed = earlier != given;
  if ( isRenamed )
    page->setName( earlier );
  signPage( project, request, *page, isRenamed, given );
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

QgsPrintLayout *putPage( QgsProject &project, const PrintRequest &request, std::unique_ptr<QgsPrintLayout> fresh )
{
  return pageIn( project, request ) ? putPage( project, request, layoutDocument( *fresh ) ) : add( project, request, std::move( fresh ) );
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
