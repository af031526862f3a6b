// SPDX-License-Identifier: GPL-2.0-or-later
#include "secureaddress.h"

#include <QDesktopServices>
#include <QUrl>

namespace clusteratlas
{

bool isSecureAddress( const QUrl &address )
{
  return address.isValid() && address.scheme() == QLatin1String( "https" ) && !address.host().isEmpty() && address.userInfo().isEmpty();
}

bool openSecureAddress( const QUrl &address )
{
  return isSecureAddress( address ) && QDesktopServices::openUrl( address );
}

} // namespace clusteratlas
