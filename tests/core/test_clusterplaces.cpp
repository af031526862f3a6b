// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/clusterplaces.h"

#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
PrefectureCode code( int number )
{
  return *PrefectureCode::fromNumber( number );
}

//! A and B in Hokkaido, B also in Fukuoka, C nowhere.
ClusterPlaces places()
{
  Dataset dataset;
  for ( const char *id : { "A", "B", "C" } )
  {
    const QString name = QString::fromLatin1( id );
    dataset.clusters.push_back( { name, {}, {}, { name + QStringLiteral( "群" ), name + QStringLiteral( " cluster" ) }, {}, dataset.clusters.size() } );
  }
  const auto membership = [&dataset]( const char *cluster, int prefecture, Role role ) {
    dataset.memberships.push_back( { QString::fromLatin1( cluster ), {}, code( prefecture ), role, {}, {}, {}, 1 } );
    return dataset.memberships.size() - 1;
  };
  JoinResult join;
  join.joined = { { membership( "B", 40, Role::Area ), code( 40 ), 0, 1 }, { membership( "B", 1, Role::Area ), code( 1 ), 1, 2 }, { membership( "A", 1, Role::Applicant ), code( 1 ), 0, 2 },
    { membership( "A", 1, Role::Area ), code( 1 ), 0, 2 } };
  return ClusterPlaces( dataset, join );
}

TEST( ClusterPlaces, KnowsNothingOfWhatIsNoPrefectureOrCluster )
{
  EXPECT_FALSE( places().clustersOf( QString() ) );
  EXPECT_FALSE( places().clustersOf( QStringLiteral( "48" ) ) );
  EXPECT_FALSE( places().clustersOf( QStringLiteral( "大阪県" ) ) );
  EXPECT_FALSE( places().namesOf( QStringLiteral( "全国" ), QStringLiteral( "ja" ) ) );
  EXPECT_FALSE( places().prefecturesOf( QStringLiteral( "D" ) ) );
  EXPECT_FALSE( places().prefecturesOf( QString() ) );
}

TEST( ClusterPlaces, TellsEmptyFromUnknown )
{
  EXPECT_EQ( places().clustersOf( QStringLiteral( "東京都" ) ), QStringList() );
  EXPECT_EQ( places().prefecturesOf( QStringLiteral( "C" ) ), QStringList() );
}

TEST( ClusterPlaces, CountsAClusterOfTwoRolesOnceInTheOrderOfTheTable )
{
  const QStringList both { QStringLiteral( "A" ), QStringLiteral( "B" ) };
  for ( const char *spelling : { "01", "1", "1.0", "JP-01", "01000", "010006", "北海道", "ほっかいどう", "Hokkaidō", "01 北海道" } )
    EXPECT_EQ( places().clustersOf( QString::fromUtf8( spelling ) ), both ) << spelling;
  EXPECT_EQ( places().prefecturesOf( QStringLiteral( "B" ) ), ( QStringList { QStringLiteral( "01" ), QStringLiteral( "40" ) } ) );
}

TEST( ClusterPlaces, NamesThemInTheLanguageAsked )
{
  EXPECT_EQ( places().namesOf( QStringLiteral( "40" ), QStringLiteral( "en" ) ), QStringList { QStringLiteral( "B cluster" ) } );
  EXPECT_EQ( places().namesOf( QStringLiteral( "40" ), QStringLiteral( "ja" ) ), QStringList { QStringLiteral( "B群" ) } );
}
} // namespace
} // namespace clusteratlas
