// SPDX-License-Identifier: GPL-2.0-or-later
#include "filterindex.h"

#include "prefectureregion.h"
#include "prefecturetable.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr size_t FACETS = ALL_FACETS.size();
constexpr int LONGEST_PERIOD = 200; // years: more is an error of writing, and both ends alone count

//! The values of each cluster, by facet, before they are numbered.
class Facts
{
  public:
    explicit Facts( const Dataset &dataset )
    {
      for ( const Cluster &cluster : dataset.clusters )
        mValues[cluster.id];
    }

    void add( const QString &clusterId, Facet facet, const QString &value )
    {
      if ( const auto found = mValues.find( clusterId ); found != mValues.end() && !value.isEmpty() )
        ( *found )[static_cast<size_t>( facet )].insert( value );
    }

    const QSet<QString> &values( const QString &clusterId, Facet facet ) const { return mValues.find( clusterId )->at( static_cast<size_t>( facet ) ); }

    QSet<QString> all( Facet facet ) const
    {
      QSet<QString> all;
      for ( const auto &values : mValues )
        all.unite( values[static_cast<size_t>( facet )] );
      return all;
    }

  private:
    QHash<QString, std::array<QSet<QString>, FACETS>> mValues;
};

QString regionKey( const Bilingual &region )
{
  return region.ja.isEmpty() ? region.en : region.ja;
}

void addYears( const Dataset &dataset, Facts &facts )
{
  const DataTable *table = dataset.table( QLatin1String( "clusters" ) );
  const int start = table ? table->cells.column( QLatin1String( "start_fy" ) ) : -1;
  const int end = table ? table->cells.column( QLatin1String( "end_fy" ) ) : -1;
  const auto year = [table]( const Cluster &cluster, int column ) {
    return column < 0 || cluster.row >= table->cells.rows.size() ? 0 : table->cells.rows[cluster.row].cells.at( static_cast<size_t>( column ) ).toInt();
  };
  for ( const Cluster &cluster : dataset.clusters )
  {
    const int first = year( cluster, start );
    const int last = year( cluster, end );
    for ( const int named : { first, last } )
      if ( named > 0 )
        facts.add( cluster.id, Facet::FiscalYear, QString::number( named ) );
    if ( first > 0 && last > first && last - first <= LONGEST_PERIOD )
      for ( int running = first; running <= last; ++running )
        facts.add( cluster.id, Facet::FiscalYear, QString::number( running ) );
  }
}

void addPlaces( const Dataset &dataset, const JoinResult &join, const std::map<PrefectureCode, Bilingual> &regions, Facts &facts )
{
  for ( const JoinedMembership &joined : join.joined )
  {
    const QString &id = dataset.memberships[joined.membership].clusterId;
    facts.add( id, Facet::Prefecture, joined.prefecture.toString() );
    if ( const auto region = regions.find( joined.prefecture ); region != regions.end() )
      facts.add( id, Facet::Region, regionKey( region->second ) );
  }
}

Facts factsOf( const Dataset &dataset, const JoinResult &join, const std::map<PrefectureCode, Bilingual> &regions )
{
  Facts facts( dataset );
  for ( const Cluster &cluster : dataset.clusters )
  {
    facts.add( cluster.id, Facet::Programme, cluster.programmeId );
    for ( const QString &field : cluster.fieldIds )
      facts.add( cluster.id, Facet::Field, field );
  }
  addPlaces( dataset, join, regions, facts );
  for ( const Membership &membership : dataset.memberships )
    facts.add( membership.clusterId, Facet::Role, roleId( membership.role ) );
  QHash<QString, QString> types;
  for ( const Institution &institution : dataset.institutions )
    types.insert( institution.id, institution.type );
  for ( const Participation &part : dataset.participations )
    facts.add( part.clusterId, Facet::InstitutionType, types.value( part.institutionId ) );
  addYears( dataset, facts );
  return facts;
}

