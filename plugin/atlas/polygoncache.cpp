// SPDX-License-Identifier: GPL-2.0-or-later
#include "polygoncache.h"

#include "builtindata.h"
#include "io/cachestore.h"
#include "io/sourceidentity.h"
#include "polygonrecord.h"
#include "sourcesfingerprint.h"
#include "version.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QElapsedTimer>
#include <QStandardPaths>

#include <gdal.h>

namespace clusteratlas
{

namespace
{
void addText( QCryptographicHash &hash, const QString &text )
{
  const QByteArray bytes = text.toUtf8();
  hash.addData( QByteArray::number( bytes.size() ) + ':' + bytes );
}

//! The municipalities that are asked for, in their order, and the state of the history they are looked up in.
void addMunicipalities( QCryptographicHash &hash, const MunicipalRequest &request )
{
  if ( !request.dataset || request.dataset->municipalities.empty() )
    return;
  addText( hash, request.role.id() );
  const std::optional<SourceIdentity> history = sourceIdentity( builtInMunicipalities() );
  hash.addData( history ? history->digest : QByteArray() );
  for ( const NamedMunicipality &named : request.dataset->municipalities )
    for ( const QString &text : { roleId( named.role ), named.prefecture ? named.prefecture->toString() : QString(), named.label, named.code } )
      addText( hash, text );
}

//! Everything the result depends on.
QByteArray keyOf( const SourceIdentity &identity, const QString &source, const ReadOptions &options, const MunicipalRequest &municipal )
{
  QCryptographicHash hash( QCryptographicHash::Sha256 );
  addText( hash, QStringLiteral( CLUSTERATLAS_VERSION ) );
  addText( hash, QStringLiteral( CLUSTERATLAS_SOURCES ) );
  for ( const char *item : { "RELEASE_NAME", "BUILD_INFO" } )
    addText( hash, QString::fromUtf8( GDALVersionInfo( item ) ) );
  hash.addData( identity.digest );
  // Bound by name, so that an option added later does not compile until it is part of the key too.
  const auto &[encoding, crs, keyField, aliases] = options;
  for ( const QString &text : { source.section( QLatin1Char( '|' ), 1 ), encoding, crs, keyField } )
    addText( hash, text );
  QStringList labels = aliases.keys();
  labels.sort();
  for ( const QString &label : std::as_const( labels ) )
  {
    addText( hash, label );
    addText( hash, aliases.constFind( label )->toString() );
  }
  addMunicipalities( hash, municipal );
  return hash.result();
}

bool isSettled( const SourceIdentity &identity, const PolygonCache &cache )
{
  return QDateTime::currentMSecsSinceEpoch() - identity.newest >= cache.settledMilliseconds;
}
} // namespace

PolygonCache PolygonCache::ofUser()
{
  const QString named = qEnvironmentVariable( "CLUSTERATLAS_CACHE" );
  if ( named == QLatin1String( "off" ) )
    return {};
  return { named.isEmpty() ? QStandardPaths::writableLocation( QStandardPaths::GenericCacheLocation ) + QStringLiteral( "/clusteratlas" ) : named };
}

qint64 keptBytes( const PolygonCache &cache )
{
  return CacheStore( cache.folder, cache.mostBytes ).size();
}

void clearKept( const PolygonCache &cache )
{
  CacheStore( cache.folder, cache.mostBytes ).clear();
}

Result<RecognisedPolygons> cachedPrefecturePolygons( const PolygonCache &cache, const QString &source, const ReadOptions &options, const Progress &progress, const MunicipalRequest &municipal )
{
  const std::optional<SourceIdentity> identity = cache.folder.isEmpty() ? std::nullopt : sourceIdentity( source );
  if ( !identity || !isSettled( *identity, cache ) )
    return prefecturePolygons( source, options, progress, municipal );
  const CacheStore store( cache.folder, cache.mostBytes );
  const QByteArray key = keyOf( *identity, source, options, municipal );
  if ( std::optional<CacheEntry> record = store.read( key ) )
    if ( std::optional<RecognisedPolygons> polygons = polygonsFromRecord( *std::move( record ), source ) )
      return *std::move( polygons );

  QElapsedTimer timer;
  timer.start();
  Result<RecognisedPolygons> polygons = prefecturePolygons( source, options, progress, municipal );
  if ( !polygons || timer.elapsed() < cache.leastMilliseconds )
    return polygons;
  // A file that changed while it was read was read neither as it was nor as it is.
  const std::optional<SourceIdentity> after = sourceIdentity( source );
  if ( after && after->digest == identity->digest )
    store.write( key, recordOf( *polygons ) );
  return polygons;
}

} // namespace clusteratlas
