// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlastables.h"
#include "columns.h"
#include "farislands.h"
#include "prefecturetable.h"
#include "regionreadings.h"
#include "seatmemberships.h"
#include "tilegrid.h"

namespace clusteratlas
{

namespace
{
FieldSchema readingColumn()
{
  return textColumn( "reading", QStringLiteral( "読み方" ), QStringLiteral( "Reading" ) );
}

//! Adds the rows of \a part, without their geometry, to \a all.
void appendReading( FeatureTable &all, FeatureTable part, const QString &reading )
{
  for ( FeatureTable::Feature &feature : part.features )
  {
    feature.values.push_back( reading );
    feature.wkb.clear();
    all.features.push_back( std::move( feature ) );
  }
}

FeatureTable withoutRows( FeatureTable table, const QString &name, const Bilingual &title )
{
  table.name = name;
  table.title = title;
  table.geometry = GeometryKind::None;
  table.features.clear();
  table.columns.push_back( readingColumn() );
  return table;
}

FeatureTable viewOf( const FeatureTable &rows, const char *name, const Bilingual &title, const char *shapes )
{
  FeatureTable view { QString::fromLatin1( name ), title, GeometryKind::MultiPolygon, rows.columns };
  view.view = FeatureTable::View { rows.name, QString::fromLatin1( shapes ) };
  return view;
}

//! The outlines and labels of clusters: the columns of cluster_regions and the reading.
FeatureTable regionView( const Dataset &dataset, const FeatureTable &memberships, const FeatureTable &regions )
{
  const FeatureTable built = clusterRegionFeatures( dataset, {}, {}, {} );
  FeatureTable view { QStringLiteral( "cluster_regions_by_reading" ), built.title, GeometryKind::MultiPolygon, built.columns };
  view.columns.push_back( readingColumn() );
  view.view = FeatureTable::View { memberships.name, QStringLiteral( "prefectures" ), regions.name };
  return view;
}

FeatureTable shapesOf( const char *name, const Bilingual &title, const PrefecturePolygons &polygons, QByteArray ( *shape )( PrefectureCode, const QByteArray & ) )
{
  FeatureTable table { QString::fromLatin1( name ), title, GeometryKind::MultiPolygon, { textColumn( "pref_code", QStringLiteral( "都道府県コード" ), QStringLiteral( "Prefecture code" ) ) } };
  for ( const auto &[code, wkb] : polygons )
    if ( QByteArray bytes = shape( code, wkb ); !bytes.isEmpty() )
      table.features.push_back( { { code.toString() }, std::move( bytes ) } );
  return table;
}

FeatureTable frameFeatures( const PrefecturePolygons &polygons )
{
  FeatureTable table { QStringLiteral( "inset_frames" ),
    { QStringLiteral( "離島図の枠" ), QStringLiteral( "Frames of the insets" ) },
    GeometryKind::MultiPolygon,
    { textColumn( "inset_id", QStringLiteral( "離島図ID" ), QStringLiteral( "Inset id" ) ), textColumn( "name_ja", QStringLiteral( "名称" ), QStringLiteral( "Name (Japanese)" ) ),
      textColumn( "name_en", QStringLiteral( "名称（英語）" ), QStringLiteral( "Name" ) ), numberColumn( "scale", QStringLiteral( "周囲の地図に対する縮尺" ), QStringLiteral( "Scale to the map around" ) ) } };
  for ( const Inset &inset : insetsOf( polygons ) )
    table.features.push_back( { { inset.id, inset.name.ja, inset.name.en, QVariant( inset.scale ) }, multiPolygonWkb( { { inset.frame } } ) } );
  return table;
}
} // namespace

std::vector<FeatureTable> readingFeatures( const Dataset &stated, const PrefecturePolygons &polygons )
{
  const Dataset dataset = withSeatMemberships( stated );
  std::set<PrefectureCode> codes;
  for ( const auto &[code, wkb] : polygons )
    codes.insert( code );
  FeatureTable memberships = withoutRows( membershipFeatures( dataset, {}, {} ), QStringLiteral( "readings" ), { QStringLiteral( "読み方ごとの所在" ), QStringLiteral( "Places by reading" ) } );
  FeatureTable prefectures = withoutRows( prefectureFeatures( dataset, {}, {} ), QStringLiteral( "prefecture_readings" ), { QStringLiteral( "読み方ごとの都道府県" ), QStringLiteral( "Prefectures by reading" ) } );
  ReadingJoins joins;
  for ( const RoleFilter &reading : allReadings() )
  {
    joins.emplace_back( reading.id(), joinMemberships( dataset, reading, codes ) );
    appendReading( memberships, membershipFeatures( dataset, joins.back().second, {} ), reading.id() );
    appendReading( prefectures, prefectureFeatures( dataset, joins.back().second, polygons ), reading.id() );
  }
  FeatureTable regions = regionReadings( dataset, joins, polygons );
  const Bilingual tiles { QStringLiteral( "タイルグリッドマップ" ), QStringLiteral( "Tile grid" ) };
  const Bilingual islands { QStringLiteral( "離島図" ), QStringLiteral( "Insets" ) };
  const auto clustersOf = []( const Bilingual &title ) { return Bilingual { title.ja + QStringLiteral( "のクラスター" ), title.en + QStringLiteral( ": clusters" ) }; };
  std::vector<FeatureTable> tables;
  tables.push_back( shapesOf( "tile_squares", { QStringLiteral( "タイルの形" ), QStringLiteral( "Squares of the tile grid" ) }, polygons, []( PrefectureCode code, const QByteArray & ) { return tileSquareWkb( code ); } ) );
  tables.push_back( shapesOf( "inset_pieces", { QStringLiteral( "離島図の形" ), QStringLiteral( "Islands of the insets" ) }, polygons, []( PrefectureCode, const QByteArray &wkb ) { return insetWkb( wkb ); } ) );
  tables.push_back( frameFeatures( polygons ) );
  tables.push_back( viewOf( memberships, "memberships_by_reading", memberships.title, "prefectures" ) );
  tables.push_back( viewOf( prefectures, "prefectures_by_reading", prefectures.title, "prefectures" ) );
  tables.push_back( regionView( dataset, memberships, regions ) );
  tables.push_back( viewOf( memberships, "tile_memberships", clustersOf( tiles ), "tile_squares" ) );
  tables.push_back( viewOf( prefectures, "prefecture_tiles", tiles, "tile_squares" ) );
  tables.push_back( viewOf( memberships, "inset_memberships", clustersOf( islands ), "inset_pieces" ) );
  tables.push_back( viewOf( prefectures, "inset_prefectures", islands, "inset_pieces" ) );
  tables.push_back( std::move( regions ) );
  tables.push_back( std::move( memberships ) );
  tables.push_back( std::move( prefectures ) );
  return tables;
}

bool isReadingTable( const QString &name )
{
  for ( const char *own : { "tile_squares", "inset_pieces", "inset_frames", "memberships_by_reading", "prefectures_by_reading", "cluster_regions_by_reading", "region_readings", "tile_memberships", "prefecture_tiles", "inset_memberships", "inset_prefectures", "readings", "prefecture_readings" } )
    if ( name.compare( QLatin1String( own ), Qt::CaseInsensitive ) == 0 )
      return true;
  return false;
}

} // namespace clusteratlas
