// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/labeltext.h"
#include "core/matchprefecture.h"
#include "core/prefecturecodetext.h"
#include "core/prefecturetable.h"
#include "support/printto.h"
#include "support/seed.h"

#include <gtest/gtest.h>

#include <QStringList>

#include <initializer_list>
#include <random>
#include <vector>

using namespace clusteratlas;

namespace
{
QString text( const char16_t *literal )
{
  return QString::fromUtf16( literal );
}

//! A match or failure as one readable line: "13 name_ja", "01 code5 municipality", "check_digit".
QString outcome( const QString &label )
{
  const PrefectureMatchResult match = matchPrefecture( label );
  if ( !match )
    return QString( matchFailureId( match.error() ) );
  const QString form = match->code.toString() + QLatin1Char( ' ' ) + keyFormId( match->form );
  return match->municipality ? form + QLatin1String( " municipality" ) : form;
}

struct Expectation
{
    const char16_t *label;
    const char16_t *outcome;
};

void expectEach( std::initializer_list<Expectation> expectations )
{
  for ( const Expectation &expectation : expectations )
    EXPECT_EQ( outcome( text( expectation.label ) ), text( expectation.outcome ) ) << ::testing::PrintToString( text( expectation.label ) );
}

void expectAll( const char16_t *expected, std::initializer_list<const char16_t *> labels )
{
  for ( const char16_t *label : labels )
    EXPECT_EQ( outcome( text( label ) ), text( expected ) ) << ::testing::PrintToString( text( label ) );
}
} // namespace

TEST( MatchPrefecture, SaysEmptyWhenNothingIsVisible )
{
  EXPECT_EQ( outcome( QString() ), QStringLiteral( "empty" ) );
  expectAll( u"empty", { u"", u" ", u"\t\r\n", u"\u3000\u3000", u"\u00A0", u"\u200B\uFEFF\u00AD", u"''", u"=\"\"" } );
}

TEST( MatchPrefecture, DoesNotKnowOtherPlaces )
{
  expectAll( u"unknown", { u"札幌市", u"山口市", u"所属未定地", u"関東", u"不詳", u"樺太庁", u"Seoul", u"minor island", u"-", u"？", u"福", u"東", u"都", u"県", u"ken" } );
}

TEST( MatchPrefecture, NeverMatchesPartsOfNames )
{
  expectAll( u"unknown", { u"神奈", u"和歌", u"鹿児", u"Hok", u"Yama", u"Naga", u"Fuku", u"Tokyo Bay", u"とう", u"北海道大学", u"福岡空港", u"Gi" } );
}

TEST( MatchPrefecture, DoesNotKnowWrongSuffixes )
{
  expectAll( u"unknown", { u"大阪県", u"京都県", u"東京県", u"青森府", u"Osaka-ken", u"Hokkaido-ken", u"Aomori-fu", u"Osaka Metropolis", u"おおさかけん" } );
}

TEST( MatchPrefecture, DoesNotKnowCodesOfOtherSystems )
{
  expectAll( u"other_code_system", { u"JA01", u"ja47", u"ＪＡ０１", u"JP.01", u"JPN.1_1", u"JPN-3501" } );
  expectAll( u"unknown", { u"JA.01", u"JP01", u"JP_01", u"JP-AI", u"JPN.1_", u"JPN.1_2", u"JPN-", u"JA1", u"JAN01", u"KR-11", u"JP-", u"R01", u"X01000" } );
}

TEST( MatchPrefecture, DoesNotKnowNumbersOutOfRange )
{
  expectAll( u"unknown", { u"48", u"99", u"-1", u"+1", u"1.5", u"1.", u".0", u"001", u"0001", u"123", u"JP-00", u"JP-48", u"JP-001", u"R48000", u"R1000", u"48000", u"1e3", u"1 3", u"1234567", u"01000000000" } );
}

TEST( MatchPrefecture, TakesNoYearForACodeBut2000 )
{
  for ( int year = 1801; year <= 2099; ++year )
  {
    const QString expected = year == 2000 ? QStringLiteral( "02 code5" ) : QStringLiteral( "unknown" );
    EXPECT_EQ( outcome( QString::number( year ) ), expected ) << year;
  }
}

