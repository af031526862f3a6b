// SPDX-License-Identifier: GPL-2.0-or-later
#include "dissolve.h"

#include "cancelcoverage.h"
#include "geoscontext.h"
#include "largepages.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <numeric>
#include <optional>
#include <thread>

namespace clusteratlas
{

namespace
{
using Outcome = RepairedPolygon::Outcome;

double areaOf( const GeosContext &geos, const GEOSGeometry *geometry )
{
  double area = 0;
  GEOSArea_r( geos.handle(), geometry, &area );
  return area;
}

//! Unites \a polygons, which are valid.
void unite( std::vector<QByteArray> polygons, Dissolved &result )
{
  result.united = true;
  // In the order of their bytes, so that the order of the features does not show in the last digits.
  std::sort( polygons.begin(), polygons.end() );
  const GeosContext geos;
  std::vector<GEOSGeometry *> parts;
  double before = 0;
  for ( const QByteArray &wkb : polygons )
  {
    GeosContext::Geometry part = geos.read( wkb );
    before += areaOf( geos, part.get() );
    parts.push_back( part.release() );
  }
  const GeosContext::Geometry collection = geos.own( GEOSGeom_createCollection_r( geos.handle(), GEOS_GEOMETRYCOLLECTION, parts.data(), static_cast<unsigned int>( parts.size() ) ) );
  const GeosContext::Geometry united = geos.own( GEOSUnaryUnion_r( geos.handle(), collection.get() ) );
  const GeosContext::Geometry areas = united ? geos.polygonsOf( united.get() ) : geos.own( nullptr );
  if ( !areas )
  {
    result.detail = geos.lastMessage();
    return;
  }
  result.areaDifference = before > 0 ? ( areaOf( geos, areas.get() ) - before ) / before : 0;
  // Part by part: GEOS may leave some whose area vanishes.
  RingSet rings;
  std::vector<RingPolygon> shape;
  for ( int part = 0; part < GEOSGetNumGeometries_r( geos.handle(), areas.get() ); ++part )
  {
    const GEOSGeometry *polygon = GEOSGetGeometryN_r( geos.handle(), areas.get(), part );
    if ( appendRings( geos.write( polygon ), rings, &shape ) != WkbContent::Polygons && areaOf( geos, polygon ) != 0 )
      result.detail = QStringLiteral( "a ring without area or with infinite coordinates" );
  }
  const QByteArray wkb = multiPolygonWkb( rings, std::move( shape ) );
  if ( RingSet again; !wkb.isEmpty() && appendRings( wkb, again ) != WkbContent::Polygons )
    result.detail = QStringLiteral( "coordinates that differ by too many digits" );
  if ( result.detail.isEmpty() )
    result.wkb = wkb;
}

//! Repairs what needs it, and tries again when that changed anything.
Result<void> dissolveRepaired( const PolygonGroups &groups, size_t group, bool changed, Dissolved &result )
{
  RingSet rings;
  std::vector<QByteArray> repaired;
  bool readable = true;
  bool invalid = false;
  size_t index = 0;
  const Result<void> visited = groups.visit( group, [&]( const QByteArray &wkb ) {
    RepairedPolygon polygon = repairPolygon( wkb );
    result.outcomes[index++] = polygon.outcome;
    invalid = invalid || polygon.outcome == Outcome::Repaired || polygon.outcome == Outcome::Broken;
    if ( polygon.wkb.isEmpty() )
      return;
    readable = appendRings( polygon.wkb, rings ) == WkbContent::Polygons && readable;
    repaired.push_back( std::move( polygon.wkb ) );
  } );
  if ( !visited )
    return visited;
  if ( changed )
    result.trouble = invalid ? CoverageTrouble::InvalidPolygon : CoverageTrouble::None;
  if ( repaired.empty() )
    return {};
  if ( readable && ( changed || invalid ) )
  {
    tl::expected<CancelledCoverage, CoverageTrouble> cancelled = cancelCoverage( std::move( rings ) );
    if ( cancelled )
    {
      result.wkb = std::move( cancelled->wkb );
      result.areaDifference = cancelled->areaDifference;
      return {};
    }
    result.trouble = cancelled.error();
  }
  unite( std::move( repaired ), result );
  return {};
}

Result<Dissolved> dissolveGroup( const PolygonGroups &groups, size_t group )
{
  Dissolved result;
  result.outcomes.assign( groups.featureCount( group ), Outcome::Unchanged );
  RingSet rings;
  reserveOnLargePages( rings.positions, groups.byteCount( group ) / sizeof( Position ) );
  bool readable = true;
  size_t index = 0;
  const Result<void> visited = groups.visit( group, [&]( const QByteArray &wkb ) {
    const WkbContent content = readable ? appendRings( wkb, rings ) : WkbContent::Other;
    readable = content != WkbContent::Other;
    if ( content == WkbContent::Empty )
      result.outcomes[index] = Outcome::Empty;
    ++index;
  } );
  if ( !visited )
    return tl::unexpected( visited.error() );
  if ( readable )
  {
    tl::expected<CancelledCoverage, CoverageTrouble> cancelled = cancelCoverage( std::move( rings ) );
    if ( cancelled )
    {
      result.wkb = std::move( cancelled->wkb );
      result.areaDifference = cancelled->areaDifference;
      return result;
    }
    result.trouble = cancelled.error();
  }
  if ( const Result<void> repaired = dissolveRepaired( groups, group, !readable, result ); !repaired )
    return tl::unexpected( repaired.error() );
  return result;
}

//! Groups whose polygons are held.
class HeldGroups final : public PolygonGroups
{
  public:
    explicit HeldGroups( const std::vector<QByteArray> *groups, size_t count )
      : mGroups( groups )
      , mCount( count )
    {}

