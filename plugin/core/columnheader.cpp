// SPDX-License-Identifier: GPL-2.0-or-later
#include "columnheader.h"

#include "labeltext.h"

#include <QStringView>

#include <algorithm>
#include <iterator>

namespace clusteratlas
{
namespace
{
constexpr QStringView PREFECTURE_WORDS[] = {
  u"n03001",
  u"n03007", // 国土数値情報 行政区域
  u"pref",
  u"prefs",
  u"prefecture",
  u"prefectures",
  u"prefname",
  u"prefecturename",
  u"ken",
  u"kencode",
  u"kencd",
  u"kenname",
  u"todofuken",
  u"areacode",
  u"citycode",
  u"municode",
  u"municipalcode",
  u"municipalitycode",
  u"lgcode",
  u"jis",
  u"jisx0401",
  u"jisx0402",
  u"iso31662",
  u"都道府県",
  u"都道府県名",
  u"県",
  u"県名",
  u"県コード",
  u"県番号",
  u"行政区域コード",
  u"行政コード",
  u"自治体コード",
  u"地域コード",
};

//! These make a column one of prefectures wherever they stand: "site_pref_code", "標準都道府県コード".
constexpr QStringView PREFECTURE_PARTS[] = {
  u"prefcode",
  u"prefcd",
  u"prefid",
  u"prefno",
  u"prefnum",
  u"prefnameja",
  u"prefnameen",
  u"prefecturecode",
  u"prefecturecd",
  u"prefectureid",
  u"jcode",
  u"jiscode",
  u"todofukencode",
  u"都道府県コード",
  u"都道府県cd",
  u"都道府県番号",
  u"団体コード",
  u"市区町村コード",
  u"市町村コード",
};

constexpr QStringView CODE_WORDS[] = { u"code", u"cd", u"コード" };

constexpr QStringView ROW_NUMBER_WORDS[] = {
  u"id",
  u"fid",
  u"gid",
  u"oid",
  u"uid",
  u"pk",
  u"ogcfid",
  u"objectid",
  u"featureid",
  u"rowid",
  u"row",
  u"rownumber",
  u"rownum",
  u"index",
  u"idx",
  u"seq",
  u"sequence",
  u"serial",
  u"no",
  u"num",
  u"number",
  u"n",
  u"order",
  u"rank",
  u"番号",
  u"連番",
  u"通番",
  u"通し番号",
  u"行番号",
  u"順位",
  u"順番",
};

// FIPS 10-4 and GeoNames: 01 is Aichi. HASC, GADM and Who's On First count in orders of their own.
constexpr QStringView OTHER_SYSTEM_PARTS[] = { u"fips", u"gna1", u"gnsadm", u"gnsid", u"geonames", u"geonameid", u"hasc", u"gadm", u"gid1", u"woe" };

QString headerKey( const QString &name )
{
  QString key = normalizedLabel( name );
  const auto isSeparator = []( QChar c ) { return QStringView( u" -_." ).contains( c ); };
  key.truncate( static_cast<int>( std::remove_if( key.begin(), key.end(), isSeparator ) - key.begin() ) );
  return key;
}

template <std::size_t Size>
bool isOneOf( const QStringView ( &words )[Size], const QString &key )
{
  return std::any_of( std::begin( words ), std::end( words ), [&key]( QStringView word ) { return word == key; } );
}

template <std::size_t Size>
bool containsOneOf( const QStringView ( &parts )[Size], const QString &key )
{
  return std::any_of( std::begin( parts ), std::end( parts ), [&key]( QStringView part ) { return QStringView( key ).contains( part ); } );
}
} // namespace

ColumnHeader readColumnHeader( const QString &name )
{
  const QString key = headerKey( name );
  if ( containsOneOf( OTHER_SYSTEM_PARTS, key ) )
    return ColumnHeader::OtherCodeSystem;
  if ( isOneOf( PREFECTURE_WORDS, key ) || containsOneOf( PREFECTURE_PARTS, key ) )
    return ColumnHeader::Prefecture;
  if ( isOneOf( CODE_WORDS, key ) )
    return ColumnHeader::Code;
  if ( isOneOf( ROW_NUMBER_WORDS, key ) )
    return ColumnHeader::RowNumber;
  return ColumnHeader::Silent;
}
} // namespace clusteratlas
