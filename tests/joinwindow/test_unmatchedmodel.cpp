// SPDX-License-Identifier: GPL-2.0-or-later
#include "joinwindow/unmatchedmodel.h"
#include "support/printto.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
Ledger brokenLedger()
{
  Ledger ledger;
  ledger.unjoined = { { 3, QStringLiteral( "K1" ), QStringLiteral( "大坂府" ), QStringLiteral( "unknown prefecture" ), QStringLiteral( "27" ), 0.9, QStringLiteral( "spelling" ) },
    { 5, QStringLiteral( "K2" ), QStringLiteral( "大坂府" ), QStringLiteral( "unknown prefecture" ), QStringLiteral( "27" ), 0.9, QStringLiteral( "spelling" ) },
    { 7, QStringLiteral( "K2" ), QStringLiteral( "まほろば" ), QStringLiteral( "unknown prefecture" ) },
    { 8, QStringLiteral( "K2" ), QStringLiteral( "13" ), QStringLiteral( "no polygon" ) } };
  ledger.duplicates = { { 9, QStringLiteral( "K1" ), QStringLiteral( "01" ), QStringLiteral( "duplicate" ) } };
  ledger.polygons.unrecognised = { { 2, QStringLiteral( "ほっかいど" ), QStringLiteral( "unknown" ) }, { 4, QString(), QStringLiteral( "empty" ) } };
  return ledger;
}

class Unmatched : public testing::Test
{
  protected:
    void SetUp() override { mModel.setRows( unmatchedRows( brokenLedger() ) ); }
    QModelIndex prefecture( int row ) const { return mModel.index( row, UnmatchedModel::PrefectureColumn ); }

    UnmatchedModel mModel { QStringLiteral( "ja" ) };
    const QAbstractItemModelTester mTester { &mModel, QAbstractItemModelTester::FailureReportingMode::Fatal };
};

TEST_F( Unmatched, OnlyLabelsThatNameNothingCanBeNamed )
{
  ASSERT_EQ( mModel.rowCount(), 7 );
  for ( const int row : { 3, 4, 6 } )
  {
    EXPECT_FALSE( mModel.flags( prefecture( row ) ) & Qt::ItemIsEditable ) << row;
    EXPECT_FALSE( mModel.setData( prefecture( row ), 13, Qt::EditRole ) ) << row;
  }
  EXPECT_FALSE( mModel.setData( mModel.index( 0, UnmatchedModel::LabelColumn ), 13, Qt::EditRole ) );
  EXPECT_TRUE( mModel.chosen( JoinSide::Table ).isEmpty() );
}

TEST_F( Unmatched, SuggestsForBothSidesButChoosesNothingItself )
{
  EXPECT_TRUE( prefecture( 0 ).data().toString().startsWith( QStringLiteral( "大阪府?" ) ) );
  EXPECT_TRUE( prefecture( 2 ).data().toString().isEmpty() );
  EXPECT_TRUE( prefecture( 5 ).data().toString().startsWith( QStringLiteral( "北海道?" ) ) );
  EXPECT_TRUE( mModel.chosen( JoinSide::Table ).isEmpty() );
  EXPECT_TRUE( mModel.chosen( JoinSide::Polygons ).isEmpty() );
}

TEST_F( Unmatched, ChoosingALabelChoosesItsEqualsAndCanBeTakenBack )
{
  const QSignalSpy changed( &mModel, &UnmatchedModel::choiceChanged );
  ASSERT_TRUE( mModel.setData( prefecture( 1 ), 27, Qt::EditRole ) );
  EXPECT_EQ( prefecture( 0 ).data().toString(), QStringLiteral( "大阪府" ) );
  EXPECT_EQ( mModel.chosen( JoinSide::Table ).value( QStringLiteral( "大坂府" ), *PrefectureCode::fromNumber( 1 ) ), *PrefectureCode::fromNumber( 27 ) );
  EXPECT_TRUE( mModel.chosen( JoinSide::Polygons ).isEmpty() );
  ASSERT_TRUE( mModel.setData( prefecture( 0 ), 0, Qt::EditRole ) );
  EXPECT_TRUE( mModel.chosen( JoinSide::Table ).isEmpty() );
  EXPECT_EQ( changed.count(), 2 );
}

TEST_F( Unmatched, AcceptsAndTakesBackSelectedRows )
{
  EXPECT_EQ( mModel.acceptSuggestionsOf( { 2, 3 } ), 0 ) << "they have none";
  EXPECT_EQ( mModel.acceptSuggestionsOf( { 0, 5 } ), 2 );
  EXPECT_EQ( prefecture( 1 ).data().toString(), QStringLiteral( "大阪府" ) ) << "the same label";
  EXPECT_EQ( mModel.chosen( JoinSide::Polygons ).size(), 1 );
  mModel.takeBack( { 0, 5 } );
  EXPECT_TRUE( mModel.chosen( JoinSide::Table ).isEmpty() );
  EXPECT_TRUE( mModel.chosen( JoinSide::Polygons ).isEmpty() );
}

TEST_F( Unmatched, AcceptsSuggestionsFromALikenessOn )
{
  EXPECT_EQ( mModel.acceptSuggestions( 1.0 ), 0 );
  EXPECT_GE( mModel.acceptSuggestions( 0.5 ), 3 );
  EXPECT_EQ( mModel.chosen( JoinSide::Table ).size(), 1 );
  EXPECT_EQ( mModel.chosen( JoinSide::Polygons ).size(), 1 );
  EXPECT_EQ( mModel.acceptSuggestions( 0.5 ), 0 ) << "accepted twice";
}
} // namespace
} // namespace clusteratlas
