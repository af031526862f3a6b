// SPDX-License-Identifier: GPL-2.0-or-later
#include "joinwindow/joinfacts.h"
#include "joinwindow/joinfactstext.h"
#include "support/gdalsetup.h"
#include "support/printto.h"

namespace clusteratlas
{
namespace
{
class Facts : public test::WithFolder
{
  protected:
    PreparedAtlas prepared( const QByteArray &table ) const
    {
      AtlasSources sources;
      sources.attributes = write( QStringLiteral( "表.csv" ), table );
      sources.roleIsDefault = true;
      Result<PreparedAtlas> atlas = prepareAtlas( sources );
      EXPECT_TRUE( atlas );
      return atlas ? *std::move( atlas ) : PreparedAtlas();
    }
};

TEST_F( Facts, AddUpToWhatCameIn )
{
  const JoinFacts facts = joinFacts( prepared( "クラスター,都道府県\n甲,北海道\n甲,北海道\n乙,まほろば\n丙,富山・石川\n丁,東京都\n" ) );
  EXPECT_EQ( facts.in, facts.matched + facts.notMatched + facts.doubled );
  EXPECT_GE( facts.doubled, 1 );
  EXPECT_GE( facts.notMatched, 1 );
  EXPECT_EQ( facts.prefectures + facts.prefecturesWithout, 47 );
  EXPECT_EQ( facts.features, 47 );
  EXPECT_EQ( facts.featuresNotMatched, 0 );
}

TEST_F( Facts, NameTheCardinality )
{
  EXPECT_EQ( joinFacts( prepared( "クラスター,都道府県\n甲,北海道\n乙,東京都\n丙,大阪府\n" ) ).cardinality, Cardinality::OneToOne );
  EXPECT_EQ( joinFacts( prepared( "クラスター,都道府県\n甲,北海道\n乙,北海道\n丙,大阪府\n" ) ).cardinality, Cardinality::OneToMany );
  EXPECT_EQ( joinFacts( prepared( "クラスター,都道府県\n甲,北海道\n甲,青森県\n丙,大阪府\n" ) ).cardinality, Cardinality::ManyToOne );
  const JoinFacts many = joinFacts( prepared( "クラスター,都道府県\n甲,北海道\n甲,青森県\n丙,北海道\n" ) );
  EXPECT_EQ( many.cardinality, Cardinality::ManyToMany );
  EXPECT_EQ( many.partners, 2 );
  EXPECT_EQ( many.partnersWithSeveral, 1 );
  EXPECT_EQ( many.prefectures, 2 );
  EXPECT_EQ( many.prefecturesWithSeveral, 1 );
}

TEST_F( Facts, CountRowsWhereThereAreNoClusters )
{
  const PreparedAtlas figures = prepared( "都道府県,人口\n北海道,5\n青森県,1\nまほろば,2\n" );
  ASSERT_TRUE( figures.ledger.countsRows );
  const JoinFacts facts = joinFacts( figures );
  EXPECT_EQ( facts.matched, 2 );
  EXPECT_EQ( facts.prefectures, 2 );
  EXPECT_EQ( facts.cardinality, Cardinality::OneToOne );
  EXPECT_EQ( partnersOfPrefectures( figures ).size(), 2u );
}

TEST_F( Facts, MarkWhatWasLeftOutAndNothingElse )
{
  const auto losses = []( const PreparedAtlas &atlas ) {
    int count = 0;
    for ( const FactSection &section : factSections( atlas ) )
      for ( const FactLine &line : section.lines )
        count += line.isLoss ? 1 : 0;
    return count;
  };
  EXPECT_EQ( losses( prepared( "クラスター,都道府県\n甲,北海道\n乙,東京都\n" ) ), 0 );
  EXPECT_EQ( losses( prepared( "クラスター,都道府県\n甲,北海道\n甲,北海道\n乙,まほろば\n丙,東京都\n" ) ), 2 );
}
} // namespace
} // namespace clusteratlas
