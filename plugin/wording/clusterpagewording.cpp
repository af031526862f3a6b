// SPDX-License-Identifier: GPL-2.0-or-later
#include "clusterpagewording.h"

#include "fiscalyeartext.h"

#include <algorithm>

namespace clusteratlas::clusterpagewording
{

Bilingual clusterPages()
{
  return { QStringLiteral( "クラスター別ページ" ), QStringLiteral( "Cluster pages" ) };
}

Bilingual prefecturePages()
{
  return { QStringLiteral( "都道府県別ページ" ), QStringLiteral( "Prefecture pages" ) };
}

Bilingual institutions()
{
  return { QStringLiteral( "参加機関" ), QStringLiteral( "Institutions" ) };
}

Bilingual continued()
{
  return { QStringLiteral( "（つづき）" ), QStringLiteral( " (continued)" ) };
}

Bilingual core()
{
  return { QStringLiteral( "※ 核となる研究機関" ), QStringLiteral( "※ core research institution" ) };
}

Bilingual institution()
{
  return { QStringLiteral( "機関" ), QStringLiteral( "Institution" ) };
}

Bilingual campus()
{
  return { QStringLiteral( "参加拠点" ), QStringLiteral( "Campus" ) };
}

Bilingual kind()
{
  return { QStringLiteral( "種別" ), QStringLiteral( "Type" ) };
}

Bilingual prefecture()
{
  return { QStringLiteral( "都道府県" ), QStringLiteral( "Prefecture" ) };
}

Bilingual cluster()
{
  return { QStringLiteral( "クラスター" ), QStringLiteral( "Cluster" ) };
}

Bilingual clusters()
{
  return { QStringLiteral( "クラスター" ), QStringLiteral( "Clusters" ) };
}

Bilingual period()
{
  return { QStringLiteral( "期間" ), QStringLiteral( "Period" ) };
}

Bilingual coreOrganization()
{
  return { QStringLiteral( "中核機関" ), QStringLiteral( "Core body" ) };
}

Bilingual programme()
{
  return { QStringLiteral( "事業" ), QStringLiteral( "Programme" ) };
}

Bilingual region()
{
  return { QStringLiteral( "地方" ), QStringLiteral( "Region" ) };
}

Bilingual brochurePage()
{
  return { QStringLiteral( "掲載頁" ), QStringLiteral( "Brochure" ) };
}

Bilingual none()
{
  return { QStringLiteral( "なし" ), QStringLiteral( "none" ) };
}

Bilingual noData()
{
  return { QStringLiteral( "データなし" ), QStringLiteral( "no data" ) };
}

Bilingual indicatorsAgainstMedian( const Bilingual &prefectures, bool isMean )
{
  return { QStringLiteral( "指標：%1%2（全国の都道府県の中央値＝1）" ).arg( prefectures.ja, isMean ? QStringLiteral( "の平均" ) : QString() ),
    QStringLiteral( "Indicators: %1%2 (median of prefectures = 1)" ).arg( isMean ? QStringLiteral( "mean of " ) : QString(), prefectures.en ) };
}

Bilingual times( const QString &ratio )
{
  return { ratio + QStringLiteral( "倍" ), QStringLiteral( "× " ) + ratio };
}

Bilingual pageNumber( const QString &page, const QString &confidenceId )
{
  const Bilingual sure = confidence( confidenceId );
  Bilingual text { QStringLiteral( "P.%1" ).arg( page ), QStringLiteral( "p. %1" ).arg( page ) };
  if ( !sure.ja.isEmpty() )
    text = { QStringLiteral( "%1（%2）" ).arg( text.ja, sure.ja ), QStringLiteral( "%1 (%2)" ).arg( text.en, sure.en ) };
  return text;
}

Bilingual confidence( const QString &id )
{
  if ( id.isEmpty() || id == QLatin1String( "verified" ) )
    return {};
  if ( id == QLatin1String( "likely" ) )
    return { QStringLiteral( "おそらく" ), QStringLiteral( "likely" ) };
  if ( id == QLatin1String( "unconfirmed" ) || id == QLatin1String( "unverified" ) )
    return { QStringLiteral( "未確認" ), QStringLiteral( "unconfirmed" ) };
  if ( id == QLatin1String( "inferred" ) )
    return { QStringLiteral( "推定" ), QStringLiteral( "inferred" ) };
  if ( id == QLatin1String( "inferred-high" ) )
    return { QStringLiteral( "推定、確度高" ), QStringLiteral( "inferred, high confidence" ) };
  if ( id == QLatin1String( "inferred-medium" ) )
    return { QStringLiteral( "推定、確度中" ), QStringLiteral( "inferred, medium confidence" ) };
  if ( id == QLatin1String( "inferred-low" ) )
    return { QStringLiteral( "推定、確度低" ), QStringLiteral( "inferred, low confidence" ) };
  return { id, id };
}

Bilingual fiscalYears( int first, int last )
{
  if ( first <= 0 && last <= 0 )
    return {};
  const auto text = [&]( const QString &language ) { return first > 0 && last > 0 ? fiscalPeriodText( first, last, language ) : fiscalYearText( std::max( first, last ), language ); };
  const QString ja = text( QStringLiteral( "ja" ) ), en = text( QStringLiteral( "en" ) );
  if ( first > 0 && last > 0 )
    return { ja, en };
  return first > 0 ? Bilingual { ja + QStringLiteral( "～" ), QStringLiteral( "from " ) + en } : Bilingual { QStringLiteral( "～" ) + ja, QStringLiteral( "to " ) + en };
}

} // namespace clusteratlas::clusterpagewording
