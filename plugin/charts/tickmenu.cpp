// SPDX-License-Identifier: GPL-2.0-or-later
#include "tickmenu.h"

#include <QKeyEvent>

namespace clusteratlas
{

void TickMenu::addTick( const QString &text, const QString &id, bool isTicked )
{
  // An ampersand in a name is no shortcut.
  QAction *entry = addAction( QString( text ).replace( QLatin1Char( '&' ), QLatin1String( "&&" ) ) );
  entry->setCheckable( true );
  entry->setChecked( isTicked );
  entry->setData( id );
  connect( entry, &QAction::triggered, this, &TickMenu::tickedChanged );
}

QStringList TickMenu::ticked() const
{
  QStringList ids;
  for ( const QAction *entry : actions() )
    if ( entry->isChecked() )
      ids << entry->data().toString();
  return ids;
}

void TickMenu::mouseReleaseEvent( QMouseEvent *event )
{
  QAction *entry = activeAction();
  if ( entry && actionAt( event->pos() ) == entry )
    entry->trigger();
  else
    QMenu::mouseReleaseEvent( event );
}

void TickMenu::keyPressEvent( QKeyEvent *event )
{
  if ( event->key() == Qt::Key_Space && activeAction() )
    activeAction()->trigger();
  else
    QMenu::keyPressEvent( event );
}

} // namespace clusteratlas
