// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace clusteratlas::test
{

//! Squares of one degree in a row from 130° E, 33° N, one a municipality: "prefecture|city or county|municipality|code".
inline QByteArray squares( std::initializer_list<const char16_t *> lines )
{
  QJsonArray features;
  int place = 0;
  for ( const char16_t *line : lines )
  {
    const QStringList cells = QString::fromUtf16( line ).split( QLatin1Char( '|' ) );
    QJsonObject properties;
    for ( int column = 0; column < 4; ++column )
      properties.insert( QStringList { QStringLiteral( "N03_001" ), QStringLiteral( "N03_003" ), QStringLiteral( "N03_004" ), QStringLiteral( "N03_007" ) }.at( column ), cells.at( column ) );
    const double west = 130 + place++;
    QJsonArray ring;
    for ( const auto &[x, y] : { std::pair( 0, 0 ), std::pair( 1, 0 ), std::pair( 1, 1 ), std::pair( 0, 1 ), std::pair( 0, 0 ) } )
      ring.append( QJsonArray { west + x, 33.0 + y } );
    features.append( QJsonObject { { QStringLiteral( "type" ), QStringLiteral( "Feature" ) }, { QStringLiteral( "properties" ), properties },
      { QStringLiteral( "geometry" ), QJsonObject { { QStringLiteral( "type" ), QStringLiteral( "Polygon" ) }, { QStringLiteral( "coordinates" ), QJsonArray { ring } } } } } );
  }
  return QJsonDocument( QJsonObject { { QStringLiteral( "type" ), QStringLiteral( "FeatureCollection" ) }, { QStringLiteral( "features" ), features } } ).toJson();
}

} // namespace clusteratlas::test
