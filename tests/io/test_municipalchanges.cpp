// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/municipalhistory.h"
#include "core/validatetable.h"
#include "io/datapackagereader.h"
#include "support/gdalsetup.h"
#include "support/n03names.h"
#include "support/printto.h"

#include <algorithm>
#include <map>

namespace clusteratlas
{
namespace
{
class MunicipalChanges : public test::WithFolder
{
  protected:
    static void SetUpTestSuite()
    {
      test::WithFolder::SetUpTestSuite();
      const Result<std::vector<DataTable>> tables = readPackageTables( QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/geodata/municipalities" ) );
      ASSERT_TRUE( tables );
      ASSERT_EQ( tables->size(), 2u );
      sTables = *tables;
      sHistory = MunicipalHistory( sTables.front().cells );
    }

    //! The name of what \a code became; nothing known of the polygons.
    static QString today( int code )
    {
      const auto succession = sHistory.succession( *MunicipalityCode::fromNumber( code ), []( MunicipalityCode ) { return false; } );
      return succession ? succession->names.join( QLatin1Char( '/' ) ) : QString();
    }

    static std::vector<DataTable> sTables;
    static MunicipalHistory sHistory;
};
std::vector<DataTable> MunicipalChanges::sTables;
MunicipalHistory MunicipalChanges::sHistory;

TEST_F( MunicipalChanges, MissingFolder )
{
  EXPECT_EQ( readPackageTables( mFolder.filePath( QStringLiteral( "nothing" ) ) ).error().code, Error::Code::SourceMissing );
}

TEST_F( MunicipalChanges, KeepTheirSchema )
{
  for ( const Ledger::RejectedRow &problem : validateTables( sTables ) )
    ADD_FAILURE() << "row " << problem.row << " column " << qPrintable( problem.column ) << ": " << qPrintable( problem.reason );
  EXPECT_EQ( sHistory.changes().size(), sTables.front().cells.rows.size() ) << "a row without a valid code";
}

TEST_F( MunicipalChanges, DaysAndSuccessorsAreInOrder )
{
  for ( const MunicipalChange &change : sHistory.changes() )
  {
    SCOPED_TRACE( qPrintable( change.code.toString() ) );
    EXPECT_TRUE( change.validFrom.isValid() || change.validTo.isValid() );
    EXPECT_TRUE( !change.validFrom.isValid() || !change.validTo.isValid() || change.validFrom <= change.validTo );
    EXPECT_EQ( change.validTo.isValid(), !change.successors.empty() );
    EXPECT_EQ( change.validTo.isValid(), !change.kind.isEmpty() );
    EXPECT_EQ( change.successors.size() > 1, change.kind == QLatin1String( "division" ) );
    EXPECT_EQ( change.successorNames.size(), static_cast<int>( change.successors.size() ) );
  }
}

TEST_F( MunicipalChanges, EverySuccessorExistsOrIsFollowedByALaterOne )
{
  std::map<int, std::vector<const MunicipalChange *>> byCode;
  for ( const MunicipalChange &change : sHistory.changes() )
    byCode[change.code.number()].push_back( &change );
  for ( const MunicipalChange &change : sHistory.changes() )
    for ( const MunicipalityCode successor : change.successors )
    {
      const auto rows = byCode.find( successor.number() );
      if ( rows == byCode.end() )
        continue; // it lasts, or the table does not know its day
      const auto isAlive = [&change]( const MunicipalChange *row ) { return !row->validTo.isValid() || row->validTo > change.validTo; };
      const bool lasts = std::any_of( rows->second.begin(), rows->second.end(), isAlive );
      EXPECT_TRUE( lasts ) << qPrintable( change.code.toString() ) << " became " << qPrintable( successor.toString() ) << ", which had ended";
    }
}

TEST_F( MunicipalChanges, EveryChainEnds )
{
  for ( const MunicipalChange &change : sHistory.changes() )
    if ( change.validTo.isValid() )
    {
      const auto succession = sHistory.succession( change.code, []( MunicipalityCode ) { return false; } );
      ASSERT_TRUE( succession ) << qPrintable( change.code.toString() );
      EXPECT_FALSE( succession->successors.empty() ) << qPrintable( change.code.toString() );
    }
}

TEST_F( MunicipalChanges, TellKnownChanges )
{
  EXPECT_EQ( today( 9367 ), QStringLiteral( "栃木市" ) );
  EXPECT_EQ( today( 28221 ), QStringLiteral( "丹波篠山市" ) );
  EXPECT_EQ( today( 11226 ), QStringLiteral( "川口市" ) );
  EXPECT_EQ( today( 3422 ), QStringLiteral( "一関市" ) );
  EXPECT_EQ( today( 10303 ), QStringLiteral( "前橋市" ) );
  EXPECT_EQ( today( 22361 ), QStringLiteral( "富士宮市" ) );
  EXPECT_EQ( today( 11446 ), QStringLiteral( "久喜市" ) );
  EXPECT_EQ( today( 11421 ), QStringLiteral( "加須市" ) );
  EXPECT_EQ( today( 17344 ), QStringLiteral( "野々市市" ) );
  EXPECT_EQ( today( 40305 ), QStringLiteral( "那珂川市" ) );
  EXPECT_EQ( today( 22131 ), QStringLiteral( "浜松市中央区" ) );
  EXPECT_EQ( today( 22135 ), QStringLiteral( "浜松市中央区/浜松市浜名区" ) );
  EXPECT_EQ( today( 20431 ), QStringLiteral( "中津川市" ) );   // into another prefecture
  EXPECT_EQ( today( 11205 ), QStringLiteral( "さいたま市" ) ); // by the city of 2001, which became a designated one
  EXPECT_EQ( today( 11213 ), QStringLiteral( "さいたま市岩槻区" ) );
  EXPECT_EQ( today( 22204 ), QStringLiteral( "静岡市" ) );
  EXPECT_EQ( today( 1439 ), QStringLiteral( "幌加内町" ) );
  EXPECT_EQ( today( 19341 ), QStringLiteral( "甲府市/富士河口湖町" ) );
  EXPECT_EQ( today( 3204 ), QStringLiteral( "奥州市" ) );
  for ( const auto &[old, designated] : { std::pair( 11244, 11100 ), std::pair( 14209, 14150 ), std::pair( 33201, 33100 ), std::pair( 43201, 43100 ), std::pair( 27201, 27140 ), std::pair( 15201, 15100 ), std::pair( 22202, 22130 ), std::pair( 22201, 22100 ) } )
  {
    const auto succession = sHistory.succession( *MunicipalityCode::fromNumber( old ), []( MunicipalityCode ) { return false; } );
    ASSERT_TRUE( succession ) << old;
    EXPECT_EQ( succession->origin.kind, QStringLiteral( "designated" ) );
    EXPECT_EQ( succession->successors.front().number(), designated );
  }
}

// 1 777 municipalities on 1 April 2009 less 50 in that year's mergers, less 9 until 5 April 2014, are the 1 718 of today.
TEST_F( MunicipalChanges, AreCompleteSinceApril2009 )
{
  std::map<int, int> fewer; // by fiscal year
  for ( const MunicipalChange &change : sHistory.changes() )
    if ( change.kind == QLatin1String( "merger" ) && change.validTo >= QDate( 2009, 3, 31 ) )
      ++fewer[change.validTo.addDays( 1 ).addMonths( -3 ).year()];
  for ( const int founded : { 19368, 23237, 40230, 46225 } ) // each instead of its parts
    fewer[2009] -= std::any_of( sHistory.changes().begin(), sHistory.changes().end(), [founded]( const MunicipalChange &change ) { return change.code.number() == founded && change.kind.isEmpty(); } ) ? 1 : 0;
  EXPECT_EQ( fewer[2009], 50 );
  EXPECT_EQ( fewer[2011], 8 );
  EXPECT_EQ( fewer[2014], 1 );
  EXPECT_EQ( fewer.size(), 3u );
}

//! N03 tells the codes of one day: what the table says was valid then must be there, what had ended must not.
TEST_F( MunicipalChanges, AgreeWithN03Of2021 )
{
  const std::map<int, test::N03Name> names = test::n03NamesOf2021();
  if ( names.empty() )
    GTEST_SKIP() << "no N03 in ../shared";
  const QDate day( 2021, 1, 1 );
  int compared = 0;
  for ( const MunicipalChange &change : sHistory.changes() )
  {
    const bool isValid = ( !change.validFrom.isValid() || change.validFrom <= day ) && ( !change.validTo.isValid() || change.validTo >= day );
    const bool isWardedCity = change.code.number() % 1000 < 200 && change.name.endsWith( QChar( u'市' ) );
    const auto found = names.find( change.code.number() );
    const bool isThere = found != names.end() && change.name.endsWith( found->second.name );
    if ( isWardedCity )
      continue;
    EXPECT_EQ( isThere, isValid ) << qPrintable( change.code.toString() ) << ' ' << qPrintable( change.name );
    ++compared;
  }
  EXPECT_GT( compared, 850 );
}
} // namespace
} // namespace clusteratlas
