// SPDX-License-Identifier: GPL-2.0-or-later
#include "designatedcity.h"

namespace clusteratlas
{

namespace
{
struct Entry
{
    int code;
    QStringView nameJa;
};

// In the order of their codes; the wards of each follow its own code, up to the next one's.
constexpr Entry CITIES[] = {
  { 1100, u"札幌市" },
  { 4100, u"仙台市" },
  { 11100, u"さいたま市" },
  { 12100, u"千葉市" },
  { 14100, u"横浜市" },
  { 14130, u"川崎市" },
  { 14150, u"相模原市" },
  { 15100, u"新潟市" },
  { 22100, u"静岡市" },
  { 22130, u"浜松市" },
  { 23100, u"名古屋市" },
  { 26100, u"京都市" },
  { 27100, u"大阪市" },
  { 27140, u"堺市" },
  { 28100, u"神戸市" },
  { 33100, u"岡山市" },
  { 34100, u"広島市" },
  { 40100, u"北九州市" },
  { 40130, u"福岡市" },
  { 43100, u"熊本市" },
};
constexpr int LAST_WARD = 199;
} // namespace

std::optional<DesignatedCity> designatedCityOf( MunicipalityCode code )
{
  if ( code.number() % 1000 > LAST_WARD )
    return std::nullopt;
  std::optional<DesignatedCity> city;
  for ( const Entry &entry : CITIES )
    if ( entry.code / 1000 == code.number() / 1000 && entry.code <= code.number() )
      city = DesignatedCity { *MunicipalityCode::fromNumber( entry.code ), entry.nameJa };
  return city;
}

} // namespace clusteratlas
