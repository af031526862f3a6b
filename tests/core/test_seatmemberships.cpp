// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/atlastables.h"
#include "core/membershipreason.h"
#include "core/seatmemberships.h"

#include <gtest/gtest.h>

#include <set>

namespace clusteratlas
{
namespace
{
PrefectureCode pref( int number )
{
  return *PrefectureCode::fromNumber( number );
}

Membership row( const char *cluster, int code, Role role, qint64 number )
{
  return { QString::fromLatin1( cluster ), pref( code ).toString(), pref( code ), role, {}, {}, {}, number };
}

//! K1 applied by Hokkaido with an institution there and one of Tokyo that has a campus in Nagano; of K2 nobody says more than who applied.
Dataset dataset()
{
  Dataset dataset;
  for ( const char *id : { "K1", "K2" } )
    dataset.clusters.push_back( { QString::fromLatin1( id ), {}, {}, {}, {}, 0 } );
  dataset.memberships = { row( "K1", 1, Role::Applicant, 1 ), row( "K2", 27, Role::Applicant, 2 ), row( "K1", 13, Role::Institution, 3 ) };
  dataset.institutions = { { QStringLiteral( "I1" ), { QStringLiteral( "北海道大学" ), {} }, {}, {}, pref( 1 ), {}, 0 }, { QStringLiteral( "I2" ), { QStringLiteral( "東京理科大学" ), {} }, {}, {}, pref( 13 ), {}, 1 } };
  dataset.participations = { { QStringLiteral( "K1" ), QStringLiteral( "I1" ), QStringLiteral( "北海道大学" ), true, {}, pref( 1 ), {}, {} },
    { QStringLiteral( "K1" ), QStringLiteral( "I2" ), {}, false, QStringLiteral( "諏訪" ), pref( 20 ), {}, {} },
    { QStringLiteral( "K1" ), QStringLiteral( "I1" ), QStringLiteral( "北海道大学" ), true, {}, pref( 1 ), {}, {} },
    { QStringLiteral( "K1" ), QStringLiteral( "nobody" ), QStringLiteral( "不明" ), false, {}, {}, {}, {} } };
  return dataset;
}

QVariant cell( const FeatureTable &table, PrefectureCode code, const char *column )
{
  const auto place = std::find_if( table.columns.begin(), table.columns.end(), [column]( const FieldSchema &field ) { return field.name == QLatin1String( column ); } ) - table.columns.begin();
  for ( const FeatureTable::Feature &feature : table.features )
    if ( feature.values[0].toString() == code.toString() )
      return feature.values[static_cast<size_t>( place )];
  return {};
}

TEST( SeatMemberships, NothingFromNoParts )
{
  EXPECT_TRUE( seatMemberships( Dataset() ).empty() );
  Dataset alone = dataset();
  alone.participations.clear();
  EXPECT_TRUE( seatMemberships( alone ).empty() );
}

TEST( SeatMemberships, SeatsAndCampusesOnceAndNoneThatIsStated )
{
  const std::vector<Membership> seats = seatMemberships( dataset() );
  ASSERT_EQ( seats.size(), 2u );
  EXPECT_EQ( seats[0].prefecture, pref( 1 ) );
  EXPECT_EQ( seats[0].evidence, QStringLiteral( "北海道大学" ) );
  EXPECT_EQ( seats[1].prefecture, pref( 20 ) );
  EXPECT_EQ( seats[1].evidence, QStringLiteral( "東京理科大学" ) );
  EXPECT_EQ( seats[1].role, Role::Institution );
  EXPECT_LT( seats[0].rowNumber, 1 );
  EXPECT_NE( seats[0].rowNumber, seats[1].rowNumber );
  EXPECT_TRUE( seatMemberships( withSeatMemberships( dataset() ) ).empty() );
}

TEST( SeatMemberships, TheReadingByInstitutionsHasThem )
{
  const std::set<PrefectureCode> all = { pref( 1 ), pref( 13 ), pref( 20 ), pref( 27 ) };
  const Dataset read = withSeatMemberships( dataset() );
  const JoinResult join = joinMemberships( read, { Role::Institution }, all );
  std::set<PrefectureCode> named;
  for ( const JoinedMembership &joined : join.joined )
    named.insert( joined.prefecture );
  EXPECT_EQ( named, ( std::set<PrefectureCode> { pref( 1 ), pref( 13 ), pref( 20 ) } ) );
  // What is counted is the table as it was.
  EXPECT_EQ( joinMemberships( dataset(), { Role::Institution }, all ).joined.size(), 1u );
  for ( const MembershipReason &reason : MembershipReasons( read, join ).ofPrefecture( pref( 20 ) ) )
    EXPECT_EQ( reason.institution, QStringLiteral( "東京理科大学" ) );
}

TEST( SeatMemberships, AReadingThatSaysNothingDoesNotDisagree )
{
  const FeatureTable table = prefectureFeatures( dataset(), {}, { { pref( 1 ), "a" }, { pref( 13 ), "a" }, { pref( 20 ), "a" }, { pref( 27 ), "a" }, { pref( 47 ), "a" } } );
  EXPECT_EQ( cell( table, pref( 1 ), "readings" ).toString(), QStringLiteral( "applicant;institution" ) );
  EXPECT_EQ( cell( table, pref( 1 ), "readings_same" ).toInt(), 1 );
  EXPECT_EQ( cell( table, pref( 13 ), "readings_same" ), QVariant( qlonglong( 0 ) ) );
  EXPECT_EQ( cell( table, pref( 20 ), "readings" ).toString(), QStringLiteral( "institution" ) );
  EXPECT_EQ( cell( table, pref( 27 ), "readings_same" ).toInt(), 1 ) << "nothing else is known of K2";
  EXPECT_FALSE( cell( table, pref( 47 ), "readings_same" ).isValid() );
}
} // namespace
} // namespace clusteratlas
