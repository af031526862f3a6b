// SPDX-License-Identifier: GPL-2.0-or-later
#include "ledger.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

namespace clusteratlas
{

namespace
{
QJsonValue textOrNull( const QString &text )
{
  return text.isNull() ? QJsonValue() : QJsonValue( text );
}

//! Rows of one reason that are written; more tell nobody more, and a million make a file no editor opens.
constexpr int MOST_OF_A_REASON = 1000;

template <typename Item>
auto reasonOf( const Item &item, int ) -> decltype( QString( item.reason ) )
{
  return item.reason;
}

template <typename Item>
QString reasonOf( const Item &, long )
{
  return QString();
}

//! The first of each reason as a list; where that leaves some out, NAME_count and NAME_by_reason tell how many there are.
template <typename Items, typename Convert>
void insertList( QJsonObject &object, const QString &name, const Items &items, Convert convert )
{
  QJsonArray array;
  std::map<QString, int> counts;
  for ( const auto &item : items )
    if ( ++counts[reasonOf( item, 0 )] <= MOST_OF_A_REASON )
      array.append( convert( item ) );
  object.insert( name, array );
  if ( static_cast<size_t>( array.size() ) == items.size() )
    return;
  object.insert( name + QStringLiteral( "_count" ), static_cast<int>( items.size() ) );
  QJsonObject byReason;
  for ( const auto &[reason, count] : counts )
    if ( !reason.isEmpty() )
      byReason.insert( reason, count );
  if ( !byReason.isEmpty() )
    object.insert( name + QStringLiteral( "_by_reason" ), byReason );
}

QJsonObject toObject( const Ledger::UnjoinedMembership &row )
{
  QJsonObject object { { QStringLiteral( "row" ), row.row },
    { QStringLiteral( "cluster_id" ), textOrNull( row.clusterId ) },
    { QStringLiteral( "prefecture" ), textOrNull( row.prefecture ) },
    { QStringLiteral( "reason" ), row.reason } };
  if ( !row.suggestion.isEmpty() )
    object.insert( QStringLiteral( "suggestion" ), QJsonObject { { QStringLiteral( "pref_code" ), row.suggestion }, { QStringLiteral( "score" ), qRound( row.suggestionScore * 100 ) / 100.0 }, { QStringLiteral( "reason" ), row.suggestionReason } } );
  return object;
}

//! How a single table was read; nothing of a Data Package.
void insertTable( const Ledger::Attributes &table, QJsonObject &object )
{
  if ( table.shape.isEmpty() )
    return;
  object.insert( QStringLiteral( "layer" ), table.layer );
  object.insert( QStringLiteral( "layers_left" ), QJsonArray::fromStringList( table.layersLeft ) );
  object.insert( QStringLiteral( "encoding" ), table.encoding );
  object.insert( QStringLiteral( "encoding_from" ), table.encodingFrom );
  object.insert( QStringLiteral( "undecodable" ), table.undecodable );
  object.insert( QStringLiteral( "delimiter" ), table.delimiter );
  object.insert( QStringLiteral( "header_row" ), table.headerRow );
  object.insert( QStringLiteral( "header_rows" ), table.headerRows );
  object.insert( QStringLiteral( "shape" ), table.shape );
  object.insert( QStringLiteral( "shape_reason" ), table.shapeReason );
  object.insert( QStringLiteral( "key_field" ), table.keyField );
  object.insert( QStringLiteral( "key_form" ), table.keyForm );
  object.insert( QStringLiteral( "cluster_field" ), table.clusterField );
  object.insert( QStringLiteral( "role_from" ), table.roleFrom );
  object.insert( QStringLiteral( "rows" ), table.rows );
  insertList( object, QStringLiteral( "set_aside" ), table.setAside, []( const auto &row ) { return QJsonObject { { QStringLiteral( "row" ), row.row }, { QStringLiteral( "value" ), row.value }, { QStringLiteral( "reason" ), row.reason } }; } );
  insertList( object, QStringLiteral( "filled_down" ), table.filledDown, []( const auto &cell ) { return QJsonObject { { QStringLiteral( "row" ), cell.row }, { QStringLiteral( "column" ), cell.column }, { QStringLiteral( "value" ), cell.value } }; } );
  if ( table.shape == QLatin1String( "brochure" ) )
    insertList( object, QStringLiteral( "open_questions" ), table.openQuestions, []( const auto &question ) { return QJsonObject { { QStringLiteral( "line" ), question.line }, { QStringLiteral( "item" ), question.item }, { QStringLiteral( "kind" ), question.kind }, { QStringLiteral( "value" ), question.value },
                                                                                                                    { QStringLiteral( "reason" ), question.reason } }; } );
  insertList( object, QStringLiteral( "refused_columns" ), table.refused, []( const auto &column ) { return QJsonObject { { QStringLiteral( "column" ), column.column }, { QStringLiteral( "reason" ), column.reason } }; } );
}

QJsonObject toObject( const Ledger::Municipalities &municipalities )
{
  const auto toSuccessor = []( const Ledger::MunicipalSuccessor &one ) {
    return QJsonObject { { QStringLiteral( "row" ), one.row }, { QStringLiteral( "cluster_id" ), one.clusterId }, { QStringLiteral( "municipality" ), one.municipality },
      { QStringLiteral( "successor" ), one.successor }, { QStringLiteral( "change" ), one.change } };
  };
  const auto toLeft = []( const Ledger::LeftMunicipality &one ) {
    QJsonObject object { { QStringLiteral( "row" ), one.row }, { QStringLiteral( "cluster_id" ), one.clusterId }, { QStringLiteral( "municipality" ), one.municipality },
      { QStringLiteral( "reason" ), one.reason } };
    if ( !one.suggestion.isEmpty() )
      object.insert( QStringLiteral( "suggestion" ), QJsonObject { { QStringLiteral( "municipality" ), one.suggestion }, { QStringLiteral( "change" ), one.change } } );
    return object;
  };
  QJsonObject object { { QStringLiteral( "in_polygons" ), municipalities.inPolygons },
    { QStringLiteral( "named" ), municipalities.named },
    { QStringLiteral( "drawn" ), municipalities.drawn } };
  insertList( object, QStringLiteral( "by_successor" ), municipalities.bySuccessor, toSuccessor );
  insertList( object, QStringLiteral( "by_prefecture" ), municipalities.byPrefecture, toLeft );
  return object;
}

QJsonObject toObject( const Ledger::ClosedGaps &closed )
{
  return { { QStringLiteral( "metres" ), closed.tolerance },
    { QStringLiteral( "gaps" ), closed.gaps },
    { QStringLiteral( "gap_area" ), closed.gapArea },
    { QStringLiteral( "overlaps" ), closed.overlaps },
    { QStringLiteral( "overlap_area" ), closed.overlapArea },
    { QStringLiteral( "overlaps_left" ), closed.overlapsLeft },
    { QStringLiteral( "vertices" ), closed.vertices } };
}

QJsonObject toObject( const Ledger::Polygons &polygons )
{
  QJsonObject object { { QStringLiteral( "source" ), polygons.source },
    { QStringLiteral( "layer" ), polygons.layer },
    { QStringLiteral( "encoding" ), polygons.encoding },
    { QStringLiteral( "encoding_from" ), polygons.encodingFrom },
    { QStringLiteral( "crs" ), polygons.crs },
    { QStringLiteral( "crs_from" ), polygons.crsFrom },
    { QStringLiteral( "key_field" ), polygons.keyField },
    { QStringLiteral( "key_form" ), polygons.keyForm },
    { QStringLiteral( "features" ), polygons.features },
    { QStringLiteral( "features_placed" ), polygons.featuresPlaced },
    { QStringLiteral( "recognised" ), polygons.recognised },
    { QStringLiteral( "repaired" ), polygons.repaired },
    { QStringLiteral( "municipalities" ), polygons.municipalities } };
  insertList( object, QStringLiteral( "united" ), polygons.united, []( const auto &united ) { return QJsonObject { { QStringLiteral( "group" ), united.group }, { QStringLiteral( "reason" ), united.reason }, { QStringLiteral( "area_difference" ), united.areaDifference } }; } );
  insertList( object, QStringLiteral( "unrecognised" ), polygons.unrecognised, []( const auto &feature ) { return QJsonObject { { QStringLiteral( "row" ), feature.row }, { QStringLiteral( "value" ), textOrNull( feature.value ) }, { QStringLiteral( "reason" ), feature.reason } }; } );
  if ( polygons.closed )
    object.insert( QStringLiteral( "closed_gaps" ), toObject( *polygons.closed ) );
  insertFacts( polygons.facts, object );
  return object;
}
} // namespace

bool Ledger::hasLosses() const
{
  return !polygons.unrecognised.empty() || !unplaced.empty() || !unjoined.empty() || !duplicates.empty() || !tableProblems.empty() || ( municipalities.inPolygons && !municipalities.byPrefecture.empty() ) || membershipsDrawn != membershipsJoined
    || !attributes.openQuestions.empty();
}

QByteArray toJson( const Ledger::Polygons &polygons )
{
  return QJsonDocument( QJsonObject { { QStringLiteral( "polygons" ), toObject( polygons ) } } ).toJson( QJsonDocument::Indented );
}

QByteArray toJson( const Ledger &ledger )
{
  QJsonObject clusters { { QStringLiteral( "in" ), ledger.clustersIn },
    { QStringLiteral( "placed" ), ledger.clustersPlaced } };
  insertList( clusters, QStringLiteral( "unplaced" ), ledger.unplaced, []( const auto &cluster ) { return QJsonObject { { QStringLiteral( "cluster_id" ), cluster.clusterId }, { QStringLiteral( "reason" ), cluster.reason } }; } );
  const auto toRow = []( const Ledger::UnjoinedMembership &row ) { return toObject( row ); };
  QJsonObject memberships { { QStringLiteral( "in" ), ledger.membershipsIn },
    { QStringLiteral( "joined" ), ledger.membershipsJoined },
    { QStringLiteral( "drawn" ), ledger.membershipsDrawn } };
  insertList( memberships, QStringLiteral( "unjoined" ), ledger.unjoined, toRow );
  insertList( memberships, QStringLiteral( "duplicates" ), ledger.duplicates, toRow );
  QJsonObject prefectures { { QStringLiteral( "with_cluster" ), ledger.prefecturesWithCluster },
    { QStringLiteral( "without_cluster" ), ledger.prefecturesWithoutCluster } };
  if ( ledger.countsRows )
  {
    prefectures.insert( QStringLiteral( "with_data" ), ledger.prefecturesWithData );
    prefectures.insert( QStringLiteral( "without_data" ), ledger.prefecturesWithoutData );
  }
  QJsonObject attributes { { QStringLiteral( "source" ), ledger.attributesSource },
    { QStringLiteral( "role" ), ledger.role.id() } };
  insertList( attributes, QStringLiteral( "problems" ), ledger.tableProblems, []( const auto &problem ) { return QJsonObject { { QStringLiteral( "table" ), problem.table }, { QStringLiteral( "row" ), problem.row }, { QStringLiteral( "column" ), problem.column }, { QStringLiteral( "value" ), textOrNull( problem.value ) }, { QStringLiteral( "reason" ), problem.reason } }; } );
  insertTable( ledger.attributes, attributes );
  const QJsonObject root { { QStringLiteral( "polygons" ), toObject( ledger.polygons ) },
    { QStringLiteral( "attributes" ), attributes },
    { QStringLiteral( "clusters" ), clusters },
    { QStringLiteral( "memberships" ), memberships },
    { QStringLiteral( "municipalities" ), toObject( ledger.municipalities ) },
    { QStringLiteral( "prefectures" ), prefectures } };
  return QJsonDocument( root ).toJson( QJsonDocument::Indented );
}

} // namespace clusteratlas
