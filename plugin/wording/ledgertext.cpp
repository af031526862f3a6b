// SPDX-License-Identifier: GPL-2.0-or-later
#include "ledgertext.h"

#include "core/prefecturetable.h"
#include "municipalitytext.h"
#include "polygonreadingtext.h"
#include "tablereadingtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace clusteratlas
{

namespace
{
class LedgerText
{
    Q_DECLARE_TR_FUNCTIONS( LedgerText )

  public:
    static QString reason( const QString &id )
    {
      const std::initializer_list<std::pair<const char *, QString>> wordings = {
        { "empty", tr( "the cell is empty" ) },
        { "national_total", tr( "a national total" ) },
        { "check_digit", tr( "the check digit of the code is wrong" ) },
        { "other_code_system", tr( "a code of FIPS 10-4, GeoNames or the like, which count prefectures in another order" ) },
        { "ambiguous", tr( "the name fits several prefectures" ) },
        { "unknown", tr( "no prefecture has this name or code" ) },
        { "no geometry", tr( "no geometry" ) },
        { "not a polygon", tr( "the geometry is no polygon" ) },
        { "broken geometry", tr( "the geometry cannot be read" ) },
        { "invalid_polygon", tr( "a polygon had to be repaired" ) },
        { "repeated_edge", tr( "a polygon lies on another" ) },
        { "overlap", tr( "polygons overlap" ) },
        { "unmatched_vertex", tr( "a vertex on a neighbor's border has no counterpart there" ) },
        { "area_differs", tr( "the area was not that of the parts" ) },
        { "unknown prefecture", tr( "no prefecture has this name or code" ) },
        { "no polygon", tr( "the polygons lack this prefecture" ) },
        { "unknown cluster", tr( "the table of clusters lacks this id" ) },
        { "duplicate", tr( "the same cluster, prefecture and role stand in an earlier row" ) },
        { "no membership of this role", tr( "no prefecture is named for this role" ) },
        { "no membership joined", tr( "none of its prefectures was found" ) },
        { "required", tr( "a value is missing" ) },
        { "type", tr( "not a value of this column's type" ) },
        { "pattern", tr( "not of this column's form" ) },
        { "not allowed", tr( "not among this column's values" ) },
        { "out of range", tr( "out of this column's range" ) },
        { "duplicate key", tr( "the key stands in an earlier row" ) },
        { "unknown reference", tr( "the table referred to lacks this key" ) },
        { "cycle", tr( "its references lead back to itself" ) },
        { "still referred to", tr( "another row still refers to it" ) },
        { "not editing", tr( "the tables are not being edited" ) },
      };
      for ( const auto &[known, wording] : wordings )
        if ( id == QLatin1String( known ) )
          return wording;
      return id;
    }

    static void polygons( const Ledger::Polygons &polygons, QStringList &lines )
    {
      lines << tr( "Polygons: %1, layer %2" ).arg( polygons.source, polygons.layer );
      lines << tr( "  encoding %1 (%2), coordinate system %3 (%4), key %5 (%6)" )
                 .arg( polygons.encoding, polygons.encodingFrom, polygons.crs, crsOriginText( polygons.crsFrom ), polygons.keyField, polygons.keyForm );
      lines << tr( "  %1 features in, %2 placed in %3 prefectures, %4 repaired, %5 not recognized" )
                 .arg( polygons.features )
                 .arg( polygons.featuresPlaced )
                 .arg( polygons.recognised )
                 .arg( polygons.repaired )
                 .arg( polygons.unrecognised.size() );
      lines << polygonReadingText( polygons.facts );
      if ( const std::optional<Ledger::ClosedGaps> &closed = polygons.closed )
        lines << tr( "  narrower than %1 m: %2 gaps closed (%3 m²), %4 overlaps (%5 m²); %6 wider overlaps left" )
                   .arg( QLocale::c().toString( closed->tolerance ) )
                   .arg( closed->gaps )
                   .arg( QLocale::c().toString( closed->gapArea, 'f', 1 ) )
                   .arg( closed->overlaps )
                   .arg( QLocale::c().toString( closed->overlapArea, 'f', 1 ) )
                   .arg( closed->overlapsLeft );
      for ( const Ledger::UnitedGroup &united : polygons.united )
        lines << tr( "  %1: inner borders do not match, united by GEOS instead (area %2 %): %3" ).arg( united.group, QLocale::c().toString( united.areaDifference * 100, 'g', 2 ), reason( united.reason ) );
      for ( const Ledger::UnrecognisedFeature &feature : polygons.unrecognised )
        lines << tr( "  not recognized: row %1, “%2”: %3" ).arg( feature.row ).arg( feature.value, reason( feature.reason ) );
    }

    static void rows( const QString &heading, const std::vector<Ledger::UnjoinedMembership> &unjoined, QStringList &lines )
    {
      for ( const Ledger::UnjoinedMembership &row : unjoined )
        lines << heading.arg( row.row ).arg( row.clusterId, row.prefecture, reason( row.reason ) ) + suggestion( row.suggestion );
    }

    static QString suggestion( const QString &code )
    {
      const std::optional<PrefectureCode> prefecture = PrefectureCode::fromNumber( code.toInt() );
      return prefecture ? tr( "; perhaps %1" ).arg( prefectureRecord( *prefecture ).nameJa.toString() ) : QString();
    }

    static void attributes( const Ledger &ledger, QStringList &lines )
    {
      lines << tr( "Attributes: %1, role %2" ).arg( ledger.attributesSource, ledger.role.id() );
      for ( const Ledger::RejectedRow &problem : ledger.tableProblems )
        lines << tr( "  table %1, row %2, column %3, “%4”: %5" ).arg( problem.table ).arg( problem.row ).arg( problem.column, problem.value, reason( problem.reason ) );
      lines << tableReadingText( ledger.attributes );
      if ( ledger.countsRows )
        return tableRows( ledger, lines );
      memberships( ledger, lines );
      lines << municipalityText( ledger.municipalities );
      lines << tr( "Prefectures: %1 with a cluster, %2 without" ).arg( ledger.prefecturesWithCluster ).arg( ledger.prefecturesWithoutCluster );
    }

    static void memberships( const Ledger &ledger, QStringList &lines )
    {
      lines << tr( "Clusters: %1 in, %2 placed, %3 not placed" ).arg( ledger.clustersIn ).arg( ledger.clustersPlaced ).arg( ledger.unplaced.size() );
      for ( const Ledger::UnplacedCluster &cluster : ledger.unplaced )
        lines << tr( "  not placed: %1: %2" ).arg( cluster.clusterId, reason( cluster.reason ) );
      lines << tr( "Memberships: %1 in, %2 joined, %3 not joined, %4 doubled, %5 drawn" )
                 .arg( ledger.membershipsIn )
                 .arg( ledger.membershipsJoined )
                 .arg( ledger.unjoined.size() )
                 .arg( ledger.duplicates.size() )
                 .arg( ledger.membershipsDrawn );
      rows( tr( "  not joined: row %1, cluster %2, prefecture “%3”: %4" ), ledger.unjoined, lines );
      rows( tr( "  doubled: row %1, cluster %2, prefecture “%3”: %4" ), ledger.duplicates, lines );
    }

    static void tableRows( const Ledger &ledger, QStringList &lines )
    {
      lines << tr( "Rows: %1 in, %2 joined, %3 not joined, %4 doubled" )
                 .arg( ledger.membershipsIn )
                 .arg( ledger.membershipsJoined )
                 .arg( ledger.unjoined.size() )
                 .arg( ledger.duplicates.size() );
      for ( const auto *left : { &ledger.unjoined, &ledger.duplicates } )
        for ( const Ledger::UnjoinedMembership &row : *left )
          lines << tr( "  row %1, “%2”: %3" ).arg( row.row ).arg( row.prefecture, reason( row.reason ) ) + suggestion( row.suggestion );
      lines << tr( "Prefectures: %1 with data, %2 without" ).arg( ledger.prefecturesWithData ).arg( ledger.prefecturesWithoutData );
    }

    static QString added( const Ledger &ledger )
    {
      if ( ledger.countsRows )
        return tr( "Added: %1 rows" ).arg( ledger.membershipsJoined );
      return tr( "Added: %1 clusters on %2 prefectures" ).arg( ledger.clustersPlaced ).arg( ledger.prefecturesWithCluster );
    }

    static QString summary( const Ledger &ledger )
    {
      if ( ledger.countsRows )
        return tr( "%1 rows on %2 prefectures, %3 left out" )
          .arg( ledger.membershipsJoined )
          .arg( ledger.prefecturesWithData )
          .arg( ledger.unjoined.size() + ledger.duplicates.size() );
      const size_t leftOut = ledger.unjoined.size() + ledger.duplicates.size() + static_cast<size_t>( ledger.membershipsJoined - ledger.membershipsDrawn );
      return tr( "%1 clusters, %2 memberships on %3 prefectures, %4 left out" )
        .arg( ledger.clustersPlaced )
        .arg( ledger.membershipsDrawn )
        .arg( ledger.prefecturesWithCluster )
        .arg( leftOut );
    }
};
} // namespace

QStringList ledgerText( const Ledger &ledger )
{
  QStringList lines;
  LedgerText::polygons( ledger.polygons, lines );
  LedgerText::attributes( ledger, lines );
  return lines;
}

QStringList ledgerText( const Ledger::Polygons &polygons )
{
  QStringList lines;
  LedgerText::polygons( polygons, lines );
  return lines;
}

QStringList ledgerText( const Dataset &dataset, const JoinResult &join )
{
  Ledger ledger;
  ledger.role.role.reset(); // the join has chosen already
  recordJoin( dataset, join, {}, ledger );
  ledger.membershipsDrawn = ledger.membershipsJoined;
  QStringList lines;
  LedgerText::memberships( ledger, lines );
  return lines;
}

QString ledgerSummary( const Ledger &ledger )
{
  return LedgerText::summary( ledger );
}

QString addedText( const Ledger &ledger )
{
  return LedgerText::added( ledger );
}

QString reasonText( const QString &reasonId )
{
  return LedgerText::reason( reasonId );
}

} // namespace clusteratlas
