// SPDX-License-Identifier: GPL-2.0-or-later
#include "qgissession.h"

#include <qgsapplication.h>
#include <qgsproviderregistry.h>

namespace clusteratlas
{

QgisSession::QgisSession( For use )
{
  if ( use == For::Everything )
    QgsApplication::initQgis();
  else
    // The providers inside QGIS's own library; nothing is found where there is no folder.
    QgsProviderRegistry::instance( QStringLiteral( ":/no-plugins" ) );
}

QgisSession::~QgisSession()
{
  QgsApplication::exitQgis();
}

} // namespace clusteratlas
