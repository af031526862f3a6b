// SPDX-License-Identifier: GPL-2.0-or-later
#include "io/sourceidentity.h"
#include "support/gdalsetup.h"
#include "support/printto.h"

#include <QDir>
#include <utime.h>

namespace clusteratlas
{
namespace
{
class Identity : public test::WithFolder
{
  protected:
    static QByteArray digestOf( const QString &source )
    {
      const std::optional<SourceIdentity> identity = sourceIdentity( source );
      EXPECT_TRUE( identity ) << qPrintable( source );
      return identity ? identity->digest : QByteArray();
    }
};

TEST_F( Identity, IsNotOfWhatIsNoFileOrRefersToOthers )
{
  for ( const QString &source : { QStringLiteral( "PG:dbname=x" ), QStringLiteral( "/vsizip/a.zip" ), mFolder.filePath( QStringLiteral( "missing.shp" ) ), QString(), write( QStringLiteral( "a.vrt" ), "<x/>" ) } )
    EXPECT_FALSE( sourceIdentity( source ) ) << qPrintable( source );
}

TEST_F( Identity, DiffersWhenAFileBesideItOfItsNameDoes )
{
  const QString shape = write( QStringLiteral( "N03 県.shp" ), "shape" );
  const QByteArray alone = digestOf( shape );
  EXPECT_EQ( digestOf( shape ), alone );
  EXPECT_EQ( digestOf( shape + QStringLiteral( "|layername=x" ) ), alone ) << "the layer is no matter of files";
  write( QStringLiteral( "other.cpg" ), "UTF-8" );
  EXPECT_EQ( digestOf( shape ), alone );
  write( QStringLiteral( "N03 県.cpg" ), "UTF-8" );
  const QByteArray withCpg = digestOf( shape );
  EXPECT_NE( withCpg, alone );
  QFile::remove( mFolder.filePath( QStringLiteral( "N03 県.cpg" ) ) );
  EXPECT_EQ( digestOf( shape ), alone );
}

TEST_F( Identity, OfALinkIsThatOfItsTargetAndOfWhatStandsBesideTheLink )
{
  ASSERT_TRUE( QDir( mFolder.path() ).mkpath( QStringLiteral( "elsewhere" ) ) );
  const QString target = write( QStringLiteral( "elsewhere/real.shp" ), "shape" );
  const QString link = mFolder.filePath( QStringLiteral( "link.shp" ) );
  ASSERT_TRUE( QFile::link( target, link ) );
  const QByteArray before = digestOf( link );
  write( QStringLiteral( "link.cpg" ), "CP932" );
  const QByteArray withCpg = digestOf( link );
  EXPECT_NE( withCpg, before );
  write( QStringLiteral( "elsewhere/real.shp" ), "longer shape" );
  EXPECT_NE( digestOf( link ), withCpg );
}

TEST_F( Identity, DiffersWhenContentOfTheSameSizeGotItsOldTimeBack )
{
  const QString path = write( QStringLiteral( "a.geojson" ), "1234" );
  const QByteArray encoded = QFile::encodeName( path );
  const utimbuf old { 1000000000, 1000000000 };
  ASSERT_EQ( utime( encoded.constData(), &old ), 0 );
  const QByteArray before = digestOf( path );
  QFile file( path );
  ASSERT_TRUE( file.open( QIODevice::ReadWrite ) );
  file.write( "4321" );
  file.close();
  ASSERT_EQ( utime( encoded.constData(), &old ), 0 );
  EXPECT_NE( digestOf( path ), before );
}

TEST_F( Identity, OfAFolderIsThatOfAllFilesBelow )
{
  ASSERT_TRUE( QDir( mFolder.path() ).mkpath( QStringLiteral( "47/deep" ) ) );
  write( QStringLiteral( "47/01.geojson" ), "{}" );
  const QString folder = mFolder.filePath( QStringLiteral( "47" ) );
  const QByteArray before = digestOf( folder );
  EXPECT_EQ( digestOf( folder + QLatin1Char( '/' ) ), before );
  const QString deep = write( QStringLiteral( "47/deep/02.geojson" ), "{}" );
  EXPECT_NE( digestOf( folder ), before );
  QFile::remove( deep );
  EXPECT_EQ( digestOf( folder ), before );
}

TEST_F( Identity, OfAGmlIsThatOfItsFolder )
{
  const QString gml = write( QStringLiteral( "N03.xml" ), "<a/>" );
  const QByteArray before = digestOf( gml );
  write( QStringLiteral( "KsjAppSchema.xsd" ), "<schema/>" );
  EXPECT_NE( digestOf( gml ), before );
}
} // namespace
} // namespace clusteratlas
