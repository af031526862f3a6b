// SPDX-License-Identifier: GPL-2.0-or-later
#include "jointable.h"

#include "core/repeatedrows.h"
#include "io/replacefile.h"
#include "io/stagingfolder.h"
#include "joinedgeopackage.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <future>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

Result<std::vector<int>> columnsOf( const PolygonRows &polygons, const QStringList &fields, const QString &source )
{
  std::vector<int> columns;
  for ( const QString &field : fields )
  {
    const auto found = std::find_if( polygons.columns().begin(), polygons.columns().end(), [&field]( const FieldSchema &column ) { return column.name.compare( field, Qt::CaseInsensitive ) == 0; } );
    if ( found == polygons.columns().end() )
      return tl::unexpected( Error { Code::ColumnMissing, source, polygons.layer(), -1, field } );
    columns.push_back( static_cast<int>( found - polygons.columns().begin() ) );
  }
  return columns;
}

KeySide sideOf( const std::vector<std::vector<QString>> &cells )
{
  return { cells.front().size(), cells.size(), [&cells]( size_t row, size_t column ) { return QStringView( cells[column][row] ); } };
}

KeySide sideOf( const KeyedTable &table )
{
  return { table.layout.dataRows.size(), table.keys.size(), [&table]( size_t row, size_t column ) { return table.cell( row, static_cast<size_t>( table.keys[column] ) ); } };
}

KeyRules exactRules( size_t columns )
{
  return { std::vector<KeyRule>( columns, KeyRule::Exact ), std::vector<bool>( columns, false ) };
}

void record( const KeyJoin &join, const KeySide &polygons, const KeySide &rows, const KeyRules &rules, const KeyedTable &table, KeyJoinLedger &ledger )
{
  for ( const int column : table.keys )
    ledger.keys.push_back( { {}, table.columns[static_cast<size_t>( column )].name, QString( keyRuleId( rules.rules[ledger.keys.size()] ) ) } );
  ledger.table = table.source.facts;
  ledger.polygons = static_cast<qint64>( polygons.rows );
  ledger.rowsIn = static_cast<qint64>( rows.rows );
  ledger.rowsJoined = static_cast<qint64>( join.joined() );
  ledger.cardinality = QString( cardinalityId( join.cardinality ) );
  const KeyTexts polygonTexts( polygons, rules, true ), rowTexts( rows, rules, false );
  for ( const quint32 row : join.unjoined )
  {
    const bool isEmpty = std::binary_search( join.emptyKeys.begin(), join.emptyKeys.end(), row );
    ledger.unjoined.push_back( { table.rowNumber( row ), rowTexts.shown( row ), isEmpty ? QStringLiteral( "empty" ) : QStringLiteral( "no polygon" ) } );
  }
  for ( const quint32 polygon : join.without )
  {
    const bool isEmpty = join.polygonKeys[polygon] == KeyJoin::NO_KEY;
    ledger.without.push_back( { static_cast<qint64>( polygon ) + 1, polygonTexts.shown( polygon ), isEmpty ? QStringLiteral( "empty" ) : QStringLiteral( "no row" ) } );
  }
}
} // namespace

TableJoin matchTable( const std::vector<std::vector<QString>> &polygonCells, const KeyedTable &table, bool exact )
{
  const KeySide polygonSide = sideOf( polygonCells ), tableSide = sideOf( table );
  const KeyRules rules = exact ? exactRules( table.keys.size() ) : chooseKeyRules( polygonSide, tableSide );
  TableJoin result { joinByKey( polygonSide, tableSide, rules ), {} };
  record( result.join, polygonSide, tableSide, rules, table, result.ledger );
  return result;
}

Result<void> writeTableJoin( PolygonRows &polygons, const KeyedTable &table, TableJoin &join, TableJoinRequest::Form form, const QString &out, const Progress &progress )
{
  const QFileInfo place( out );
  const QTemporaryDir staging( stagingTemplate( place.absolutePath() ) );
  if ( place.isDir() || !staging.isValid() )
    return tl::unexpected( Error { Code::OutputUnwritable, out, {}, -1, staging.errorString() } );
  const auto cell = [&table]( size_t row, size_t column ) { return table.cell( row, column ); };
  // Nothing that is written depends on it.
  std::future<qint64> repeated = std::async( std::launch::async, [&]() { return repeatedRows( join.join, table.columns.size(), cell ); } );
  const QString staged = staging.filePath( place.fileName() );
  const Result<void> written = writeJoinedGeoPackage( staged, { polygons, table, join.join }, form, join.ledger, [&progress]( double done ) { return report( progress, 0.9 * done ); } );
  join.ledger.duplicates = repeated.get();
  if ( !written )
  {
    const bool isOutput = written.error().code == Code::OutputUnwritable || written.error().code == Code::Canceled;
    return tl::unexpected( isOutput ? Error { written.error().code, out, written.error().layer, -1, written.error().detail } : written.error() );
  }
  if ( !report( progress, 1 ) )
    return tl::unexpected( Error { Code::Canceled, out } );
  return replaceFile( staged, out );
}

Result<KeyJoinLedger> joinTable( const TableJoinRequest &request, const Progress &progress )
{
  QStringList polygonFields, tableFields;
  for ( const KeyPair &key : request.keys )
  {
    polygonFields << key.polygonField;
    tableFields << key.tableField;
  }
  std::future<Result<KeyedTable>> reading = std::async( std::launch::async, readKeyedTable, request.table, tableFields, request.tableEncoding );
  Result<std::unique_ptr<PolygonRows>> polygons = openPolygonRows( request.polygons, polygonFields, request.polygonOptions, [&progress]( double done ) { return report( progress, 0.2 * done ); } );
  if ( !polygons )
    return tl::unexpected( polygons.error() );
  const Result<std::vector<int>> keys = columnsOf( **polygons, polygonFields, request.polygons );
  if ( !keys )
    return tl::unexpected( keys.error() );
  const Result<std::vector<std::vector<QString>>> cells = ( *polygons )->texts( *keys, progress );
  if ( !cells )
    return tl::unexpected( cells.error() );
  const Result<KeyedTable> table = reading.get();
  if ( !table )
    return tl::unexpected( table.error() );
  if ( !report( progress, 0.2 ) )
    return tl::unexpected( Error { Code::Canceled, request.table } );

  TableJoin join = matchTable( *cells, *table, request.exact );
  join.ledger.polygonsSource = request.polygons;
  join.ledger.polygonsLayer = ( *polygons )->layer();
  join.ledger.tableSource = request.table;
  for ( size_t key = 0; key < keys->size(); ++key )
    join.ledger.keys[key].polygonField = ( *polygons )->columns()[static_cast<size_t>( ( *keys )[key] )].name;
  const Result<void> written = writeTableJoin( **polygons, *table, join, request.form, request.out, [&progress]( double done ) { return report( progress, 0.3 + 0.7 * done ); } );
  if ( !written )
    return tl::unexpected( written.error() );
  return join.ledger;
}

} // namespace clusteratlas