TEST( MatchPrefecture, DoesNotKnowMunicipalNumbersBelow100 )
{
  expectAll( u"unknown", { u"01001", u"13099", u"R13001", u"130990" } );
}

TEST( MatchPrefecture, DoesNotTakeAddressesOrInstitutionsForMunicipalities )
{
  expectAll( u"unknown", { u"宮城県仙台市青葉区片平2-1-1", u"北海道大学", u"東京都市大学", u"福岡県産業・科学技術振興財団", u"大阪府市", u"東京都区", u"静岡県東部地区", u"愛知県内市町村", u"長野県全域地域" } );
}

TEST( MatchPrefecture, DoesNotTakeAPlaceBesideAPrefectureForOneInIt )
{
  expectAll( u"unknown", { u"北海道、札幌市", u"愛知県，名古屋市，岐阜県", u"東京都・大阪市", u"大阪府(神戸市)", u"長野県3市" } );
}

TEST( MatchPrefecture, RefusesWrongCheckDigits )
{
  expectAll( u"check_digit", { u"010005", u"131010", u"011003", u"401006", u"401301", u"０１０００５" } );
}

TEST( MatchPrefecture, FindsEveryWrongCheckDigit )
{
  for ( const char16_t *code : { u"01000", u"13101", u"01100", u"40100", u"40130" } )
  {
    int accepted = 0;
    for ( int digit = 0; digit <= 9; ++digit )
      accepted += matchPrefecture( text( code ) + QString::number( digit ) ) ? 1 : 0;
    EXPECT_EQ( accepted, 1 ) << ::testing::PrintToString( text( code ) );
  }
}

TEST( MatchPrefecture, TellsNationalTotalsFromUnknowns )
{
  expectAll( u"national_total", { u"全国", u"全　国", u"合計", u"総数", u"計", u"日本", u"Japan", u"JAPAN", u"All Japan", u"Total", u"0", u"00", u"00000", u"000000", u"R00000", u"０００００", u"00000.0" } );
}

TEST( MatchPrefecture, SaysAmbiguousWhenALabelFitsTwo )
{
  expectAll( u"ambiguous", { u"富山・石川", u"東京都、大阪府", u"Tokyo / Osaka", u"東京→大阪", u"大阪府（京都府）", u"01 青森県", u"1. 東京都", u"北海道 Aomori", u"JP-13 京都府" } );
}

TEST( MatchPrefecture, DoesNotTakeARepeatedNameForASpelling )
{
  expectAll( u"unknown", { u"Kyoto, Kyoto", u"大阪・大阪府" } );
}

TEST( MatchPrefecture, ReadsJisCodes )
{
  expectEach( {
    { u"01", u"01 jis_code" },
    { u"47", u"47 jis_code" },
    { u"1", u"01 jis_number" },
    { u"１３", u"13 jis_code" },
    { u"1.0", u"01 jis_number" },
    { u"13.00", u"13 jis_number" },
    { u" 26\u3000", u"26 jis_code" },
  } );
}

TEST( MatchPrefecture, ReadsCodesThatSpreadsheetsProtect )
{
  expectAll( u"01 jis_code", { u"'01", u"=\"01\"", u"\"01\"", u"＝＂０１＂" } );
}

TEST( MatchPrefecture, ReadsIsoCodes )
{
  expectAll( u"01 iso_3166_2", { u"JP-01", u"jp-1", u"ＪＰ－０１", u"JP‐01", u"JP–01", u"JP−01", u"\uFEFFJP-01 " } );
}

TEST( MatchPrefecture, ReadsMunicipalCodes )
{
  expectEach( {
    { u"01000", u"01 code5" },
    { u"1000", u"01 code5" },
    { u"1000.0", u"01 code5" },
    { u"01202", u"01 code5 municipality" },
    { u"1202", u"01 code5 municipality" },
    { u"13101", u"13 code5 municipality" },
    { u"12203", u"12 code5 municipality" },
    { u"010006", u"01 code6" },
    { u"131016", u"13 code6 municipality" },
    { u"011002", u"01 code6 municipality" },
    { u"401005", u"40 code6 municipality" },
    { u"401307", u"40 code6 municipality" },
    { u"R01000", u"01 r_code" },
    { u"r01100", u"01 r_code municipality" },
  } );
}

