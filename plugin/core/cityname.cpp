// SPDX-License-Identifier: GPL-2.0-or-later
#include "cityname.h"

#include <QStringView>

#include <algorithm>
#include <iterator>

namespace clusteratlas
{

namespace
{
struct Cities
{
  int prefecture;
  QStringView names; //!< parted by a space, without 市
};

constexpr Cities CITIES[] = {
  { 1, u"札幌 函館 旭川" },
  { 2, u"青森 八戸" },
  { 3, u"盛岡" },
  { 4, u"仙台" },
  { 5, u"秋田" },
  { 6, u"山形" },
  { 7, u"福島 郡山 いわき" },
  { 8, u"水戸" },
  { 9, u"宇都宮" },
  { 10, u"前橋 高崎" },
  { 11, u"さいたま 川越 川口 越谷" },
  { 12, u"千葉 船橋 柏" },
  { 13, u"八王子" },
  { 14, u"横浜 川崎 相模原 横須賀" },
  { 15, u"新潟" },
  { 16, u"富山" },
  { 17, u"金沢" },
  { 18, u"福井" },
  { 19, u"甲府" },
  { 20, u"長野 松本" },
  { 21, u"岐阜" },
  { 22, u"静岡 浜松" },
  { 23, u"名古屋 豊橋 岡崎 一宮 豊田" },
  { 24, u"津" },
  { 25, u"大津" },
  { 26, u"京都" },
  { 27, u"大阪 堺 豊中 吹田 高槻 枚方 八尾 寝屋川 東大阪" },
  { 28, u"神戸 姫路 尼崎 明石 西宮" },
  { 29, u"奈良" },
  { 30, u"和歌山" },
  { 31, u"鳥取" },
  { 32, u"松江" },
  { 33, u"岡山 倉敷" },
  { 34, u"広島 呉 福山" },
  { 35, u"山口 下関" },
  { 36, u"徳島" },
  { 37, u"高松" },
  { 38, u"松山" },
  { 39, u"高知" },
  { 40, u"福岡 北九州 久留米" },
  { 41, u"佐賀" },
  { 42, u"長崎 佐世保" },
  { 43, u"熊本" },
  { 44, u"大分" },
  { 45, u"宮崎" },
  { 46, u"鹿児島" },
  { 47, u"那覇" },
};

bool hasName( QStringView names, QStringView name )
{
  qsizetype begin = 0;
  for ( qsizetype end = 0; end <= names.size(); ++end )
  {
    if ( end < names.size() && names.at( end ) != QLatin1Char( ' ' ) )
      continue;
    if ( names.mid( begin, end - begin ) == name )
      return true;
    begin = end + 1;
  }
  return false;
}
} // namespace

std::optional<PrefectureCode> prefectureOfCity( const QString &key )
{
  const int cityAt = key.indexOf( QChar( u'市' ) );
  const QStringView ward = QStringView( key ).mid( cityAt + 1 );
  if ( cityAt < 1 || ( !ward.isEmpty() && !ward.endsWith( QChar( u'区' ) ) ) )
    return std::nullopt;
  const QStringView name = QStringView( key ).left( cityAt );
  for ( const Cities &cities : CITIES )
    if ( hasName( cities.names, name ) )
      return PrefectureCode::fromNumber( cities.prefecture );
  return std::nullopt;
}

bool isWrittenAsMunicipality( const QString &key )
{
  constexpr QStringView KINDS = u"市区町村郡";
  return key.size() > 1 && KINDS.contains( key.back() ) && std::all_of( key.begin(), key.end(), []( QChar c ) { return c.isLetter() || c.isSurrogate(); } );
}

} // namespace clusteratlas
