// SPDX-License-Identifier: GPL-2.0-or-later
#include "chartdata.h"

#include "chartclasses.h"
#include "prefecturetable.h"

#include <algorithm>
#include <set>

namespace clusteratlas
{

namespace
{
using Kind = ComparedItem::Kind;

constexpr QLatin1String WITH_COLOR = latin1( "#5f7692" );
constexpr QLatin1String WITHOUT_COLOR = latin1( "#aab4bf" );

Bilingual prefectureName( PrefectureCode code )
{
  const PrefectureRecord &record = prefectureRecord( code );
  return { record.nameJa.toString(), record.nameEn.toString() };
}

//! The clusters of \a dataset that are among \a shown, in the order of the table.
std::vector<const Cluster *> clustersShown( const Dataset &dataset, const QStringList &shown )
{
  const QSet<QString> wanted( shown.begin(), shown.end() );
  std::vector<const Cluster *> clusters;
  for ( const Cluster &cluster : dataset.clusters )
    if ( wanted.contains( cluster.id ) )
      clusters.push_back( &cluster );
  return clusters;
}

//! Bars by key, in the order in which their keys are first named; counts distinct clusters.
class CountedBars
{
  public:
    ChartBar &bar( const QString &key, const Bilingual &name )
    {
      const auto found = mPlaces.constFind( key );
      if ( found != mPlaces.constEnd() )
        return mBars[*found];
      mPlaces.insert( key, mBars.size() );
      mBars.push_back( { { key, name, {}, {} }, 0.0, {} } );
      return mBars.back();
    }

    //! Clusters come in the order of the table, so a repeated one is the last.
    void count( ChartBar &bar, const QString &clusterId, const QString &classKey )
    {
      if ( !bar.mark.clusterIds.isEmpty() && bar.mark.clusterIds.last() == clusterId )
        return;
      bar.mark.clusterIds << clusterId;
      bar.value = *bar.value + 1;
      auto part = std::find_if( bar.parts.begin(), bar.parts.end(), [&classKey]( const ChartPart &one ) { return one.classKey == classKey; } );
      if ( part == bar.parts.end() )
        part = bar.parts.insert( bar.parts.end(), { classKey, 0, {} } );
      part->value += 1;
      part->clusterIds << clusterId;
    }

    BarsData take( const std::vector<ChartClass> &classes )
    {
      QSet<QString> used;
      std::map<QString, size_t> order;
      for ( const ChartClass &one : classes )
        order.emplace( one.key, order.size() );
      for ( ChartBar &bar : mBars )
      {
        std::sort( bar.parts.begin(), bar.parts.end(), [&order]( const ChartPart &a, const ChartPart &b ) { return order[a.classKey] < order[b.classKey]; } );
        for ( const ChartPart &part : bar.parts )
          used.insert( part.classKey );
      }
      std::stable_sort( mBars.begin(), mBars.end(), []( const ChartBar &a, const ChartBar &b ) { return *a.value > *b.value; } );
      return { std::move( mBars ), classesUsed( classes, used ) };
    }

