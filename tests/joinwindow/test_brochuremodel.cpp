// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/brochureproposal.h"
#include "joinwindow/brochuremodel.h"
#include "support/printto.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
const char *const TEXT = "甲地域振興事業\n\n白神地域\n能代クラスター\n（材料）\n※秋田木工大学\n\nP.3\n\nP.5\n";

class BrochureReview : public testing::Test
{
  protected:
    void SetUp() override { mModel.setProposal( *readBrochure( QString::fromUtf8( TEXT ) ), {} ); }

    QModelIndex find( const QString &value ) const
    {
      const QModelIndexList found = mModel.match( mModel.index( 0, BrochureModel::ValueColumn ), Qt::EditRole, value, 1, Qt::MatchExactly | Qt::MatchRecursive );
      return found.isEmpty() ? QModelIndex() : found.front();
    }

    static QModelIndex state( const QModelIndex &index ) { return index.siblingAtColumn( BrochureModel::StateColumn ); }

    BrochureModel mModel;
    QAbstractItemModelTester mTester { &mModel, QAbstractItemModelTester::FailureReportingMode::Fatal };
};

TEST_F( BrochureReview, BuildsFromWhatIsSettledWithoutAnyAnswer )
{
  EXPECT_EQ( mModel.rowCount(), 2 );
  EXPECT_EQ( mModel.openCount(), 2 ); // page and prefecture
  EXPECT_TRUE( mModel.answers().isEmpty() );
}

TEST_F( BrochureReview, AcceptsWhatIsSettledAndLeavesWhatIsOpen )
{
  EXPECT_GT( mModel.acceptSettled(), 4 );
  EXPECT_EQ( mModel.openCount(), 2 );
  EXPECT_EQ( mModel.acceptSettled(), 0 );
  // What is printed needs no answer to be built; what was inferred is confirmed by one.
  EXPECT_EQ( mModel.answers().size(), 1 );
}

TEST_F( BrochureReview, GoesFromOpenToOpenAndRound )
{
  const QModelIndex first = mModel.nextOpen( QModelIndex() );
  const QModelIndex second = mModel.nextOpen( first );
  ASSERT_TRUE( first.isValid() && second.isValid() );
  EXPECT_NE( first, second );
  EXPECT_EQ( mModel.nextOpen( second ), first );
}

TEST_F( BrochureReview, TakesAnswersAndGivesThemBack )
{
  QSignalSpy changed( &mModel, &BrochureModel::answersChanged );
  QModelIndex page;
  for ( QModelIndex index = mModel.nextOpen( {} ); !page.isValid(); index = mModel.nextOpen( index ) )
    if ( index.data( BrochureModel::ChoicesRole ).toStringList() == QStringList( { QStringLiteral( "3" ), QStringLiteral( "5" ) } ) )
      page = index;
  ASSERT_TRUE( mModel.setData( page, QStringLiteral( "5" ), Qt::EditRole ) );
  ASSERT_TRUE( mModel.setData( find( QStringLiteral( "秋田木工大学" ) ), QStringLiteral( "秋田木材大学" ), Qt::EditRole ) );
  ASSERT_TRUE( mModel.setData( find( QStringLiteral( "材料" ) ), QString(), Qt::EditRole ) );
  EXPECT_EQ( changed.count(), 3 );
  EXPECT_EQ( mModel.openCount(), 1 );
  const BrochureAnswers answers = mModel.answers();
  EXPECT_EQ( answers.size(), 3 );
  EXPECT_TRUE( answers.values().contains( QString() ) );

  BrochureModel again;
  again.setProposal( *readBrochure( QString::fromUtf8( TEXT ) ), answers );
  EXPECT_EQ( again.answers(), answers );
  const BrochureProposal built = withAnswers( *readBrochure( QString::fromUtf8( TEXT ) ), again.answers() );
  EXPECT_TRUE( built.unusedAnswers.isEmpty() );
}

TEST_F( BrochureReview, RejectsAClusterWithItsParts )
{
  const QModelIndex cluster = find( QStringLiteral( "能代クラスター" ) );
  mModel.toggle( cluster );
  EXPECT_EQ( state( cluster ).data( Qt::CheckStateRole ).toInt(), Qt::Checked );
  mModel.toggle( cluster );
  EXPECT_EQ( state( cluster ).data( Qt::CheckStateRole ).toInt(), Qt::Unchecked );
  EXPECT_EQ( mModel.openCount(), 0 );
  EXPECT_EQ( state( find( QStringLiteral( "材料" ) ) ).data(), state( cluster ).data() );
}
} // namespace
} // namespace clusteratlas
