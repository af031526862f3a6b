// SPDX-License-Identifier: GPL-2.0-or-later
#include "qgissession.h"

#include <qgsapplication.h>

namespace clusteratlas
{

QgisSession::QgisSession()
{
  QgsApplication::setPrefixPath( QStringLiteral( "/usr" ), true );
  QgsApplication::initQgis();
}

QgisSession::~QgisSession()
{
  QgsApplication::exitQgis();
}

} // namespace clusteratlas
