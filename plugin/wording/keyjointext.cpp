// SPDX-License-Identifier: GPL-2.0-or-later
#include "keyjointext.h"

#include <QCoreApplication>

#include <algorithm>

namespace clusteratlas
{

namespace
{
class KeyJoinText
{
    Q_DECLARE_TR_FUNCTIONS( KeyJoinText )

  public:
    static QString reason( const QString &id )
    {
      if ( id == QLatin1String( "no polygon" ) )
        return tr( "no polygon has this key" );
      if ( id == QLatin1String( "no row" ) )
        return tr( "no row has this key" );
      return id == QLatin1String( "empty" ) ? tr( "a cell of the key is empty" ) : id;
    }

    static QString rule( const QString &id )
    {
      if ( id == QLatin1String( "number" ) )
        return tr( "as numbers, zeros in front do not count" );
      if ( id == QLatin1String( "municipality" ) )
        return tr( "as codes of municipalities, with and without check digit" );
      return id == QLatin1String( "exact" ) ? tr( "as they stand" ) : tr( "as text, full-width and half-width alike" );
    }

    static QString cardinality( const QString &id )
    {
      if ( id == QLatin1String( "one_to_one" ) )
        return tr( "one row for a polygon" );
      if ( id == QLatin1String( "one_to_many" ) )
        return tr( "several rows for a polygon" );
      return id == QLatin1String( "many_to_one" ) ? tr( "several polygons for a row" ) : tr( "several rows for a polygon and several polygons for a row" );
    }

    static void left( const QString &line, const std::vector<KeyJoinLedger::Left> &left, int most, QStringList &lines )
    {
      const size_t shown = std::min( left.size(), static_cast<size_t>( most ) );
      for ( size_t index = 0; index < shown; ++index )
        lines << line.arg( left[index].row ).arg( left[index].key, reason( left[index].reason ) );
      if ( shown < left.size() )
        lines << tr( "  … and %1 more" ).arg( left.size() - shown );
    }

    static QStringList text( const KeyJoinLedger &ledger, int mostRows )
    {
      QStringList lines;
      lines << tr( "Polygons: %1, layer %2" ).arg( ledger.polygonsSource, ledger.polygonsLayer );
      lines << tr( "Table: %1, encoding %2 (%3)" ).arg( ledger.tableSource, ledger.table.encoding, ledger.table.encodingFrom );
      if ( !ledger.table.setAside.empty() )
        lines << tr( "  %1 rows set aside: titles, notes, blank rows" ).arg( ledger.table.setAside.size() );
      for ( const KeyJoinLedger::Key &key : ledger.keys )
        lines << tr( "Key: %1 = %2, compared %3" ).arg( key.polygonField, key.tableField, rule( key.rule ) );
      lines << tr( "Rows: %1 in, %2 joined, %3 not joined; %4 repeat another" ).arg( ledger.rowsIn ).arg( ledger.rowsJoined ).arg( ledger.unjoined.size() ).arg( ledger.duplicates );
      left( tr( "  not joined: row %1, “%2”: %3" ), ledger.unjoined, mostRows, lines );
      lines << tr( "Polygons: %1 in, %2 with rows, %3 without; %4" )
                 .arg( ledger.polygons )
                 .arg( ledger.polygons - static_cast<qint64>( ledger.without.size() ) )
                 .arg( ledger.without.size() )
                 .arg( cardinality( ledger.cardinality ) );
      left( tr( "  without rows: polygon %1, “%2”: %3" ), ledger.without, mostRows, lines );
      lines << tr( "Written: %1 features" ).arg( ledger.written );
      if ( ledger.withoutShape > 0 )
        lines << tr( "  %1 of them have no geometry" ).arg( ledger.withoutShape );
      return lines;
    }
};
} // namespace

QStringList keyJoinText( const KeyJoinLedger &ledger, int mostRows )
{
  return KeyJoinText::text( ledger, mostRows );
}

QString leftReasonText( const QString &reasonId )
{
  return KeyJoinText::reason( reasonId );
}

} // namespace clusteratlas
