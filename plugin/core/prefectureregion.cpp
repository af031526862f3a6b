// SPDX-License-Identifier: GPL-2.0-or-later
#include "prefectureregion.h"

#include "matchprefecture.h"

namespace clusteratlas
{

namespace
{
struct RegionRange
{
    int first;
    int last;
    QStringView ja;
    QStringView en;
};

constexpr RegionRange REGIONS[] = {
  { 1, 1, u"北海道", u"Hokkaido" },
  { 2, 7, u"東北", u"Tohoku" },
  { 8, 14, u"関東", u"Kanto" },
  { 15, 23, u"中部", u"Chubu" },
  { 24, 30, u"近畿", u"Kinki" },
  { 31, 35, u"中国", u"Chugoku" },
  { 36, 39, u"四国", u"Shikoku" },
  { 40, 47, u"九州・沖縄", u"Kyushu-Okinawa" },
};
} // namespace

std::map<PrefectureCode, Bilingual> prefectureRegions( const Dataset &dataset )
{
  std::map<PrefectureCode, Bilingual> regions;
  if ( const DataTable *table = dataset.table( QLatin1String( "prefectures" ) ) )
    for ( const AttributeTable::Row &row : table->cells.rows )
    {
      const auto cell = [table, &row]( const char *column ) { return table->cells.cell( row, QLatin1String( column ) ); };
      const Bilingual region { cell( "region_ja" ), cell( "region_en" ) };
      if ( const auto match = matchPrefecture( cell( "pref_code" ) ); match && !( region.ja.isEmpty() && region.en.isEmpty() ) )
        regions.emplace( match->code, region );
    }
  if ( !regions.empty() )
    return regions;
  for ( const RegionRange &range : REGIONS )
    for ( int number = range.first; number <= range.last; ++number )
      regions.emplace( *PrefectureCode::fromNumber( number ), Bilingual { range.ja.toString(), range.en.toString() } );
  return regions;
}

} // namespace clusteratlas
