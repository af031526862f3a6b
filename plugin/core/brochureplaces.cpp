// SPDX-License-Identifier: GPL-2.0-or-later
#include "brochureplaces.h"

#include "brochuretext.h"
#include "labeltext.h"
#include "matchprefecture.h"
#include "municipalitynames.h"
#include "prefecturetable.h"

#include <QRegularExpression>
#include <QStringView>

#include <algorithm>
#include <optional>

namespace clusteratlas
{

namespace
{
constexpr int LONGEST_REGION = 80;
// Larger regions that share their name with a city: 東海地域 is not 東海市.
constexpr QStringView LARGER_REGIONS[] = { u"東海", u"瀬戸内", u"中央", u"奥州", u"南国", u"富士", u"丹波", u"伊豆", u"飛騨", u"阿波", u"山陽", u"日向" };
constexpr QStringView BEGINNINGS[] = { u"広域", u"Greater ", u"Central ", u"Northern ", u"Southern ", u"Eastern ", u"Western " };
constexpr QStringView ENDINGS[] = { u"都市圏", u"広域圏", u"経済圏", u"地域", u"広域", u"エリア", u"圏域", u"圏", u"全域", u"周辺", u"地区", u"一円", u" Prefecture", u" Metropolitan Area", u" Area", u" Areas", u" Region", u" District" };

QStringList partsOf( const QString &region )
{
  static const QRegularExpression JOINT( QStringLiteral( "を核とする|を中心とする|を中心とした|および|及び|並びに|[・･、,/()]|\\s-\\s|(?<=\\p{Han})と(?=\\p{Han})|(?<=\\p{Han})\\s+(?=\\p{Han})|\\s+and\\s+" ) );
  return region.split( JOINT, Qt::SkipEmptyParts );
}

QString withoutFrame( QString part )
{
  part = part.trimmed();
  for ( bool isChanged = true; isChanged; )
  {
    isChanged = false;
    for ( const QStringView beginning : BEGINNINGS )
      if ( part.size() > beginning.size() && part.startsWith( beginning ) )
      {
        part.remove( 0, static_cast<int>( beginning.size() ) );
        isChanged = true;
      }
    for ( const QStringView ending : ENDINGS )
      if ( part.size() > ending.size() && part.endsWith( ending ) )
      {
        part.chop( static_cast<int>( ending.size() ) );
        isChanged = true;
      }
  }
  return part.trimmed();
}

std::optional<RegionPlace> placeOf( const QString &part )
{
  for ( const PrefectureRecord &prefecture : prefectureTable() )
    if ( part.startsWith( prefecture.nameJa ) )
      return RegionPlace { prefecture.code, true };
  const PrefectureMatchResult match = matchPrefecture( part );
  if ( match && ( match->form == KeyForm::NameJa || match->form == KeyForm::NameEn ) )
    return RegionPlace { match->code, false };
  const QString key = nameKey( normalizedLabel( part ) );
  if ( std::find( std::begin( LARGER_REGIONS ), std::end( LARGER_REGIONS ), QStringView( part ) ) != std::end( LARGER_REGIONS ) )
    return std::nullopt;
  const auto city = prefectureOfMunicipality( isWrittenAsMunicipality( key ) ? key : key + QChar( u'市' ) );
  return city ? std::optional<RegionPlace>( { *city, false } ) : std::nullopt;
}
} // namespace

std::vector<RegionPlace> placesOfRegion( const QString &region )
{
  std::vector<RegionPlace> places;
  if ( region.size() > LONGEST_REGION )
    return places;
  for ( const QString &part : partsOf( foldedText( region ) ) )
  {
    const std::optional<RegionPlace> place = placeOf( withoutFrame( part ) );
    if ( !place )
      continue;
    const auto same = std::find_if( places.begin(), places.end(), [&place]( const RegionPlace &other ) { return other.code == place->code; } );
    if ( same == places.end() )
      places.push_back( *place );
    else
      same->isPrinted = same->isPrinted || place->isPrinted;
  }
  return places;
}

} // namespace clusteratlas
