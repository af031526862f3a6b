// SPDX-License-Identifier: GPL-2.0-or-later
#include "repeatedrows.h"

namespace clusteratlas
{

qint64 repeatedRows( const KeyJoin &join, size_t columns, const std::function<QStringView( size_t row, size_t column )> &cell )
{
  constexpr quint32 NONE = 0xFFFFFFFF;
  struct Slot
  {
      quint32 hash = 0;
      quint32 row = NONE;
  };
  size_t size = 16;
  while ( size < 2 * join.joined() )
    size *= 2;
  std::vector<Slot> table( size );
  const auto hashOf = [&]( size_t row ) {
    quint64 hash = 14695981039346656037ULL;
    for ( size_t column = 0; column < columns; ++column )
    {
      for ( const QChar c : cell( row, column ) )
        hash = ( hash ^ c.unicode() ) * 1099511628211ULL;
      hash = ( hash ^ 0xFFFF ) * 1099511628211ULL;
    }
    return static_cast<quint32>( ( hash ^ hash >> 32 ) * 0x9E3779B1U );
  };
  const auto areEqual = [&]( size_t a, size_t b ) {
    for ( size_t column = 0; column < columns; ++column )
      if ( cell( a, column ) != cell( b, column ) )
        return false;
    return true;
  };
  qint64 repeated = 0;
  for ( quint32 row = 0; row < join.rowKeys.size(); ++row )
  {
    if ( join.rowKeys[row] == KeyJoin::NO_KEY )
      continue;
    const quint32 hash = hashOf( row );
    size_t at = hash & ( size - 1 );
    while ( table[at].row != NONE && !( table[at].hash == hash && areEqual( table[at].row, row ) ) )
      at = ( at + 1 ) & ( size - 1 );
    if ( table[at].row != NONE )
      ++repeated;
    else
      table[at] = { hash, row };
  }
  return repeated;
}

} // namespace clusteratlas
