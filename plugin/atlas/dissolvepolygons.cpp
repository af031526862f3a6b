// SPDX-License-Identifier: GPL-2.0-or-later
#include "dissolvepolygons.h"

#include "core/prefecturetable.h"
#include "dissolvefeatures.h"
#include "prefecturepolygons.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Type = FieldSchema::Type;

FieldSchema featuresColumn()
{
  return { QStringLiteral( "features" ), Type::Integer, QStringLiteral( "地物数" ), QStringLiteral( "Features" ) };
}

Result<DissolvedPolygons> byPrefecture( const DissolveRequest &request, const Progress &progress )
{
  Result<RecognisedPolygons> recognised = prefecturePolygons( request.source, request.options, progress );
  if ( !recognised )
    return tl::unexpected( recognised.error() );
  FeatureTable table { QStringLiteral( "prefectures" ), { QStringLiteral( "都道府県" ), QStringLiteral( "Prefectures" ) }, GeometryKind::MultiPolygon,
    { { QStringLiteral( "pref_code" ), Type::String, QStringLiteral( "都道府県コード" ), QStringLiteral( "Prefecture code" ) },
      { QStringLiteral( "name_ja" ), Type::String, QStringLiteral( "名称" ), QStringLiteral( "Name (Japanese)" ) },
      { QStringLiteral( "name_en" ), Type::String, QStringLiteral( "名称（英語）" ), QStringLiteral( "Name (English)" ) },
      featuresColumn() } };
  for ( auto &[code, wkb] : recognised->polygons )
  {
    const PrefectureRecord &prefecture = prefectureRecord( code );
    table.features.push_back( { { code.toString(), prefecture.nameJa.toString(), prefecture.nameEn.toString(), recognised->features.at( code ) }, std::move( wkb ) } );
  }
  return DissolvedPolygons { std::move( table ), std::move( recognised->ledger ) };
}

Result<DissolvedPolygons> byColumn( const DissolveRequest &request, const Progress &progress )
{
  Result<StoredPolygonTable> polygons = readStoredPolygons( request.source, request.options, [&progress]( double done ) { return report( progress, done * 0.5 ); } );
  if ( !polygons )
    return tl::unexpected( polygons.error() );
  const auto column = std::find_if( polygons->columns.begin(), polygons->columns.end(), [&request]( const CandidateColumn &candidate ) { return candidate.name.compare( request.by, Qt::CaseInsensitive ) == 0; } );
  if ( column == polygons->columns.end() )
    return tl::unexpected( Error { Error::Code::ColumnMissing, request.source, polygons->layer, -1, request.by } );
  const size_t key = static_cast<size_t>( column - polygons->columns.begin() );

  std::vector<size_t> order( polygons->polygons.size() );
  for ( size_t index = 0; index < order.size(); ++index )
    order[index] = index;
  const std::vector<QString> &values = column->values;
  // A null text equals an empty one, but a missing value is no value.
  const auto isBefore = [&values]( size_t a, size_t b ) { return values[a].isNull() != values[b].isNull() ? values[a].isNull() : values[a] < values[b]; };
  std::stable_sort( order.begin(), order.end(), isBefore );
  std::vector<FeatureGroup> groups;
  for ( const size_t index : order )
  {
    if ( groups.empty() || isBefore( groups.back().features.front(), index ) )
      groups.push_back( { values[index], {}, 0 } );
    groups.back().features.push_back( index );
  }

  DissolvedPolygons result;
  result.ledger = beginLedger( *polygons, request.source, key );
  result.ledger.keyForm = QStringLiteral( "values" );
  Result<std::vector<QByteArray>> dissolved = dissolveFeatures( *polygons, groups, key, result.ledger, [&progress]( double done ) { return report( progress, 0.5 + 0.5 * done ); } );
  if ( !dissolved )
    return tl::unexpected( dissolved.error() );
  result.table = { QStringLiteral( "dissolved" ), { QStringLiteral( "統合" ), QStringLiteral( "Dissolved" ) }, GeometryKind::MultiPolygon, { { column->name }, featuresColumn() } };
  for ( size_t index = 0; index < groups.size(); ++index )
  {
    const QString &value = groups[index].id;
    if ( !( *dissolved )[index].isEmpty() )
      result.table.features.push_back( { { value.isNull() ? QVariant() : QVariant( value ), groups[index].placed }, std::move( ( *dissolved )[index] ) } );
  }
  return result;
}
} // namespace

Result<DissolvedPolygons> dissolvePolygons( const DissolveRequest &request, const Progress &progress )
{
  const bool toPrefectures = request.by.isEmpty() || request.by == QLatin1String( "prefecture" );
  return toPrefectures ? byPrefecture( request, progress ) : byColumn( request, progress );
}

} // namespace clusteratlas
