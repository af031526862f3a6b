// SPDX-License-Identifier: GPL-2.0-or-later
#include "indicatorseries.h"

#include "atlastables.h"
#include "cellvalue.h"
#include "indicatorcolumns.h"
#include "matchprefecture.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <set>

namespace clusteratlas
{

namespace
{
using Row = AttributeTable::Row;

std::optional<double> figure( const QString &cell )
{
  const CellValue value = readCellValue( cell );
  return value.missing == Missing::None && std::isfinite( value.number ) ? std::optional<double>( value.number ) : std::nullopt;
}

//! Collects the figures of one series; two that differ for one prefecture are none.
class Figures
{
  public:
    void add( PrefectureCode code, double value )
    {
      const auto [entry, isNew] = mValues.emplace( code, value );
      if ( !isNew && entry->second != value )
        mDoubtful.insert( code );
    }

    std::map<PrefectureCode, double> take()
    {
      for ( const PrefectureCode code : mDoubtful )
        mValues.erase( code );
      return std::move( mValues );
    }

  private:
    std::map<PrefectureCode, double> mValues;
    std::set<PrefectureCode> mDoubtful;
};

QString columnName( const QString &text )
{
  static const QRegularExpression other( QStringLiteral( "[^\\p{L}\\p{N}_]+" ) );
  return QString( text ).trimmed().toLower().replace( other, QStringLiteral( "_" ) );
}

//! What the table "indicators" says of \a series.
void describe( IndicatorSeries &series, const AttributeTable &indicators )
{
  const auto row = std::find_if( indicators.rows.begin(), indicators.rows.end(), [&]( const Row &candidate ) { return indicators.cell( candidate, QLatin1String( "indicator" ) ) == series.indicator; } );
  if ( row == indicators.rows.end() )
    return;
  const auto cell = [&indicators, &row]( const char *column ) { return indicators.cell( *row, QLatin1String( column ) ); };
  series.name = { cell( "name_ja" ), cell( "name_en" ) };
  series.unit = { cell( "unit_ja" ), cell( "unit" ) };
  series.addsUp = cell( "aggregation" ).isEmpty() || cell( "aggregation" ) == QLatin1String( "sum" );
}

std::vector<IndicatorSeries> fromStatistics( const AttributeTable &statistics, const DataTable *indicators )
{
  std::map<std::pair<QString, QString>, Figures> figures;
  std::map<std::pair<QString, QString>, QString> sources;
  for ( const Row &row : statistics.rows )
  {
    const auto code = matchPrefecture( statistics.cell( row, QLatin1String( "pref_code" ) ) );
    const QString indicator = statistics.cell( row, QLatin1String( "indicator" ) );
    const std::optional<double> value = figure( statistics.cell( row, QLatin1String( "value" ) ) );
    if ( !code || indicator.isEmpty() || !value )
      continue;
    const std::pair<QString, QString> key( indicator, statistics.cell( row, QLatin1String( "year" ) ) );
    figures[key].add( code->code, *value );
    sources.emplace( key, statistics.cell( row, QLatin1String( "source_id" ) ) );
  }
  std::vector<IndicatorSeries> result;
  for ( auto &[key, collected] : figures )
  {
    IndicatorSeries series { columnName( key.second.isEmpty() ? key.first : key.first + QLatin1Char( '_' ) + key.second ), key.first, { key.first, key.first }, {}, key.second, sources.at( key ) };
    if ( indicators )
      describe( series, indicators->cells );
    series.values = collected.take();
    result.push_back( std::move( series ) );
  }
  if ( indicators )
  {
    const auto place = [indicators]( const IndicatorSeries &series ) {
      const std::vector<Row> &rows = indicators->cells.rows;
      return std::find_if( rows.begin(), rows.end(), [&]( const Row &row ) { return indicators->cells.cell( row, QLatin1String( "indicator" ) ) == series.indicator; } ) - rows.begin();
    };
    std::stable_sort( result.begin(), result.end(), [&place]( const IndicatorSeries &a, const IndicatorSeries &b ) { return place( a ) < place( b ); } );
  }
  return result;
}

//! The prefecture of each row; nothing when a row names none or two rows name the same.
std::optional<std::vector<PrefectureCode>> prefectureOfRows( const AttributeTable &table )
{
  std::vector<PrefectureCode> codes;
  std::set<PrefectureCode> seen;
  for ( const Row &row : table.rows )
  {
    const auto code = matchPrefecture( table.cell( row, QLatin1String( "pref_code" ) ) );
    if ( !code || !seen.insert( code->code ).second )
      return std::nullopt;
    codes.push_back( code->code );
  }
  return codes;
}

void appendWide( const DataTable &table, std::vector<IndicatorSeries> &result )
{
  const AttributeTable &cells = table.cells;
  if ( cells.column( QLatin1String( "pref_code" ) ) < 0 || cells.rows.empty() )
    return;
  const auto codes = prefectureOfRows( cells );
  if ( !codes )
    return;
  const bool isPrefectures = table.schema.name == QLatin1String( "prefectures" );
  for ( const FieldSchema &field : table.schema.fields )
  {
    const int column = cells.columns.indexOf( field.name );
    if ( column < 0 || field.name == QLatin1String( "pref_code" ) || field.name == QLatin1String( "year" ) || ( field.type != FieldSchema::Type::Integer && field.type != FieldSchema::Type::Number ) )
      continue;
    if ( isPrefectures && ( isComputedPrefectureColumn( field.name ) || std::any_of( result.begin(), result.end(), [&field]( const IndicatorSeries &known ) { return known.id == field.name; } ) ) )
      continue;
    IndicatorSeries series { columnName( field.name ), field.name, { field.titleJa.isEmpty() ? field.name : field.titleJa, field.titleEn.isEmpty() ? field.name : field.titleEn }, {}, {}, {} };
    for ( size_t row = 0; row < codes->size(); ++row )
      if ( const std::optional<double> value = figure( cells.rows[row].cells[static_cast<size_t>( column )] ) )
        series.values.emplace( ( *codes )[row], *value );
    if ( !series.values.empty() )
      result.push_back( std::move( series ) );
  }
}

void makeIdsUnique( std::vector<IndicatorSeries> &all )
{
  std::set<QString> taken;
  for ( IndicatorSeries &series : all )
  {
    const QString wanted = series.id.isEmpty() ? QStringLiteral( "figure" ) : series.id;
    series.id = wanted;
    for ( int number = 2; !taken.insert( series.id ).second; ++number )
      series.id = wanted + QLatin1Char( '_' ) + QString::number( number );
  }
}
} // namespace

std::vector<IndicatorSeries> indicatorSeries( const Dataset &dataset )
{
  std::vector<IndicatorSeries> result;
  const DataTable *statistics = dataset.table( QLatin1String( "statistics" ) );
  if ( statistics )
    result = fromStatistics( statistics->cells, dataset.table( QLatin1String( "indicators" ) ) );
  // The table "prefectures" last: in an atlas it repeats the figures of the others as columns.
  const DataTable *prefectures = dataset.table( QLatin1String( "prefectures" ) );
  for ( const DataTable &table : dataset.tables )
    if ( &table != statistics && &table != prefectures && !isReadingTable( table.schema.name ) )
      appendWide( table, result );
  if ( prefectures )
    appendWide( *prefectures, result );
  makeIdsUnique( result );
  return result;
}

const IndicatorSeries *chosenIndicator( const std::vector<IndicatorSeries> &series, const QString &id )
{
  const auto found = std::find_if( series.begin(), series.end(), [&id]( const IndicatorSeries &one ) { return one.id == id; } );
  return found != series.end() ? &*found : series.empty() ? nullptr
                                                          : &series.front();
}

const IndicatorSeries *secondIndicator( const std::vector<IndicatorSeries> &series, const QString &id, const IndicatorSeries &first )
{
  auto found = std::find_if( series.begin(), series.end(), [&id]( const IndicatorSeries &one ) { return one.id == id; } );
  if ( found == series.end() )
    found = std::find_if( series.begin(), series.end(), [&first]( const IndicatorSeries &one ) { return one.indicator != first.indicator && one.unit.en != first.unit.en; } );
  if ( found == series.end() )
    found = std::find_if( series.begin(), series.end(), [&first]( const IndicatorSeries &one ) { return one.indicator != first.indicator; } );
  return found != series.end() ? &*found : series.empty() ? nullptr
                                                          : &series.back();
}

} // namespace clusteratlas
