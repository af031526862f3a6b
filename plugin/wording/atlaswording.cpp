// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlaswording.h"

#include "core/inerttext.h"

#include <array>

namespace clusteratlas::atlaswording
{

Bilingual group()
{
  return { QStringLiteral( "クラスターアトラス" ), QStringLiteral( "Cluster Atlas" ) };
}

Bilingual tables()
{
  return { QStringLiteral( "表" ), QStringLiteral( "Tables" ) };
}

Bilingual noCluster()
{
  return { QStringLiteral( "クラスターなし" ), QStringLiteral( "No cluster" ) };
}

Bilingual withCluster()
{
  return { QStringLiteral( "クラスターあり" ), QStringLiteral( "With a cluster" ) };
}

Bilingual noData()
{
  return { QStringLiteral( "データなし" ), QStringLiteral( "No data" ) };
}

Bilingual clusterCount( int count )
{
  return { QStringLiteral( "%1クラスター" ).arg( count ), count == 1 ? QStringLiteral( "1 cluster" ) : QStringLiteral( "%1 clusters" ).arg( count ) };
}

Bilingual municipality()
{
  return { QStringLiteral( "市区町村" ), QStringLiteral( "Municipality" ) };
}

Bilingual coreInstitution()
{
  return { QStringLiteral( "核となる研究機関（※）" ), QStringLiteral( "Core research institution (※)" ) };
}

Bilingual otherInstitution()
{
  return { QStringLiteral( "その他の参加機関" ), QStringLiteral( "Other institution" ) };
}

Bilingual core()
{
  return { QStringLiteral( "核となる参加（※）" ), QStringLiteral( "Core part (※)" ) };
}

Bilingual notCore()
{
  return { QStringLiteral( "その他の参加" ), QStringLiteral( "Other part" ) };
}

Bilingual role( Role role )
{
  switch ( role )
  {
    case Role::Applicant:
      return { QStringLiteral( "提案自治体" ), QStringLiteral( "Applicant government" ) };
    case Role::Institution:
      return { QStringLiteral( "参加機関の所在" ), QStringLiteral( "Seat of an institution" ) };
    case Role::Area:
      return { QStringLiteral( "対象地域" ), QStringLiteral( "Named area" ) };
  }
  Q_UNREACHABLE();
}

Bilingual reading( const RoleFilter &reading )
{
  return reading.role ? role( *reading.role ) : Bilingual { QStringLiteral( "すべての読み方" ), QStringLiteral( "All readings" ) };
}

Bilingual namedBy( const std::vector<Role> &roles, bool same )
{
  QStringList ja, en;
  for ( const Role one : roles )
  {
    const Bilingual name = role( one );
    ja << name.ja;
    en << ( en.isEmpty() ? name.en : name.en.left( 1 ).toLower() + name.en.mid( 1 ) );
  }
  if ( same )
    return { QStringLiteral( "すべて一致" ), QStringLiteral( "All readings agree" ) };
  if ( roles.size() == 1 )
    return { ja.first() + QStringLiteral( "のみ" ), en.first() + QStringLiteral( " only" ) };
  return { ja.join( QStringLiteral( "＋" ) ), en.join( QStringLiteral( " + " ) ) };
}

Bilingual namedByNone()
{
  return { QStringLiteral( "どの読み方にもなし" ), QStringLiteral( "In no reading" ) };
}

Bilingual bivariateClass( int first, int second )
{
  static const std::array<Bilingual, 3> levels = { { { QStringLiteral( "低" ), QStringLiteral( "low" ) }, { QStringLiteral( "中" ), QStringLiteral( "middle" ) }, { QStringLiteral( "高" ), QStringLiteral( "high" ) } } };
  const Bilingual &x = levels.at( static_cast<size_t>( first ) );
  const Bilingual &y = levels.at( static_cast<size_t>( second ) );
  return { QStringLiteral( "横軸%1・縦軸%2" ).arg( x.ja, y.ja ), QStringLiteral( "Across %1, up %2" ).arg( x.en, y.en ) };
}

Bilingual bivariateLegend()
{
  return { QStringLiteral( "2指標の凡例" ), QStringLiteral( "Legend of two indicators" ) };
}

Bilingual tileGrid()
{
  return { QStringLiteral( "タイルグリッドマップ" ), QStringLiteral( "Tile grid" ) };
}

Bilingual insets()
{
  return { QStringLiteral( "離島図" ), QStringLiteral( "Insets" ) };
}

Bilingual link( const Bilingual &programme, bool isCore )
{
  const Bilingual part = isCore ? core() : notCore();
  constexpr int LIMIT = 80; // the part stays within what a legend shows
  return { legendText( programme.in( QStringLiteral( "ja" ) ), LIMIT ) + QStringLiteral( "：" ) + part.ja, legendText( programme.in( QStringLiteral( "en" ) ), LIMIT ) + QStringLiteral( ": " ) + part.en.left( 1 ).toLower() + part.en.mid( 1 ) };
}

Bilingual theme( const QString &themeId )
{
  if ( themeId == QLatin1String( "programme" ) )
    return { QStringLiteral( "事業別" ), QStringLiteral( "By programme" ) };
  if ( themeId == QLatin1String( "field" ) )
    return { QStringLiteral( "分野別" ), QStringLiteral( "By research field" ) };
  if ( themeId == QLatin1String( "count" ) )
    return { QStringLiteral( "クラスター数" ), QStringLiteral( "Number of clusters" ) };
  if ( themeId == QLatin1String( "institutions" ) )
    return { QStringLiteral( "参加機関と結び付き" ), QStringLiteral( "Institutions and links" ) };
  if ( themeId == QLatin1String( "brochure" ) )
    return { QStringLiteral( "実施地域図の地図" ), QStringLiteral( "Map of the brochure page" ) };
  if ( themeId == QLatin1String( "readings" ) )
    return { QStringLiteral( "読み方の違い" ), QStringLiteral( "Where the readings disagree" ) };
  if ( themeId == QLatin1String( "indicator" ) )
    return { QStringLiteral( "指標" ), QStringLiteral( "Indicator" ) };
  if ( themeId == QLatin1String( "bivariate" ) )
    return { QStringLiteral( "2つの指標" ), QStringLiteral( "Two indicators" ) };
  return { themeId, themeId };
}

Bilingual nationalTitle( const Dataset &dataset )
{
  if ( !dataset.title.ja.isEmpty() || !dataset.title.en.isEmpty() )
    return dataset.title;
  return group();
}

Bilingual legend()
{
  return { QStringLiteral( "凡例" ), QStringLiteral( "Legend" ) };
}

Bilingual source()
{
  return { QStringLiteral( "出典" ), QStringLiteral( "Sources" ) };
}

Bilingual kilometres()
{
  return { QStringLiteral( "km" ), QStringLiteral( "km" ) };
}

Bilingual licence()
{
  return { QStringLiteral( "利用条件" ), QStringLiteral( "Licence" ) };
}

Bilingual ledgerCounts( const Ledger &ledger )
{
  const int leftOut = static_cast<int>( ledger.unjoined.size() + ledger.duplicates.size() ) + ledger.membershipsJoined - ledger.membershipsDrawn;
  const auto number = []( int count, const char *one, const char *many ) { return QStringLiteral( "%1 %2" ).arg( count ).arg( QString::fromLatin1( count == 1 ? one : many ) ); };
  return { QStringLiteral( "%1クラスター、%2件の所属、%3都道府県、除外%4件" ).arg( ledger.clustersPlaced ).arg( ledger.membershipsDrawn ).arg( ledger.prefecturesWithCluster ).arg( leftOut ),
    QStringLiteral( "%1, %2 in %3, %4 left out" )
      .arg( number( ledger.clustersPlaced, "cluster", "clusters" ), number( ledger.membershipsDrawn, "membership", "memberships" ),
        number( ledger.prefecturesWithCluster, "prefecture", "prefectures" ) )
      .arg( leftOut ) };
}

Bilingual counted( const Bilingual &name, int count )
{
  // Strings put together: a name may hold "%1" itself.
  return { legendText( name.in( QStringLiteral( "ja" ) ) ) + QStringLiteral( "（%1）" ).arg( count ), legendText( name.in( QStringLiteral( "en" ) ) ) + QStringLiteral( " (%1)" ).arg( count ) };
}

} // namespace clusteratlas::atlaswording
