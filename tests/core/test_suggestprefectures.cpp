// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/prefecturetable.h"
#include "core/suggestprefectures.h"
#include "support/printto.h"
#include "support/seed.h"

#include <algorithm>
#include <random>

using namespace clusteratlas;

namespace
{
QString best( const QString &label )
{
  const std::vector<PrefectureSuggestion> suggestions = suggestPrefectures( label );
  return suggestions.empty() ? QStringLiteral( "(none)" ) : suggestions.front().code.toString() + QLatin1Char( ' ' ) + suggestionReasonId( suggestions.front().reason );
}
} // namespace

TEST( SuggestPrefectures, SuggestsNothingWithoutLikeness )
{
  for ( const char16_t *label : { u"", u" ", u"99", u"***", u"クラスター", u"xyz", u"総務省" } )
    EXPECT_EQ( best( QString::fromUtf16( label ) ), QStringLiteral( "(none)" ) ) << qPrintable( QString::fromUtf16( label ) );
}

TEST( SuggestPrefectures, SaysWhy )
{
  EXPECT_EQ( best( QStringLiteral( "北海道庁" ) ), QStringLiteral( "01 contained" ) );
  EXPECT_EQ( best( QStringLiteral( "大坂府" ) ), QStringLiteral( "27 old_name" ) );
  EXPECT_EQ( best( QStringLiteral( "大阪県" ) ), QStringLiteral( "27 wrong_suffix" ) );
  EXPECT_EQ( best( QStringLiteral( "東京大学" ) ), QStringLiteral( "13 contained" ) );
  EXPECT_EQ( best( QStringLiteral( "Hokaido" ) ), QStringLiteral( "01 spelling" ) );
  EXPECT_EQ( best( QStringLiteral( "ほっかいど" ) ), QStringLiteral( "01 spelling" ) );
  EXPECT_EQ( best( QStringLiteral( "浜松市役所" ) ), QStringLiteral( "22 city" ) );
  EXPECT_EQ( best( QStringLiteral( "信州" ) ), QStringLiteral( "20 old_name" ) );
}

TEST( SuggestPrefectures, RanksAndStaysBelowCertainty )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  for ( int round = 0; round < 300; ++round )
  {
    QString label = prefectureTable()[random() % 47].nameJa.toString() + prefectureTable()[random() % 47].shortKana.toString();
    label.remove( static_cast<int>( random() % static_cast<unsigned>( label.size() ) ), 1 );
    double before = 1;
    const std::vector<PrefectureSuggestion> suggestions = suggestPrefectures( label );
    EXPECT_LE( suggestions.size(), 5u );
    for ( const PrefectureSuggestion &suggestion : suggestions )
    {
      EXPECT_LE( suggestion.score, before );
      EXPECT_GT( suggestion.score, 0.0 );
      EXPECT_LT( suggestion.score, 1.0 );
      before = suggestion.score;
    }
  }
}

TEST( SuggestPrefectures, FindsANameWithOneLetterLost )
{
  for ( const PrefectureRecord &record : prefectureTable() )
  {
    const QString kana = record.nameKana.toString();
    const std::vector<PrefectureSuggestion> suggestions = suggestPrefectures( kana.left( 1 ) + kana.mid( 2 ) );
    const bool isAmong = std::any_of( suggestions.begin(), suggestions.end(), [&record]( const auto &suggestion ) { return suggestion.code == record.code; } );
    EXPECT_TRUE( isAmong ) << qPrintable( kana );
  }
}
