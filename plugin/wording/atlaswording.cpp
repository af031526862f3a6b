// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlaswording.h"

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
  return { QStringLiteral( "%1（%2）" ).arg( name.in( QStringLiteral( "ja" ) ) ).arg( count ), QStringLiteral( "%1 (%2)" ).arg( name.in( QStringLiteral( "en" ) ) ).arg( count ) };
}

} // namespace clusteratlas::atlaswording