TEST( MatchPrefecture, ReadsJapaneseNames )
{
  expectAll( u"01 name_ja", { u"北海道", u"北海", u"北 海 道", u"北　海　道", u"北海道\u3000", u"\u200B北海道" } );
  expectAll( u"13 name_ja", { u"東京都", u"東京", u"東京府" } );
  expectAll( u"26 name_ja", { u"京都府", u"京都" } );
  expectAll( u"27 name_ja", { u"大阪府", u"大阪" } );
}

TEST( MatchPrefecture, ReadsOldAndVariantKanji )
{
  expectEach( {
    { u"廣島縣", u"34 name_ja" },
    { u"德島縣", u"36 name_ja" },
    { u"靜岡縣", u"22 name_ja" },
    { u"鹿兒島縣", u"46 name_ja" },
    { u"沖繩縣", u"47 name_ja" },
    { u"冨山県", u"16 name_ja" },
    { u"新瀉県", u"15 name_ja" },
    { u"髙知県", u"39 name_ja" },
    { u"長\uFA11県", u"42 name_ja" },
    { u"\uFA1B岡県", u"40 name_ja" }, // CJK compatibility ideograph 福
    { u"⾼知県", u"39 name_ja" },     // Kangxi radicals, from PDF
    { u"⿅児島県", u"46 name_ja" },
    { u"\u2ED1野県", u"20 name_ja" }, // CJK radicals supplement, from PDF
    { u"\u2ED8森県", u"02 name_ja" },
    { u"茨\U000E0100城県", u"08 name_ja" }, // ideographic variation selector
  } );
}

TEST( MatchPrefecture, ReadsKana )
{
  expectAll( u"01 name_kana", { u"ほっかいどう", u"ホッカイドウ", u"ﾎｯｶｲﾄﾞｳ", u"ﾎﾂｶｲﾄﾞｳ", u"ホッカイト\u3099ウ", u"ほっかい" } );
  expectAll( u"13 name_kana", { u"とうきょうと", u"トウキョウ", u"ﾄｳｷﾖｳﾄ", u"とうきょうふ" } );
  expectAll( u"26 name_kana", { u"きょうと", u"キョウトフ" } );
}

TEST( MatchPrefecture, ReadsRomaji )
{
  expectAll( u"01 name_en", { u"Hokkaido", u"Hokkaidō", u"Hokkaidô", u"HOKKAIDO", u"Hokkai Do", u"Hokkai-dō", u"Hokkaido\u0304", u"Hokkaidou", u"Hokkaido Prefecture" } );
  expectAll( u"13 name_en", { u"Tokyo", u"Tōkyō", u"TÔKYÔ", u"Tokyo To", u"Tōkyō-to", u"Tokyo Metropolis", u"Toukyou", u"Ｔｏｋｙｏ", u"To\u00ADkyo", u"tokyo_to" } );
  expectAll( u"23 name_en", { u"Aichi", u"Aichi Prefecture", u"Aichi Pref.", u"Aichi-ken", u"Prefecture of Aichi", u"aiti" } );
  expectEach( {
    { u"Kyoto Fu", u"26 name_en" },
    { u"Osaka-fu", u"27 name_en" },
    { u"Oosaka", u"27 name_en" },
    { u"Ohsaka", u"27 name_en" },
    { u"Miyagi Ken", u"04 name_en" },
    { u"Gumma", u"10 name_en" },
    { u"Gunma", u"10 name_en" },
    { u"Hirosima", u"34 name_en" },
    { u"Hyougo", u"28 name_en" },
    { u"Hyōgo", u"28 name_en" },
    { u"Kouchi", u"39 name_en" },
    { u"Kôti", u"39 name_en" },
    { u"Ooita", u"44 name_en" },
    { u"Hukusima", u"07 name_en" },
    { u"NARA", u"29 name_en" },
    { u"gIFU", u"21 name_en" },
    { u"Naoasaki", u"42 name_en" }, // GADM up to 3.6
  } );
}

TEST( MatchPrefecture, ReadsMunicipalitiesBehindAnOfficialName )
{
  expectAll( u"01 name_ja municipality", { u"北海道函館市", u"北海道　函館市", u"北海道石狩郡当別町", u"北海道泊村" } );
  expectAll( u"04 name_ja municipality", { u"宮城県仙台市青葉区", u"宮城縣仙台市" } );
  expectAll( u"13 name_ja municipality", { u"東京都府中市", u"東京都特別区部", u"東京府東京市" } );
  expectAll( u"46 name_ja municipality", { u"鹿児島県鹿児島市" } );
}

