// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/largepackage.h"

#include "core/municipalitytable.h"
#include "io/tablesetwriter.h"
#include "support/randomdataset.h"

namespace clusteratlas::test
{

namespace
{
constexpr int CLUSTERS = 1900;
constexpr int MEMBERSHIPS = 10000;
constexpr size_t MUNICIPALITIES = 1900;

QStringList municipalitiesOf( int prefecture )
{
  const MunicipalitiesOfPrefecture &record = MUNICIPALITY_TABLE[prefecture - 1];
  QStringList names;
  for ( const QString &city : record.cities.toString().split( QLatin1Char( ' ' ), Qt::SkipEmptyParts ) )
    names << city + QStringLiteral( "市" );
  return names + record.towns.toString().split( QLatin1Char( ' ' ), Qt::SkipEmptyParts );
}

//! Each named by a membership of its prefecture, from the first municipality of all prefectures to the last.
void nameMunicipalities( const Dataset &dataset, AttributeTable &table )
{
  table.rows.clear();
  std::map<int, QStringList> names;
  std::map<int, std::vector<const Membership *>> memberships;
  for ( int prefecture = 1; prefecture <= PREFECTURE_COUNT; ++prefecture )
    names.emplace( prefecture, municipalitiesOf( prefecture ) );
  for ( const Membership &membership : dataset.memberships )
    memberships[membership.prefecture->number()].push_back( &membership );
  for ( int turn = 0; table.rows.size() < MUNICIPALITIES; ++turn )
    for ( const auto &[prefecture, own] : memberships )
    {
      const Membership &membership = *own[static_cast<size_t>( turn ) % own.size()];
      const QStringList &of = names.at( prefecture );
      table.rows.push_back( { static_cast<qint64>( table.rows.size() + 1 ), { membership.clusterId, membership.prefecture->toString(), roleId( membership.role ), of[turn % of.size()], QString() } } );
    }
}
} // namespace

Result<void> writeLargePackage( const QString &folder )
{
  std::mt19937 random( 1 );
  const std::shared_ptr<const Dataset> dataset = randomDataset( random, { CLUSTERS, MEMBERSHIPS, 2000, 1 } );
  std::vector<DataTable> tables = dataset->tables;
  for ( DataTable &table : tables )
    if ( table.schema.name == QLatin1String( "cluster_municipalities" ) )
      nameMunicipalities( *dataset, table.cells );
  const Result<WrittenTables> written = writeTableSet( { TableSetFormat::DataPackage, folder }, {}, tables );
  if ( !written )
    return tl::unexpected( written.error() );
  return {};
}

} // namespace clusteratlas::test
