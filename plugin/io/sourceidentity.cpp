// SPDX-License-Identifier: GPL-2.0-or-later
#include "sourceidentity.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>
#include <sys/stat.h>

namespace clusteratlas
{

namespace
{
constexpr int MOST_FILES = 20000;

qint64 milliseconds( const timespec &time )
{
  return static_cast<qint64>( time.tv_sec ) * 1000 + time.tv_nsec / 1000000;
}

bool hasSuffix( const QFileInfo &file, std::initializer_list<const char *> suffixes )
{
  const QString suffix = file.suffix().toLower();
  return std::any_of( suffixes.begin(), suffixes.end(), [&suffix]( const char *known ) { return suffix == QLatin1String( known ); } );
}

//! \a file and what readers look for beside it.
QStringList filesAround( const QFileInfo &file )
{
  QStringList paths;
  const bool wholeFolder = hasSuffix( file, { "gml", "xml" } );
  const QString stem = file.completeBaseName() + QLatin1Char( '.' );
  const QString journal = file.fileName() + QLatin1Char( '-' );
  QDirIterator siblings( file.absolutePath(), QDir::Files | QDir::Hidden );
  while ( siblings.hasNext() && paths.size() <= MOST_FILES )
  {
    const QString path = siblings.next();
    const QString name = siblings.fileName();
    if ( wholeFolder || name.startsWith( stem, Qt::CaseInsensitive ) || name.startsWith( journal, Qt::CaseInsensitive ) || name == file.fileName() )
      paths << path;
  }
  return paths;
}

QStringList filesBelow( const QString &folder )
{
  QStringList paths;
  QDirIterator files( folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories );
  while ( files.hasNext() && paths.size() <= MOST_FILES )
    paths << files.next();
  return paths;
}
} // namespace

std::optional<SourceIdentity> sourceIdentity( const QString &source )
{
  const QString address = source.section( QLatin1Char( '|' ), 0, 0 );
  const QFileInfo named( address );
  if ( address.startsWith( QLatin1String( "/vsi" ) ) || !named.exists() || hasSuffix( named, { "vrt", "tab" } ) )
    return std::nullopt;
  // A link keeps its own name: readers look for the other files beside the link.
  const QFileInfo place( named.isDir() ? named.canonicalFilePath() : QFileInfo( named.absolutePath() ).canonicalFilePath() + QLatin1Char( '/' ) + named.fileName() );
  QStringList paths = place.isDir() ? filesBelow( place.filePath() ) : filesAround( place );
  if ( paths.isEmpty() || paths.size() > MOST_FILES )
    return std::nullopt;
  paths.sort();

  SourceIdentity identity;
  QCryptographicHash hash( QCryptographicHash::Sha256 );
  hash.addData( place.filePath().toUtf8() );
  for ( const QString &path : std::as_const( paths ) )
  {
    struct stat status;
    if ( stat( QFile::encodeName( path ).constData(), &status ) != 0 )
      return std::nullopt;
    // The change time moves with every change and cannot be set back, as the modification time can.
    const qint64 facts[] = { static_cast<qint64>( status.st_size ), static_cast<qint64>( status.st_ino ),
      static_cast<qint64>( status.st_mtim.tv_sec ), static_cast<qint64>( status.st_mtim.tv_nsec ),
      static_cast<qint64>( status.st_ctim.tv_sec ), static_cast<qint64>( status.st_ctim.tv_nsec ) };
    hash.addData( path.toUtf8() + '\0' );
    hash.addData( reinterpret_cast<const char *>( facts ), sizeof facts );
    identity.newest = std::max( { identity.newest, milliseconds( status.st_mtim ), milliseconds( status.st_ctim ) } );
  }
  identity.digest = hash.result();
  return identity;
}

} // namespace clusteratlas
