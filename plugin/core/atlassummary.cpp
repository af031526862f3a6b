// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlassummary.h"

#include "matchprefecture.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace clusteratlas
{

namespace
{
struct SeriesName
{
    QString id;          //!< "population" fits itself and "population_2010"
    QStringList wordsJa; //!< a name begins with one of them
};

//! 3 for the very id, 2 for one that begins with it, 1 by the name, 0 for another indicator.
int fit( const IndicatorSeries &series, const SeriesName &wanted )
{
  const QString id = series.indicator.toLower();
  if ( id == wanted.id )
    return 3;
  if ( id.startsWith( wanted.id + QLatin1Char( '_' ) ) )
    return 2;
  for ( const QString &word : wanted.wordsJa )
    if ( series.name.ja.startsWith( word ) && !series.name.ja.contains( QStringLiteral( "密度" ) ) )
      return 1;
  return 0;
}

std::optional<IndicatorSeries> bestSeries( const std::vector<IndicatorSeries> &all, const SeriesName &wanted )
{
  const IndicatorSeries *best = nullptr;
  const auto rank = [&wanted]( const IndicatorSeries &series ) { return std::make_tuple( fit( series, wanted ), series.values.size(), series.year ); };
  for ( const IndicatorSeries &series : all )
    if ( series.addsUp && fit( series, wanted ) > 0 && ( !best || rank( *best ) < rank( series ) ) )
      best = &series;
  return best ? std::optional<IndicatorSeries>( *best ) : std::nullopt;
}
} // namespace

SummaryIndex::SummaryIndex( const Dataset &dataset, const JoinResult &join )
{
  for ( const Cluster &cluster : dataset.clusters )
    if ( !mClusters.contains( cluster.id ) )
      mClusters.insert( cluster.id, mClusters.size() );
  for ( const JoinedMembership &joined : join.joined )
    mMemberships.push_back( { mClusters.value( dataset.memberships[joined.membership].clusterId, -1 ), joined.prefecture, {} } );

  QHash<QString, const Institution *> seats;
  for ( const Institution &institution : dataset.institutions )
    seats.insert( institution.id, &institution );
  for ( const Participation &part : dataset.participations )
  {
    const Institution *seat = seats.value( part.institutionId );
    mParticipations.push_back( { mClusters.value( part.clusterId, -1 ), part.prefecture ? part.prefecture : seat ? seat->prefecture
                                                                                                                 : std::nullopt,
      part.institutionId.isEmpty() ? part.printedName : part.institutionId } );
  }

  const std::vector<IndicatorSeries> series = indicatorSeries( dataset );
  mPopulation = bestSeries( series, { QStringLiteral( "population" ), { QStringLiteral( "人口" ), QStringLiteral( "総人口" ) } } );
  mArea = bestSeries( series, { QStringLiteral( "area" ), { QStringLiteral( "面積" ), QStringLiteral( "総面積" ) } } );
}

SummedFigure SummaryIndex::summed( const std::optional<IndicatorSeries> &series, const std::set<PrefectureCode> &prefectures )
{
  SummedFigure figure;
  if ( !series )
  {
    figure.missing = static_cast<int>( prefectures.size() );
    return figure;
  }
  figure = { 0.0, 0, series->name, series->unit, series->year, series->sourceId };
  for ( const PrefectureCode code : prefectures )
  {
    if ( const std::optional<double> value = series->value( code ) )
      *figure.value += *value;
    else
      ++figure.missing;
  }
  if ( figure.missing > 0 )
    figure.value = std::nullopt;
  return figure;
}

AtlasSummary SummaryIndex::of( const QStringList &clusterIds, const QStringList &prefCodes ) const
{
  std::vector<char> wanted( static_cast<size_t>( mClusters.size() ), 0 );
  for ( const QString &id : clusterIds )
    if ( const int cluster = mClusters.value( id, -1 ); cluster >= 0 )
      wanted[static_cast<size_t>( cluster )] = 1;
  std::set<PrefectureCode> within;
  for ( const QString &code : prefCodes )
    if ( const auto match = matchPrefecture( code ) )
      within.insert( match->code );

  const auto counts = [&]( const Part &part ) {
    return part.cluster >= 0 && wanted[static_cast<size_t>( part.cluster )] && ( prefCodes.isEmpty() || ( part.prefecture && within.find( *part.prefecture ) != within.end() ) );
  };
  AtlasSummary summary;
  std::vector<char> present( wanted.size(), 0 );
  std::set<PrefectureCode> covered = within;
  for ( const Part &membership : mMemberships )
    if ( counts( membership ) )
    {
      ++summary.memberships;
      present[static_cast<size_t>( membership.cluster )] = 1;
      covered.insert( *membership.prefecture );
    }
  QSet<QString> institutions;
  for ( const Part &part : mParticipations )
    if ( counts( part ) )
      institutions.insert( part.institutionId );
  const std::vector<char> &counted = prefCodes.isEmpty() ? wanted : present;
  summary.clusters = static_cast<int>( std::count( counted.begin(), counted.end(), 1 ) );
  summary.prefectures = static_cast<int>( covered.size() );
  summary.institutions = institutions.size();
  summary.population = summed( mPopulation, covered );
  summary.area = summed( mArea, covered );
  return summary;
}

AtlasSummary summaryOf( const Dataset &dataset, const JoinResult &join, const QStringList &clusterIds, const QStringList &prefCodes )
{
  return SummaryIndex( dataset, join ).of( clusterIds, prefCodes );
}

} // namespace clusteratlas