    size_t count() const override { return mCount; }
    size_t featureCount( size_t group ) const override { return mGroups[group].size(); }
    size_t byteCount( size_t group ) const override
    {
      return std::accumulate( mGroups[group].begin(), mGroups[group].end(), size_t( 0 ), []( size_t sum, const QByteArray &wkb ) { return sum + static_cast<size_t>( wkb.size() ); } );
    }
    Result<void> visit( size_t group, const std::function<void( const QByteArray & )> &visitor ) const override
    {
      std::for_each( mGroups[group].begin(), mGroups[group].end(), visitor );
      return {};
    }

  private:
    const std::vector<QByteArray> *mGroups;
    size_t mCount;
};
} // namespace

Dissolved dissolve( const std::vector<QByteArray> &polygons )
{
  return *dissolveGroup( HeldGroups( &polygons, 1 ), 0 );
}

Result<std::vector<Dissolved>> dissolveGroups( const std::vector<std::vector<QByteArray>> &groups, const Progress &progress )
{
  return dissolveGroups( HeldGroups( groups.data(), groups.size() ), progress );
}

Result<std::vector<Dissolved>> dissolveGroups( const PolygonGroups &groups, const Progress &progress )
{
  std::vector<Dissolved> results( groups.count() );
  std::vector<size_t> sizes;
  for ( size_t group = 0; group < groups.count(); ++group )
    sizes.push_back( groups.byteCount( group ) + 1 );
  const double total = static_cast<double>( std::accumulate( sizes.begin(), sizes.end(), size_t( 1 ) ) );
  // The largest first, so that no thread is left alone with it at the end.
  std::vector<size_t> order( groups.count() );
  std::iota( order.begin(), order.end(), size_t( 0 ) );
  std::stable_sort( order.begin(), order.end(), [&sizes]( size_t a, size_t b ) { return sizes[a] > sizes[b]; } );

  std::atomic<size_t> next { 0 };
  std::atomic<size_t> done { 0 };
  std::atomic<bool> stop { false };
  std::mutex mutex;
  std::condition_variable finished;
  std::optional<Error> failure;
  size_t running = std::min<size_t>( std::max( 1u, std::thread::hardware_concurrency() ), groups.count() );
  const auto work = [&]() {
    for ( size_t turn = next++; turn < order.size() && !stop; turn = next++ )
    {
      Result<Dissolved> dissolved = dissolveGroup( groups, order[turn] );
      if ( !dissolved )
      {
        const std::lock_guard<std::mutex> lock( mutex );
        failure = failure.value_or( dissolved.error() );
        stop = true;
        break;
      }
      results[order[turn]] = *std::move( dissolved );
      done += sizes[order[turn]];
    }
    const std::lock_guard<std::mutex> lock( mutex );
    --running;
    finished.notify_one();
  };
  std::vector<std::thread> threads;
  for ( size_t index = running; index > 0; --index )
    threads.emplace_back( work );
  {
    std::unique_lock<std::mutex> lock( mutex );
    while ( !finished.wait_for( lock, std::chrono::milliseconds( 50 ), [&running]() { return running == 0; } ) )
      if ( !report( progress, static_cast<double>( done ) / total ) )
        stop = true;
  }
  for ( std::thread &thread : threads )
    thread.join();
  if ( failure )
    return tl::unexpected( *failure );
  if ( stop || !report( progress, 1 ) )
    return tl::unexpected( Error { Error::Code::Canceled, QString() } );
  return results;
}

} // namespace clusteratlas