  private:
    std::vector<ChartBar> mBars;
    QHash<QString, size_t> mPlaces;
};

std::map<QString, std::set<PrefectureCode>> prefecturesByCluster( const Dataset &dataset, const JoinResult &join )
{
  std::map<QString, std::set<PrefectureCode>> result;
  for ( const JoinedMembership &joined : join.joined )
    result[dataset.memberships[joined.membership].clusterId].insert( joined.prefecture );
  return result;
}

std::map<PrefectureCode, Bilingual> regions( const Dataset &dataset )
{
  std::map<PrefectureCode, Bilingual> result;
  const DataTable *table = dataset.table( QLatin1String( "prefectures" ) );
  if ( !table )
    return result;
  for ( const AttributeTable::Row &row : table->cells.rows )
  {
    const auto code = PrefectureCode::fromNumber( table->cells.cell( row, QLatin1String( "pref_code" ) ).toInt() );
    const Bilingual name { table->cells.cell( row, QLatin1String( "region_ja" ) ), table->cells.cell( row, QLatin1String( "region_en" ) ) };
    if ( code && !( name.ja.isEmpty() && name.en.isEmpty() ) )
      result.emplace( *code, name );
  }
  return result;
}

void countByPlace( const Dataset &dataset, const JoinResult &join, const QStringList &shown, bool byRegion, CountedBars &bars )
{
  const auto prefectures = prefecturesByCluster( dataset, join );
  const auto regionOf = byRegion ? regions( dataset ) : std::map<PrefectureCode, Bilingual>();
  std::map<PrefectureCode, std::vector<const Cluster *>> clustersIn;
  for ( const Cluster *cluster : clustersShown( dataset, shown ) )
    if ( const auto found = prefectures.find( cluster->id ); found != prefectures.end() )
      for ( const PrefectureCode code : found->second )
        clustersIn[code].push_back( cluster );
  if ( !byRegion )
  {
    for ( const auto &[code, clusters] : clustersIn )
    {
      ChartBar &bar = bars.bar( code.toString(), prefectureName( code ) );
      bar.mark.prefCodes << code.toString();
      for ( const Cluster *cluster : clusters )
        bars.count( bar, cluster->id, cluster->programmeId );
    }
    return;
  }
  // From north to south, as the table of prefectures has them; then cluster by cluster, so that each counts once a region.
  for ( const auto &[code, clusters] : clustersIn )
    if ( const auto region = regionOf.find( code ); region != regionOf.end() )
      bars.bar( region->second.ja + region->second.en, region->second ).mark.prefCodes << code.toString();
  for ( const Cluster *cluster : clustersShown( dataset, shown ) )
    if ( const auto found = prefectures.find( cluster->id ); found != prefectures.end() )
      for ( const PrefectureCode code : found->second )
        if ( const auto region = regionOf.find( code ); region != regionOf.end() )
          bars.count( bars.bar( region->second.ja + region->second.en, region->second ), cluster->id, cluster->programmeId );
}

void countByType( const Dataset &dataset, const QStringList &shown, CountedBars &bars )
{
  QHash<QString, const Institution *> institutions;
  for ( const Institution &institution : dataset.institutions )
    institutions.insert( institution.id, &institution );
  QHash<QString, QStringList> ofCluster;
  for ( const Participation &part : dataset.participations )
    ofCluster[part.clusterId] << part.institutionId;
  for ( const Cluster *cluster : clustersShown( dataset, shown ) )
    for ( const QString &id : ofCluster.value( cluster->id ) )
      if ( const Institution *institution = institutions.value( id ); institution && !institution->type.isEmpty() )
        bars.count( bars.bar( institution->type, institutionType( dataset, *institution ) ), cluster->id, cluster->programmeId );
}

//! The items a chart of figures shows, with their classes.
struct Items
{
    std::vector<ComparedItem> compared;
    std::vector<ChartMark> marks;
    std::vector<QString> classKeys;
    std::vector<ChartClass> classes;
};

Items itemsOf( const Dataset &dataset, const Comparison &comparison, const QStringList &shown, Kind kind )
{
  Items items;
  const std::vector<const Cluster *> clusters = clustersShown( dataset, shown );
  QSet<QString> used;
  const auto add = [&]( const QString &id, ChartMark mark, const QString &classKey ) {
    items.compared.push_back( { kind, id } );
    items.marks.push_back( std::move( mark ) );
    items.classKeys.push_back( classKey );
    used.insert( classKey );
  };
  if ( kind == Kind::Cluster )
  {
    for ( const Cluster *cluster : clusters )
      add( cluster->id, { cluster->id, clusterLabel( *cluster ), { cluster->id }, {} }, cluster->programmeId );
    items.classes = classesUsed( programmeClasses( dataset ), used );
    return items;
  }
  std::map<PrefectureCode, QStringList> clustersIn;
  for ( const Cluster *cluster : clusters )
    for ( const PrefectureCode code : comparison.prefecturesOf( cluster->id ) )
      clustersIn[code] << cluster->id;
  for ( const PrefectureRecord &record : prefectureTable() )
  {
    const QString code = record.code.toString();
    const auto found = clustersIn.find( record.code );
    const bool with = found != clustersIn.end();
    add( code, { code, prefectureName( record.code ), with ? found->second : QStringList(), { code } }, with ? WITH_CLUSTER : WITHOUT_CLUSTER );
  }
  items.classes = classesUsed( { { WITH_CLUSTER, {}, WITH_COLOR }, { WITHOUT_CLUSTER, {}, WITHOUT_COLOR } }, used );
  return items;
}
} // namespace

Bilingual clusterLabel( const Cluster &cluster )
{
  return cluster.region.ja.isEmpty() && cluster.region.en.isEmpty() ? cluster.name : cluster.region;
}

Bilingual institutionType( const Dataset &dataset, const Institution &institution )
{
  const DataTable *table = dataset.table( QLatin1String( "institutions" ) );
  const QString ja = table && institution.row < table->cells.rows.size() ? table->cells.cell( table->cells.rows[institution.row], QLatin1String( "type_ja" ) ) : QString();
  return { ja, institution.type };
}

BarsData clusterBars( const Dataset &dataset, const JoinResult &join, const QStringList &shown, BarsOf of )
{
  CountedBars bars;
  if ( of == BarsOf::Prefecture || of == BarsOf::Region )
    countByPlace( dataset, join, shown, of == BarsOf::Region, bars );
  else if ( of == BarsOf::InstitutionType )
    countByType( dataset, shown, bars );
  if ( of != BarsOf::Field && of != BarsOf::Programme )
    return bars.take( programmeClasses( dataset ) );

  const std::vector<ChartClass> classes = of == BarsOf::Field ? fieldClasses( dataset ) : programmeClasses( dataset );
  for ( const ChartClass &one : classes )
    bars.bar( one.key, one.name );
  for ( const Cluster *cluster : clustersShown( dataset, shown ) )
    for ( const QString &key : of == BarsOf::Field ? cluster->fieldIds : QStringList( cluster->programmeId ) )
      bars.count( bars.bar( key, { key, key } ), cluster->id, key );
  return bars.take( classes );
}

BarsData figureBars( const Dataset &dataset, const Comparison &comparison, const QStringList &shown, Kind kind, const QString &measureId, const QString &denominatorId )
{
  Items items = itemsOf( dataset, comparison, shown, kind );
  const auto measure = comparison.compare( measureId, denominatorId, items.compared );
  BarsData data;
  if ( !measure )
    return data;
  for ( size_t index = 0; index < items.marks.size(); ++index )
  {
    ChartMark &mark = items.marks[index];
    const std::optional<double> value = measure->figures[index].value;
    data.bars.push_back( { mark, value, { { items.classKeys[index], value.value_or( 0 ), mark.clusterIds } } } );
  }
  std::stable_sort( data.bars.begin(), data.bars.end(), []( const ChartBar &a, const ChartBar &b ) {
    return a.value.has_value() != b.value.has_value() ? a.value.has_value() : a.value.value_or( 0 ) > b.value.value_or( 0 );
  } );
  data.classes = std::move( items.classes );
  return data;
}

PointsData figurePoints( const Dataset &dataset, const Comparison &comparison, const QStringList &shown, Kind kind, const QString &xId, const QString &yId, const QString &denominatorId )
{
  Items items = itemsOf( dataset, comparison, shown, kind );
  const auto x = comparison.compare( xId, denominatorId, items.compared );
  const auto y = comparison.compare( yId, denominatorId, items.compared );
  PointsData data;
  if ( !x || !y )
    return data;
  for ( size_t index = 0; index < items.marks.size(); ++index )
  {
    const std::optional<double> left = x->figures[index].value;
    const std::optional<double> up = y->figures[index].value;
    if ( left && up )
      data.points.push_back( { items.marks[index], items.classKeys[index], *left, *up } );
    else
      data.leftOut.push_back( items.marks[index] );
  }
  data.classes = std::move( items.classes );
  return data;
}

} // namespace clusteratlas
