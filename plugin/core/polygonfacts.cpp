// SPDX-License-Identifier: GPL-2.0-or-later
#include "polygonfacts.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace clusteratlas
{

namespace
{
QJsonValue textOrNull( const QString &text )
{
  return text.isNull() ? QJsonValue() : QJsonValue( text );
}

//! To a tenth of a metre.
double rounded( double degrees )
{
  return std::round( degrees * 1e6 ) / 1e6;
}
} // namespace

void insertFacts( const PolygonFacts &facts, QJsonObject &polygons )
{
  QJsonArray left, repairs, repeated;
  for ( const LeftFile &file : facts.filesLeft )
    left.append( QJsonObject { { QStringLiteral( "file" ), file.file }, { QStringLiteral( "reason" ), file.reason }, { QStringLiteral( "instead" ), file.instead.isEmpty() ? QJsonValue() : QJsonValue( file.instead ) } } );
  for ( const RepairedFeature &repair : facts.repairs )
    repairs.append( QJsonObject { { QStringLiteral( "row" ), repair.row }, { QStringLiteral( "value" ), textOrNull( repair.value ) }, { QStringLiteral( "reason" ), repair.reason }, { QStringLiteral( "at" ), QJsonArray { rounded( repair.longitude ), rounded( repair.latitude ) } } } );
  for ( const RepeatedFeature &feature : facts.repeated )
    repeated.append( QJsonObject { { QStringLiteral( "row" ), feature.row }, { QStringLiteral( "earlier_row" ), feature.earlierRow }, { QStringLiteral( "value" ), textOrNull( feature.value ) } } );
  polygons.insert( QStringLiteral( "files" ), facts.files );
  polygons.insert( QStringLiteral( "files_left" ), left );
  polygons.insert( QStringLiteral( "layers_left" ), QJsonArray::fromStringList( facts.layersLeft ) );
  polygons.insert( QStringLiteral( "crs_refuted" ), facts.crsRefuted.isEmpty() ? QJsonValue() : QJsonValue( facts.crsRefuted ) );
  polygons.insert( QStringLiteral( "axes_swapped" ), facts.axesSwapped );
  polygons.insert( QStringLiteral( "wrapped" ), facts.wrapped );
  polygons.insert( QStringLiteral( "null_geometries" ), facts.nullGeometries );
  polygons.insert( QStringLiteral( "empty_geometries" ), facts.emptyGeometries );
  polygons.insert( QStringLiteral( "flattened" ), facts.flattened );
  polygons.insert( QStringLiteral( "straightened" ), facts.straightened );
  polygons.insert( QStringLiteral( "repairs" ), repairs );
  polygons.insert( QStringLiteral( "repeated" ), facts.repeatedCount );
  polygons.insert( QStringLiteral( "repeats" ), repeated );
}

} // namespace clusteratlas
