// SPDX-License-Identifier: GPL-2.0-or-later
#include "eachinparallel.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace clusteratlas
{

bool eachInParallel( size_t count, const std::function<void( size_t )> &work, const Progress &progress )
{
  if ( count <= 1 )
  {
    if ( !report( progress, 0 ) )
      return false;
    if ( count == 1 )
      work( 0 );
    return report( progress, 1 );
  }
  std::atomic<size_t> next { 0 };
  std::atomic<bool> stop { false };
  std::mutex mutex;
  std::condition_variable finished;
  size_t running = std::min<size_t>( std::max( 1u, std::thread::hardware_concurrency() ), count );
  const auto run = [&]() {
    for ( size_t index = next++; index < count && !stop; index = next++ )
      work( index );
    const std::lock_guard<std::mutex> lock( mutex );
    --running;
    finished.notify_one();
  };
  std::vector<std::thread> threads;
  for ( size_t index = running; index > 0; --index )
    threads.emplace_back( run );
  {
    std::unique_lock<std::mutex> lock( mutex );
    while ( !finished.wait_for( lock, std::chrono::milliseconds( 50 ), [&running]() { return running == 0; } ) )
      if ( !report( progress, static_cast<double>( std::min<size_t>( next, count ) ) / static_cast<double>( count ) ) )
        stop = true;
  }
  for ( std::thread &thread : threads )
    thread.join();
  return report( progress, 1 ) && !stop;
}

} // namespace clusteratlas
