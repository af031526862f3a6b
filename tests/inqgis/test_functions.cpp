// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasinqgis.h"

#include <QFile>
#include <gtest/gtest.h>
#include <qgsexpression.h>
#include <qgsexpressionfunction.h>
#include <qgsproject.h>

namespace
{
using namespace clusteratlas;
using namespace clusteratlas::test;

TEST_F( Desktop, FunctionsAnswerNullWithoutAnAtlas )
{
  for ( const char *call : { "cluster_count('01')", "cluster_names('01')", "clusters_of('01')", "prefectures_of('K01')" } )
    EXPECT_TRUE( value( QString::fromLatin1( call ) ).isNull() ) << call;
}

TEST_F( Desktop, FunctionsAnswerFromTheAtlas )
{
  addAtlasFile();
  for ( const char *code : { "'01'", "1", "'JP-01'", "'北海道'", "'Hokkaido'" } )
    EXPECT_EQ( value( QStringLiteral( "cluster_count(%1)" ).arg( QString::fromUtf8( code ) ) ).toInt(), 2 ) << code;
  EXPECT_EQ( value( QStringLiteral( "cluster_count('47')" ) ), QVariant( 0 ) );
  EXPECT_TRUE( value( QStringLiteral( "cluster_count('48')" ) ).isNull() );
  EXPECT_TRUE( value( QStringLiteral( "cluster_count(NULL)" ) ).isNull() );
  EXPECT_EQ( value( QStringLiteral( "array_to_string(clusters_of('40'))" ) ).toString(), QStringLiteral( "K09,K13" ) );
  EXPECT_EQ( value( QStringLiteral( "array_to_string(prefectures_of('K02'))" ) ).toString(), QStringLiteral( "04" ) );
  EXPECT_TRUE( value( QStringLiteral( "prefectures_of('K99')" ) ).isNull() );
  EXPECT_TRUE( value( QStringLiteral( "cluster_names('40','en')" ) ).toString().startsWith( QLatin1String( "Fukuoka" ) ) );
  EXPECT_TRUE( value( QStringLiteral( "cluster_names('40','ja')" ) ).toString().startsWith( QStringLiteral( "福岡" ) ) );
  EXPECT_TRUE( value( QStringLiteral( "cluster_names('40','fr')" ) ).isNull() );
  const bool isAsked = value( QStringLiteral( "cluster_names('40')" ) ).toString().startsWith( QStringLiteral( "福岡" ) );
  EXPECT_EQ( isAsked, isJapanese() );
  for ( const char *name : { "cluster_count", "cluster_names", "clusters_of", "prefectures_of" } )
  {
    const int place = QgsExpression::functionIndex( QString::fromLatin1( name ) );
    ASSERT_GE( place, 0 );
    EXPECT_EQ( QgsExpression::Functions().at( place )->group(), QLatin1String( "Cluster Atlas" ) );
    const QString help = QgsExpression::Functions().at( place )->helpText();
    EXPECT_TRUE( help.contains( QString::fromLatin1( name ) ) );
    EXPECT_EQ( help.contains( QStringLiteral( "都道府県" ) ), isJapanese() ) << qPrintable( help );
  }
}

TEST_F( Desktop, AtlasOfAFileNeedsNoneOfTheFunctions )
{
  addAtlasFile();
  QFile saved( sFolder->filePath( QStringLiteral( "plain.qgs" ) ) );
  ASSERT_TRUE( project().write( saved.fileName() ) );
  ASSERT_TRUE( saved.open( QIODevice::ReadOnly ) );
  const QByteArray xml = saved.readAll();
  EXPECT_GT( xml.size(), 100000 );
  for ( const char *name : { "cluster_count(", "cluster_names(", "clusters_of(", "prefectures_of(" } )
    EXPECT_FALSE( xml.contains( name ) ) << name;
}
} // namespace