std::vector<FacetOption> sortedOptions( const QSet<QString> &values )
{
  QStringList sorted( values.begin(), values.end() );
  std::sort( sorted.begin(), sorted.end() );
  std::vector<FacetOption> options;
  for ( const QString &value : std::as_const( sorted ) )
    options.push_back( { value, { value, value }, {} } );
  return options;
}

//! Those of \a known that are among \a values, then what nobody describes, sorted.
std::vector<FacetOption> orderedOptions( const std::vector<FacetOption> &known, QSet<QString> values )
{
  std::vector<FacetOption> options;
  for ( const FacetOption &option : known )
    if ( values.remove( option.value ) )
      options.push_back( option );
  for ( const FacetOption &option : sortedOptions( values ) )
    options.push_back( option );
  return options;
}

template <typename Things>
std::vector<FacetOption> describedBy( const Things &things )
{
  std::vector<FacetOption> options;
  for ( const auto &thing : things )
    options.push_back( { thing.id, thing.name.ja.isEmpty() && thing.name.en.isEmpty() ? Bilingual { thing.id, thing.id } : thing.name, thing.color } );
  return options;
}

//! By their short names, as in the legend.
std::vector<FacetOption> describedProgrammes( const Dataset &dataset )
{
  std::vector<FacetOption> options = describedBy( dataset.programmes );
  for ( size_t number = 0; number < options.size(); ++number )
    if ( const Bilingual &name = dataset.programmes[number].shortName; !name.ja.isEmpty() || !name.en.isEmpty() )
      options[number].name = name;
  return options;
}

std::vector<FacetOption> describedPlaces()
{
  std::vector<FacetOption> options;
  for ( const PrefectureRecord &record : prefectureTable() )
    options.push_back( { record.code.toString(), { record.nameJa.toString(), record.nameEn.toString() }, {} } );
  return options;
}

std::vector<FacetOption> describedRegions( const std::map<PrefectureCode, Bilingual> &regions )
{
  std::vector<FacetOption> options;
  for ( const auto &[code, region] : regions )
    options.push_back( { regionKey( region ), region, {} } );
  return options;
}

std::vector<FacetOption> describedRoles()
{
  std::vector<FacetOption> options;
  for ( const Role role : { Role::Applicant, Role::Institution, Role::Area } )
    options.push_back( { roleId( role ), { roleId( role ), roleId( role ) }, {} } );
  return options;
}

//! By type, with the Japanese word that the table gives beside it.
std::vector<FacetOption> describedTypes( const Dataset &dataset )
{
  const DataTable *table = dataset.table( QLatin1String( "institutions" ) );
  std::map<QString, FacetOption> byType;
  for ( const Institution &institution : dataset.institutions )
  {
    const QString ja = table && institution.row < table->cells.rows.size() ? table->cells.cell( table->cells.rows[institution.row], QLatin1String( "type_ja" ) ) : QString();
    FacetOption &option = byType.emplace( institution.type, FacetOption { institution.type, { ja, institution.type }, {} } ).first->second;
    if ( option.name.ja.isEmpty() )
      option.name.ja = ja;
  }
  std::vector<FacetOption> options;
  for ( const auto &[type, option] : byType )
    options.push_back( option );
  return options;
}

std::vector<FacetOption> described( Facet facet, const Dataset &dataset, const std::map<PrefectureCode, Bilingual> &regions )
{
  switch ( facet )
  {
    case Facet::Programme:
      return describedProgrammes( dataset );
    case Facet::Field:
      return describedBy( dataset.fields );
    case Facet::Region:
      return describedRegions( regions );
    case Facet::Prefecture:
      return describedPlaces();
    case Facet::InstitutionType:
      return describedTypes( dataset );
    case Facet::Role:
      return describedRoles();
    case Facet::FiscalYear:
      break;
  }
  return {};
}
} // namespace