TEST( MatchPrefecture, ReadsSeveralSpellingsOfOnePrefecture )
{
  expectAll( u"01 name_ja", { u"01 北海道", u"01_北海道", u"01：北海道", u"[01]北海道", u"北海道（01）", u"R01000 北海道", u"010006 北海道", u"01北海道 Hokkaido", u"Hokkaido / 北海道", u"北海道(ほっかいどう)" } );
  expectAll( u"13 name_ja", { u"JP-13 東京都", u"東京都 Tokyo To" } );
  expectAll( u"13 name_en", { u"13 Tokyo", u"13-Tokyo", u"Tokyo 13", u"JP-13 Tokyo" } );
  expectAll( u"01 name_ja municipality", { u"01202 北海道函館市" } );
  expectAll( u"check_digit", { u"010005 北海道" } );
  expectAll( u"unknown", { u"01202 函館市", u"東京都 (2010)" } );
}

TEST( MunicipalCheckDigit, FollowsJisX0402 )
{
  EXPECT_EQ( municipalCheckDigit( 1000 ), 6 );
  EXPECT_EQ( municipalCheckDigit( 1100 ), 2 );
  EXPECT_EQ( municipalCheckDigit( 1202 ), 5 );
  EXPECT_EQ( municipalCheckDigit( 13101 ), 6 );
  EXPECT_EQ( municipalCheckDigit( 40100 ), 5 );
  EXPECT_EQ( municipalCheckDigit( 40130 ), 7 );
}

namespace
{
using Random = std::mt19937;

struct Spelling
{
    QString label;
    KeyForm form;
};

QString katakana( QStringView hiragana )
{
  QString kana;
  for ( const QChar c : hiragana )
    kana.append( QChar( c.unicode() + 0x60 ) );
  return kana;
}

std::vector<Spelling> spellingsOf( const PrefectureRecord &record )
{
  const QString code = record.code.toString();
  const QString number = QString::number( record.code.number() );
  const QString five = code + QStringLiteral( "000" );
  const QString english = record.nameEn.toString();
  std::vector<Spelling> spellings = {
    { code, KeyForm::JisCode },
    { number, number.size() == 1 ? KeyForm::JisNumber : KeyForm::JisCode },
    { number + QStringLiteral( ".0" ), KeyForm::JisNumber },
    { QStringLiteral( "JP-" ) + code, KeyForm::IsoCode },
    { five, KeyForm::MunicipalCode5 },
    { QString::number( record.code.number() * 1000 ), KeyForm::MunicipalCode5 },
    { five + QString::number( municipalCheckDigit( record.code.number() * 1000 ) ), KeyForm::MunicipalCode6 },
    { QLatin1Char( 'R' ) + five, KeyForm::RegionCode },
    { record.nameJa.toString(), KeyForm::NameJa },
    { record.shortJa.toString(), KeyForm::NameJa },
    { record.nameKana.toString(), KeyForm::NameKana },
    { record.shortKana.toString(), KeyForm::NameKana },
    { katakana( record.nameKana ), KeyForm::NameKana },
    { english, KeyForm::NameEn },
    { english + QStringLiteral( " Prefecture" ), KeyForm::NameEn },
  };
  if ( record.code.number() != 1 )
    spellings.push_back( { english + QLatin1Char( '-' ) + record.suffixEn.toString(), KeyForm::NameEn } );
  for ( const QString &romaji : record.romaji.toString().split( QLatin1Char( ' ' ), Qt::SkipEmptyParts ) )
    spellings.push_back( { romaji, KeyForm::NameEn } );
  return spellings;
}

QString withWideForms( const QString &label, Random &random )
{
  QString wide = label;
  for ( QChar &c : wide )
  {
    if ( c.unicode() > 0x20 && c.unicode() < 0x7F && random() % 2 )
      c = QChar( c.unicode() + 0xFEE0 );
  }
  return wide;
}

QString withMixedCase( const QString &label, Random &random )
{
  QString mixed = label;
  for ( QChar &c : mixed )
    c = random() % 2 ? c.toUpper() : c.toLower();
  return mixed;
}

QString withOuterSpace( const QString &label, Random &random )
{
  constexpr char16_t SPACES[] = u" \t\u00A0\u3000\u2003\n";
  QString spaced = label;
  for ( unsigned i = random() % 4; i > 0; --i )
    spaced.insert( random() % 2 ? 0 : spaced.size(), QChar( SPACES[random() % 6] ) );
  return spaced;
}

QString withInvisible( const QString &label, Random &random )
{
  constexpr char16_t INVISIBLE[] = u"\u200B\u200D\u00AD\uFEFF\u2060\u200E";
  QString cloaked = label;
  for ( unsigned i = random() % 4; i > 0; --i )
    cloaked.insert( static_cast<int>( random() % static_cast<unsigned>( cloaked.size() + 1 ) ), QChar( INVISIBLE[random() % 6] ) );
  return cloaked;
}

QString decomposed( const QString &label, Random &random )
{
  return random() % 2 ? label.normalized( QString::NormalizationForm_D ) : label;
}
} // namespace

