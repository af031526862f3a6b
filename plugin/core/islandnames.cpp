// SPDX-License-Identifier: GPL-2.0-or-later
#include "islandnames.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
//! Degrees of longitude and latitude.
struct IslandGroup
{
    const char16_t *ja;
    const char *en;
    double west;
    double south;
    double east;
    double north;

    bool holds( const GeographicPoint &place ) const { return place.longitude >= west && place.longitude <= east && place.latitude >= south && place.latitude <= north; }
    double size() const { return ( east - west ) * ( north - south ); }
};

constexpr IslandGroup GROUPS[] = {
  { u"択捉島", "Etorofu-tō", 146.7, 44.3, 149.2, 45.6 },
  { u"北方四島", "Northern Territories", 145.2, 43.2, 149.2, 45.7 },
  { u"利尻島・礼文島", "Rishiri-tō and Rebun-tō", 140.8, 45.0, 141.4, 45.6 },
  { u"奥尻島", "Okushiri-tō", 139.3, 41.9, 139.7, 42.4 },
  { u"飛島", "Tobishima", 139.4, 39.1, 139.6, 39.3 },
  { u"粟島", "Awashima", 139.1, 38.35, 139.35, 38.6 },
  { u"佐渡島", "Sado-shima", 138.1, 37.7, 138.7, 38.4 },
  { u"舳倉島", "Hegura-jima", 136.8, 37.75, 137.05, 37.95 },
  { u"隠岐諸島", "Oki Islands", 132.8, 35.9, 133.5, 36.4 },
  { u"見島", "Mishima", 131.1, 34.7, 131.2, 34.85 },
  { u"淡路島", "Awaji-shima", 134.6, 34.1, 135.06, 34.65 },
  { u"対馬", "Tsushima", 129.1, 34.0, 129.6, 34.8 },
  { u"壱岐島", "Iki-shima", 129.6, 33.65, 129.9, 33.95 },
  { u"壱岐島・対馬", "Iki-shima and Tsushima", 129.1, 33.65, 129.9, 34.8 },
  { u"五島列島", "Gotō Islands", 128.5, 32.5, 129.35, 33.4 },
  { u"男女群島", "Danjo Islands", 128.2, 31.9, 128.5, 32.1 },
  { u"甑島列島", "Koshikijima Islands", 129.6, 31.55, 130.0, 31.95 },
  { u"大隅諸島", "Ōsumi Islands", 129.8, 30.15, 131.2, 31.0 },
  { u"吐噶喇列島", "Tokara Islands", 128.9, 29.0, 130.1, 30.1 },
  { u"奄美群島", "Amami Islands", 128.2, 26.95, 130.2, 28.7 },
  { u"薩南諸島", "Satsunan Islands", 128.2, 26.95, 131.2, 31.0 },
  { u"沖縄諸島", "Okinawa Islands", 126.5, 25.9, 128.5, 27.2 },
  { u"大東諸島", "Daitō Islands", 130.9, 24.3, 131.5, 26.1 },
  { u"宮古列島", "Miyako Islands", 124.6, 24.6, 125.6, 25.1 },
  { u"八重山列島", "Yaeyama Islands", 122.8, 23.9, 124.5, 24.8 },
  { u"先島諸島", "Sakishima Islands", 122.8, 23.9, 125.6, 25.1 },
  { u"尖閣諸島", "Senkaku Islands", 123.3, 25.6, 124.7, 26.0 },
  { u"先島諸島・尖閣諸島", "Sakishima and Senkaku", 122.8, 23.9, 125.6, 26.0 },
  { u"奄美群島・沖縄諸島", "Amami and Okinawa Islands", 126.5, 25.9, 130.2, 28.7 },
  { u"奄美・沖縄・大東諸島", "Amami, Okinawa and Daitō", 126.5, 24.3, 131.5, 28.7 },
  { u"琉球諸島", "Ryūkyū Islands", 122.8, 23.9, 128.5, 27.2 },
  { u"南西諸島", "Nansei Islands", 122.8, 23.9, 131.6, 31.0 },
  { u"伊豆諸島", "Izu Islands", 138.9, 29.7, 140.4, 34.9 },
  { u"小笠原群島", "Ogasawara Islands", 141.9, 26.4, 142.4, 27.9 },
  { u"火山列島", "Kazan Islands", 141.1, 24.1, 141.5, 25.6 },
  { u"南鳥島", "Minamitori-shima", 153.8, 24.2, 154.1, 24.4 },
  { u"沖ノ鳥島", "Okinotori-shima", 136.0, 20.3, 136.2, 20.5 },
  { u"小笠原諸島", "Ogasawara Islands", 136.0, 20.2, 154.1, 28.0 },
  { u"伊豆・小笠原諸島", "Izu and Ogasawara Islands", 136.0, 20.2, 154.1, 34.9 },
};
} // namespace

Bilingual islandName( const std::vector<GeographicPoint> &places )
{
  const IslandGroup *smallest = nullptr;
  for ( const IslandGroup &group : GROUPS )
    if ( !places.empty() && std::all_of( places.begin(), places.end(), [&group]( const GeographicPoint &place ) { return group.holds( place ); } ) && ( !smallest || group.size() < smallest->size() ) )
      smallest = &group;
  return smallest ? Bilingual { QString::fromUtf16( smallest->ja ), QString::fromUtf8( smallest->en ) } : Bilingual {};
}

} // namespace clusteratlas
