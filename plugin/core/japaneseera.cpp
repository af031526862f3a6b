// SPDX-License-Identifier: GPL-2.0-or-later
#include "japaneseera.h"

#include <QStringView>

namespace clusteratlas
{

namespace
{
struct Era
{
    QStringView ja;
    QStringView en;
    int firstYear;
    int month; //!< of the day from which the table uses the era
    int day;
};

constexpr int GREGORIAN_SINCE = 1873;
constexpr Era ERAS[] = {
  { u"令和", u"Reiwa", 2019, 5, 1 },
  { u"平成", u"Heisei", 1989, 1, 8 },
  { u"昭和", u"Showa", 1926, 12, 25 },
  { u"大正", u"Taisho", 1912, 7, 30 },
  { u"明治", u"Meiji", 1868, 1, 1 },
};
} // namespace

std::optional<EraYear> eraYear( const QDate &day )
{
  if ( !day.isValid() || day.year() < GREGORIAN_SINCE )
    return std::nullopt;
  for ( const Era &era : ERAS )
    if ( day >= QDate( era.firstYear, era.month, era.day ) )
      return EraYear { era.ja.toString(), era.en.toString(), day.year() - era.firstYear + 1 };
  return std::nullopt;
}

std::optional<EraYear> eraOfFiscalYear( int year )
{
  return eraYear( QDate( year, 12, 31 ) );
}

} // namespace clusteratlas
