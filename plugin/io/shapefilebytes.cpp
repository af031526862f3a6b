// SPDX-License-Identifier: GPL-2.0-or-later
#include "geometrybytes.h"

#include "shapefilerings.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <future>

namespace clusteratlas
{

namespace
{
// ESRI Shapefile Technical Description (1998): lengths and offsets count words of two bytes and are big-endian, the rest little.
constexpr quint64 HEADER = 100;
constexpr quint64 INDEX_ENTRY = 8;
constexpr quint64 RECORD_HEADER = 8;
constexpr quint64 POLYGON_HEADER = 44; //!< shape type, box, number of rings, number of points
constexpr quint64 PART = 4;            //!< where a ring begins
constexpr quint64 POINT = 16;
constexpr quint64 LONGEST_RECORD = 1ULL << 30;
constexpr int FILE_CODE = 9994;
constexpr int POLYGON = 5;

/**
 * Reads a file in blocks, which grow while it is read forward: records that lie scattered are read without what lies between them. Not as
 * mapped memory: a file that is cut short meanwhile would end the program.
 */
class BlockFile
{
  public:
    explicit BlockFile( const QString &path )
      : mFile( path )
    {
      if ( mFile.open( QIODevice::ReadOnly | QIODevice::Unbuffered ) )
        mSize = static_cast<quint64>( mFile.size() );
    }

    quint64 size() const { return mSize; }

    //! Where \a length bytes from \a offset begin, good until the next call; null when they are not all there.
    const uchar *at( quint64 offset, quint64 length )
    {
      if ( offset > mSize || length > mSize - offset || length > LONGEST_RECORD )
        return nullptr;
      const bool isHeld = offset >= mBegin && offset + length <= mBegin + static_cast<quint64>( mBlock.size() );
      if ( !isHeld && !readFrom( offset, length ) )
        return nullptr;
      return reinterpret_cast<const uchar *>( mBlock.constData() ) + ( offset - mBegin );
    }

  private:
    bool readFrom( quint64 offset, quint64 length )
    {
      const quint64 end = mBegin + static_cast<quint64>( mBlock.size() );
      const bool goesOn = offset >= mBegin && offset <= end + mBlockSize;
      mBlockSize = goesOn ? std::min( mBlockSize * 2, LARGEST_BLOCK ) : SMALLEST_BLOCK;
      return read( offset, std::max( length, std::min( mBlockSize, mSize - offset ) ) );
    }

    bool read( quint64 offset, quint64 length )
    {
      mBegin = offset;
      mBlock.resize( static_cast<int>( length ) );
      const bool isRead = mFile.seek( static_cast<qint64>( offset ) ) && mFile.read( mBlock.data(), mBlock.size() ) == mBlock.size();
      if ( !isRead )
        mBlock.clear();
      return isRead;
    }

    static constexpr quint64 SMALLEST_BLOCK = 16 << 10;
    static constexpr quint64 LARGEST_BLOCK = 512 << 10;
    QFile mFile;
    quint64 mSize = 0;
    quint64 mBegin = 0;
    QByteArray mBlock;
    quint64 mBlockSize = SMALLEST_BLOCK;
};

bool isShapeHeader( const uchar *header )
{
  return header && qFromBigEndian<qint32>( header ) == FILE_CODE && qFromLittleEndian<qint32>( header + 32 ) == POLYGON;
}

//! Both files of a Shapefile, for one thread.
class ShapeRecords final : public GeometryReader
{
  public:
    ShapeRecords( const QString &shapes, const QString &index )
      : mShapes( shapes )
      , mIndex( index )
    {}

    bool isUsable() { return isShapeHeader( mShapes.at( 0, HEADER ) ) && isShapeHeader( mIndex.at( 0, HEADER ) ); }

    //! An index of more entries than the shapes have room for is not believed.
    size_t count() const { return ( std::min( mIndex.size(), mShapes.size() ) - HEADER ) / INDEX_ENTRY; }

