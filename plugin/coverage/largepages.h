// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace clusteratlas
{

/**
 * Asks the system to back memory that is not used yet by large pages, which are fetched and found faster. Changes nothing else; for
 * little memory, or where there are no large pages, nothing at all.
 */
inline void preferLargePages( void *begin, size_t bytes )
{
#ifdef __linux__
  constexpr std::uintptr_t LARGE = 2 << 20;
  const std::uintptr_t from = ( reinterpret_cast<std::uintptr_t>( begin ) + LARGE - 1 ) / LARGE * LARGE;
  const std::uintptr_t to = ( reinterpret_cast<std::uintptr_t>( begin ) + bytes ) / LARGE * LARGE;
  if ( to > from )
    madvise( reinterpret_cast<void *>( from ), to - from, MADV_HUGEPAGE );
#else
  (void) begin;
  (void) bytes;
#endif
}

//! Room for \a size elements in \a vector, which is empty, on large pages.
template <typename Vector>
void reserveOnLargePages( Vector &vector, size_t size )
{
  vector.reserve( size );
  preferLargePages( vector.data(), size * sizeof( typename Vector::value_type ) );
}

} // namespace clusteratlas
