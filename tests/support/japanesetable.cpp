// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/japanesetable.h"

#include "core/prefecturetable.h"

#include <gtest/gtest.h>
#include <iconv.h>

namespace clusteratlas::test
{

namespace
{
using Words = std::vector<QString>;

Words wordsOf( const char *text )
{
  const QStringList parts = QString::fromUtf8( text ).split( QLatin1Char( ' ' ) );
  return { parts.begin(), parts.end() };
}

const QString &oneOf( const Words &words, std::mt19937 &random )
{
  return words[random() % words.size()];
}

int number( int below, std::mt19937 &random )
{
  return static_cast<int>( random() % static_cast<unsigned>( below ) );
}

const Words &cities()
{
  static const Words words = wordsOf( "札幌市 函館市 稚内市 弘前市 盛岡市 仙台市青葉区 大館市 酒田市 会津若松市 つくば市 那須塩原市 桐生市 さいたま市 我孫子市 千代田区 八王子市 相模原市 佐渡市 氷見市 輪島市 "
                                      "鯖江市 笛吹市 塩尻市 各務原市 浜松市 豊田市 四日市市 近江八幡市 宇治市 堺市 枚方市 神戸市 生駒市 橿原市 海南市 境港市 出雲市 倉敷市 呉市 宇部市 鳴門市 坂出市 今治市 四万十市 北九州市 "
                                      "飯塚市 鳥栖市 諫早市 八代市 別府市 延岡市 霧島市 那覇市 うるま市 留萌郡小平町 標津郡中標津町 西白河郡矢吹町 比企郡鳩山町 中頭郡北谷町 与那国町 檜原村 飛騨市 龍ケ崎市 葛飾区 蕨市 糸魚川市 伊豫市" );
  return words;
}

const Words &towns()
{
  static const Words words = wordsOf( "本町 中央 栄町 旭町 緑ヶ丘 桜台 東山 西新宿 南大沢 北浜 上野 下高井戸 元町 新田 大字小泉字前田 字鷺沼 荏原 鴨居 鵠沼 薬師堂 弥生 富士見 若葉 泉 平和通 湊 砂子 幡ヶ谷" );
  return words;
}

const Words &institutions()
{
  static const Words words = wordsOf( "大学 工業大学 医科大学 高等専門学校 産業技術総合研究所 理化学研究所 先端医療センター 工業技術センター 科学技術交流財団 テクノポリス推進機構 商工会議所 県立病院 農業試験場 水産研究所 "
                                      "情報通信研究機構 ものづくり支援センター バイオテクノロジー研究所 ナノテクノロジー・材料研究拠点 インテリジェント・コスモス研究機構 リサーチ・パーク ライフサイエンス振興財団 けいはんな学研都市" );
  return words;
}

const Words &surnames()
{
  static const Words words = wordsOf( "佐藤 鈴木 高橋 田中 渡辺 伊藤 山本 中村 小林 加藤 吉田 山田 佐々木 山口 斎藤 齋藤 松本 井上 木村 林 清水 阿部 池田 橋本 石川 長谷川 渡邊 渡邉 藤原 五十嵐 東海林 薬袋 鬼頭 瀧澤 濱﨑 髙木 廣瀬" );
  return words;
}

const Words &givenNames()
{
  static const Words words = wordsOf( "太郎 花子 一郎 美咲 健 さくら 翔太 陽菜 大輔 由紀子 博之 恵 修 ひかり 蓮 結衣 正 和子 浩二 真理 勇気 あかり 航 七海 誠 千鶴 匠 莉子 聡 楓" );
  return words;
}

const Words &readings()
{
  static const Words words = wordsOf( "ﾎｯｶｲﾄﾞｳ ｱｵﾓﾘｹﾝ ｲﾜﾃｹﾝ ﾐﾔｷﾞｹﾝ ｻﾂﾎﾟﾛｼ ｾﾝﾀﾞｲｼ ﾄｳｷﾖｳﾄ ﾖｺﾊﾏｼ ﾅｺﾞﾔｼ ｵｵｻｶﾌ ｷｮｳﾄﾌ ｺｳﾍﾞｼ ﾋﾛｼﾏｼ ﾌｸｵｶｼ ﾅﾊｼ ﾔﾏﾀﾞﾀﾛｳ ｽｽﾞｷ ｻﾄｳ ﾀｶﾊｼ ﾜﾀﾅﾍﾞ ﾀﾅｶｺｳｷﾞｮｳ ﾄﾖﾀｼ ｸﾙﾒｼ ﾁｭｳｵｳｸ ﾎﾝﾁｮｳ 100ﾊﾞﾝﾁ ｶ)ﾃｸﾉ" );
  return words;
}

const Words &dependents()
{
  static const Words words = wordsOf( "①第一次 ②第二次 第Ⅱ期 第Ⅲ期 75億円～100億円 ㈱テクノ ㈲山本商店 髙島屋 宮﨑 №5 ℡03 ㎡ ㌔ ㍻21年 ∑合計 ⑳ ⅷ 3～5 昭和㍼ 黑澤 德島 神﨑 栁田" );
  return words;
}

const Words &latin()
{
  static const Words words = wordsOf( "Hokkaido Aomori A-1 total 2009 N/A OK university km2 K01 phase-2 x" );
  return words;
}

const Words &headings()
{
  static const Words words = wordsOf( "都道府県 市区町村名 コード 名称 所在地 人口総数 面積(km2) 備考 機関名 氏名 フリガナ 年度 予算額（千円） 電話番号 区分 クラスター名 研究分野 更新日" );
  return words;
}

QString prefecture( std::mt19937 &random )
{
  return prefectureTable()[random() % prefectureTable().size()].nameJa.toString();
}

QString address( std::mt19937 &random )
{
  return prefecture( random ) + oneOf( cities(), random ) + oneOf( towns(), random ) + QStringLiteral( "%1-%2" ).arg( number( 9, random ) + 1 ).arg( number( 40, random ) + 1 );
}

QString cell( TableKind kind, std::mt19937 &random )
{
  const int choice = number( 4, random );
  switch ( kind )
  {
    case TableKind::Places:
      return choice == 0 ? prefecture( random ) : choice == 1 ? oneOf( cities(), random )
        : choice == 2                                         ? address( random )
                                                              : QString::number( number( 1000000, random ) );
    case TableKind::Institutions:
      return choice == 0 ? QString::number( number( 1000, random ) ) : prefectureTable()[random() % 47].shortJa.toString() + oneOf( institutions(), random );
    case TableKind::People:
      return choice == 0 ? prefectureTable()[random() % 47].nameKana.toString() : oneOf( surnames(), random ) + QString( choice == 1 ? u'　' : u' ' ) + oneOf( givenNames(), random );
    case TableKind::HalfWidth:
      return choice == 0 ? QString::number( number( 100000, random ) ) : oneOf( readings(), random );
    case TableKind::Dependent:
      return choice == 0 ? oneOf( surnames(), random ) : oneOf( dependents(), random );
    case TableKind::Sparse:
      return number( 12, random ) == 0 ? prefecture( random ) : choice < 2 ? oneOf( latin(), random )
                                                                           : QString::number( number( 100000, random ) );
  }
  Q_UNREACHABLE();
}

QString certainCell( TableKind kind, std::mt19937 &random )
{
  return kind == TableKind::HalfWidth ? oneOf( readings(), random ) : kind == TableKind::Dependent ? oneOf( dependents(), random )
                                                                                                   : prefecture( random );
}
} // namespace

std::vector<QStringList> japaneseTable( TableKind kind, int rows, bool hasHeader, std::mt19937 &random )
{
  const int columns = 1 + number( 6, random );
  std::vector<QStringList> table;
  if ( hasHeader )
  {
    QStringList header;
    for ( int column = 0; column < columns; ++column )
      header << ( kind == TableKind::HalfWidth || kind == TableKind::Sparse ? QStringLiteral( "field%1" ).arg( column ) : oneOf( headings(), random ) );
    table.push_back( header );
  }
  const int certain = number( rows, random );
  for ( int row = 0; row < rows; ++row )
  {
    QStringList cells;
    for ( int column = 0; column < columns; ++column )
      cells << ( row == certain && column == 0 ? certainCell( kind, random ) : cell( kind, random ) );
    table.push_back( cells );
  }
  return table;
}

QByteArray encoded( const QString &text, const char *encoding )
{
  // glibc writes a mark in UTF-16 and none in UTF-16LE.
  iconv_t handle = iconv_open( encoding, "UTF-8" );
  EXPECT_NE( handle, reinterpret_cast<iconv_t>( -1 ) ) << encoding;
  QByteArray utf8 = text.toUtf8();
  QByteArray result;
  char *in = utf8.data();
  size_t left = static_cast<size_t>( utf8.size() );
  const auto convert = [&]( char **from, size_t *fromLeft ) {
    char buffer[4096];
    char *out = buffer;
    size_t room = sizeof buffer;
    const size_t done = iconv( handle, from, fromLeft, &out, &room );
    result.append( buffer, static_cast<int>( out - buffer ) );
    return done != static_cast<size_t>( -1 ) || room < 16;
  };
  while ( left > 0 )
    if ( !convert( &in, &left ) )
    {
      int length = 1;
      while ( static_cast<size_t>( length ) < left && ( in[length] & 0xC0 ) == 0x80 )
        ++length;
      in += length;
      left -= static_cast<size_t>( length );
      char geta[] = "〓";
      char *sign = geta;
      size_t signLeft = 3;
      convert( &sign, &signLeft );
    }
  convert( nullptr, nullptr );
  iconv_close( handle );
  return result;
}

} // namespace clusteratlas::test
