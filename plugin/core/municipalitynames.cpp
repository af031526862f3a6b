// SPDX-License-Identifier: GPL-2.0-or-later
#include "municipalitynames.h"

#include "labeltext.h"
#include "municipalitytable.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <iterator>

namespace clusteratlas
{

namespace
{
constexpr int TOKYO = 13;
constexpr QStringView SPECIAL_WARDS = u"千代田区 中央区 港区 新宿区 文京区 台東区 墨田区 江東区 品川区 目黒区 大田区 世田谷区 渋谷区 中野区 杉並区 豊島区 北区 荒川区 板橋区 練馬区 足立区 葛飾区 江戸川区";

//! Wards that designated cities of different prefectures have, some of them special wards too.
constexpr QStringView SHARED_WARDS = u"中央区 港区 北区 東区 西区 南区 中区 緑区 青葉区 泉区 旭区 鶴見区";

constexpr int SHARED = 0;
using Homes = QHash<QString, int>; //!< by nameKey(): a prefecture, or SHARED

QStringList wordsOf( QStringView names )
{
  return names.toString().split( QLatin1Char( ' ' ), Qt::SkipEmptyParts );
}

void addHome( Homes &homes, const QString &name, int prefecture )
{
  const QString key = nameKey( normalizedLabel( name ) );
  const auto present = homes.constFind( key );
  homes.insert( key, present == homes.constEnd() || *present == prefecture ? prefecture : SHARED );
}

Homes builtHomes()
{
  Homes homes;
  for ( const MunicipalitiesOfPrefecture &part : MUNICIPALITY_TABLE )
  {
    for ( const QString &city : wordsOf( part.cities ) )
      addHome( homes, city + QChar( u'市' ), part.prefecture );
    for ( const QString &name : wordsOf( part.towns ) + wordsOf( part.past ) )
      addHome( homes, name, part.prefecture );
  }
  for ( const QString &ward : wordsOf( SPECIAL_WARDS ) )
    addHome( homes, ward, TOKYO );
  for ( const QString &ward : wordsOf( SHARED_WARDS ) )
    addHome( homes, ward, SHARED );
  return homes;
}

std::optional<int> homeOf( const QString &key )
{
  static const Homes homes = builtHomes();
  const auto found = homes.constFind( key );
  return found == homes.constEnd() ? std::nullopt : std::optional<int>( *found );
}

//! The home of the city before a ward, or of the town or village after a county.
std::optional<int> homeOfCompound( const QString &key )
{
  constexpr QChar CITY( u'市' );
  constexpr QChar COUNTY( u'郡' );
  if ( !isWrittenAsMunicipality( key ) )
    return std::nullopt;
  std::optional<int> home;
  // 市 and 郡 stand in names too: 四日市市, 余市郡余市町, 郡上市.
  for ( int at = 1; at + 2 < key.size() && !home; ++at )
  {
    if ( key.at( at ) == CITY && key.endsWith( QChar( u'区' ) ) )
      home = homeOf( key.left( at + 1 ) );
    else if ( key.at( at ) == COUNTY && ( key.endsWith( QChar( u'町' ) ) || key.endsWith( QChar( u'村' ) ) ) )
      home = homeOf( key.mid( at + 1 ) );
  }
  return home;
}
} // namespace

tl::expected<PrefectureCode, MatchFailure> prefectureOfMunicipality( const QString &key )
{
  std::optional<int> home = homeOf( key );
  if ( !home )
    home = homeOfCompound( key );
  if ( !home )
    return tl::make_unexpected( MatchFailure::Unknown );
  if ( *home == SHARED )
    return tl::make_unexpected( MatchFailure::Ambiguous );
  return *PrefectureCode::fromNumber( *home );
}

bool isWrittenAsMunicipality( const QString &key )
{
  constexpr char16_t KINDS[] = u"市区町村郡";
  constexpr QStringView AREAS[] = { u"地区", u"市町村", u"区町村", u"町村", u"市区" };
  if ( key.size() < 2 || !QStringView( KINDS ).contains( key.back() ) )
    return false;
  if ( std::any_of( std::begin( AREAS ), std::end( AREAS ), [&key]( QStringView area ) { return key.endsWith( area ); } ) )
    return false;
  return std::all_of( key.begin(), key.end(), []( QChar c ) { return c.isLetter() || c.isSurrogate(); } ); // 𠮷 is two surrogates
}

} // namespace clusteratlas