FilterIndex::FilterIndex( const Dataset &dataset, const JoinResult &join )
{
  const std::map<PrefectureCode, Bilingual> regions = prefectureRegions( dataset );
  const Facts facts = factsOf( dataset, join, regions );
  std::array<QHash<QString, int>, FACETS> numbers;
  for ( const Facet facet : ALL_FACETS )
  {
    std::vector<FacetOption> &options = mOptions[static_cast<size_t>( facet )];
    options = orderedOptions( described( facet, dataset, regions ), facts.all( facet ) );
    for ( size_t number = 0; number < options.size(); ++number )
      numbers[static_cast<size_t>( facet )].insert( options[number].value, static_cast<int>( number ) );
  }
  QSet<QString> seen;
  for ( const Cluster &cluster : dataset.clusters )
  {
    if ( seen.contains( cluster.id ) )
      continue;
    seen.insert( cluster.id );
    Item item { cluster.id, {} };
    for ( const Facet facet : ALL_FACETS )
    {
      std::vector<int> &values = item.values[static_cast<size_t>( facet )];
      for ( const QString &value : facts.values( cluster.id, facet ) )
        values.push_back( numbers[static_cast<size_t>( facet )].value( value ) );
      std::sort( values.begin(), values.end() );
    }
    mItems.push_back( std::move( item ) );
  }
}

Bilingual FilterIndex::nameOf( Facet facet, const QString &value ) const
{
  for ( const FacetOption &option : options( facet ) )
    if ( option.value == value )
      return option.name;
  return { value, value };
}

namespace
{
//! A FilterState as flags over the options of each facet.
struct Choice
{
    std::array<std::vector<char>, FACETS> chosen; //!< a flag for each option; empty where the facet has none chosen

    bool passes( size_t facet, const std::vector<int> &values ) const
    {
      const std::vector<char> &flags = chosen[facet];
      return flags.empty() || std::any_of( values.begin(), values.end(), [&flags]( int value ) { return flags[static_cast<size_t>( value )]; } );
    }
};

template <typename Index>
Choice choiceOf( const Index &index, const FilterState &state )
{
  Choice choice;
  for ( const Facet facet : ALL_FACETS )
    if ( !state.values( facet ).isEmpty() )
    {
      std::vector<char> &flags = choice.chosen[static_cast<size_t>( facet )];
      for ( const FacetOption &option : index.options( facet ) )
        flags.push_back( state.has( facet, option.value ) );
      flags.push_back( 0 ); // never empty: a choice that no cluster has hides all
    }
  return choice;
}
} // namespace

QStringList FilterIndex::clusters( const FilterState &state ) const
{
  const Choice choice = choiceOf( *this, state );
  QStringList ids;
  for ( const Item &item : mItems )
  {
    bool passes = true;
    for ( size_t facet = 0; facet < FACETS && passes; ++facet )
      passes = choice.passes( facet, item.values[facet] );
    if ( passes )
      ids << item.clusterId;
  }
  return ids;
}

std::vector<int> FilterIndex::counts( Facet facet, const FilterState &state, const QStringList *among ) const
{
  FilterState others = state;
  others.clear( facet );
  const Choice choice = choiceOf( *this, others );
  const QSet<QString> wanted = among ? QSet<QString>( among->begin(), among->end() ) : QSet<QString>();
  std::vector<int> counts( options( facet ).size(), 0 );
  for ( const Item &item : mItems )
  {
    bool passes = !among || wanted.contains( item.clusterId );
    for ( size_t other = 0; other < FACETS && passes; ++other )
      passes = choice.passes( other, item.values[other] );
    if ( passes )
      for ( const int value : item.values[static_cast<size_t>( facet )] )
        ++counts[static_cast<size_t>( value )];
  }
  return counts;
}

QStringList filterClusters( const Dataset &dataset, const JoinResult &join, const FilterState &state )
{
  return FilterIndex( dataset, join ).clusters( state );
}

} // namespace clusteratlas
