// SPDX-License-Identifier: GPL-2.0-or-later
#include "keyjoinledger.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace clusteratlas
{

namespace
{
QJsonArray arrayOf( const std::vector<KeyJoinLedger::Left> &left )
{
  QJsonArray array;
  for ( const KeyJoinLedger::Left &one : left )
    array.append( QJsonObject { { QStringLiteral( "row" ), one.row }, { QStringLiteral( "key" ), one.key }, { QStringLiteral( "reason" ), one.reason } } );
  return array;
}

QJsonObject toObject( const Ledger::Attributes &table, const QString &source )
{
  QJsonArray setAside;
  for ( const Ledger::SetAsideRow &row : table.setAside )
    setAside.append( QJsonObject { { QStringLiteral( "row" ), row.row }, { QStringLiteral( "value" ), row.value }, { QStringLiteral( "reason" ), row.reason } } );
  return { { QStringLiteral( "source" ), source },
    { QStringLiteral( "layer" ), table.layer },
    { QStringLiteral( "encoding" ), table.encoding },
    { QStringLiteral( "encoding_from" ), table.encodingFrom },
    { QStringLiteral( "undecodable" ), table.undecodable },
    { QStringLiteral( "delimiter" ), table.delimiter },
    { QStringLiteral( "header_row" ), table.headerRow },
    { QStringLiteral( "header_rows" ), table.headerRows },
    { QStringLiteral( "set_aside" ), setAside } };
}
} // namespace

QByteArray toJson( const KeyJoinLedger &ledger )
{
  QJsonArray keys;
  for ( const KeyJoinLedger::Key &key : ledger.keys )
    keys.append( QJsonObject { { QStringLiteral( "polygons" ), key.polygonField }, { QStringLiteral( "table" ), key.tableField }, { QStringLiteral( "compared" ), key.rule } } );
  QJsonObject polygons { { QStringLiteral( "source" ), ledger.polygonsSource },
    { QStringLiteral( "layer" ), ledger.polygonsLayer },
    { QStringLiteral( "in" ), ledger.polygons },
    { QStringLiteral( "with_rows" ), ledger.polygons - static_cast<qint64>( ledger.without.size() ) },
    { QStringLiteral( "without_rows" ), arrayOf( ledger.without ) } };
  QJsonObject rows { { QStringLiteral( "in" ), ledger.rowsIn },
    { QStringLiteral( "joined" ), ledger.rowsJoined },
    { QStringLiteral( "unjoined" ), arrayOf( ledger.unjoined ) },
    { QStringLiteral( "duplicates" ), ledger.duplicates },
    { QStringLiteral( "cardinality" ), ledger.cardinality },
    { QStringLiteral( "written" ), ledger.written },
    { QStringLiteral( "without_shape" ), ledger.withoutShape } };
  return QJsonDocument( QJsonObject { { QStringLiteral( "polygons" ), polygons }, { QStringLiteral( "table" ), toObject( ledger.table, ledger.tableSource ) }, { QStringLiteral( "key" ), keys }, { QStringLiteral( "rows" ), rows } } ).toJson();
}

} // namespace clusteratlas
