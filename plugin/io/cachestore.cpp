// SPDX-License-Identifier: GPL-2.0-or-later
#include "cachestore.h"

#include "checksum.h"
#include "replacefile.h"
#include "stagingfolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <limits>
#include <sys/stat.h>

namespace clusteratlas
{

namespace
{
/*
 * The file: MAGIC, the key, three numbers (size of the head, count of bodies, sum of all that is before the bodies), the sizes of the
 * bodies, the head, the bodies, the sum of the bodies. Numbers have 64 bits in the order of this machine.
 */
constexpr char MAGIC[] = "cluster atlas cache 1\n";
constexpr int KEY_SIZE = 32;
constexpr qint64 NUMBER = sizeof( quint64 );
constexpr qint64 FIXED = sizeof MAGIC - 1 + KEY_SIZE + 3 * NUMBER;

quint64 sumBefore( const QByteArray &key, const QByteArray &sizes, const QByteArray &head )
{
  Checksum sum;
  sum.add( key );
  sum.add( sizes );
  sum.add( head );
  return sum.value();
}

QByteArray bytesOf( const quint64 *numbers, size_t count )
{
  return QByteArray( reinterpret_cast<const char *>( numbers ), static_cast<int>( count * sizeof( quint64 ) ) );
}

//! Exactly \a size bytes, or nothing; a size that the file cannot have is refused before memory is asked for.
std::optional<QByteArray> take( QFile &file, quint64 size )
{
  if ( size > static_cast<quint64>( file.bytesAvailable() ) || size > static_cast<quint64>( std::numeric_limits<int>::max() - 64 ) )
    return std::nullopt;
  QByteArray bytes( static_cast<int>( size ), Qt::Uninitialized );
  if ( file.read( bytes.data(), bytes.size() ) != bytes.size() )
    return std::nullopt;
  return bytes;
}

std::optional<std::vector<quint64>> takeNumbers( QFile &file, quint64 count )
{
  const std::optional<QByteArray> bytes = count > static_cast<quint64>( file.bytesAvailable() / NUMBER ) ? std::nullopt : take( file, count * sizeof( quint64 ) );
  if ( !bytes )
    return std::nullopt;
  std::vector<quint64> numbers( static_cast<size_t>( count ) );
  std::copy( bytes->cbegin(), bytes->cend(), reinterpret_cast<char *>( numbers.data() ) );
  return numbers;
}

std::optional<CacheEntry> readEntry( QFile &file, const QByteArray &key )
{
  const std::optional<QByteArray> magic = take( file, sizeof MAGIC - 1 ), named = take( file, KEY_SIZE );
  const std::optional<std::vector<quint64>> numbers = takeNumbers( file, 3 );
  if ( !magic || *magic != MAGIC || !named || *named != key || !numbers )
    return std::nullopt;
  const std::optional<std::vector<quint64>> sizes = takeNumbers( file, ( *numbers )[1] );
  const std::optional<QByteArray> head = sizes ? take( file, ( *numbers )[0] ) : std::nullopt;
  if ( !head || sumBefore( key, bytesOf( sizes->data(), sizes->size() ), *head ) != ( *numbers )[2] )
    return std::nullopt;
  CacheEntry entry { *head, {} };
  Checksum sum;
  for ( const quint64 size : *sizes )
  {
    std::optional<QByteArray> body = take( file, size );
    if ( !body )
      return std::nullopt;
    sum.add( *body );
    entry.bodies.push_back( *std::move( body ) );
  }
  const std::optional<std::vector<quint64>> end = takeNumbers( file, 1 );
  return end && end->front() == sum.value() && file.atEnd() ? std::optional( std::move( entry ) ) : std::nullopt;
}

bool writeEntry( QFile &file, const QByteArray &key, const CacheEntry &entry )
{
  std::vector<quint64> sizes;
  Checksum sum;
  for ( const QByteArray &body : entry.bodies )
  {
    sizes.push_back( static_cast<quint64>( body.size() ) );
    sum.add( body );
  }
  const QByteArray sizeBytes = bytesOf( sizes.data(), sizes.size() );
  const quint64 numbers[] = { static_cast<quint64>( entry.head.size() ), sizes.size(), sumBefore( key, sizeBytes, entry.head ) };
  const quint64 end = sum.value();
  const auto put = [&file]( const QByteArray &bytes ) { return file.write( bytes ) == bytes.size(); };
  bool isWritten = put( QByteArray( MAGIC ) + key + bytesOf( numbers, 3 ) + sizeBytes ) && put( entry.head );
  for ( const QByteArray &body : entry.bodies )
    isWritten = isWritten && put( body );
  return isWritten && put( bytesOf( &end, 1 ) ) && file.flush();
}

qint64 sizeOf( const CacheEntry &entry )
{
  qint64 size = FIXED + entry.head.size() + NUMBER;
  for ( const QByteArray &body : entry.bodies )
    size += body.size() + NUMBER;
  return size;
}

//! The entries in \a folder, the one used last first; none without a folder.
QFileInfoList entries( const QString &folder )
{
  return folder.isEmpty() ? QFileInfoList() : QDir( folder ).entryInfoList( { QStringLiteral( "*.cache" ) }, QDir::Files | QDir::NoSymLinks, QDir::Time );
}
} // namespace

CacheStore::CacheStore( QString folder, qint64 mostBytes )
  : mFolder( std::move( folder ) )
  , mMostBytes( mostBytes )
{}

QString CacheStore::pathOf( const QByteArray &key ) const
{
  return QStringLiteral( "%1/%2.cache" ).arg( mFolder, QString::fromLatin1( key.toHex() ) );
}

std::optional<CacheEntry> CacheStore::read( const QByteArray &key ) const
{
  const QString path = pathOf( key );
  QFile file( path );
  if ( !file.open( QIODevice::ReadOnly | QIODevice::Unbuffered ) )
    return std::nullopt;
  std::optional<CacheEntry> entry = readEntry( file, key );
  if ( entry )
    utimensat( AT_FDCWD, QFile::encodeName( path ).constData(), nullptr, 0 ); // used now
  else
    QFile::remove( path );
  return entry;
}

void CacheStore::write( const QByteArray &key, const CacheEntry &entry ) const
{
  if ( sizeOf( entry ) > mMostBytes / 2 || !QDir().mkpath( mFolder ) )
    return;
  const QTemporaryDir staging( stagingTemplate( mFolder ) );
  if ( !staging.isValid() )
    return;
  QFile file( staging.filePath( QStringLiteral( "entry" ) ) );
  const bool isWritten = file.open( QIODevice::WriteOnly ) && file.setPermissions( QFile::ReadOwner | QFile::WriteOwner ) && writeEntry( file, key, entry );
  file.close();
  if ( isWritten && replaceFile( file.fileName(), pathOf( key ) ) )
    makeRoom();
}

qint64 CacheStore::size() const
{
  qint64 total = 0;
  for ( const QFileInfo &file : entries( mFolder ) )
    total += file.size();
  return total;
}

void CacheStore::clear() const
{
  for ( const QFileInfo &file : entries( mFolder ) )
    QFile::remove( file.filePath() );
}

void CacheStore::makeRoom() const
{
  qint64 total = 0;
  for ( const QFileInfo &file : entries( mFolder ) )
  {
    total += file.size();
    if ( total > mMostBytes )
      QFile::remove( file.filePath() );
  }
}

} // namespace clusteratlas
