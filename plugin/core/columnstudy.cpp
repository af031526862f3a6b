// SPDX-License-Identifier: GPL-2.0-or-later
#include "columnstudy.h"

#include "cellvalue.h"
#include "labeltext.h"
#include "tableshape.h"

#include <QHash>

#include <algorithm>
#include <iterator>

namespace clusteratlas
{

namespace
{
constexpr size_t SAMPLED_ROWS = 2000;
constexpr int LONGEST_PLACE = 300;

constexpr QStringView PARTS_OF_JAPAN[] = {
  u"東北",
  u"関東",
  u"北関東",
  u"南関東",
  u"関東甲信",
  u"関東甲信越",
  u"関東・東山",
  u"首都圏",
  u"甲信越",
  u"信越",
  u"北陸",
  u"北陸・東山",
  u"東山",
  u"東海",
  u"中部",
  u"近畿",
  u"関西",
  u"中国",
  u"四国",
  u"中国・四国",
  u"中四国",
  u"山陰",
  u"山陽",
  u"九州",
  u"北九州地方",
  u"南九州",
  u"九州・沖縄",
  u"北海道・東北",
  u"東日本",
  u"西日本",
  u"中日本",
  u"都府県",
  u"三大都市圏",
  u"大都市圏",
  u"東京圏",
  u"名古屋圏",
  u"大阪圏",
  u"関西圏",
  u"地方圏",
  u"その他",
  u"その他の地域",
  u"市部",
  u"郡部",
  u"tohoku",
  u"kanto",
  u"chubu",
  u"kinki",
  u"kansai",
  u"chugoku",
  u"shikoku",
  u"kyushu",
};
constexpr QStringView PART_ENDINGS[] = { u"地方計", u"地域計", u"ブロック計", u"地方", u"地域", u"ブロック", u"小計", u"計" };

void studyCell( const QString &text, const PrefectureAliases &aliases, ColumnStudy &study )
{
  const bool isFigure = readCellValue( text ).missing != Missing::Unreadable;
  study.filled += 1;
  study.figures += isFigure ? 1 : 0;
  const Mark mark = readMark( text );
  study.marks += mark == Mark::Present || mark == Mark::Absent ? 1 : 0;
  study.marksPresent += mark == Mark::Present ? 1 : 0;
  const PrefectureMatchResult match = matchPrefecture( text );
  const bool isSingle = match.has_value();
  study.otherCodes += !match && match.error() == MatchFailure::OtherCodeSystem ? 1 : 0;
  study.single += isSingle ? 1 : 0;
  study.singleNames += isSingle && !isFigure ? 1 : 0;
  if ( isSingle || isFigure )
  {
    study.places += isSingle ? 1 : 0;
    return;
  }
  study.regions += isPartOfJapan( text ) ? 1 : 0;
  if ( isListCell( text ) )
  {
    study.lists += 1;
    const bool isClear = std::any_of( text.begin(), text.end(), []( QChar c ) { return QStringView( u"、，；;\n" ).contains( c ); } );
    study.clearLists += isClear ? 1 : 0;
  }
  if ( text.size() > LONGEST_PLACE )
    return;
  const std::vector<PlaceItem> places = placesIn( text, aliases );
  study.ambiguous += places.size() == 1 && !places.front().match && places.front().match.error() == MatchFailure::Ambiguous ? 1 : 0;
  const auto isRecognised = []( const PlaceItem &item ) { return item.match.has_value(); };
  study.places += std::count_if( places.begin(), places.end(), isRecognised ) * 2 >= static_cast<std::ptrdiff_t>( places.size() ) && !places.empty() ? 1 : 0;
}
//! Rows to look at: spread evenly, totals left out.
std::vector<size_t> sampleOf( const TextGrid &grid, const TableLayout &layout )
{
  const size_t step = std::max<size_t>( 1, layout.dataRows.size() / SAMPLED_ROWS );
  std::vector<size_t> rows;
  for ( size_t index = 0; index < layout.dataRows.size(); index += step )
  {
    const size_t row = layout.dataRows[index];
    const PrefectureMatchResult first = matchPrefecture( grid.text( row, 0 ) );
    const PrefectureMatchResult second = matchPrefecture( grid.text( row, 1 ) );
    const auto isTotal = []( const PrefectureMatchResult &match ) { return !match && match.error() == MatchFailure::NationalTotal; };
    // 総数 beside a prefecture is a kind of figure, no total of the country.
    if ( !isTotal( first ) && ( first || !isTotal( second ) ) )
      rows.push_back( row );
  }
  return rows;
}
} // namespace

bool isPartOfJapan( const QString &label )
{
  QString text = normalizedLabel( label ).remove( QLatin1Char( ' ' ) );
  const auto isPart = [&text]() { return std::any_of( std::begin( PARTS_OF_JAPAN ), std::end( PARTS_OF_JAPAN ), [&text]( QStringView part ) { return part == text; } ); };
  if ( isPart() )
    return true;
  for ( const QStringView ending : PART_ENDINGS )
  {
    if ( !text.endsWith( ending ) || text.size() <= ending.size() )
      continue;
    text.chop( static_cast<int>( ending.size() ) );
    return isPart() || text == QStringLiteral( "北海道" );
  }
  return false;
}

std::vector<ColumnStudy> studyColumns( const TextGrid &grid, const TableLayout &layout, const PrefectureAliases &aliases )
{
  std::vector<ColumnStudy> studies( static_cast<size_t>( layout.columns.size() ) );
  const std::vector<size_t> rows = sampleOf( grid, layout );
  for ( size_t column = 0; column < studies.size(); ++column )
  {
    ColumnStudy &study = studies[column];
    const QString &label = layout.labels.at( static_cast<int>( column ) );
    study.meaning = readColumnMeaning( label );
    const PrefectureMatchResult named = matchPrefecture( label );
    if ( named && ( named->form == KeyForm::NameJa || named->form == KeyForm::NameEn || named->form == KeyForm::NameKana || named->form == KeyForm::IsoCode ) && !named->municipality )
      study.prefectureInName = named->code;
    if ( const auto alias = named ? aliases.constEnd() : aliases.constFind( normalizedLabel( label ) ); alias != aliases.constEnd() )
      study.prefectureInName = *alias;

    QHash<QString, int> seen;
    for ( const size_t row : rows )
    {
      const QString text = grid.cell( row, column ).toString().trimmed();
      if ( text.isEmpty() )
        continue;
      studyCell( text, aliases, study );
      for ( const QString &item : listItems( text.left( LONGEST_PLACE ) ) )
        seen[item] += 1;
    }
    study.distinct = seen.size();
    for ( const int count : std::as_const( seen ) )
      study.itemsRepeated += count > 1 ? 1 : 0;
  }
  return studies;
}

} // namespace clusteratlas
