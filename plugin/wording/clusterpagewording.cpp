// SPDX-License-Identifier: GPL-2.0-or-later
#include "clusterpagewording.h"

namespace clusteratlas::clusterpagewording
{

namespace
{
struct Era
{
    int firstFiscalYear;
    const char *ja;
    const char *en;
};

//! Latest first. A fiscal year bears the era it is remembered by: 1989 平成元年度, 2019 令和元年度.
constexpr Era ERAS[] = { { 2019, "令和", "Reiwa" }, { 1989, "平成", "Heisei" }, { 1927, "昭和", "Showa" }, { 1912, "大正", "Taisho" }, { 1868, "明治", "Meiji" } };

const Era *eraOf( int year )
{
  for ( const Era &era : ERAS )
    if ( year >= era.firstFiscalYear )
      return &era;
  return nullptr;
}

//! The number of \a year in its era; the Showa era began in the last week of 1926.
int numberOf( int year, const Era &era )
{
  const int base = era.firstFiscalYear == 1927 ? 1926 : era.firstFiscalYear;
  return year - base + 1;
}

QString yearJa( int year, const Era &era )
{
  const int number = numberOf( year, era );
  return number == 1 ? QStringLiteral( "元" ) : QString::number( number );
}

QString inEras( int first, int last, bool english )
{
  const Era *from = eraOf( first );
  const Era *to = eraOf( last );
  if ( !from || !to )
    return QString();
  const auto one = [english]( int year, const Era &era ) {
    return english ? QStringLiteral( "%1 %2" ).arg( QString::fromUtf8( era.en ) ).arg( numberOf( year, era ) ) : QString::fromUtf8( era.ja ) + yearJa( year, era );
  };
  if ( first == last )
    return one( first, *from );
  const QString second = from != to ? one( last, *to ) : ( english ? QString::number( numberOf( last, *to ) ) : yearJa( last, *to ) );
  return one( first, *from ) + ( english ? QStringLiteral( "–" ) : QStringLiteral( "～" ) ) + second;
}
} // namespace

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
  if ( first <= 0 || last <= 0 )
  {
    const int known = first > 0 ? first : last;
    const QString ja = inEras( known, known, false ), en = inEras( known, known, true );
    const QString yearJa = ja.isEmpty() ? QStringLiteral( "%1年度" ).arg( known ) : QStringLiteral( "%1年度（%2年度）" ).arg( ja ).arg( known );
    const QString yearEn = en.isEmpty() ? QStringLiteral( "FY%1" ).arg( known ) : QStringLiteral( "FY%1 (%2)" ).arg( known ).arg( en );
    return first > 0 ? Bilingual { yearJa + QStringLiteral( "～" ), QStringLiteral( "from " ) + yearEn } : Bilingual { QStringLiteral( "～" ) + yearJa, QStringLiteral( "to " ) + yearEn };
  }
  const auto western = [first, last]( const QString &dash ) { return first == last ? QString::number( first ) : QString::number( first ) + dash + QString::number( last ); };
  const QString ja = inEras( first, last, false ), en = inEras( first, last, true );
  const QString westernJa = western( QStringLiteral( "～" ) ) + QStringLiteral( "年度" );
  const QString westernEn = QStringLiteral( "FY" ) + western( QStringLiteral( "–" ) );
  return { ja.isEmpty() ? westernJa : QStringLiteral( "%1年度（%2）" ).arg( ja, westernJa ), en.isEmpty() ? westernEn : QStringLiteral( "%1 (%2)" ).arg( westernEn, en ) };
}

} // namespace clusteratlas::clusterpagewording
