// SPDX-License-Identifier: GPL-2.0-or-later
#include "changetext.h"

#include <QCoreApplication>

namespace clusteratlas
{

namespace
{
class ChangeText
{
    Q_DECLARE_TR_FUNCTIONS( ChangeText )

  public:
    static QString of( const DatasetChange &change )
    {
      if ( change.isNone() )
        return tr( "Nothing changed" );
      return tr( "Clusters: %1 added, %2 removed, %3 changed; memberships: %4 added, %5 removed" )
        .arg( change.clustersAdded )
        .arg( change.clustersRemoved )
        .arg( change.clustersChanged )
        .arg( change.membershipsAdded )
        .arg( change.membershipsRemoved );
    }
};
} // namespace

QString changeText( const DatasetChange &change )
{
  return ChangeText::of( change );
}

} // namespace clusteratlas
