// SPDX-License-Identifier: GPL-2.0-or-later
#include "chartwording.h"

#include "core/prefecturetable.h"

#include <QLocale>

#include <array>
#include <cmath>

namespace clusteratlas::chartwording
{

namespace
{
constexpr int FIRST_NAMED = 3;
constexpr int DIGITS = 3;
constexpr double WHOLE = 1000;
constexpr double SHORTENED = 10000;

struct Known
{
    QLatin1String id;
    Bilingual name;
};

Bilingual found( const std::initializer_list<Known> &known, const QString &id )
{
  for ( const Known &one : known )
    if ( one.id == id )
      return one.name;
  return {};
}

QString scaleText( const IndicatorSeries &series, const QString &language )
{
  const double scale = denominatorScale( series );
  return scale == 1 ? QString() : number( scale, language );
}

QString withYear( const QString &name, const QString &year )
{
  return year.isEmpty() ? name : name + QLatin1Char( ' ' ) + year;
}

//! The first few of \a codes by name, and how many more.
QString namesOf( const std::vector<PrefectureCode> &codes, bool english )
{
  QStringList names;
  for ( size_t index = 0; index < codes.size() && index < FIRST_NAMED; ++index )
    names << ( english ? prefectureRecord( codes[index] ).nameEn : prefectureRecord( codes[index] ).nameJa ).toString();
  const int more = static_cast<int>( codes.size() ) - FIRST_NAMED;
  if ( english )
    return names.join( QStringLiteral( ", " ) ) + ( more > 0 ? QStringLiteral( " and %1 more" ).arg( more ) : QString() );
  return names.join( QStringLiteral( "、" ) ) + ( more > 0 ? QStringLiteral( "ほか%1" ).arg( more ) : QString() );
}
} // namespace

Bilingual measure( const QString &measureId, const IndicatorSeries *series )
{
  if ( series )
    return { withYear( series->name.in( QStringLiteral( "ja" ) ), series->year ), withYear( series->name.in( QStringLiteral( "en" ) ), series->year ) };
  return found( { { Comparison::CLUSTERS, { QStringLiteral( "クラスター" ), QStringLiteral( "Clusters" ) } },
                  { Comparison::INSTITUTIONS, { QStringLiteral( "参加機関" ), QStringLiteral( "Institutions" ) } },
                  { Comparison::CORE_INSTITUTIONS, { QStringLiteral( "核となる機関（※）" ), QStringLiteral( "Core institutions (※)" ) } },
                  { Comparison::FIELDS, { QStringLiteral( "研究分野" ), QStringLiteral( "Research fields" ) } } },
    measureId );
}

Bilingual unit( const IndicatorSeries *series, const IndicatorSeries *denominator )
{
  const auto in = [series, denominator]( const QString &language ) {
    const bool english = language == QLatin1String( "en" );
    const QString own = series ? series->unit.in( language ) : QString();
    if ( !denominator )
      return own;
    const QString base = denominator->unit.in( language );
    const QString scale = scaleText( *denominator, language );
    if ( english )
      return ( own + QStringLiteral( " per " ) + ( scale.isEmpty() ? base : scale + QLatin1Char( ' ' ) + base ) ).trimmed();
    return ( series ? own : QStringLiteral( "件" ) ) + QStringLiteral( "／" ) + scale + base;
  };
  return { in( QStringLiteral( "ja" ) ), in( QStringLiteral( "en" ) ) };
}

Bilingual denominator( const IndicatorSeries &series )
{
  const Bilingual name = measure( series.id, &series );
  const auto base = [&series]( const QString &language ) { return scaleText( series, language ) + ( language == QLatin1String( "en" ) && denominatorScale( series ) != 1 ? QStringLiteral( " " ) : QString() ) + series.unit.in( language ); };
  const QString ja = base( QStringLiteral( "ja" ) );
  const QString en = base( QStringLiteral( "en" ) );
  return { ja.isEmpty() ? QStringLiteral( "%1当たり" ).arg( name.ja ) : QStringLiteral( "%1当たり（%2）" ).arg( ja, name.ja ),
    en.isEmpty() ? QStringLiteral( "per %1" ).arg( name.en ) : QStringLiteral( "per %1 – %2" ).arg( en, name.en ) };
}

Bilingual gap( const ComparedFigure &figure )
{
  switch ( figure.gap )
  {
    case ComparedFigure::Gap::None:
      return {};
    case ComparedFigure::Gap::Unknown:
      return { QStringLiteral( "このデータにはありません" ), QStringLiteral( "Not in this data" ) };
    case ComparedFigure::Gap::NoPrefecture:
      return { QStringLiteral( "都道府県に位置付けられていません" ), QStringLiteral( "It is in no prefecture" ) };
    case ComparedFigure::Gap::MissingPart:
      return { QStringLiteral( "値がない都道府県：%1" ).arg( namesOf( figure.missing, false ) ), QStringLiteral( "No figure for %1" ).arg( namesOf( figure.missing, true ) ) };
    case ComparedFigure::Gap::DoesNotAddUp:
      return { QStringLiteral( "率や1人当たりの値は合計できません" ), QStringLiteral( "A rate or a figure per head cannot be added up" ) };
    case ComparedFigure::Gap::NotCounted:
      return { QStringLiteral( "クラスター自身は数えません" ), QStringLiteral( "A cluster is not counted within itself" ) };
    case ComparedFigure::Gap::ZeroDenominator:
      return { QStringLiteral( "分母が0です" ), QStringLiteral( "The denominator is 0" ) };
  }
  Q_UNREACHABLE();
}

Bilingual chart( const QString &chartId )
{
  return found( { { QLatin1String( "prefecture" ), { QStringLiteral( "都道府県別クラスター数" ), QStringLiteral( "Clusters by prefecture" ) } },
                  { QLatin1String( "region" ), { QStringLiteral( "地方別クラスター数" ), QStringLiteral( "Clusters by region" ) } },
                  { QLatin1String( "field" ), { QStringLiteral( "分野別クラスター数" ), QStringLiteral( "Clusters by field" ) } },
                  { QLatin1String( "programme" ), { QStringLiteral( "事業別クラスター数" ), QStringLiteral( "Clusters by programme" ) } },
                  { QLatin1String( "type" ), { QStringLiteral( "機関種別クラスター数" ), QStringLiteral( "Clusters by type of institution" ) } },
                  { QLatin1String( "indicator" ), { QStringLiteral( "指標の順位（都道府県）" ), QStringLiteral( "Indicator, prefectures ranked" ) } },
                  { QLatin1String( "dots" ), { QStringLiteral( "指標の順位（クラスター）" ), QStringLiteral( "Indicator, clusters ranked" ) } },
                  { QLatin1String( "scatter-prefecture" ), { QStringLiteral( "2つの指標（都道府県）" ), QStringLiteral( "Two indicators, by prefecture" ) } },
                  { QLatin1String( "scatter-cluster" ), { QStringLiteral( "2つの指標（クラスター）" ), QStringLiteral( "Two indicators, by cluster" ) } },
                  { QLatin1String( "matrix-field" ), { QStringLiteral( "クラスター×分野" ), QStringLiteral( "Clusters × fields" ) } },
                  { QLatin1String( "matrix-type" ), { QStringLiteral( "クラスター×機関種別" ), QStringLiteral( "Clusters × types of institution" ) } },
                  { QLatin1String( "matrix-institution" ), { QStringLiteral( "クラスター×参加機関" ), QStringLiteral( "Clusters × institutions" ) } } },
    chartId );
}

Bilingual withCluster()
{
  return { QStringLiteral( "クラスターがある都道府県" ), QStringLiteral( "With a cluster" ) };
}

Bilingual withoutCluster()
{
  return { QStringLiteral( "クラスターがない都道府県" ), QStringLiteral( "Without a cluster" ) };
}

Bilingual nation()
{
  return { QStringLiteral( "全国" ), QStringLiteral( "Japan" ) };
}

Bilingual rank()
{
  return { QStringLiteral( "順位" ), QStringLiteral( "Rank" ) };
}

Bilingual share()
{
  return { QStringLiteral( "全国比" ), QStringLiteral( "Share" ) };
}

Bilingual value()
{
  return { QStringLiteral( "値" ), QStringLiteral( "Value" ) };
}

Bilingual unitColumn()
{
  return { QStringLiteral( "単位" ), QStringLiteral( "Unit" ) };
}

Bilingual item()
{
  return { QStringLiteral( "比較対象" ), QStringLiteral( "Compared" ) };
}

Bilingual indicator()
{
  return { QStringLiteral( "指標" ), QStringLiteral( "Indicator" ) };
}

Bilingual noData()
{
  return { QStringLiteral( "データなし" ), QStringLiteral( "no data" ) };
}

Bilingual core()
{
  return { QStringLiteral( "※ 核となる機関" ), QStringLiteral( "※ core institution" ) };
}

Bilingual cluster()
{
  return { QStringLiteral( "クラスター" ), QStringLiteral( "Cluster" ) };
}

Bilingual prefecture()
{
  return { QStringLiteral( "都道府県" ), QStringLiteral( "Prefecture" ) };
}

Bilingual selected()
{
  return { QStringLiteral( "選択中" ), QStringLiteral( "selected" ) };
}

Bilingual highest()
{
  return { QStringLiteral( "★ 比較対象の中で最大" ), QStringLiteral( "★ highest of those compared" ) };
}

Bilingual sources( const Dataset &dataset, const std::vector<const IndicatorSeries *> &series )
{
  QStringList ja;
  QStringList en;
  const auto add = [&ja, &en]( const Bilingual &title ) {
    const QString own = title.in( QStringLiteral( "ja" ) );
    if ( own.isEmpty() || ja.contains( own ) )
      return;
    ja << own;
    en << title.in( QStringLiteral( "en" ) );
  };
  add( dataset.title );
  if ( const DataTable *table = dataset.table( QLatin1String( "sources" ) ) )
    for ( const IndicatorSeries *one : series )
      for ( const AttributeTable::Row &row : table->cells.rows )
        if ( one && table->cells.cell( row, QLatin1String( "source_id" ) ) == one->sourceId )
          add( { table->cells.cell( row, QLatin1String( "title_ja" ) ), table->cells.cell( row, QLatin1String( "title_en" ) ) } );
  if ( ja.isEmpty() )
    return {};
  return { QStringLiteral( "出典：" ) + ja.join( QStringLiteral( "、" ) ), QStringLiteral( "Sources: " ) + en.join( QStringLiteral( "; " ) ) };
}

Bilingual shown( int count, int all )
{
  return { QStringLiteral( "%2クラスターのうち%1を表示" ).arg( count ).arg( all ), QStringLiteral( "%1 of %2 clusters shown" ).arg( count ).arg( all ) };
}

Bilingual leftOut( int count )
{
  return { QStringLiteral( "値のない%1件は描いていません" ).arg( count ), QStringLiteral( "%1 without figures not drawn" ).arg( count ) };
}

QString number( double value, const QString &language )
{
  const QLocale locale( language == QLatin1String( "en" ) ? QLocale::English : QLocale::Japanese );
  const double size = std::abs( value );
  if ( value == std::round( value ) || size >= WHOLE )
    return locale.toString( value, 'f', 0 );
  const int decimals = DIGITS - 1 - static_cast<int>( std::floor( std::log10( size ) ) );
  return locale.toString( value, 'f', std::max( 0, decimals ) );
}

QString shortNumber( double value, const QString &language )
{
  struct Step
  {
      double size;
      QString sign;
  };
  const bool english = language == QLatin1String( "en" );
  const std::array<Step, 3> steps = english ? std::array<Step, 3> { Step { 1e9, QStringLiteral( "bn" ) }, Step { 1e6, QStringLiteral( "M" ) }, Step { 1e3, QStringLiteral( "k" ) } }
                                            : std::array<Step, 3> { Step { 1e12, QStringLiteral( "兆" ) }, Step { 1e8, QStringLiteral( "億" ) }, Step { 1e4, QStringLiteral( "万" ) } };
  for ( const Step &step : steps )
    if ( std::abs( value ) >= std::max( step.size, SHORTENED ) )
      return number( value / step.size, language ) + step.sign;
  return number( value, language );
}

} // namespace clusteratlas::chartwording
