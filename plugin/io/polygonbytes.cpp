// SPDX-License-Identifier: GPL-2.0-or-later
#include "polygonbytes.h"

#include <mutex>

namespace clusteratlas
{

//! Readers of one file that wait for the next thread that needs one.
class PolygonBytes::Readers
{
  public:
    explicit Readers( std::shared_ptr<const GeometryBytes> file )
      : mFile( std::move( file ) )
    {}

    std::unique_ptr<GeometryReader> take()
    {
      const std::lock_guard<std::mutex> lock( mMutex );
      if ( mIdle.empty() )
        return mFile->reader();
      std::unique_ptr<GeometryReader> reader = std::move( mIdle.back() );
      mIdle.pop_back();
      return reader;
    }

    void give( std::unique_ptr<GeometryReader> reader )
    {
      const std::lock_guard<std::mutex> lock( mMutex );
      mIdle.push_back( std::move( reader ) );
    }

  private:
    std::shared_ptr<const GeometryBytes> mFile;
    std::mutex mMutex;
    std::vector<std::unique_ptr<GeometryReader>> mIdle;
};

PolygonBytes::PolygonBytes( const std::vector<QByteArray> &held )
{
  mRows.reserve( held.size() );
  for ( const QByteArray &wkb : held )
    mRows.push_back( { -1, true, wkb.size(), fingerprintOf( wkb ), wkb } );
}

PolygonBytes::PolygonBytes( std::vector<StoredGeometry> rows, std::shared_ptr<const GeometryBytes> file, const QString &source )
  : mRows( std::move( rows ) )
  , mReaders( std::make_shared<Readers>( std::move( file ) ) )
  , mSource( source )
{}

Result<void> PolygonBytes::visit( const std::vector<size_t> &rows, const std::function<void( const QByteArray & )> &visitor ) const
{
  std::unique_ptr<GeometryReader> reader;
  for ( const size_t row : rows )
  {
    const StoredGeometry &known = mRows[row];
    if ( known.size == 0 || !known.wkb.isEmpty() )
    {
      visitor( known.wkb );
      continue;
    }
    if ( !reader )
      reader = mReaders->take();
    const std::optional<QByteArray> wkb = reader->wkb( known.fid );
    if ( !wkb || wkb->size() != known.size || fingerprintOf( *wkb ) != known.fingerprint )
      return tl::unexpected( Error { Error::Code::SourceUnreadable, mSource, {}, static_cast<qint64>( row + 1 ), QStringLiteral( "changed while it was read" ) } );
    visitor( *wkb );
  }
  if ( reader )
    mReaders->give( std::move( reader ) );
  return {};
}

Result<QByteArray> PolygonBytes::at( size_t row ) const
{
  QByteArray bytes;
  const Result<void> visited = visit( { row }, [&bytes, this, row]( const QByteArray &wkb ) { bytes = mRows[row].wkb.isEmpty() ? QByteArray( wkb.constData(), wkb.size() ) : wkb; } );
  if ( !visited )
    return tl::unexpected( visited.error() );
  return bytes;
}

Result<QByteArray> PolygonBytes::take( size_t row )
{
  Result<QByteArray> bytes = at( row );
  if ( bytes )
    mRows[row] = { -1, true, 0, fingerprintOf( QByteArray() ) };
  return bytes;
}

} // namespace clusteratlas
