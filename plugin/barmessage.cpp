// SPDX-License-Identifier: GPL-2.0-or-later
#include "barmessage.h"

#include "panel/plaintext.h"
#include "version.h"

#include <qgsmessagebar.h>
#include <qgsmessagebaritem.h>

namespace clusteratlas
{

QgsMessageBarItem *makeMessage( const BarMessage &message )
{
  constexpr int SECONDS = 12, LIMIT = 2000;
  QgsMessageBarItem *item = QgsMessageBar::createMessage( QStringLiteral( CLUSTERATLAS_TITLE ), lineText( message.text, LIMIT ).toHtmlEscaped() );
  item->setToolTip( toolTipText( message.details ) );
  item->setLevel( message.level );
  item->setDuration( message.level == Qgis::MessageLevel::Success ? SECONDS : 0 );
  return item;
}

void tell( QgsMessageBar &bar, const BarMessage &message )
{
  bar.pushItem( makeMessage( message ) );
}

} // namespace clusteratlas