    std::optional<QByteArray> wkb( qint64 record ) override
    {
      const uchar *entry = record < 0 ? nullptr : mIndex.at( HEADER + static_cast<quint64>( record ) * INDEX_ENTRY, INDEX_ENTRY );
      if ( !entry )
        return std::nullopt;
      const quint64 offset = quint64( 2 ) * qFromBigEndian<quint32>( entry );
      const quint64 length = quint64( 2 ) * qFromBigEndian<quint32>( entry + 4 );
      const uchar *shape = length < POLYGON_HEADER ? nullptr : mShapes.at( offset, RECORD_HEADER + length );
      if ( !shape )
        return std::nullopt;
      const uchar *polygon = shape + RECORD_HEADER;
      const quint64 rings = qFromLittleEndian<quint32>( polygon + 36 );
      const quint64 points = qFromLittleEndian<quint32>( polygon + 40 );
      const bool plain = qFromLittleEndian<qint32>( polygon ) == POLYGON && rings > 0 && length == POLYGON_HEADER + rings * PART + points * POINT;
      return plain && findRings( polygon + POLYGON_HEADER, rings, points ) ? wkbOfRings( mRings ) : std::nullopt;
    }

  private:
    //! The rings whose first points are listed at \a parts; false when the list makes no sense.
    bool findRings( const uchar *parts, quint64 count, quint64 points )
    {
      mRings.clear();
      const uchar *const first = parts + count * PART;
      for ( quint64 ring = 0; ring < count; ++ring )
      {
        const quint64 begin = qFromLittleEndian<quint32>( parts + ring * PART );
        const quint64 end = ring + 1 < count ? qFromLittleEndian<quint32>( parts + ( ring + 1 ) * PART ) : points;
        if ( begin > end || end > points || ( ring == 0 && begin != 0 ) )
          return false;
        mRings.push_back( { first + begin * POINT, static_cast<quint32>( end - begin ) } );
      }
      return true;
    }

    std::vector<StoredRing> mRings; //!< of the record at hand
    BlockFile mShapes;
    BlockFile mIndex;
};

class ShapefileBytes final : public GeometryBytes
{
  public:
    ShapefileBytes( const QString &shapes, const QString &index )
      : mShapes( shapes )
      , mIndex( index )
    {}

    bool isUsable() const { return ShapeRecords( mShapes, mIndex ).isUsable(); }

    std::vector<StoredGeometry> read( const std::atomic<bool> &stop, bool keep ) override
    {
      ShapeRecords records( mShapes, mIndex );
      if ( !records.isUsable() )
        return {};
      std::vector<StoredGeometry> geometries( records.count() );
      const auto readRange = [&stop, &geometries, keep]( ShapeRecords &range, size_t begin, size_t end ) {
        for ( size_t record = begin; record < end && !stop; ++record )
          geometries[record] = storedGeometry( static_cast<qint64>( record ), range.wkb( static_cast<qint64>( record ) ), keep );
      };
      const size_t middle = geometries.size() / 2;
      const std::future<void> half = std::async( std::launch::async, [this, &readRange, middle]() {
        ShapeRecords range( mShapes, mIndex );
        readRange( range, 0, middle );
      } );
      readRange( records, middle, geometries.size() );
      half.wait();
      return geometries;
    }

    std::unique_ptr<GeometryReader> reader() const override { return std::make_unique<ShapeRecords>( mShapes, mIndex ); }

  private:
    QString mShapes;
    QString mIndex;
};
} // namespace

std::unique_ptr<GeometryBytes> shapefileBytes( const SourceFile &file )
{
  const QFileInfo info( file.address );
  if ( info.suffix().toLower() != QLatin1String( "shp" ) || !info.isFile() )
    return nullptr;
  const QString stem = file.address.left( file.address.size() - 3 );
  const QString index = stem + ( info.suffix() == QLatin1String( "SHP" ) ? QStringLiteral( "SHX" ) : QStringLiteral( "shx" ) );
  auto bytes = std::make_unique<ShapefileBytes>( file.address, index );
  return bytes->isUsable() ? std::move( bytes ) : nullptr;
}

} // namespace clusteratlas