TEST( MatchPrefectureProperty, EveryCodeComesBackFromEverySpellingHoweverDecorated )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  Random random( seed );
  constexpr QString ( *DECORATIONS[] )( const QString &, Random & ) = { withWideForms, withMixedCase, withOuterSpace, withInvisible, decomposed };
  for ( const PrefectureRecord &record : prefectureTable() )
  {
    for ( const Spelling &spelling : spellingsOf( record ) )
    {
      for ( int trial = 0; trial < 50; ++trial )
      {
        QString label = spelling.label;
        for ( int decorations = trial % 5; decorations > 0; --decorations )
          label = DECORATIONS[random() % 5]( label, random );
        const PrefectureMatchResult match = matchPrefecture( label );
        ASSERT_TRUE( match ) << ::testing::PrintToString( label ) << " from " << ::testing::PrintToString( spelling.label );
        ASSERT_EQ( match->code, record.code ) << ::testing::PrintToString( label );
        ASSERT_EQ( match->form, spelling.form ) << ::testing::PrintToString( label );
        ASSERT_FALSE( match->municipality ) << ::testing::PrintToString( label );
      }
    }
  }
}

TEST( MatchPrefectureProperty, TwoSpellingsAgreeOrAreNotTakenForAPrefecture )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  Random random( seed );
  for ( int trial = 0; trial < 20000; ++trial )
  {
    const PrefectureRecord &first = prefectureTable()[random() % 47];
    const PrefectureRecord &second = prefectureTable()[random() % 47];
    const std::vector<Spelling> firstSpellings = spellingsOf( first );
    const std::vector<Spelling> secondSpellings = spellingsOf( second );
    const QString label = firstSpellings[random() % firstSpellings.size()].label + QStringLiteral( " / " ) + secondSpellings[random() % secondSpellings.size()].label;
    const PrefectureMatchResult match = matchPrefecture( label );
    if ( first.code != second.code )
    {
      ASSERT_FALSE( match ) << ::testing::PrintToString( label );
      ASSERT_EQ( match.error(), MatchFailure::Ambiguous ) << ::testing::PrintToString( label );
    }
    else if ( match )
    {
      ASSERT_EQ( match->code, first.code ) << ::testing::PrintToString( label );
    }
  }
}

TEST( MatchPrefectureProperty, NormalizingChangesNoResult )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  Random random( seed );
  constexpr char16_t ALPHABET[] = u"01239JPRWjpr-._' \"=/東京都北海道府県市区町村全国ぁカﾊﾟōô\u0304\u030A\u200B\u3000\uFE00\xD83D\xDE00\xD800";
  constexpr std::size_t LETTERS = std::size( ALPHABET ) - 1;
  for ( int trial = 0; trial < 200000; ++trial )
  {
    QString label;
    for ( unsigned i = random() % 7; i > 0; --i )
      label.append( QChar( ALPHABET[random() % LETTERS] ) );
    const QString normalized = normalizedLabel( label );
    ASSERT_EQ( normalizedLabel( normalized ), normalized ) << ::testing::PrintToString( label );
    ASSERT_EQ( nameKey( nameKey( normalized ) ), nameKey( normalized ) ) << ::testing::PrintToString( label );
    ASSERT_EQ( outcome( normalized ), outcome( label ) ) << ::testing::PrintToString( label );
  }
}
