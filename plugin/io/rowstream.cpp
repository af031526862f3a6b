// SPDX-License-Identifier: GPL-2.0-or-later
#include "rowstream.h"

#include "core/plainvalue.h"
#include "geopackagefill.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Type = FieldSchema::Type;

constexpr size_t BATCH = 8192;

//! Appends \a cell as UTF-8 and returns its bytes.
int appendUtf8( QByteArray &texts, QStringView cell )
{
  const int begin = texts.size();
  const bool isAscii = std::all_of( cell.begin(), cell.end(), []( QChar c ) { return c.unicode() < 0x80; } );
  if ( isAscii )
  {
    texts.resize( begin + static_cast<int>( cell.size() ) );
    std::transform( cell.begin(), cell.end(), texts.data() + begin, []( QChar c ) { return static_cast<char>( c.unicode() ); } );
  }
  else
    texts.append( cell.toUtf8() );
  return texts.size() - begin;
}
} // namespace

RowStream::RowStream( const KeyedTable &table, std::vector<int> columns, int first, NextRow next )
  : mTable( table )
  , mColumns( std::move( columns ) )
  , mFirst( first )
  , mNextRow( std::move( next ) )
  , mNext( std::async( std::launch::async, [this] { return read(); } ) )
{}

RowStream::Value RowStream::valueOf( QStringView cell, Type type, QByteArray &texts ) const
{
  Value value;
  if ( cell.isEmpty() )
    return value;
  if ( type == Type::Integer )
  {
    value.kind = Value::Kind::Integer;
    value.integer = plainInteger( cell ).value_or( 0 );
  }
  else if ( type == Type::Number )
  {
    value.kind = Value::Kind::Real;
    value.real = plainNumber( cell ).value_or( 0 );
  }
  else
  {
    value.kind = Value::Kind::Text;
    value.begin = texts.size();
    value.size = appendUtf8( texts, cell );
  }
  return value;
}

RowStream::Batch RowStream::read()
{
  std::vector<size_t> rows;
  while ( rows.size() < BATCH )
  {
    const std::optional<size_t> row = mNextRow();
    if ( !row )
      break;
    rows.push_back( *row );
  }
  Batch batch;
  batch.values.reserve( rows.size() * mColumns.size() );
  for ( size_t index = 0; index < rows.size(); ++index )
  {
    for ( int step = 0; step < 3; ++step )
      if ( const size_t later = index + static_cast<size_t>( 4 * ( 3 - step ) ); later < rows.size() )
        mTable.source.grid.prefetch( mTable.layout.dataRows[rows[later]], step );
    for ( const int column : mColumns )
      batch.values.push_back( valueOf( mTable.cell( rows[index], static_cast<size_t>( column ) ), mTable.columns[static_cast<size_t>( column )].type, batch.texts ) );
  }
  return batch;
}

void RowStream::bind( GeoPackageFill &fill )
{
  if ( mAt == mBatch.values.size() && mNext.valid() )
  {
    mBatch = mNext.get();
    mAt = 0;
    if ( !mBatch.values.empty() )
      mNext = std::async( std::launch::async, [this] { return read(); } );
  }
  Q_ASSERT( mColumns.empty() || mAt < mBatch.values.size() );
  for ( size_t index = 0; index < mColumns.size(); ++index )
  {
    const Value &value = mBatch.values[mAt++];
    const int place = mFirst + static_cast<int>( index );
    switch ( value.kind )
    {
      case Value::Kind::Null:
        fill.bindNull( place );
        break;
      case Value::Kind::Integer:
        fill.bindInteger( place, value.integer );
        break;
      case Value::Kind::Real:
        fill.bindReal( place, value.real );
        break;
      case Value::Kind::Text:
        fill.bindText( place, mBatch.texts.constData() + value.begin, value.size );
        break;
    }
  }
}

} // namespace clusteratlas
