// SPDX-License-Identifier: GPL-2.0-or-later
#include "fiscalyeartext.h"

#include "core/japaneseera.h"

namespace clusteratlas
{

namespace
{
QString countJa( int year )
{
  return year == 1 ? QStringLiteral( "元" ) : QString::number( year );
}

QString eraSpanJa( const EraYear &first, const EraYear &last )
{
  if ( first.eraJa != last.eraJa )
    return QStringLiteral( "%1%2年度～%3%4年度" ).arg( first.eraJa, countJa( first.year ), last.eraJa, countJa( last.year ) );
  if ( first.year == last.year )
    return QStringLiteral( "%1%2年度" ).arg( first.eraJa, countJa( first.year ) );
  return QStringLiteral( "%1%2～%3年度" ).arg( first.eraJa, countJa( first.year ), countJa( last.year ) );
}

QString eraSpanEn( const EraYear &first, const EraYear &last )
{
  const QString begin = QStringLiteral( "%1 %2" ).arg( first.eraEn ).arg( first.year );
  if ( first.eraEn != last.eraEn )
    return QStringLiteral( "%1–%2 %3" ).arg( begin, last.eraEn ).arg( last.year );
  return first.year == last.year ? begin : QStringLiteral( "%1–%2" ).arg( begin ).arg( last.year );
}
} // namespace

QString fiscalPeriodText( int first, int last, const QString &language )
{
  const bool english = language == QLatin1String( "en" );
  const QString numbersEn = first == last ? QStringLiteral( "FY%1" ).arg( first ) : QStringLiteral( "FY%1–%2" ).arg( first ).arg( last );
  const QString numbersJa = first == last ? QStringLiteral( "%1年度" ).arg( first ) : QStringLiteral( "%1～%2年度" ).arg( first ).arg( last );
  const auto firstEra = eraOfFiscalYear( first );
  const auto lastEra = eraOfFiscalYear( last );
  if ( !firstEra || !lastEra || last < first )
    return english ? numbersEn : numbersJa;
  if ( english )
    return QStringLiteral( "%1 (%2)" ).arg( numbersEn, eraSpanEn( *firstEra, *lastEra ) );
  return QStringLiteral( "%1（%2）" ).arg( eraSpanJa( *firstEra, *lastEra ), numbersJa );
}

QString fiscalYearText( int year, const QString &language )
{
  return fiscalPeriodText( year, year, language );
}

} // namespace clusteratlas
