// SPDX-License-Identifier: GPL-2.0-or-later
#include "zipnames.h"

#include "core/latin1text.h"
#include "textencoding.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <vector>

namespace clusteratlas
{

namespace
{
// PKWARE APPNOTE 4.3: the central directory and the record at the end that says where it lies.
constexpr int END_RECORD = 22;
constexpr int ENTRY_HEADER = 46;
constexpr int LONGEST_COMMENT = 65535;
constexpr quint32 LARGEST_DIRECTORY = 64U << 20;
constexpr quint16 FLAG_UTF8 = 1 << 11;

constexpr QLatin1String VSIZIP = latin1( "/vsizip/{" );
constexpr QLatin1String OWN_SPELLING = latin1( "/./" );

template <typename Number>
Number at( const QByteArray &bytes, int offset )
{
  return qFromLittleEndian<Number>( bytes.constData() + offset );
}

QByteArray centralDirectory( QFile &file )
{
  const qint64 tail = std::min<qint64>( file.size(), END_RECORD + LONGEST_COMMENT );
  if ( tail < END_RECORD || !file.seek( file.size() - tail ) )
    return {};
  const QByteArray end = file.read( tail );
  const int record = end.lastIndexOf( QByteArrayLiteral( "PK\5\6" ) );
  if ( record < 0 || record + END_RECORD > end.size() )
    return {};
  const quint32 size = at<quint32>( end, record + 12 ), offset = at<quint32>( end, record + 16 );
  if ( size > LARGEST_DIRECTORY || !file.seek( offset ) )
    return {};
  return file.read( size );
}

//! The names beyond ASCII that no flag says to be UTF-8.
std::vector<QByteArray> unflaggedNames( const QByteArray &directory )
{
  std::vector<QByteArray> names;
  for ( int entry = 0; entry + ENTRY_HEADER <= directory.size() && directory.mid( entry, 4 ) == QByteArrayLiteral( "PK\1\2" ); )
  {
    const int nameLength = at<quint16>( directory, entry + 28 );
    const QByteArray name = directory.mid( entry + ENTRY_HEADER, nameLength );
    const bool isFlagged = at<quint16>( directory, entry + 8 ) & FLAG_UTF8;
    if ( !isFlagged && std::any_of( name.begin(), name.end(), []( char byte ) { return byte & 0x80; } ) )
      names.push_back( name );
    entry += ENTRY_HEADER + nameLength + at<quint16>( directory, entry + 30 ) + at<quint16>( directory, entry + 32 );
  }
  return names;
}

QString archiveOf( const QString &address )
{
  const int begin = address.indexOf( VSIZIP );
  const int end = address.indexOf( QLatin1Char( '}' ), begin );
  return begin < 0 || end < 0 ? QString() : address.mid( begin + VSIZIP.size(), end - begin - VSIZIP.size() );
}
} // namespace

QString zipNameEncoding( const QString &path )
{
  QFile file( path );
  if ( !file.open( QIODevice::ReadOnly ) || file.peek( 2 ) != QByteArrayLiteral( "PK" ) )
    return {};
  const std::vector<QByteArray> names = unflaggedNames( centralDirectory( file ) );
  return names.empty() ? QString() : detectEncoding( names ).name;
}

QString zipAddress( const QString &path )
{
  const QFileInfo info( path );
  const QString spelling = zipNameEncoding( path ).isEmpty() ? path : info.path() + OWN_SPELLING + info.fileName();
  return VSIZIP + spelling + QLatin1Char( '}' );
}

ZipNames::ZipNames( const QString &address )
{
  const QString archive = archiveOf( address );
  const QString encoding = archive.contains( OWN_SPELLING ) ? zipNameEncoding( archive ) : QString();
  if ( !encoding.isEmpty() )
    mEncoding.emplace( "CPL_ZIP_ENCODING", encoding.toLatin1().constData() );
}

QString shownAddress( const QString &address )
{
  const QString archive = archiveOf( address );
  if ( archive.isEmpty() )
    return address;
  const QString inside = address.mid( address.indexOf( QLatin1Char( '}' ) ) + 1 );
  return QString( archive ).replace( OWN_SPELLING, QLatin1String( "/" ) ) + inside;
}

} // namespace clusteratlas
