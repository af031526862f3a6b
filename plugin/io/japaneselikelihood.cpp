// SPDX-License-Identifier: GPL-2.0-or-later
#include "japaneselikelihood.h"

#include <QSet>
#include <QString>

#include <bitset>
#include <iconv.h>
#include <memory>

namespace clusteratlas
{

namespace
{
enum class Kind
{
  Ascii,
  Kana,
  CommonestKanji,
  UsualKanji,
  LevelOneKanji,
  RareKanji,
  WideSign,
  HalfWidthKana,
  Latin,
  Strange,
};

constexpr ushort FIRST_KANJI = 0x4E00;
constexpr ushort LAST_KANJI = 0x9FFF;
using KanjiSet = std::bitset<LAST_KANJI - FIRST_KANJI + 1>;

//! JIS X 0208, rows 16 to 47.
KanjiSet levelOne()
{
  KanjiSet set;
  iconv_t handle = iconv_open( "UTF-16LE", "EUC-JP" );
  if ( handle == reinterpret_cast<iconv_t>( -1 ) )
    return set.set();
  for ( int row = 16; row <= 47; ++row )
    for ( int cell = 1; cell <= 94; ++cell )
    {
      char bytes[] = { static_cast<char>( 0xA0 + row ), static_cast<char>( 0xA0 + cell ) };
      char code[4];
      char *in = bytes, *out = code;
      size_t inLeft = sizeof bytes, outLeft = sizeof code;
      if ( iconv( handle, &in, &inLeft, &out, &outLeft ) == static_cast<size_t>( -1 ) )
        continue;
      const ushort kanji = static_cast<ushort>( static_cast<uchar>( code[0] ) | static_cast<uchar>( code[1] ) << 8 );
      if ( kanji >= FIRST_KANJI && kanji <= LAST_KANJI )
        set.set( kanji - FIRST_KANJI );
    }
  iconv_close( handle );
  return set;
}

//! Kanji that names of places, people, offices and companies, and the headings of tables, use over and over.
constexpr QStringView USUAL_KANJI =
  u"一二三四五六七八九十百千万億円年月日時分秒号番地丁目条線区市町村郡都道府県州国内外全総合計数量率比値均平小中大高低上下左右前後東西南北央本支新旧古"
  u"山川田野原林森木水土石岩島崎沢谷池沼江津浜浦港海岸洲橋坂岡丘台峰岳泉滝湖河瀬戸井宮寺社神仏城館門関所場口倉蔵園畑里郷"
  u"青秋福茨栃群馬埼玉葉京奈潟富梨長岐阜静愛知重滋賀阪兵庫和歌鳥取根広徳香媛佐熊鹿児沖縄札幌函旭仙松浦横須相模金那覇形手城"
  u"学校科技術研究院専門学部課室係局庁省会議員長部法人独立行政公財団社株式有限組機構協連盟産業工業商業農漁鉱製造販売運輸通信情報電気力"
  u"医療保健病薬理化生命物質材料環境気候温度湿降雨雪面積人口世帯男女子老幼住宅家屋建築設備施設交通鉄道路駅空港船車自動"
  u"佐藤鈴木高橋伊渡辺小林加吉山口松井清斎遠坂近村太郎次一雄子美恵幸由紀正明和義隆健博英夫樹久真直弘勝進茂実秀良光"
  u"名称氏姓住所在地番号電話備考種別類項目区分単位合計以上未満不明無有可否開始終了更新作成調査統計資料出典注記当該他等及特定指認定事業計画"
  u"白黒赤緑銀花鶴亀竹梅桜松杉柳藤菊草春夏冬朝夕星空風雲天月火米麦茶塩酒牛豚魚貝";

//! Those of nearly every address and name.
constexpr QStringView COMMONEST_KANJI = u"県市町村区都府道郡字番号大学山川田島野中東西南北京一二三本木原上下高小福名所";

KanjiSet setOf( QStringView kanji )
{
  KanjiSet set;
  for ( const QChar sign : kanji )
    if ( sign.unicode() >= FIRST_KANJI && sign.unicode() <= LAST_KANJI )
      set.set( sign.unicode() - FIRST_KANJI );
  return set;
}

Kind kindOf( ushort code )
{
  if ( code < 0x80 )
    return code < 0x20 && code != '\t' && code != '\n' && code != '\r' ? Kind::Strange : Kind::Ascii;
  if ( code >= 0x3041 && code <= 0x30FE )
    return Kind::Kana;
  if ( code >= FIRST_KANJI && code <= LAST_KANJI )
  {
    static const KanjiSet commonest = setOf( COMMONEST_KANJI ), usual = setOf( USUAL_KANJI ), first = levelOne();
    return commonest[code - FIRST_KANJI] ? Kind::CommonestKanji : usual[code - FIRST_KANJI] ? Kind::UsualKanji
      : first[code - FIRST_KANJI]                                                           ? Kind::LevelOneKanji
                                                                                            : Kind::RareKanji;
  }
  if ( code >= 0xFF61 && code <= 0xFF9F )
    return Kind::HalfWidthKana;
  const bool isWide = ( code >= 0x3000 && code <= 0x303F ) || ( code >= 0xFF01 && code <= 0xFF5E ) || ( code >= 0x2460 && code <= 0x2473 ) || ( code >= 0x2160 && code <= 0x2179 );
  const bool isSign = ( code >= 0x2010 && code <= 0x22FF ) || ( code >= 0x2500 && code <= 0x26FF ) || ( code >= 0x3200 && code <= 0x33FF );
  if ( isWide || isSign )
    return Kind::WideSign;
  const bool isLatin = code >= 0xA0 && code < 0x250;
  return isLatin ? Kind::Latin : Kind::Strange;
}

//! log2 of the probability of one character of \a kind: that of the kind over the number of its members.
double bitsOf( Kind kind, bool isRun )
{
  switch ( kind )
  {
    case Kind::Ascii:
      return 0;
    case Kind::Kana:
      return isRun ? -8 : -10;
    case Kind::CommonestKanji:
      return -8;
    case Kind::UsualKanji:
      return -10;
    case Kind::LevelOneKanji:
      return -14.5;
    case Kind::RareKanji:
      return -19;
    case Kind::WideSign:
      return isRun ? -10 : -11;
    case Kind::HalfWidthKana:
      return isRun ? -5.5 : -9;
    case Kind::Latin:
      return -13;
    case Kind::Strange:
      return -24;
  }
  Q_UNREACHABLE();
}

bool isFullWidth( Kind kind )
{
  return kind == Kind::Kana || kind == Kind::CommonestKanji || kind == Kind::UsualKanji || kind == Kind::LevelOneKanji || kind == Kind::RareKanji;
}

bool isHalfWidthKana( ushort code )
{
  return code >= 0xFF66 && code <= 0xFF9D;
}

//! Whether half-width \a code may stand after \a before.
bool isWellFormed( ushort before, ushort code )
{
  if ( code == 0xFF9E ) // the voiced mark stands after ｳ, ｶ…ﾄ, ﾊ…ﾎ
    return before == 0xFF73 || ( before >= 0xFF76 && before <= 0xFF84 ) || ( before >= 0xFF8A && before <= 0xFF8E );
  if ( code == 0xFF9F )
    return before >= 0xFF8A && before <= 0xFF8E;
  if ( ( code >= 0xFF67 && code <= 0xFF70 ) || code == 0xFF66 || code == 0xFF9D ) // ｦ, small letters, ｰ, ﾝ
    return isHalfWidthKana( before ) || before == 0xFF9E || before == 0xFF9F;
  return code >= 0xFF66;
}
} // namespace

void addLikelihood( QStringView text, JapaneseLikelihood &sum )
{
  constexpr double ILL_FORMED = -9;
  Kind last = Kind::Ascii;
  ushort before = 0;
  for ( const QChar sign : text )
  {
    const ushort code = sign.unicode();
    const Kind kind = kindOf( code );
    sum.impossible += code == QChar::ReplacementCharacter;
    sum.japanese += isFullWidth( kind );
    sum.bits += bitsOf( kind, kind == last );
    // Half-width katakana stand by themselves, not amid kanji and kana nor after a Latin letter.
    const bool isAmid = kind == Kind::HalfWidthKana && kind != last && ( isFullWidth( last ) || ( before < 0x80 && QChar( before ).isLetter() ) );
    if ( kind == Kind::HalfWidthKana && ( isAmid || !isWellFormed( before, code ) ) )
      sum.bits += ILL_FORMED;
    last = kind;
    before = code;
  }
}

} // namespace clusteratlas
