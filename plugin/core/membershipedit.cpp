// SPDX-License-Identifier: GPL-2.0-or-later
#include "membershipedit.h"

#include "latin1text.h"
#include "validatetable.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <tuple>

namespace clusteratlas
{

namespace
{
constexpr QLatin1String CLUSTERS = latin1( "clusters" );
constexpr QLatin1String MEMBERSHIPS = latin1( "cluster_prefectures" );
constexpr QLatin1String MUNICIPALITIES = latin1( "cluster_municipalities" );
constexpr QLatin1String CLUSTER_ID = latin1( "cluster_id" );
constexpr QLatin1String PREF_CODE = latin1( "pref_code" );
constexpr QLatin1String ROLE = latin1( "role" );

const DataTable *find( const std::vector<DataTable> &tables, QLatin1String name )
{
  const auto table = std::find_if( tables.begin(), tables.end(), [name]( const DataTable &candidate ) { return candidate.schema.name == name; } );
  return table == tables.end() ? nullptr : &*table;
}

//! The number of the first row of \a table that holds \a edit, or -1.
qint64 rowOf( const DataTable *table, const MembershipEdit &edit )
{
  if ( table )
    for ( const AttributeTable::Row &row : table->cells.rows )
      if ( table->cells.cell( row, CLUSTER_ID ) == edit.clusterId && table->cells.cell( row, PREF_CODE ) == edit.prefCode && table->cells.cell( row, ROLE ) == edit.role )
        return row.number;
  return -1;
}

QSet<QString> clusterIds( const std::vector<DataTable> &tables )
{
  QSet<QString> ids;
  if ( const DataTable *clusters = find( tables, CLUSTERS ) )
    for ( const AttributeTable::Row &row : clusters->cells.rows )
      ids.insert( clusters->cells.cell( row, CLUSTER_ID ) );
  return ids;
}

bool isPrefecture( const QString &code )
{
  const auto known = PrefectureCode::fromNumber( code.toInt() );
  return known && known->toString() == code;
}

Ledger::RejectedRow refusal( QLatin1String column, const QString &value, const char *reason, qint64 row = 0 )
{
  return { MEMBERSHIPS, row, column, value, QLatin1String( reason ) };
}

QString textOf( const MembershipEdit &edit )
{
  return QStringList { edit.clusterId, edit.prefCode, edit.role }.join( QLatin1Char( ',' ) );
}

struct AtlasKey
{
    const char *table;
    const char *columns;    //!< parted by spaces
    const char *referenced; //!< the table that has the columns as its key; null for a primary key
};

// What holds for the tables of an atlas even where nobody states keys, as in a GeoPackage.
constexpr AtlasKey ATLAS_KEYS[] = {
  { "clusters", "cluster_id", nullptr },
  { "institutions", "institution_id", nullptr },
  { "cluster_prefectures", "cluster_id pref_code role", nullptr },
  { "cluster_fields", "cluster_id field_id", nullptr },
  { "clusters", "programme_id", "programmes" },
  { "cluster_prefectures", "cluster_id", "clusters" },
  { "cluster_fields", "cluster_id", "clusters" },
  { "cluster_fields", "field_id", "fields" },
  { "cluster_institutions", "cluster_id", "clusters" },
  { "cluster_institutions", "institution_id", "institutions" },
  { "cluster_municipalities", "cluster_id", "clusters" },
};

bool hasColumns( const DataTable *table, const QStringList &columns )
{
  return table && std::all_of( columns.begin(), columns.end(), [table]( const QString &column ) { return table->cells.columns.contains( column ); } );
}

//! \a tables with the keys of an atlas, where they state none for those columns.
std::vector<DataTable> withAtlasKeys( std::vector<DataTable> tables )
{
  for ( DataTable &table : tables )
    for ( const AtlasKey &key : ATLAS_KEYS )
    {
      const QStringList columns = QString::fromLatin1( key.columns ).split( QLatin1Char( ' ' ) );
      if ( table.schema.name != QLatin1String( key.table ) || !hasColumns( &table, columns ) )
        continue;
      if ( !key.referenced )
      {
        if ( table.schema.primaryKey.isEmpty() )
          table.schema.primaryKey = columns;
        continue;
      }
      const auto isStated = [&columns]( const ForeignKey &stated ) { return stated.columns == columns; };
      const bool isNew = std::none_of( table.schema.foreignKeys.begin(), table.schema.foreignKeys.end(), isStated );
      if ( isNew && hasColumns( find( tables, QLatin1String( key.referenced ) ), columns ) )
        table.schema.foreignKeys.push_back( { columns, QLatin1String( key.referenced ), columns } );
    }
  return tables;
}

std::vector<Ledger::RejectedRow> problemsOf( const std::vector<DataTable> &tables )
{
  const std::vector<DataTable> judged = withAtlasKeys( tables );
  std::vector<Ledger::RejectedRow> problems = validateTables( judged );
  const DataTable *memberships = find( judged, MEMBERSHIPS );
  if ( hasColumns( memberships, { PREF_CODE } ) )
    for ( const AttributeTable::Row &row : memberships->cells.rows )
      if ( const QString code = memberships->cells.cell( row, PREF_CODE ); !isPrefecture( code ) )
        problems.push_back( refusal( PREF_CODE, code, "unknown reference", row.number ) );
  return problems;
}
} // namespace

std::optional<Ledger::RejectedRow> refusalToAdd( const std::vector<DataTable> &tables, const MembershipEdit &edit )
{
  for ( const auto &[column, value] : { std::make_pair( CLUSTER_ID, edit.clusterId ), std::make_pair( PREF_CODE, edit.prefCode ), std::make_pair( ROLE, edit.role ) } )
    if ( value.isEmpty() )
      return refusal( column, value, "required" );
  if ( !clusterIds( tables ).contains( edit.clusterId ) )
    return refusal( CLUSTER_ID, edit.clusterId, "unknown reference" );
  if ( !isPrefecture( edit.prefCode ) )
    return refusal( PREF_CODE, edit.prefCode, "unknown reference" );
  if ( !roleFromId( edit.role ) )
    return refusal( ROLE, edit.role, "not allowed" );
  if ( const qint64 row = rowOf( find( tables, MEMBERSHIPS ), edit ); row >= 0 )
    return refusal( CLUSTER_ID, textOf( edit ), "duplicate key", row );
  return std::nullopt;
}

std::optional<Ledger::RejectedRow> refusalToRemove( const std::vector<DataTable> &tables, const MembershipEdit &edit )
{
  if ( rowOf( find( tables, MEMBERSHIPS ), edit ) < 0 )
    return refusal( CLUSTER_ID, textOf( edit ), "unknown reference" );
  if ( const qint64 row = rowOf( find( tables, MUNICIPALITIES ), edit ); row >= 0 )
    return Ledger::RejectedRow { MUNICIPALITIES, row, CLUSTER_ID, textOf( edit ), QStringLiteral( "still referred to" ) };
  return std::nullopt;
}

std::vector<Ledger::RejectedRow> editProblems( const std::vector<DataTable> &before, const std::vector<DataTable> &after )
{
  // By what is wrong, not by where it stands: removing a row moves those behind it.
  using Key = std::tuple<QString, QString, QString, QString>;
  const auto keyOf = []( const Ledger::RejectedRow &problem ) { return Key( problem.table, problem.column, problem.value, problem.reason ); };
  std::map<Key, int> known;
  for ( const Ledger::RejectedRow &problem : problemsOf( before ) )
    ++known[keyOf( problem )];
  std::vector<Ledger::RejectedRow> problems;
  for ( const Ledger::RejectedRow &problem : problemsOf( withEdited( before, after ) ) )
    if ( int &left = known[keyOf( problem )]; left > 0 )
      --left;
    else
      problems.push_back( problem );
  return problems;
}

std::vector<DataTable> withEdited( std::vector<DataTable> tables, const std::vector<DataTable> &edited )
{
  for ( DataTable &table : tables )
    for ( const DataTable &change : edited )
      if ( change.schema.name == table.schema.name )
        table.cells = change.cells;
  return tables;
}

} // namespace clusteratlas
