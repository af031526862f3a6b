// SPDX-License-Identifier: GPL-2.0-or-later
#include "suggestprefectures.h"

#include "editdistance.h"
#include "labeltext.h"
#include "municipalitynames.h"
#include "prefecturetable.h"

#include <QStringList>
#include <QStringView>

#include <algorithm>
#include <map>

namespace clusteratlas
{

namespace
{
constexpr size_t MOST_SUGGESTIONS = 5;
constexpr int LONGEST_LABEL = 60;
constexpr double LEAST_LIKENESS = 0.6;

struct OldName
{
    int prefecture;
    QStringView names; //!< nameKey(), parted by a space
};

// Former prefectures from 1871 and provinces that lie in one prefecture of today.
constexpr OldName OLD_NAMES[] = {
  { 1, u"蝦夷 函館県 札幌県 根室県 開拓使" },
  { 4, u"仙台県" },
  { 6, u"羽前 置賜県 鶴岡県" },
  { 7, u"若松県 磐前県" },
  { 8, u"常陸 新治県" },
  { 9, u"下野 宇都宮県" },
  { 10, u"上野国 上州 熊谷県" },
  { 12, u"安房 木更津県 印旛県" },
  { 13, u"江戸" },
  { 14, u"相模 足柄県" },
  { 15, u"越後 佐渡 相川県 柏崎県" },
  { 16, u"越中 新川県" },
  { 17, u"加賀 能登 金沢県 七尾県" },
  { 18, u"若狭 足羽県 敦賀県" },
  { 19, u"甲斐" },
  { 20, u"信濃 信州 筑摩県" },
  { 21, u"飛騨 美濃" },
  { 22, u"駿河 遠江 伊豆 浜松県 韮山県" },
  { 23, u"尾張 三河 名古屋県 額田県" },
  { 24, u"伊勢 志摩 伊賀 度会県 安濃津県" },
  { 25, u"近江 大津県 長浜県 犬上県" },
  { 26, u"山城 丹後" },
  { 27, u"大坂 大坂府 和泉 河内 堺県" },
  { 28, u"播磨 但馬 淡路 飾磨県 豊岡県" },
  { 29, u"大和国" },
  { 31, u"因幡 伯耆" },
  { 32, u"出雲 石見 隠岐 浜田県" },
  { 33, u"備前 備中 美作 北条県 小田県" },
  { 34, u"安芸 備後" },
  { 35, u"周防 長門" },
  { 36, u"阿波 名東県" },
  { 37, u"讃岐" },
  { 38, u"伊予 神山県 石鉄県" },
  { 39, u"土佐" },
  { 40, u"筑前 筑後 小倉県 三潴県" },
  { 43, u"肥後 白川県" },
  { 44, u"豊後" },
  { 45, u"日向 都城県" },
  { 46, u"薩摩 大隅" },
  { 47, u"琉球 琉球藩" },
};

double likeness( QStringView a, QStringView b )
{
  const double longer = static_cast<double>( std::max( a.size(), b.size() ) );
  return longer == 0 ? 0 : 1 - editDistance( a, b ) / longer;
}

class Suggestions
{
  public:
    void add( PrefectureCode code, double score, SuggestionReason reason )
    {
      const auto [place, isNew] = mBest.try_emplace( code, PrefectureSuggestion { code, score, reason } );
      if ( !isNew && place->second.score < score )
        place->second = { code, score, reason };
    }

    std::vector<PrefectureSuggestion> ranked() const
    {
      std::vector<PrefectureSuggestion> suggestions;
      for ( const auto &[code, suggestion] : mBest )
        suggestions.push_back( suggestion );
      std::stable_sort( suggestions.begin(), suggestions.end(), []( const auto &a, const auto &b ) { return a.score > b.score; } );
      if ( suggestions.size() > MOST_SUGGESTIONS )
        suggestions.erase( suggestions.begin() + static_cast<std::ptrdiff_t>( MOST_SUGGESTIONS ), suggestions.end() );
      return suggestions;
    }

