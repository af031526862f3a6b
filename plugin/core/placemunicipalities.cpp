// SPDX-License-Identifier: GPL-2.0-or-later
#include "placemunicipalities.h"

#include "designatedcity.h"

#include <QSet>

#include <algorithm>

namespace clusteratlas
{

namespace
{
MunicipalityMatchResult matchNamed( const NamedMunicipality &named, const MunicipalityIndex &index, const MunicipalHistory &history )
{
  const MunicipalityMatchResult coded = matchMunicipality( named.code.isEmpty() ? named.label : named.code, *named.prefecture, index, history );
  const bool mayName = !coded && !named.code.isEmpty() && !named.label.isEmpty() && coded.error().reason == MunicipalityFailure::Unknown;
  return mayName ? matchMunicipality( named.label, *named.prefecture, index, history ) : coded;
}

void describe( const std::vector<size_t> &units, const MunicipalityIndex &index, PlacedMunicipality &placed )
{
  for ( const size_t unit : units )
    placed.rows.insert( placed.rows.end(), index.unit( unit ).rows.begin(), index.unit( unit ).rows.end() );
  std::sort( placed.rows.begin(), placed.rows.end() );
  const MunicipalityIndex::Unit &first = index.unit( units.front() );
  placed.name = units.size() == 1 ? first.name.toString() : first.name.city;
  if ( !first.code )
    return;
  const std::optional<DesignatedCity> city = units.size() > 1 ? designatedCityOf( *first.code ) : std::nullopt;
  placed.code = ( city ? city->code : *first.code ).toString();
  if ( placed.name.isEmpty() )
    placed.name = placed.code;
}

PlacedMunicipality place( size_t place, const NamedMunicipality &named, const MunicipalityIndex &index, const MunicipalHistory &history )
{
  PlacedMunicipality placed { place };
  if ( !named.prefecture )
  {
    placed.reason = QStringLiteral( "unknown prefecture" );
    return placed;
  }
  const MunicipalityMatchResult match = matchNamed( named, index, history );
  if ( !match )
  {
    placed.reason = QString( municipalityFailureId( match.error().reason ) );
    placed.suggestion = match.error().suggestion;
    placed.change = match.error().change;
    return placed;
  }
  describe( match->units, index, placed );
  placed.bySuccessor = match->succession.has_value();
  placed.change = match->succession ? match->succession->origin.kind : QString();
  return placed;
}

QString keyOf( const QString &clusterId, PrefectureCode prefecture, Role role )
{
  return prefecture.toString() + roleId( role ) + QLatin1Char( ' ' ) + clusterId;
}
} // namespace

std::vector<PlacedMunicipality> placeMunicipalities( const Dataset &dataset, RoleFilter role, const MunicipalityIndex &index, const MunicipalHistory &history )
{
  std::vector<PlacedMunicipality> placed;
  for ( size_t named = 0; named < dataset.municipalities.size(); ++named )
    if ( role.accepts( dataset.municipalities[named].role ) )
      placed.push_back( place( named, dataset.municipalities[named], index, history ) );
  return placed;
}

void recordMunicipalities( const Dataset &dataset, const JoinResult &join, std::vector<PlacedMunicipality> &placed, Ledger &ledger )
{
  QSet<QString> joined;
  for ( const JoinedMembership &one : join.joined )
    joined.insert( keyOf( dataset.memberships[one.membership].clusterId, one.prefecture, dataset.memberships[one.membership].role ) );

  Ledger::Municipalities &counts = ledger.municipalities;
  for ( PlacedMunicipality &one : placed )
  {
    const NamedMunicipality &named = dataset.municipalities[one.named];
    if ( named.prefecture && !joined.contains( keyOf( named.clusterId, *named.prefecture, named.role ) ) )
    {
      one.reason = QStringLiteral( "no membership" );
      one.suggestion.clear();
      one.bySuccessor = false;
      one.wkb.clear();
    }
    else if ( one.reason.isEmpty() && !one.isDrawn() )
      one.reason = QStringLiteral( "no geometry" );
    const QString label = named.label.isEmpty() ? named.code : named.label;
    ++counts.named;
    if ( !one.reason.isEmpty() )
    {
      counts.byPrefecture.push_back( { named.rowNumber, named.clusterId, label, one.reason, one.suggestion, one.change } );
      continue;
    }
    ++counts.drawn;
    if ( one.bySuccessor )
      counts.bySuccessor.push_back( { named.rowNumber, named.clusterId, label, one.name, one.change } );
  }
}

DrawnMunicipalities::DrawnMunicipalities( const Dataset &dataset, const std::vector<PlacedMunicipality> &placed )
{
  for ( const PlacedMunicipality &one : placed )
  {
    const NamedMunicipality &named = dataset.municipalities[one.named];
    if ( !named.prefecture )
      continue;
    Group &group = mGroups[keyOf( named.clusterId, *named.prefecture, named.role )];
    group.complete = group.complete && one.isDrawn();
    if ( std::find( group.polygons.begin(), group.polygons.end(), one.wkb ) == group.polygons.end() )
      group.polygons.push_back( one.wkb );
  }
}

std::vector<QByteArray> DrawnMunicipalities::polygons( const QString &clusterId, PrefectureCode prefecture, Role role ) const
{
  const auto group = mGroups.constFind( keyOf( clusterId, prefecture, role ) );
  return group != mGroups.constEnd() && group->complete ? group->polygons : std::vector<QByteArray>();
}

} // namespace clusteratlas
