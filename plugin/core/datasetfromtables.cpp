// SPDX-License-Identifier: GPL-2.0-or-later
#include "datasetfromtables.h"

#include "cellvalue.h"
#include "labeltext.h"
#include "matchprefecture.h"
#include "municipalitynames.h"

#include <QLocale>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace clusteratlas
{

namespace
{
using Row = AttributeTable::Row;

std::optional<PrefectureCode> prefectureOf( const QString &label, const PrefectureAliases &aliases = {} )
{
  const auto match = matchPrefecture( label );
  if ( const auto alias = match || aliases.isEmpty() ? aliases.constEnd() : aliases.constFind( normalizedLabel( label ) ); alias != aliases.constEnd() )
    return *alias;
  return match ? std::optional<PrefectureCode>( match->code ) : std::nullopt;
}

//! The prefecture that \a label names, or the one that alone has a municipality of this name.
std::optional<PrefectureMatch> placeOf( const QString &label )
{
  if ( const auto match = matchPrefecture( label ) )
    return *match;
  const auto named = prefectureOfMunicipality( nameKey( normalizedLabel( label ) ) );
  return named ? std::optional<PrefectureMatch>( { *named, KeyForm::NameJa, true } ) : std::nullopt;
}

std::optional<GeographicPoint> pointOf( const QString &longitude, const QString &latitude )
{
  bool longitudeOk = false;
  bool latitudeOk = false;
  const GeographicPoint point { QLocale::c().toDouble( longitude, &longitudeOk ), QLocale::c().toDouble( latitude, &latitudeOk ) };
  const bool inRange = std::abs( point.longitude ) <= 180 && std::abs( point.latitude ) <= 90;
  return longitudeOk && latitudeOk && inRange ? std::optional<GeographicPoint>( point ) : std::nullopt;
}

//! Calls \a read for each row of the table that has an id in \a idColumn.
template <typename Read>
void forEachRow( const Dataset &dataset, QLatin1String tableName, QLatin1String idColumn, Read read )
{
  const DataTable *table = dataset.table( tableName );
  if ( !table )
    return;
  for ( size_t index = 0; index < table->cells.rows.size(); ++index )
  {
    const Row &row = table->cells.rows[index];
    const auto cell = [table, &row]( const char *column ) { return table->cells.cell( row, QLatin1String( column ) ); };
    if ( !cell( idColumn.data() ).isEmpty() )
      read( cell, index );
  }
}

//! The same for a table of one row an id: a later row of the same id is refused, and of another thing.
template <typename Read>
void forEachId( const Dataset &dataset, QLatin1String tableName, QLatin1String idColumn, Read read )
{
  QSet<QString> seen;
  forEachRow( dataset, tableName, idColumn, [&]( const auto &cell, size_t index ) {
    const QString id = cell( idColumn.data() );
    if ( seen.contains( id ) )
      return;
    seen << id;
    read( cell, index );
  } );
}

bool isTrue( const QString &cell )
{
  return cell == QLatin1String( "1" ) || cell.compare( QLatin1String( "true" ), Qt::CaseInsensitive ) == 0;
}

void readProgrammesAndFields( Dataset &dataset )
{
  forEachId( dataset, QLatin1String( "programmes" ), QLatin1String( "programme_id" ), [&dataset]( const auto &cell, size_t ) {
    dataset.programmes.push_back( { cell( "programme_id" ), { cell( "name_ja" ), cell( "name_en" ) }, { cell( "short_name_ja" ), cell( "short_name_en" ) }, cell( "color" ) } );
    Programme &programme = dataset.programmes.back();
    if ( programme.shortName.ja.isEmpty() && programme.shortName.en.isEmpty() )
      programme.shortName = programme.name;
  } );
  forEachId( dataset, QLatin1String( "fields" ), QLatin1String( "field_id" ), [&dataset]( const auto &cell, size_t ) {
    dataset.fields.push_back( { cell( "field_id" ), { cell( "name_ja" ), cell( "name_en" ) }, cell( "color" ) } );
  } );
}

void readClusters( Dataset &dataset )
{
  forEachId( dataset, QLatin1String( "clusters" ), QLatin1String( "cluster_id" ), [&dataset]( const auto &cell, size_t index ) {
    dataset.clusters.push_back( { cell( "cluster_id" ), cell( "programme_id" ), { cell( "region_ja" ), cell( "region_en" ) }, { cell( "name_ja" ), cell( "name_en" ) }, {}, index } );
  } );

  struct Mark
  {
      int position;
      QString clusterId;
      QString fieldId;
  };
  std::vector<Mark> marks;
  forEachRow( dataset, QLatin1String( "cluster_fields" ), QLatin1String( "cluster_id" ), [&marks]( const auto &cell, size_t ) {
    marks.push_back( { cell( "position" ).toInt(), cell( "cluster_id" ), cell( "field_id" ) } );
  } );
  std::stable_sort( marks.begin(), marks.end(), []( const Mark &a, const Mark &b ) { return a.position < b.position; } );
  for ( const Mark &mark : marks )
    for ( Cluster &cluster : dataset.clusters )
      if ( cluster.id == mark.clusterId && !cluster.fieldIds.contains( mark.fieldId ) )
        cluster.fieldIds << mark.fieldId;
}

//! 1 where \a text is no number above 0.
double weightOf( const QString &text )
{
  const CellValue value = readCellValue( text );
  return value.missing == Missing::None && std::isfinite( value.number ) && value.number > 0 ? value.number : 1;
}

void readMemberships( Dataset &dataset, const PrefectureAliases &aliases )
{
  const DataTable *table = dataset.table( QLatin1String( "cluster_prefectures" ) );
  for ( const Row &row : table->cells.rows )
  {
    const auto cell = [table, &row]( const char *column ) { return table->cells.cell( row, QLatin1String( column ) ); };
    const QString label = cell( "pref_code" );
    const std::optional<PrefectureMatch> place = placeOf( label );
    std::optional<PrefectureCode> prefecture = prefectureOf( label, aliases );
    if ( !prefecture && place )
      prefecture = place->code;
    const bool isMunicipality = place ? place->municipality : isWrittenAsMunicipality( nameKey( normalizedLabel( label ) ) );
    if ( prefecture && isMunicipality )
      dataset.municipalities.push_back( { cell( "cluster_id" ), *prefecture, label, {}, roleFromId( cell( "role" ) ).value_or( Role::Area ), cell( "evidence_ja" ), cell( "confidence" ), cell( "source" ), row.number } );
    dataset.memberships.push_back( { cell( "cluster_id" ), label, prefecture, roleFromId( cell( "role" ) ).value_or( Role::Area ), cell( "evidence_ja" ),
      cell( "confidence" ), cell( "source" ), row.number, weightOf( cell( "weight" ) ) } );
  }
}

//! The prefecture a row of municipalities states, else that of its code, else that of its name.
std::optional<PrefectureCode> prefectureOfRow( const QString &stated, const QString &code, const QString &label )
{
  for ( const QString &text : { stated, code, label } )
    if ( const std::optional<PrefectureMatch> place = placeOf( text ) )
      return place->code;
  return std::nullopt;
}

void readMunicipalities( Dataset &dataset )
{
  const DataTable *table = dataset.table( QLatin1String( "cluster_municipalities" ) );
  if ( !table )
    return;
  for ( const Row &row : table->cells.rows )
  {
    const auto cell = [table, &row]( const char *column ) { return table->cells.cell( row, QLatin1String( column ) ); };
    const QString label = cell( "municipality_ja" );
    const QString code = cell( "municipality_code" );
    if ( !label.isEmpty() || !code.isEmpty() )
      dataset.municipalities.push_back( { cell( "cluster_id" ), prefectureOfRow( cell( "pref_code" ), code, label ), label, code, roleFromId( cell( "role" ) ).value_or( Role::Area ),
        cell( "evidence_ja" ), cell( "confidence" ), cell( "source" ), row.number } );
  }
}

void readInstitutions( Dataset &dataset )
{
  forEachId( dataset, QLatin1String( "institutions" ), QLatin1String( "institution_id" ), [&dataset]( const auto &cell, size_t index ) {
    dataset.institutions.push_back( { cell( "institution_id" ), { cell( "name_ja" ), cell( "name_en" ) }, cell( "name_printed_ja" ), cell( "type" ),
      prefectureOf( cell( "pref_code" ) ), pointOf( cell( "longitude" ), cell( "latitude" ) ), index } );
  } );
  forEachRow( dataset, QLatin1String( "cluster_institutions" ), QLatin1String( "cluster_id" ), [&dataset]( const auto &cell, size_t ) {
    Participation part { cell( "cluster_id" ), cell( "institution_id" ), cell( "name_printed_ja" ), isTrue( cell( "core" ) ), cell( "site_name_ja" ),
      prefectureOf( cell( "site_pref_code" ) ), pointOf( cell( "site_longitude" ), cell( "site_latitude" ) ), cell( "site_confidence" ) };
    if ( const Institution *institution = dataset.institution( part.institutionId ) )
    {
      if ( !part.prefecture )
        part.prefecture = institution->prefecture;
      if ( !part.point )
        part.point = institution->point;
    }
    dataset.participations.push_back( part );
  } );
}
} // namespace

Result<Dataset> datasetFromTables( std::vector<DataTable> tables, const QString &source, const PrefectureAliases &aliases )
{
  Dataset dataset;
  dataset.tables = std::move( tables );
  struct NeededColumn
  {
      QLatin1String table;
      QLatin1String column;
  };
  for ( const NeededColumn &needed : { NeededColumn { QLatin1String( "clusters" ), QLatin1String( "cluster_id" ) },
          NeededColumn { QLatin1String( "cluster_prefectures" ), QLatin1String( "cluster_id" ) },
          NeededColumn { QLatin1String( "cluster_prefectures" ), QLatin1String( "pref_code" ) } } )
  {
    const DataTable *table = dataset.table( needed.table );
    if ( !table )
      return tl::unexpected( Error { Error::Code::TableMissing, source, QString( needed.table ) } );
    if ( table->cells.column( needed.column ) < 0 )
      return tl::unexpected( Error { Error::Code::ColumnMissing, source, QString( needed.table ), -1, QString( needed.column ) } );
  }
  readProgrammesAndFields( dataset );
  readClusters( dataset );
  readMemberships( dataset, aliases );
  readMunicipalities( dataset );
  readInstitutions( dataset );
  return dataset;
}

} // namespace clusteratlas