  private:
    std::map<PrefectureCode, PrefectureSuggestion> mBest;
};

//! A name inside a longer label counts more the more of the label it is, and more at its beginning.
double containedScore( const QString &key, qsizetype at, qsizetype length, double most )
{
  const double share = static_cast<double>( length ) / static_cast<double>( key.size() );
  return most * ( ( at == 0 ? 0.7 : 0.5 ) + 0.3 * share );
}

void addNames( const QString &key, const PrefectureRecord &record, Suggestions &suggestions )
{
  const QString official = nameKey( record.nameJa.toString() );
  const QString shortName = nameKey( record.shortJa.toString() );
  if ( const int at = key.indexOf( official ); at >= 0 )
    suggestions.add( record.code, containedScore( key, at, official.size(), 0.98 ), SuggestionReason::Contained );
  else if ( const int shortAt = key.indexOf( shortName ); shortAt >= 0 && key.size() > shortName.size() )
  {
    const bool isSuffix = shortAt == 0 && key.size() == shortName.size() + 1 && QStringView( u"都道府県" ).contains( key.back() );
    if ( isSuffix )
      suggestions.add( record.code, 0.95, SuggestionReason::WrongSuffix );
    else
      suggestions.add( record.code, containedScore( key, shortAt, shortName.size(), 0.85 ), SuggestionReason::Contained );
  }

  double best = 0;
  for ( const QStringView name : { record.nameJa, record.nameKana, record.shortKana, record.nameEn } )
    best = std::max( best, likeness( key, nameKey( name.toString().toLower() ) ) );
  for ( const QString &romaji : record.romaji.toString().split( QLatin1Char( ' ' ), Qt::SkipEmptyParts ) )
    best = std::max( best, likeness( key, romaji ) );
  if ( best >= LEAST_LIKENESS && best < 1 )
    suggestions.add( record.code, 0.9 * best, SuggestionReason::Spelling );
}

void addOldNames( const QString &key, Suggestions &suggestions )
{
  for ( const OldName &old : OLD_NAMES )
    for ( const QString &name : old.names.toString().split( QLatin1Char( ' ' ) ) )
      if ( key == name || key == name + QChar( u'国' ) )
        suggestions.add( *PrefectureCode::fromNumber( old.prefecture ), 0.9, SuggestionReason::OldName );
}

void addCities( const QString &key, Suggestions &suggestions )
{
  const int cityAt = key.indexOf( QChar( u'市' ) );
  for ( int begin = 0; begin < cityAt; ++begin )
    if ( const auto code = prefectureOfMunicipality( key.mid( begin, cityAt + 1 - begin ) ) )
      suggestions.add( *code, containedScore( key, begin, cityAt + 1 - begin, 0.9 ), SuggestionReason::City );
  if ( cityAt < 0 && key.size() >= 2 )
    if ( const auto code = prefectureOfMunicipality( key + QChar( u'市' ) ) )
      suggestions.add( *code, 0.75, SuggestionReason::City );
}
} // namespace

QLatin1String suggestionReasonId( SuggestionReason reason )
{
  switch ( reason )
  {
    case SuggestionReason::Contained:
      return QLatin1String( "contained" );
    case SuggestionReason::WrongSuffix:
      return QLatin1String( "wrong_suffix" );
    case SuggestionReason::City:
      return QLatin1String( "city" );
    case SuggestionReason::OldName:
      return QLatin1String( "old_name" );
    case SuggestionReason::Spelling:
      return QLatin1String( "spelling" );
  }
  Q_UNREACHABLE();
}

std::vector<PrefectureSuggestion> suggestPrefectures( const QString &label )
{
  const QString key = nameKey( normalizedLabel( label.left( LONGEST_LABEL ) ) );
  const bool hasLetter = std::any_of( key.begin(), key.end(), []( QChar c ) { return c.isLetter(); } );
  if ( !hasLetter )
    return {};
  Suggestions suggestions;
  for ( const PrefectureRecord &record : prefectureTable() )
    addNames( key, record, suggestions );
  addOldNames( key, suggestions );
  addCities( key, suggestions );
  return suggestions.ranked();
}

} // namespace clusteratlas
