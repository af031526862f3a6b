// SPDX-License-Identifier: GPL-2.0-or-later
#include "mapwording.h"

#include "core/japaneseera.h"
#include "fiscalyeartext.h"

#include <QLocale>

#include <algorithm>

namespace clusteratlas::mapwording
{

namespace
{
bool isEnglish( const QString &language )
{
  return language == QLatin1String( "en" );
}

//! 平成21年4月1日.
QString japaneseDay( const QDate &date )
{
  const std::optional<EraYear> era = eraYear( date );
  const QString year = !era ? QString::number( date.year() ) : era->eraJa + ( era->year == 1 ? QStringLiteral( "元" ) : QString::number( era->year ) );
  return QStringLiteral( "%1年%2月%3日" ).arg( year ).arg( date.month() ).arg( date.day() );
}
} // namespace

QString scale( double denominator )
{
  return QStringLiteral( "1:%1" ).arg( QLocale( QLocale::English ).toString( denominator, 'f', 0 ) );
}

QString together( const QStringList &names, const QString &language )
{
  return names.join( isEnglish( language ) ? QStringLiteral( ", " ) : QStringLiteral( "・" ) );
}

Bilingual notShown( const QString &where, int count )
{
  return { QStringLiteral( "図に示していない島（1 km²以上）：%1の%2島" ).arg( where ).arg( count ),
    QStringLiteral( "Not on the map: %1 of 1 km² or more in %2" ).arg( count == 1 ? QStringLiteral( "1 island" ) : QStringLiteral( "%1 islands" ).arg( count ), where ) };
}

Bilingual polygonSource( const Ledger::Polygons &polygons )
{
  if ( polygons.source.startsWith( QLatin1String( "built-in:" ) ) )
    return { QStringLiteral( "都道府県界：Rパッケージmapdataの日本地図（GPL-2、JGD2011に変換）" ), QStringLiteral( "Borders: map of Japan of the R package mapdata (GPL-2, transformed to JGD2011)" ) };
  if ( polygons.keyField.startsWith( QLatin1String( "N03_" ) ) )
    return { QStringLiteral( "都道府県界：「国土数値情報（行政区域データ）」（国土交通省）" ), QStringLiteral( "Borders: National Land Numerical Information, administrative areas (MLIT)" ) };
  const QString name = polygons.source.section( QLatin1Char( '/' ), -1 ).section( QLatin1Char( '|' ), 0, 0 );
  return name.isEmpty() ? Bilingual {} : Bilingual { QStringLiteral( "都道府県界：%1" ).arg( name ), QStringLiteral( "Borders: %1" ).arg( name ) };
}

QString source( const QString &title, const QString &publisher, const QString &licence, const QString &language )
{
  QStringList more;
  // Titles often name the publisher themselves.
  if ( !publisher.isEmpty() && !title.contains( publisher ) && !licence.contains( publisher ) )
    more << publisher;
  if ( !licence.isEmpty() )
    more << licence;
  if ( more.isEmpty() )
    return title;
  return isEnglish( language ) ? QStringLiteral( "%1 (%2)" ).arg( title, more.join( QStringLiteral( ", " ) ) ) : QStringLiteral( "%1（%2）" ).arg( title, more.join( QStringLiteral( "、" ) ) );
}

Bilingual processed( const QDate &date )
{
  if ( !date.isValid() )
    return { QStringLiteral( "上記をCluster Atlasで加工して作成" ), QStringLiteral( "Processed from these sources with Cluster Atlas" ) };
  return { QStringLiteral( "上記をCluster Atlasで加工して作成（%1）" ).arg( japaneseDay( date ) ),
    QStringLiteral( "Processed from these sources with Cluster Atlas, %1" ).arg( QLocale( QLocale::English ).toString( date, QStringLiteral( "d MMMM yyyy" ) ) ) };
}

QString fiscalYears( const Dataset &dataset, const QString &language )
{
  const DataTable *programmes = dataset.table( QLatin1String( "programmes" ) );
  if ( !programmes )
    return QString();
  std::vector<int> years;
  for ( const AttributeTable::Row &row : programmes->cells.rows )
    if ( const int year = programmes->cells.cell( row, QLatin1String( "fiscal_year" ) ).toInt(); year > 0 )
      years.push_back( year );
  if ( years.empty() )
    return QString();
  const auto [first, last] = std::minmax_element( years.begin(), years.end() );
  return fiscalPeriodText( *first, *last, language );
}

Bilingual sources()
{
  return { QStringLiteral( "出典" ), QStringLiteral( "Sources" ) };
}

Bilingual north()
{
  return { QStringLiteral( "北" ), QStringLiteral( "N" ) };
}

} // namespace clusteratlas::mapwording
