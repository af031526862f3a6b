// SPDX-License-Identifier: GPL-2.0-or-later
#include "hostilepackage.h"

#include "core/csvtext.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace clusteratlas::test
{

namespace
{
using Rows = QList<QStringList>;

void writeFile( const QString &folder, const QString &name, const QByteArray &content )
{
  QFile file( QDir( folder ).filePath( name ) );
  ASSERT_TRUE( file.open( QIODevice::WriteOnly ) ) << qPrintable( file.fileName() );
  file.write( content );
}

QJsonObject reference( const QString &column, const QString &table, const QString &key )
{
  return { { QStringLiteral( "fields" ), column }, { QStringLiteral( "reference" ), QJsonObject { { QStringLiteral( "resource" ), table }, { QStringLiteral( "fields" ), key } } } };
}

class Package
{
  public:
    explicit Package( const QString &folder )
      : mFolder( folder )
    {}

    void add( const QString &name, const QStringList &columns, const Rows &rows, const QStringList &key = {}, const QJsonArray &references = {}, const QStringList &numbers = {} )
    {
      QString csv = csvRecord( columns ) + QLatin1Char( '\n' );
      for ( const QStringList &row : rows )
        csv += csvRecord( row ) + QLatin1Char( '\n' );
      const QString file = QStringLiteral( "table%1.csv" ).arg( mResources.size() );
      writeFile( mFolder, file, csv.toUtf8() );
      QJsonArray fields;
      for ( const QString &column : columns )
        fields.append( QJsonObject { { QStringLiteral( "name" ), column }, { QStringLiteral( "type" ), numbers.contains( column ) ? QStringLiteral( "number" ) : QStringLiteral( "string" ) } } );
      mResources.append( QJsonObject { { QStringLiteral( "name" ), name },
        { QStringLiteral( "path" ), file },
        { QStringLiteral( "schema" ), QJsonObject { { QStringLiteral( "fields" ), fields }, { QStringLiteral( "primaryKey" ), QJsonArray::fromStringList( key ) }, { QStringLiteral( "foreignKeys" ), references } } } } );
    }

    void write() const
    {
      writeFile( mFolder, QStringLiteral( "datapackage.json" ),
        QJsonDocument( QJsonObject { { QStringLiteral( "name" ), QStringLiteral( "hostile" ) }, { QStringLiteral( "title" ), QStringLiteral( "<script>alert('t')</script> " ) + evaluatedName() }, { QStringLiteral( "resources" ), mResources } } ).toJson() );
    }

  private:
    QString mFolder;
    QJsonArray mResources;
};
} // namespace

QString evaluatedName()
{
  return QStringLiteral( "<b>hostile</b> [% upper('evaluated') %]" );
}

QStringList hostileNames()
{
  return { QStringLiteral( "<script>alert(1)</script>" ), QStringLiteral( "'; DROP TABLE clusters; --" ), QString( 10000, QChar( u'長' ) ), QStringLiteral( "\u202Etxt.exe\u202C\u200F" ),
    QStringLiteral( "[% eval('1') %]" ), QStringLiteral( "@project_title || \"name_ja\"" ), QStringLiteral( "%1 %2 %n" ), QStringLiteral( "</style><img src=x onerror=alert(1)>" ),
    QStringLiteral( "a\"b'c`d\\" ), QStringLiteral( "=cmd|' /C calc'!A0" ), QStringLiteral( "javascript:alert(1)" ), QStringLiteral( "\u0001\u0007x" ), QStringLiteral( "]]>&amp;<!--" ),
    evaluatedName(), QStringLiteral( "first line\nsecond\tline" ), QStringLiteral( "<b>hostile</b> $feature @layer_name" ), QStringLiteral( "{{7*7}} \\n %00 &lt;" ) };
}

void writeHostilePackage( const QString &folder, int areas )
{
  ASSERT_TRUE( QDir().mkpath( folder ) );
  const QStringList names = hostileNames();
  const auto id = []( int index ) { return QStringLiteral( "H%1" ).arg( index, 2, 10, QLatin1Char( '0' ) ); };
  const auto code = []( int index ) { return QStringLiteral( "%1" ).arg( 1 + index % 47, 2, 10, QLatin1Char( '0' ) ); };
  Rows clusters, memberships;
  for ( int index = 0; index < names.size(); ++index )
    clusters << QStringList { id( index ), names.at( index ), names.at( index ), names.at( index ), names.at( index ), QStringLiteral( "P\"1" ), id( ( index + 1 ) % names.size() ) };
  for ( const auto &[own, name] : { std::pair( id( 0 ), "twice" ), std::pair( QStringLiteral( "' OR ''='" ), "quoted" ), std::pair( QStringLiteral( "<b>" ), "tag" ) } )
    clusters << QStringList { own, QString::fromLatin1( name ), QString(), QString(), QString(), QString(), QString() };
  for ( int index = 0; index < clusters.size(); ++index )
    memberships << QStringList { clusters.at( index ).at( 0 ), code( index ), QStringLiteral( "applicant" ) };
  memberships << QStringList { QStringLiteral( "nobody" ), QStringLiteral( "01" ), QStringLiteral( "applicant" ) } << QStringList { id( 1 ), QStringLiteral( "'; DELETE FROM clusters" ), QStringLiteral( "applicant" ) };
  for ( int index = 0; index < areas; ++index )
    memberships << QStringList { id( index % 10 ), code( index ), QStringLiteral( "area" ) };

  Package package( folder );
  package.add( QStringLiteral( "clusters" ), { "cluster_id", "name_ja", "name_en", "region_ja", "region_en", "programme_id", "parent_id" }, clusters, { "cluster_id" }, { reference( "parent_id", "", "cluster_id" ) } );
  package.add( QStringLiteral( "cluster_prefectures" ), { "cluster_id", "pref_code", "role" }, memberships, {}, { reference( "cluster_id", "clusters", "cluster_id" ) } );
  package.add( QStringLiteral( "programmes" ), { "programme_id", "name_ja", "name_en", "short_name_ja", "short_name_en", "color" }, { { "P\"1", "'\"<b>", evaluatedName(), evaluatedName(), evaluatedName(), "red;}" } } );
  package.add( QStringLiteral( "fields" ), { "field_id", "name_ja", "name_en", "color" }, { { "F' OR 1=1", evaluatedName(), evaluatedName(), "url(x)" } } );
  package.add( QStringLiteral( "cluster_fields" ), { "cluster_id", "field_id" }, { { "H00", "F' OR 1=1" }, { "H01", "F' OR 1=1" } } );
  package.add( QStringLiteral( "institutions" ), { "institution_id", "name_ja", "name_en", "pref_code", "longitude", "latitude" }, { { "I' ", "<img src=x onerror=alert(1)>", evaluatedName(), "01", "141", "43" }, { "I2", "", "", "99", "abc", "1e400" } } );
  package.add( QStringLiteral( "cluster_institutions" ), { "cluster_id", "institution_id", "name_printed_ja", "core" }, { { "H00", "I' ", "[% 1 %]", "true" }, { "H00", "I9", "<b>", "maybe" } } );
  Rows figures;
  for ( int index = 0; index < 47; ++index )
    figures << QStringList { code( index ), QString::number( 1000 + 7 * index ) };
  package.add( QStringLiteral( "figures" ), { "pref_code", evaluatedName() }, figures, {}, {}, { evaluatedName() } );
  package.add( QStringLiteral( "x\"; DROP TABLE clusters; --" ), { "fid", "geom", "ID", "id", "select" }, { { "x", "y", "1", "2", "3" }, { "x", "y", "1", "2", "3" } } );
  package.write();
}

} // namespace clusteratlas::test
