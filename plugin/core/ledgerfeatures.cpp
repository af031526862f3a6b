// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlastables.h"
#include "columns.h"

namespace clusteratlas
{

namespace
{
class LedgerRows
{
  public:
    explicit LedgerRows( FeatureTable &table )
      : mTable( table )
    {}

    void fact( const char *part, const char *item, const QVariant &value ) { add( part, item, value, QVariant(), QVariant() ); }

    void loss( const char *part, const char *item, const QVariant &value, qint64 row, const QString &reason ) { add( part, item, value, row > 0 ? QVariant( row ) : QVariant(), reason ); }

  private:
    void add( const char *part, const char *item, const QVariant &value, const QVariant &row, const QVariant &reason )
    {
      const QVariant text = value.isNull() ? QVariant() : QVariant( value.toString() );
      mTable.features.push_back( { { QString::fromLatin1( part ), QString::fromLatin1( item ), text, row, reason } } );
    }

    FeatureTable &mTable;
};
} // namespace

FeatureTable ledgerFeatures( const Ledger &ledger )
{
  FeatureTable table { QStringLiteral( "ledger" ),
    { QStringLiteral( "照合台帳" ), QStringLiteral( "Ledger" ) },
    GeometryKind::None,
    { textColumn( "part", QStringLiteral( "区分" ), QStringLiteral( "Part" ) ), textColumn( "item", QStringLiteral( "項目" ), QStringLiteral( "Item" ) ),
      textColumn( "value", QStringLiteral( "値" ), QStringLiteral( "Value" ) ), integerColumn( "row", QStringLiteral( "元の行" ), QStringLiteral( "Source row" ) ),
      textColumn( "reason", QStringLiteral( "理由" ), QStringLiteral( "Reason" ) ) } };
  LedgerRows rows( table );
  const Ledger::Polygons &polygons = ledger.polygons;
  rows.fact( "polygons", "source", polygons.source );
  rows.fact( "polygons", "layer", polygons.layer );
  rows.fact( "polygons", "encoding", polygons.encoding );
  rows.fact( "polygons", "encoding_from", polygons.encodingFrom );
  rows.fact( "polygons", "crs", polygons.crs );
  rows.fact( "polygons", "crs_from", polygons.crsFrom );
  rows.fact( "polygons", "key_field", polygons.keyField );
  rows.fact( "polygons", "key_form", polygons.keyForm );
  rows.fact( "polygons", "features", polygons.features );
  rows.fact( "polygons", "features_placed", polygons.featuresPlaced );
  rows.fact( "polygons", "recognised", polygons.recognised );
  rows.fact( "polygons", "repaired", polygons.repaired );
  for ( const Ledger::UnitedGroup &united : polygons.united )
    rows.loss( "polygons", "united", united.group, -1, united.reason );
  for ( const Ledger::UnrecognisedFeature &feature : polygons.unrecognised )
    rows.loss( "polygons", "unrecognised", feature.value, feature.row, feature.reason );
  rows.fact( "attributes", "source", ledger.attributesSource );
  rows.fact( "attributes", "role", ledger.role.id() );
  const Ledger::Attributes &source = ledger.attributes;
  if ( !source.shape.isEmpty() )
  {
    rows.fact( "attributes", "layer", source.layer );
    rows.fact( "attributes", "encoding", source.encoding );
    rows.fact( "attributes", "encoding_from", source.encodingFrom );
    rows.fact( "attributes", "header_row", source.headerRow );
    rows.fact( "attributes", "shape", source.shape );
    rows.fact( "attributes", "key_field", source.keyField );
    rows.fact( "attributes", "key_form", source.keyForm );
    rows.fact( "attributes", "cluster_field", source.clusterField );
    rows.fact( "attributes", "rows", source.rows );
  }
  for ( const Ledger::SetAsideRow &row : source.setAside )
    rows.loss( "attributes", "set_aside", row.value, row.row, row.reason );
  for ( const Ledger::FilledCell &cell : source.filledDown )
    rows.loss( "attributes", "filled_down", QStringLiteral( "%1 = %2" ).arg( cell.column, cell.value ), cell.row, QStringLiteral( "merged cell" ) );
  for ( const Ledger::RejectedRow &problem : ledger.tableProblems )
    rows.loss( "attributes", "problem", QStringLiteral( "%1.%2 = %3" ).arg( problem.table, problem.column, problem.value ), problem.row, problem.reason );
  rows.fact( "clusters", "in", ledger.clustersIn );
  rows.fact( "clusters", "placed", ledger.clustersPlaced );
  for ( const Ledger::UnplacedCluster &cluster : ledger.unplaced )
    rows.loss( "clusters", "unplaced", cluster.clusterId, -1, cluster.reason );
  rows.fact( "memberships", "in", ledger.membershipsIn );
  rows.fact( "memberships", "joined", ledger.membershipsJoined );
  rows.fact( "memberships", "drawn", ledger.membershipsDrawn );
  for ( const Ledger::UnjoinedMembership &row : ledger.unjoined )
    rows.loss( "memberships", "unjoined", QStringLiteral( "%1 / %2" ).arg( row.clusterId, row.prefecture ), row.row, row.reason );
  for ( const Ledger::UnjoinedMembership &row : ledger.duplicates )
    rows.loss( "memberships", "duplicate", QStringLiteral( "%1 / %2" ).arg( row.clusterId, row.prefecture ), row.row, row.reason );
  const Ledger::Municipalities &municipalities = ledger.municipalities;
  rows.fact( "municipalities", "named", municipalities.named );
  rows.fact( "municipalities", "drawn", municipalities.drawn );
  for ( const Ledger::MunicipalSuccessor &one : municipalities.bySuccessor )
    rows.loss( "municipalities", "by_successor", QStringLiteral( "%1 / %2 → %3" ).arg( one.clusterId, one.municipality, one.successor ), one.row, one.change );
  for ( const Ledger::LeftMunicipality &one : municipalities.byPrefecture )
    rows.loss( "municipalities", "by_prefecture", QStringLiteral( "%1 / %2" ).arg( one.clusterId, one.municipality ), one.row, one.reason );
  rows.fact( "prefectures", "with_cluster", ledger.prefecturesWithCluster );
  rows.fact( "prefectures", "without_cluster", ledger.prefecturesWithoutCluster );
  return table;
}

} // namespace clusteratlas
