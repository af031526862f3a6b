// SPDX-License-Identifier: GPL-2.0-or-later
#include "incomingdata.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace clusteratlas
{

namespace
{
bool isOneOf( const QString &suffix, std::initializer_list<const char *> known )
{
  return std::any_of( known.begin(), known.end(), [&suffix]( const char *one ) { return suffix == QLatin1String( one ); } );
}

bool holds( const QString &path, const QByteArray &bytes )
{
  QFile file( path );
  return file.size() == bytes.size() && file.open( QIODevice::ReadOnly ) && file.readAll() == bytes;
}
} // namespace

std::optional<JoinSide> likelySide( const QString &path )
{
  const QFileInfo file( path );
  const QString suffix = file.suffix().toLower();
  if ( QFileInfo::exists( path + QStringLiteral( "/datapackage.json" ) ) || file.fileName() == QLatin1String( "datapackage.json" ) )
    return JoinSide::Table;
  if ( file.isDir() || isOneOf( suffix, { "shp", "geojson", "topojson", "gml", "kml", "kmz", "fgb", "tab", "mif", "zip", "gdb" } ) )
    return JoinSide::Polygons;
  if ( suffix == QLatin1String( "dbf" ) )
    return QFileInfo::exists( path.left( path.size() - 3 ) + QStringLiteral( "shp" ) ) ? JoinSide::Polygons : JoinSide::Table;
  if ( isOneOf( suffix, { "csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods" } ) )
    return JoinSide::Table;
  return std::nullopt;
}

bool isPastedTable( const QString &text )
{
  return text.contains( QLatin1Char( '\t' ) ) || text.trimmed().contains( QLatin1Char( '\n' ) );
}

Result<PastedTable> savePastedTable( const QString &text, const QString &folder )
{
  const auto unwritable = []( const QString &path, const QString &why ) { return tl::unexpected( Error { Error::Code::OutputUnwritable, path, {}, -1, why } ); };
  if ( !QDir().mkpath( folder ) )
    return unwritable( folder, QString() );
  const QByteArray bytes = text.toUtf8();
  QString path = QDir( folder ).absoluteFilePath( QStringLiteral( "pasted-table.tsv" ) );
  for ( int number = 2; QFileInfo::exists( path ) && !holds( path, bytes ); ++number )
    path = QDir( folder ).absoluteFilePath( QStringLiteral( "pasted-table-%1.tsv" ).arg( number ) );
  if ( QFileInfo::exists( path ) )
    return PastedTable { path, false };
  QSaveFile file( path );
  if ( !file.open( QIODevice::WriteOnly ) || file.write( bytes ) != bytes.size() || !file.commit() )
    return unwritable( path, file.errorString() );
  return PastedTable { path, true };
}

} // namespace clusteratlas
