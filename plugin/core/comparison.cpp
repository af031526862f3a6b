// SPDX-License-Identifier: GPL-2.0-or-later
#include "comparison.h"

#include "prefecturetable.h"

#include <algorithm>
#include <set>

namespace clusteratlas
{

namespace
{
using Gap = ComparedFigure::Gap;
using Kind = ComparedItem::Kind;

constexpr double PERSONS = 100000;

std::optional<PrefectureCode> codeOf( const QString &id )
{
  return PrefectureCode::fromNumber( id.toInt() );
}

//! The sum over \a codes, or the prefectures that keep it from being one.
ComparedFigure sumOf( const IndicatorSeries &series, const std::vector<PrefectureCode> &codes )
{
  ComparedFigure sum;
  double total = 0;
  for ( const PrefectureCode code : codes )
  {
    if ( const std::optional<double> value = series.value( code ) )
      total += *value;
    else
      sum.missing.push_back( code );
  }
  if ( sum.missing.empty() )
    sum.value = total;
  else
    sum.gap = Gap::MissingPart;
  return sum;
}

std::vector<PrefectureCode> allPrefectures()
{
  std::vector<PrefectureCode> codes;
  for ( const PrefectureRecord &record : prefectureTable() )
    codes.push_back( record.code );
  return codes;
}

//! \a figure divided; a gap of either stays, that of \a figure first.
ComparedFigure quotient( const ComparedFigure &figure, const ComparedFigure &divisor, double scale )
{
  if ( !figure.value || !divisor.value )
    return figure.value ? divisor : figure;
  if ( *divisor.value == 0 )
    return { std::nullopt, Gap::ZeroDenominator };
  return { scale * *figure.value / *divisor.value };
}

//! 1 for the highest; equal values share a rank.
int rankOf( double value, const std::vector<double> &ascending )
{
  return static_cast<int>( ascending.end() - std::upper_bound( ascending.begin(), ascending.end(), value ) ) + 1;
}
} // namespace

Comparison::Comparison( const Dataset &dataset, const JoinResult &join )
  : mSeries( indicatorSeries( dataset ) )
{
  count( dataset, join );
}

void Comparison::count( const Dataset &dataset, const JoinResult &join )
{
  std::map<QString, std::set<PrefectureCode>> prefectures;
  for ( const JoinedMembership &joined : join.joined )
    prefectures[dataset.memberships[joined.membership].clusterId].insert( joined.prefecture );

  std::map<PrefectureCode, std::set<QString>> fieldsIn;
  std::set<QString> fields;
  for ( const Cluster &cluster : dataset.clusters )
  {
    const std::set<QString> own( cluster.fieldIds.begin(), cluster.fieldIds.end() );
    fields.insert( own.begin(), own.end() );
    mClusterIds << cluster.id;
    mOfCluster[cluster.id].fields = static_cast<int>( own.size() );
    const auto found = prefectures.find( cluster.id );
    if ( found == prefectures.end() )
      continue;
    mPrefectures[cluster.id].assign( found->second.begin(), found->second.end() );
    ++mNational.clusters;
    for ( const PrefectureCode code : found->second )
    {
      ++mOfPrefecture[code].clusters;
      fieldsIn[code].insert( own.begin(), own.end() );
    }
  }
  for ( const auto &[code, ids] : fieldsIn )
    mOfPrefecture[code].fields = static_cast<int>( ids.size() );
  mNational.fields = static_cast<int>( fields.size() );
  countInstitutions( dataset );
}

void Comparison::countInstitutions( const Dataset &dataset )
{
  std::map<QString, std::optional<PrefectureCode>> seats;
  for ( const Institution &institution : dataset.institutions )
    seats.emplace( institution.id, institution.prefecture );

  struct Ids
  {
      std::set<QString> all, core;

      void add( const Participation &part )
      {
        all.insert( part.institutionId );
        if ( part.core )
          core.insert( part.institutionId );
      }

      void countInto( Counts &counts ) const
      {
        counts.institutions = static_cast<int>( all.size() );
        counts.coreInstitutions = static_cast<int>( core.size() );
      }
  };
  std::map<QString, Ids> ofCluster;
  std::map<PrefectureCode, Ids> ofPrefecture;
  Ids national;
  for ( const Participation &part : dataset.participations )
  {
    if ( !mOfCluster.contains( part.clusterId ) )
      continue;
    ofCluster[part.clusterId].add( part );
    national.add( part );
    const auto seat = seats.find( part.institutionId );
    const auto where = part.prefecture || seat == seats.end() ? part.prefecture : seat->second;
    if ( where )
      ofPrefecture[*where].add( part );
  }
  for ( const auto &[id, ids] : ofCluster )
    ids.countInto( mOfCluster[id] );
  for ( const auto &[code, ids] : ofPrefecture )
    ids.countInto( mOfPrefecture[code] );
  national.countInto( mNational );
}

std::optional<int> Comparison::Counts::of( const QString &measureId ) const
{
  if ( measureId == CLUSTERS )
    return clusters;
  if ( measureId == INSTITUTIONS )
    return institutions;
  if ( measureId == CORE_INSTITUTIONS )
    return coreInstitutions;
  if ( measureId == FIELDS )
    return fields;
  return std::nullopt;
}

const IndicatorSeries *Comparison::seriesOf( const QString &id ) const
{
  const auto found = std::find_if( mSeries.begin(), mSeries.end(), [&id]( const IndicatorSeries &series ) { return series.id == id; } );
  return found == mSeries.end() ? nullptr : &*found;
}

QStringList Comparison::measureIds() const
{
  QStringList ids { CLUSTERS };
  if ( mNational.institutions > 0 )
    ids << INSTITUTIONS << CORE_INSTITUTIONS;
  if ( mNational.fields > 0 )
    ids << FIELDS;
  for ( const IndicatorSeries &series : mSeries )
    ids << series.id;
  return ids;
}

QStringList Comparison::latestSeriesIds() const
{
  std::vector<const IndicatorSeries *> latest;
  for ( const IndicatorSeries &series : mSeries )
  {
    const auto known = std::find_if( latest.begin(), latest.end(), [&series]( const IndicatorSeries *one ) { return one->indicator == series.indicator; } );
    if ( known == latest.end() )
      latest.push_back( &series );
    else if ( ( *known )->year < series.year )
      *known = &series;
  }
  QStringList ids;
  for ( const IndicatorSeries *series : latest )
    ids << series->id;
  return ids;
}

QStringList Comparison::denominatorIds() const
{
  QStringList ids;
  for ( const IndicatorSeries &series : mSeries )
    if ( series.addsUp )
      ids << series.id;
  return ids;
}

std::vector<PrefectureCode> Comparison::prefecturesOf( const QString &clusterId ) const
{
  return mPrefectures.value( clusterId );
}

ComparedFigure Comparison::figure( const QString &measureId, const ComparedItem &item ) const
{
  const auto gap = []( Gap why ) { return ComparedFigure { std::nullopt, why }; };
  const IndicatorSeries *series = seriesOf( measureId );
  if ( item.kind == Kind::Prefecture )
  {
    const auto code = codeOf( item.id );
    if ( !code )
      return gap( Gap::Unknown );
    if ( series )
      return sumOf( *series, { *code } );
    const auto counts = mOfPrefecture.find( *code );
    return { static_cast<double>( ( counts == mOfPrefecture.end() ? Counts() : counts->second ).of( measureId ).value_or( 0 ) ) };
  }
  if ( !mOfCluster.contains( item.id ) )
    return gap( Gap::Unknown );
  if ( !series )
    return measureId == CLUSTERS ? gap( Gap::NotCounted ) : ComparedFigure { static_cast<double>( mOfCluster[item.id].of( measureId ).value_or( 0 ) ) };
  if ( !series->addsUp )
    return gap( Gap::DoesNotAddUp );
  if ( !mPrefectures.contains( item.id ) )
    return gap( Gap::NoPrefecture );
  return sumOf( *series, mPrefectures[item.id] );
}

ComparedFigure Comparison::figure( const QString &measureId, const IndicatorSeries *denominator, const ComparedItem &item ) const
{
  const ComparedFigure plain = figure( measureId, item );
  return denominator ? quotient( plain, figure( denominator->id, item ), denominatorScale( *denominator ) ) : plain;
}

ComparedFigure Comparison::national( const QString &measureId ) const
{
  const IndicatorSeries *series = seriesOf( measureId );
  if ( !series )
    return { static_cast<double>( mNational.of( measureId ).value_or( 0 ) ) };
  return series->addsUp ? sumOf( *series, allPrefectures() ) : ComparedFigure { std::nullopt, Gap::DoesNotAddUp };
}

std::vector<double> Comparison::known( const QString &measureId, const IndicatorSeries *denominator, Kind kind ) const
{
  std::vector<double> values;
  const auto add = [&]( const QString &id ) {
    if ( const ComparedFigure one = figure( measureId, denominator, { kind, id } ); one.value )
      values.push_back( *one.value );
  };
  if ( kind == Kind::Cluster )
    for ( const QString &id : mClusterIds )
      add( id );
  else
    for ( const PrefectureCode code : allPrefectures() )
      add( code.toString() );
  std::sort( values.begin(), values.end() );
  return values;
}

std::optional<ComparedMeasure> Comparison::compare( const QString &measureId, const QString &denominatorId, const std::vector<ComparedItem> &items ) const
{
  const IndicatorSeries *series = seriesOf( measureId );
  if ( !series && !Counts().of( measureId ) )
    return std::nullopt;
  const IndicatorSeries *denominator = seriesOf( denominatorId );
  if ( denominator && ( !denominator->addsUp || denominator == series || ( series && !series->addsUp ) ) )
    denominator = nullptr;

  ComparedMeasure measure { measureId, series, denominator != nullptr, {}, national( measureId ) };
  if ( denominator )
    measure.national = quotient( measure.national, national( denominator->id ), denominatorScale( *denominator ) );
  measure.ofPrefectures = known( measureId, denominator, Kind::Prefecture );
  measure.ofClusters = known( measureId, denominator, Kind::Cluster );
  const bool hasShare = !denominator && measureId != FIELDS && measure.national.value.value_or( 0 ) > 0;
  for ( const ComparedItem &item : items )
  {
    ComparedFigure one = figure( measureId, denominator, item );
    if ( one.value )
    {
      one.rank = rankOf( *one.value, item.kind == Kind::Prefecture ? measure.ofPrefectures : measure.ofClusters );
      if ( hasShare )
        one.share = *one.value / *measure.national.value;
    }
    measure.figures.push_back( std::move( one ) );
  }
  return measure;
}

double denominatorScale( const IndicatorSeries &denominator )
{
  const QString &ja = denominator.unit.ja;
  const QString en = denominator.unit.en.toLower();
  if ( ja == QStringLiteral( "人" ) || en == QLatin1String( "persons" ) || en == QLatin1String( "people" ) || en == QLatin1String( "inhabitants" ) )
    return PERSONS;
  if ( ja == QStringLiteral( "千人" ) || en == QLatin1String( "thousand persons" ) || en == QLatin1String( "1000 persons" ) )
    return PERSONS / 1000;
  return 1;
}

} // namespace clusteratlas
