// SPDX-License-Identifier: GPL-2.0-or-later
#include "changetext.h"

#include "core/prefecturetable.h"

#include <QCoreApplication>

#include <algorithm>

namespace clusteratlas
{

namespace
{
class ChangeText
{
    Q_DECLARE_TR_FUNCTIONS( ChangeText )

  public:
    static QString of( const DatasetChange &change )
    {
      if ( change.isNone() )
        return tr( "Nothing changed" );
      QString text = tr( "Clusters: %1 added, %2 removed, %3 changed; memberships: %4 added, %5 removed" )
                       .arg( change.clustersAdded )
                       .arg( change.clustersRemoved )
                       .arg( change.clustersChanged )
                       .arg( change.membershipsAdded )
                       .arg( change.membershipsRemoved );
      int rows = 0;
      for ( const TableChange &table : change.tables )
        rows += std::max( table.added, table.removed );
      if ( rows > 0 )
        text += tr( "; %1 rows of other tables changed" ).arg( rows );
      return text;
    }

    static QString brief( const DatasetChange &change )
    {
      int count = change.clustersAdded + change.clustersRemoved + change.clustersChanged + change.membershipsAdded + change.membershipsRemoved;
      for ( const TableChange &table : change.tables )
        count += std::max( table.added, table.removed );
      return count == 0 ? tr( "Built again: nothing changed" ) : tr( "Built again: %1 changes" ).arg( count );
    }

    static QString named( const QString &id, const Bilingual &name, const QString &language )
    {
      const QString &text = name.in( language );
      return text.isEmpty() || text == id ? id : tr( "%1 (%2)", "name and id of a cluster" ).arg( text, id );
    }

    static QString prefecture( const QString &codeOrLabel, const QString &language )
    {
      const std::optional<PrefectureCode> code = PrefectureCode::fromNumber( codeOrLabel.toInt() );
      if ( !code )
        return codeOrLabel;
      const PrefectureRecord &record = prefectureRecord( *code );
      return ( language == QLatin1String( "ja" ) ? record.nameJa : record.nameEn ).toString();
    }

    static QString role( Role role )
    {
      switch ( role )
      {
        case Role::Applicant:
          return tr( "applicant" );
        case Role::Institution:
          return tr( "institution" );
        case Role::Area:
          return tr( "area" );
      }
      Q_UNREACHABLE();
    }

    static ChangeSection clusters( const DatasetChange &change, ChangeKind kind, const QString &heading, const QString &language )
    {
      ChangeSection section { heading, {} };
      for ( const ClusterChange &cluster : change.clusters )
      {
        if ( cluster.kind != kind )
          continue;
        const QString now = named( cluster.id, cluster.name, language );
        const QString before = named( cluster.id, cluster.oldName, language );
        section.lines << ( kind == ChangeKind::Changed && before != now ? tr( "%1, before: %2" ).arg( now, before ) : now );
      }
      return section;
    }

    static ChangeSection memberships( const DatasetChange &change, ChangeKind kind, const QString &heading, const QString &language )
    {
      ChangeSection section { heading, {} };
      for ( const MembershipChange &membership : change.memberships )
        if ( membership.kind == kind )
          section.lines << tr( "%1: %2, %3", "prefecture, cluster, role" ).arg( prefecture( membership.prefecture, language ), named( membership.clusterId, membership.clusterName, language ), role( membership.role ) );
      return section;
    }

    static ChangeSection prefectures( const std::set<PrefectureCode> &codes, const QString &heading, const QString &language )
    {
      ChangeSection section { heading, {} };
      for ( const PrefectureCode code : codes )
        section.lines << prefecture( code.toString(), language );
      return section;
    }

    static ChangeSection tables( const DatasetChange &change )
    {
      ChangeSection section { tr( "Rows of other tables" ), {} };
      for ( const TableChange &table : change.tables )
        section.lines << tr( "%1: %2 added, %3 removed" ).arg( table.table ).arg( table.added ).arg( table.removed );
      return section;
    }

    static std::vector<ChangeSection> details( const DatasetChange &change, const QString &language )
    {
      std::vector<ChangeSection> sections { clusters( change, ChangeKind::Added, tr( "Clusters added" ), language ),
        clusters( change, ChangeKind::Removed, tr( "Clusters removed" ), language ),
        clusters( change, ChangeKind::Changed, tr( "Clusters changed" ), language ),
        memberships( change, ChangeKind::Added, tr( "Memberships added" ), language ),
        memberships( change, ChangeKind::Removed, tr( "Memberships removed" ), language ),
        prefectures( change.prefecturesAdded, tr( "Prefectures that have a cluster now" ), language ),
        prefectures( change.prefecturesRemoved, tr( "Prefectures without a cluster now" ), language ),
        tables( change ) };
      sections.erase( std::remove_if( sections.begin(), sections.end(), []( const ChangeSection &section ) { return section.lines.isEmpty(); } ), sections.end() );
      return sections;
    }
};
} // namespace

QString changeText( const DatasetChange &change )
{
  return ChangeText::of( change );
}

QString changedText( const DatasetChange &change )
{
  return ChangeText::brief( change );
}

std::vector<ChangeSection> changeDetails( const DatasetChange &change, const QString &language )
{
  return ChangeText::details( change, language );
}

} // namespace clusteratlas
