// SPDX-License-Identifier: GPL-2.0-or-later
#include "geometrybytes.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

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
constexpr quint64 POINT = 16;
constexpr int FILE_CODE = 9994;
constexpr int POLYGON = 5;

//! A file as memory; empty when it cannot be mapped.
class MappedFile
{
  public:
    explicit MappedFile( const QString &path )
      : mFile( path )
    {
      if ( mFile.open( QIODevice::ReadOnly ) && ( mData = mFile.map( 0, mFile.size() ) ) )
        mSize = static_cast<quint64>( mFile.size() );
    }

    quint64 size() const { return mSize; }

    //! Where \a length bytes begin; null when they are not all there.
    const uchar *at( quint64 offset, quint64 length ) const { return offset <= mSize && length <= mSize - offset ? mData + offset : nullptr; }

  private:
    QFile mFile;
    uchar *mData = nullptr;
    quint64 mSize = 0;
};

bool isShapeHeader( const uchar *header )
{
  return header && qFromBigEndian<qint32>( header ) == FILE_CODE && qFromLittleEndian<qint32>( header + 32 ) == POLYGON;
}

class ShapefileBytes final : public GeometryBytes
{
  public:
    ShapefileBytes( const QString &shapes, const QString &index )
      : mShapes( shapes )
      , mIndex( index )
    {}

    bool isUsable() const { return isShapeHeader( mShapes.at( 0, HEADER ) ) && isShapeHeader( mIndex.at( 0, HEADER ) ); }

    std::vector<StoredGeometry> read( const std::atomic<bool> &stop ) override
    {
      std::vector<StoredGeometry> geometries( ( mIndex.size() - HEADER ) / INDEX_ENTRY );
      const auto readRange = [this, &stop, &geometries]( size_t begin, size_t end ) {
        for ( size_t record = begin; record < end && !stop; ++record )
          geometries[record] = { static_cast<qint64>( record ), wkb( mIndex.at( HEADER + record * INDEX_ENTRY, INDEX_ENTRY ) ) };
      };
      const size_t middle = geometries.size() / 2;
      const std::future<void> half = std::async( std::launch::async, readRange, 0, middle );
      readRange( middle, geometries.size() );
      half.wait();
      return geometries;
    }

  private:
    std::optional<QByteArray> wkb( const uchar *entry ) const
    {
      const quint64 offset = quint64( 2 ) * qFromBigEndian<quint32>( entry );
      const quint64 length = quint64( 2 ) * qFromBigEndian<quint32>( entry + 4 );
      const uchar *record = mShapes.at( offset, RECORD_HEADER + length );
      if ( !record || length < POLYGON_HEADER )
        return std::nullopt;
      const uchar *polygon = record + RECORD_HEADER;
      const quint32 points = qFromLittleEndian<quint32>( polygon + 40 );
      // Which ring is a hole of which, the format does not say: several rings are for OGR.
      const bool plain = qFromLittleEndian<qint32>( polygon ) == POLYGON && qFromLittleEndian<quint32>( polygon + 36 ) == 1 && length == POLYGON_HEADER + 4 + points * POINT;
      return plain ? std::optional<QByteArray>( polygonOf( polygon + POLYGON_HEADER + 4, points ) ) : std::nullopt;
    }

    static QByteArray polygonOf( const uchar *points, quint32 count )
    {
      constexpr int WKB_HEADER = 13;
      QByteArray wkb( static_cast<int>( WKB_HEADER + count * POINT ), Qt::Uninitialized );
      char *out = wkb.data();
      *out = 1;
      qToLittleEndian<quint32>( 3, out + 1 );
      qToLittleEndian<quint32>( 1, out + 5 );
      qToLittleEndian<quint32>( count, out + 9 );
      std::memcpy( out + WKB_HEADER, points, count * POINT );
      return wkb;
    }

    MappedFile mShapes;
    MappedFile mIndex;
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
