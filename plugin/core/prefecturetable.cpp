// SPDX-License-Identifier: GPL-2.0-or-later
#include "prefecturetable.h"

namespace clusteratlas
{
namespace
{
constexpr PrefectureRecord record( int number, QStringView nameJa, QStringView shortJa, QStringView nameKana, QStringView shortKana,
  QStringView nameEn, QStringView suffixJa, QStringView suffixEn, QStringView romaji )
{
  return { *PrefectureCode::fromNumber( number ), nameJa, shortJa, nameKana, shortKana, nameEn, suffixJa, suffixEn, romaji };
}

// Other spellings: Kunrei-shiki (hirosima), long vowels typed out (oosaka, ohsaka, hyougo), the passport's m before b, m, p (gumma),
// 北海道 cut before its suffix (hokkai), and GADM's misprint of Nagasaki up to version 3.6 (naoasaki). Macrons and circumflexes are
// dropped before comparing and need no entry.
constexpr PrefectureTable PREFECTURES = { {
  record( 1, u"北海道", u"北海道", u"ほっかいどう", u"ほっかいどう", u"Hokkaido", u"道", u"do", u"hokkai hokkaidou" ),
  record( 2, u"青森県", u"青森", u"あおもりけん", u"あおもり", u"Aomori", u"県", u"ken", u"" ),
  record( 3, u"岩手県", u"岩手", u"いわてけん", u"いわて", u"Iwate", u"県", u"ken", u"" ),
  record( 4, u"宮城県", u"宮城", u"みやぎけん", u"みやぎ", u"Miyagi", u"県", u"ken", u"" ),
  record( 5, u"秋田県", u"秋田", u"あきたけん", u"あきた", u"Akita", u"県", u"ken", u"" ),
  record( 6, u"山形県", u"山形", u"やまがたけん", u"やまがた", u"Yamagata", u"県", u"ken", u"" ),
  record( 7, u"福島県", u"福島", u"ふくしまけん", u"ふくしま", u"Fukushima", u"県", u"ken", u"fukusima hukusima" ),
  record( 8, u"茨城県", u"茨城", u"いばらきけん", u"いばらき", u"Ibaraki", u"県", u"ken", u"" ),
  record( 9, u"栃木県", u"栃木", u"とちぎけん", u"とちぎ", u"Tochigi", u"県", u"ken", u"totigi" ),
  record( 10, u"群馬県", u"群馬", u"ぐんまけん", u"ぐんま", u"Gunma", u"県", u"ken", u"gumma" ),
  record( 11, u"埼玉県", u"埼玉", u"さいたまけん", u"さいたま", u"Saitama", u"県", u"ken", u"" ),
  record( 12, u"千葉県", u"千葉", u"ちばけん", u"ちば", u"Chiba", u"県", u"ken", u"tiba" ),
  record( 13, u"東京都", u"東京", u"とうきょうと", u"とうきょう", u"Tokyo", u"都", u"to", u"toukyou toukyo tokyou tohkyo tohkyoh tookyoo" ),
  record( 14, u"神奈川県", u"神奈川", u"かながわけん", u"かながわ", u"Kanagawa", u"県", u"ken", u"" ),
  record( 15, u"新潟県", u"新潟", u"にいがたけん", u"にいがた", u"Niigata", u"県", u"ken", u"" ),
  record( 16, u"富山県", u"富山", u"とやまけん", u"とやま", u"Toyama", u"県", u"ken", u"" ),
  record( 17, u"石川県", u"石川", u"いしかわけん", u"いしかわ", u"Ishikawa", u"県", u"ken", u"isikawa" ),
  record( 18, u"福井県", u"福井", u"ふくいけん", u"ふくい", u"Fukui", u"県", u"ken", u"hukui" ),
  record( 19, u"山梨県", u"山梨", u"やまなしけん", u"やまなし", u"Yamanashi", u"県", u"ken", u"yamanasi" ),
  record( 20, u"長野県", u"長野", u"ながのけん", u"ながの", u"Nagano", u"県", u"ken", u"" ),
  record( 21, u"岐阜県", u"岐阜", u"ぎふけん", u"ぎふ", u"Gifu", u"県", u"ken", u"gihu" ),
  record( 22, u"静岡県", u"静岡", u"しずおかけん", u"しずおか", u"Shizuoka", u"県", u"ken", u"sizuoka" ),
  record( 23, u"愛知県", u"愛知", u"あいちけん", u"あいち", u"Aichi", u"県", u"ken", u"aiti" ),
  record( 24, u"三重県", u"三重", u"みえけん", u"みえ", u"Mie", u"県", u"ken", u"" ),
  record( 25, u"滋賀県", u"滋賀", u"しがけん", u"しが", u"Shiga", u"県", u"ken", u"siga" ),
  record( 26, u"京都府", u"京都", u"きょうとふ", u"きょうと", u"Kyoto", u"府", u"fu", u"kyouto kyohto kyooto" ),
  record( 27, u"大阪府", u"大阪", u"おおさかふ", u"おおさか", u"Osaka", u"府", u"fu", u"oosaka ohsaka" ),
  record( 28, u"兵庫県", u"兵庫", u"ひょうごけん", u"ひょうご", u"Hyogo", u"県", u"ken", u"hyougo hyohgo hyoogo" ),
  record( 29, u"奈良県", u"奈良", u"ならけん", u"なら", u"Nara", u"県", u"ken", u"" ),
  record( 30, u"和歌山県", u"和歌山", u"わかやまけん", u"わかやま", u"Wakayama", u"県", u"ken", u"" ),
  record( 31, u"鳥取県", u"鳥取", u"とっとりけん", u"とっとり", u"Tottori", u"県", u"ken", u"" ),
  record( 32, u"島根県", u"島根", u"しまねけん", u"しまね", u"Shimane", u"県", u"ken", u"simane" ),
  record( 33, u"岡山県", u"岡山", u"おかやまけん", u"おかやま", u"Okayama", u"県", u"ken", u"" ),
  record( 34, u"広島県", u"広島", u"ひろしまけん", u"ひろしま", u"Hiroshima", u"県", u"ken", u"hirosima" ),
  record( 35, u"山口県", u"山口", u"やまぐちけん", u"やまぐち", u"Yamaguchi", u"県", u"ken", u"yamaguti" ),
  record( 36, u"徳島県", u"徳島", u"とくしまけん", u"とくしま", u"Tokushima", u"県", u"ken", u"tokusima" ),
  record( 37, u"香川県", u"香川", u"かがわけん", u"かがわ", u"Kagawa", u"県", u"ken", u"" ),
  record( 38, u"愛媛県", u"愛媛", u"えひめけん", u"えひめ", u"Ehime", u"県", u"ken", u"" ),
  record( 39, u"高知県", u"高知", u"こうちけん", u"こうち", u"Kochi", u"県", u"ken", u"kouchi kohchi koochi koti kouti" ),
  record( 40, u"福岡県", u"福岡", u"ふくおかけん", u"ふくおか", u"Fukuoka", u"県", u"ken", u"hukuoka" ),
  record( 41, u"佐賀県", u"佐賀", u"さがけん", u"さが", u"Saga", u"県", u"ken", u"" ),
  record( 42, u"長崎県", u"長崎", u"ながさきけん", u"ながさき", u"Nagasaki", u"県", u"ken", u"naoasaki" ),
  record( 43, u"熊本県", u"熊本", u"くまもとけん", u"くまもと", u"Kumamoto", u"県", u"ken", u"" ),
  record( 44, u"大分県", u"大分", u"おおいたけん", u"おおいた", u"Oita", u"県", u"ken", u"ooita ohita" ),
  record( 45, u"宮崎県", u"宮崎", u"みやざきけん", u"みやざき", u"Miyazaki", u"県", u"ken", u"" ),
  record( 46, u"鹿児島県", u"鹿児島", u"かごしまけん", u"かごしま", u"Kagoshima", u"県", u"ken", u"kagosima" ),
  record( 47, u"沖縄県", u"沖縄", u"おきなわけん", u"おきなわ", u"Okinawa", u"県", u"ken", u"" ),
} };

constexpr bool isOrderedByCode()
{
  for ( int i = 0; i < PrefectureCode::LAST; ++i )
  {
    if ( PREFECTURES[static_cast<std::size_t>( i )].code.number() != i + 1 )
      return false;
  }
  return true;
}
static_assert( isOrderedByCode(), "prefectureRecord() indexes by code" );
} // namespace

const PrefectureTable &prefectureTable() noexcept
{
  return PREFECTURES;
}

const PrefectureRecord &prefectureRecord( PrefectureCode code ) noexcept
{
  return PREFECTURES[static_cast<std::size_t>( code.number() - 1 )];
}
} // namespace clusteratlas
