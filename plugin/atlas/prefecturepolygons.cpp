// SPDX-License-Identifier: GPL-2.0-or-later
#include "prefecturepolygons.h"

#include "core/keycolumn.h"
#include "coverage/dissolve.h"
#include "coverage/repair.h"
#include "io/polygonreader.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

struct Key
{
  size_t column;
  KeyForm form;
};

Result<Key> keyOf( const PolygonTable &table, const QString &source, const QString &requested )
{
  if ( !requested.isEmpty() )
  {
    const auto found = std::find_if( table.columns.begin(), table.columns.end(), [&requested]( const CandidateColumn &column ) { return column.name.compare( requested, Qt::CaseInsensitive ) == 0; } );
    if ( found == table.columns.end() )
      return tl::unexpected( Error { Code::ColumnMissing, source, table.layer, -1, requested } );
    const KeyColumnChoice alone = chooseKeyColumn( { *found } );
    return Key { static_cast<size_t>( found - table.columns.begin() ), alone.scores.front().form };
  }
  const KeyColumnChoice choice = chooseKeyColumn( table.columns );
  if ( !choice.column )
  {
    QStringList refused;
    for ( const KeyColumnScore &score : choice.scores )
      if ( score.recognisedRows > 0 )
        refused << table.columns[static_cast<size_t>( score.column )].name + QLatin1Char( ' ' ) + keyColumnRejectionId( score.rejection );
    return tl::unexpected( Error { Code::NoKeyColumn, source, table.layer, -1, refused.join( QStringLiteral( ", " ) ) } );
  }
  const size_t column = static_cast<size_t>( *choice.column );
  return Key { column, choice.scores[column].form };
}

QString reasonId( RepairedPolygon::Outcome outcome )
{
  switch ( outcome )
  {
    case RepairedPolygon::Outcome::Empty:
      return QStringLiteral( "no geometry" );
    case RepairedPolygon::Outcome::NotPolygon:
      return QStringLiteral( "not a polygon" );
    case RepairedPolygon::Outcome::Broken:
      return QStringLiteral( "broken geometry" );
    case RepairedPolygon::Outcome::Unchanged:
    case RepairedPolygon::Outcome::Repaired:
      break;
  }
  return QString();
}
} // namespace

Result<RecognisedPolygons> prefecturePolygons( const QString &source, const ReadOptions &options, const Progress &progress )
{
  const Result<PolygonTable> table = readPolygons( source, options, [&progress]( double done ) { return report( progress, done * 0.5 ); } );
  if ( !table )
    return tl::unexpected( table.error() );
  const Result<Key> key = keyOf( *table, source, options.keyField );
  if ( !key )
    return tl::unexpected( key.error() );

  RecognisedPolygons result;
  Ledger::Polygons &ledger = result.ledger;
  ledger.source = source;
  ledger.layer = table->layer;
  ledger.encoding = table->encoding.name;
  ledger.encodingFrom = table->encoding.from;
  ledger.crs = table->crs;
  ledger.crsFrom = table->crsFrom;
  ledger.keyField = table->columns[key->column].name;
  ledger.keyForm = QString( keyFormId( key->form ) );
  ledger.features = static_cast<int>( table->wkb.size() );

  std::map<PrefectureCode, std::vector<QByteArray>> parts;
  for ( size_t index = 0; index < table->wkb.size(); ++index )
  {
    if ( index % 256 == 0 && !report( progress, 0.5 + 0.25 * static_cast<double>( index ) / static_cast<double>( table->wkb.size() ) ) )
      return tl::unexpected( Error { Code::Canceled, source } );
    const QString &label = table->columns[key->column].values[index];
    const qint64 row = static_cast<qint64>( index + 1 );
    const PrefectureMatchResult match = matchPrefecture( label );
    if ( !match )
    {
      ledger.unrecognised.push_back( { row, label, QString( matchFailureId( match.error() ) ) } );
      continue;
    }
    RepairedPolygon polygon = repairPolygon( table->wkb[index] );
    if ( polygon.wkb.isEmpty() )
    {
      ledger.unrecognised.push_back( { row, label, reasonId( polygon.outcome ) } );
      continue;
    }
    ledger.repaired += polygon.outcome == RepairedPolygon::Outcome::Repaired ? 1 : 0;
    ++ledger.featuresPlaced;
    parts[match->code].push_back( std::move( polygon.wkb ) );
  }

  size_t done = 0;
  for ( const auto &[code, polygons] : parts )
  {
    if ( !report( progress, 0.75 + 0.25 * static_cast<double>( done++ ) / static_cast<double>( parts.size() ) ) )
      return tl::unexpected( Error { Code::Canceled, source } );
    ledger.municipalities = ledger.municipalities || polygons.size() > 1;
    tl::expected<QByteArray, QString> united = polygons.size() == 1 ? polygons.front() : dissolve( polygons );
    if ( !united )
      return tl::unexpected( Error { Code::SourceUnreadable, source, code.toString(), -1, united.error() } );
    result.polygons.emplace( code, *std::move( united ) );
  }
  ledger.recognised = static_cast<int>( result.polygons.size() );
  return result;
}

} // namespace clusteratlas
