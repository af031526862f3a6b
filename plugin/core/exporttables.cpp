// SPDX-License-Identifier: GPL-2.0-or-later
#include "exporttables.h"

#include "columns.h"
#include "csvtext.h"
#include "typedcell.h"
#include "unmatchedrows.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
//! Fields in the order of the columns, then fields without column, whose cells are empty.
void alignFields( DataTable &table )
{
  std::vector<FieldSchema> fields;
  for ( const QString &column : std::as_const( table.cells.columns ) )
  {
    const FieldSchema *known = table.schema.field( column );
    fields.push_back( known ? *known : FieldSchema { column } );
  }
  for ( const FieldSchema &field : table.schema.fields )
    if ( !table.cells.columns.contains( field.name ) )
    {
      fields.push_back( field );
      table.cells.columns << field.name;
    }
  table.schema.fields = std::move( fields );
  for ( AttributeTable::Row &row : table.cells.rows )
    row.cells.resize( table.schema.fields.size() );
}
} // namespace

DataTable dataTableOf( const FeatureTable &table )
{
  DataTable data;
  data.schema.name = table.name;
  data.schema.titleJa = table.title.ja;
  data.schema.titleEn = table.title.en;
  data.schema.fields = table.columns;
  data.cells.name = table.name;
  for ( const FieldSchema &column : table.columns )
    data.cells.columns << column.name;
  for ( const FeatureTable::Feature &feature : table.features )
  {
    data.cells.rows.push_back( { static_cast<qint64>( data.cells.rows.size() ) + 1, {} } );
    for ( const QVariant &value : feature.values )
      data.cells.rows.back().cells.push_back( cellText( value ) );
  }
  return data;
}

FeatureTable featureTableOf( const DataTable &table )
{
  FeatureTable features { table.schema.name, { table.schema.titleJa, table.schema.titleEn }, GeometryKind::None, table.schema.fields };
  for ( const AttributeTable::Row &row : table.cells.rows )
  {
    FeatureTable::Feature feature;
    for ( size_t column = 0; column < table.schema.fields.size(); ++column )
    {
      const QVariant value = typedCell( row.cells[column], table.schema.fields[column].type );
      feature.values.push_back( value.isValid() ? value : textValue( row.cells[column] ) );
    }
    features.features.push_back( std::move( feature ) );
  }
  return features;
}

FeatureTable unmatchedTable( const Ledger &ledger )
{
  FeatureTable table { QStringLiteral( "unmatched" ),
    { QStringLiteral( "一致しなかった行" ), QStringLiteral( "Unmatched rows" ) },
    GeometryKind::None,
    { textColumn( "side", QStringLiteral( "どちらの元データか" ), QStringLiteral( "Side" ) ), integerColumn( "row", QStringLiteral( "元の行" ), QStringLiteral( "Source row" ) ),
      textColumn( "label", QStringLiteral( "ラベル" ), QStringLiteral( "Label" ) ), textColumn( "reason", QStringLiteral( "理由" ), QStringLiteral( "Reason" ) ),
      textColumn( "suggested_pref_code", QStringLiteral( "候補の都道府県コード" ), QStringLiteral( "Code of the prefecture that may be meant" ) ),
      FieldSchema { QStringLiteral( "score" ), FieldSchema::Type::Number, QStringLiteral( "確からしさ" ), QStringLiteral( "Score" ) } } };
  for ( const UnmatchedRow &row : unmatchedRows( ledger ) )
  {
    const QString side = row.side == JoinSide::Polygons ? QStringLiteral( "polygons" ) : QStringLiteral( "table" );
    const QVariant code = row.suggestion ? QVariant( row.suggestion->toString() ) : QVariant();
    const QVariant score = row.suggestion ? QVariant( qRound( row.score * 100 ) / 100.0 ) : QVariant();
    table.features.push_back( { { side, row.row, textValue( row.label ), row.reason, code, score } } );
  }
  return table;
}

std::vector<DataTable> tablesToExport( const Dataset &dataset, const std::vector<FeatureTable> &added )
{
  std::vector<DataTable> tables;
  for ( const DataTable &table : dataset.tables )
  {
    if ( std::any_of( added.begin(), added.end(), [&table]( const FeatureTable &other ) { return other.name == table.schema.name; } ) )
      continue;
    tables.push_back( table );
    alignFields( tables.back() );
  }
  for ( const FeatureTable &table : added )
    tables.push_back( dataTableOf( table ) );
  return tables;
}

} // namespace clusteratlas
