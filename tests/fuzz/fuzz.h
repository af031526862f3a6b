// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <cstdlib>

namespace clusteratlas::fuzz
{

//! What libFuzzer made up, without a copy.
inline QByteArray bytesOf( const uint8_t *data, size_t size )
{
  return QByteArray::fromRawData( reinterpret_cast<const char *>( data ), static_cast<int>( size ) );
}

//! Ends the run when \a holds does not hold, so that libFuzzer keeps the input.
inline void require( bool holds )
{
  if ( !holds )
    std::abort();
}

} // namespace clusteratlas::fuzz
