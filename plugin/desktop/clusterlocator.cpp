// SPDX-License-Identifier: GPL-2.0-or-later
#include "clusterlocator.h"

#include "compat.h"

#include <QIcon>
#include <QMutex>
#include <qgsfeedback.h>

namespace clusteratlas
{

struct ClusterLocator::Source
{
    QMutex mutex;
    LocatorSearch search;
};

ClusterLocator::ClusterLocator( QObject *parent )
  : ClusterLocator( std::make_shared<Source>(), parent )
{}

ClusterLocator::ClusterLocator( std::shared_ptr<Source> source, QObject *parent )
  : QgsLocatorFilter( parent )
  , mSource( std::move( source ) )
{}

void ClusterLocator::setSearch( LocatorSearch search )
{
  const QMutexLocker locker( &mSource->mutex );
  mSource->search = std::move( search );
}

ClusterLocator *ClusterLocator::clone() const
{
  return new ClusterLocator( mSource, nullptr );
}

QString ClusterLocator::displayName() const
{
  return tr( "Clusters (Cluster Atlas)" );
}

QString ClusterLocator::description() const
{
  return tr( "Clusters, their prefectures and institutions; a result is selected and zoomed to" );
}

QStringList ClusterLocator::prepare( const QString &, const QgsLocatorContext & )
{
  const QMutexLocker locker( &mSource->mutex );
  mSearch = mSource->search;
  return {};
}

void ClusterLocator::fetchResults( const QString &query, const QgsLocatorContext &, QgsFeedback *feedback )
{
  if ( !mSearch || query.trimmed().isEmpty() )
    return;
  const QIcon icon( QStringLiteral( ":/clusteratlas/icons/clusteratlas.svg" ) );
  for ( const LocatorHit &hit : mSearch( query, [feedback] { return feedback->isCanceled(); } ) )
  {
    if ( feedback->isCanceled() )
      return;
    QgsLocatorResult result( this, hit.title, QStringList { hit.clusterIds.join( QLatin1Char( ';' ) ), hit.prefCodes.join( QLatin1Char( ';' ) ) } );
    result.description = hit.description;
    result.icon = icon;
    result.score = hit.score;
    result.group = hit.kind == QLatin1String( "cluster" ) ? tr( "Clusters" ) : hit.kind == QLatin1String( "prefecture" ) ? tr( "Prefectures" )
                                                                                                                         : tr( "Institutions" );
    emit resultFetched( result );
  }
}

void ClusterLocator::triggerResult( const QgsLocatorResult &result )
{
  const QStringList chosenIds = compat::userData( result ).toStringList();
  if ( chosenIds.size() == 2 )
    emit chosen( chosenIds[0].split( QLatin1Char( ';' ), Qt::SkipEmptyParts ), chosenIds[1].split( QLatin1Char( ';' ), Qt::SkipEmptyParts ) );
}

} // namespace clusteratlas
