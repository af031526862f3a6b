// SPDX-License-Identifier: GPL-2.0-or-later
#include "desktop/clusterfunctions.h"

#include <atomic>
#include <gtest/gtest.h>
#include <qgsexpression.h>
#include <qgsexpressioncontext.h>
#include <thread>

namespace clusteratlas
{
namespace
{
std::shared_ptr<const ClusterPlaces> placesOf( int clusters )
{
  Dataset dataset;
  JoinResult join;
  const PrefectureCode hokkaido = *PrefectureCode::fromNumber( 1 );
  for ( int number = 0; number < clusters; ++number )
  {
    const QString id = QStringLiteral( "C%1" ).arg( number );
    dataset.clusters.push_back( { id, {}, {}, { id + QStringLiteral( "群" ), id }, {}, dataset.clusters.size() } );
    dataset.memberships.push_back( { id, {}, hokkaido, Role::Area, {}, {}, {}, number + 1 } );
    join.joined.push_back( { static_cast<size_t>( number ), hokkaido, number, clusters } );
  }
  return std::make_shared<const ClusterPlaces>( dataset, join );
}

QVariant value( const char *expression )
{
  return QgsExpression( QString::fromUtf8( expression ) ).evaluate();
}

TEST( ClusterFunctions, AreThereOnlyWhileTheirObjectLives )
{
  const int before = QgsExpression::Functions().size();
  for ( int round = 0; round < 20; ++round )
  {
    const ClusterFunctions functions;
    EXPECT_EQ( QgsExpression::Functions().size(), before + 4 );
  }
  EXPECT_EQ( QgsExpression::Functions().size(), before );
  EXPECT_TRUE( QgsExpression( QStringLiteral( "cluster_count('01')" ) ).hasParserError() );
}

TEST( ClusterFunctions, KnowNothingWithoutAnAtlasAndForgetIt )
{
  {
    ClusterFunctions functions;
    EXPECT_TRUE( value( "cluster_count('01')" ).isNull() );
    functions.setPlaces( placesOf( 2 ), QStringLiteral( "ja" ) );
    EXPECT_EQ( value( "cluster_count('01')" ), QVariant( 2 ) );
  }
  const ClusterFunctions again;
  EXPECT_TRUE( value( "cluster_count('01')" ).isNull() );
}

TEST( ClusterFunctions, APreparedExpressionFollowsTheAtlas )
{
  ClusterFunctions functions;
  functions.setPlaces( placesOf( 1 ), QStringLiteral( "ja" ) );
  QgsExpression expression( QStringLiteral( "cluster_count('01')" ) );
  const QgsExpressionContext context;
  expression.prepare( &context );
  EXPECT_EQ( expression.evaluate(), QVariant( 1 ) );
  functions.setPlaces( placesOf( 3 ), QStringLiteral( "ja" ) );
  EXPECT_EQ( expression.evaluate(), QVariant( 3 ) );
}

TEST( ClusterFunctions, NamesComeInOneTextOfTheLanguageAsked )
{
  ClusterFunctions functions;
  functions.setPlaces( placesOf( 2 ), QStringLiteral( "ja" ) );
  EXPECT_EQ( value( "cluster_names(1)" ).toString(), QStringLiteral( "C0群、C1群" ) );
  EXPECT_EQ( value( "cluster_names(1,'EN')" ).toString(), QStringLiteral( "C0; C1" ) );
  EXPECT_TRUE( value( "cluster_names(1,'xx')" ).isNull() );
  EXPECT_EQ( value( "array_length(prefectures_of('C1'))" ), QVariant( 1 ) );
}

TEST( ClusterFunctions, ThreadsSeeOneAtlasOrTheOther )
{
  ClusterFunctions functions;
  functions.setPlaces( placesOf( 1 ), QStringLiteral( "en" ) );
  std::atomic<bool> isWrong { false }, isOver { false };
  std::vector<std::thread> threads;
  for ( int number = 0; number < 3; ++number )
    threads.emplace_back( [&isWrong, &isOver] {
      QgsExpression expression( QStringLiteral( "cluster_count('北海道')" ) );
      while ( !isOver )
      {
        const int count = expression.evaluate().toInt();
        if ( count != 1 && count != 2 )
          isWrong = true;
      }
    } );
  for ( int round = 0; round < 200; ++round )
    functions.setPlaces( placesOf( 1 + round % 2 ), QStringLiteral( "en" ) );
  isOver = true;
  for ( std::thread &thread : threads )
    thread.join();
  EXPECT_FALSE( isWrong );
}
} // namespace
} // namespace clusteratlas
