// SPDX-License-Identifier: GPL-2.0-or-later
#include "geometrybytes.h"

#include <QFileInfo>
#include <QtEndian>
#include <ogrsf_frmts.h>
#include <sqlite3.h>

#include <limits>

namespace clusteratlas
{

namespace
{
// GeoPackage 1.3, clause 2.1.3: "GP", version, flags, the number of the coordinate system, an envelope, WKB.
constexpr int HEADER = 8;
constexpr quint32 POLYGON = 3;
constexpr quint32 MULTI_POLYGON = 6;

QByteArray quoted( const char *name )
{
  return '"' + QByteArray( name ).replace( '"', "\"\"" ) + '"';
}

//! The bytes of the envelope by the flags; negative when they are not those of a plain geometry.
int envelopeSize( uchar flags )
{
  constexpr int SIZES[] = { 0, 32, 48, 48, 64 };
  const int kind = flags >> 1 & 7;
  const bool extended = flags & 0x20;
  return kind < 5 && !extended ? SIZES[kind] : -1;
}

//! What a query for numbers and geometries of rows gives.
class GeometryQuery
{
  public:
    GeometryQuery( const QString &path, const QByteArray &query )
    {
      if ( sqlite3_open_v2( path.toUtf8().constData(), &mDatabase, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr ) == SQLITE_OK )
        sqlite3_prepare_v2( mDatabase, query.constData(), query.size(), &mStatement, nullptr );
    }
    ~GeometryQuery()
    {
      sqlite3_finalize( mStatement );
      sqlite3_close( mDatabase );
    }
    GeometryQuery( const GeometryQuery & ) = delete;
    GeometryQuery &operator=( const GeometryQuery & ) = delete;

    bool isUsable() const { return mStatement; }

    //! Begins anew with the row \a fid or the one after it.
    bool seek( qint64 fid )
    {
      sqlite3_reset( mStatement );
      sqlite3_bind_int64( mStatement, 1, fid );
      return next();
    }

    bool next() { return sqlite3_step( mStatement ) == SQLITE_ROW; }

    qint64 fid() const { return sqlite3_column_int64( mStatement, 0 ); }

    //! Of the row at hand, good until the next one. Nothing when it is not plain.
    std::optional<QByteArray> wkb() const
    {
      if ( sqlite3_column_type( mStatement, 1 ) == SQLITE_NULL )
        return QByteArray();
      const char *blob = static_cast<const char *>( sqlite3_column_blob( mStatement, 1 ) );
      const int size = sqlite3_column_bytes( mStatement, 1 );
      if ( size < HEADER || blob[0] != 'G' || blob[1] != 'P' )
        return std::nullopt;
      const int envelope = envelopeSize( static_cast<uchar>( blob[3] ) );
      const int begin = HEADER + envelope;
      if ( envelope < 0 || size < begin + 9 || blob[begin] != 1 )
        return std::nullopt;
      const quint32 type = qFromLittleEndian<quint32>( blob + begin + 1 );
      return type == POLYGON || type == MULTI_POLYGON ? std::optional<QByteArray>( QByteArray::fromRawData( blob + begin, size - begin ) ) : std::nullopt;
    }

  private:
    sqlite3 *mDatabase = nullptr;
    sqlite3_stmt *mStatement = nullptr;
};

class GeoPackageReader final : public GeometryReader
{
  public:
    GeoPackageReader( const QString &path, const QByteArray &query )
      : mQuery( path, query )
    {}

    std::optional<QByteArray> wkb( qint64 fid ) override
    {
      // A few rows are passed over faster than one is looked up.
      constexpr qint64 NEAR = 16;
      if ( !mQuery.isUsable() )
        return std::nullopt;
      if ( !mIsAtRow || mQuery.fid() >= fid || fid - mQuery.fid() > NEAR )
        mIsAtRow = mQuery.seek( fid );
      while ( mIsAtRow && mQuery.fid() < fid )
        mIsAtRow = mQuery.next();
      return mIsAtRow && mQuery.fid() == fid ? mQuery.wkb() : std::nullopt;
    }

  private:
    GeometryQuery mQuery;
    bool mIsAtRow = false;
};

class GeoPackageBytes final : public GeometryBytes
{
  public:
    GeoPackageBytes( const QString &path, const QByteArray &query )
      : mPath( path )
      , mText( query )
      , mQuery( path, query )
    {}

    bool isUsable() const { return mQuery.isUsable(); }

    std::vector<StoredGeometry> read( const std::atomic<bool> &stop, bool keep ) override
    {
      std::vector<StoredGeometry> geometries;
      for ( bool isAtRow = !stop && mQuery.seek( std::numeric_limits<qint64>::min() ); isAtRow && !stop; isAtRow = mQuery.next() )
        geometries.push_back( storedGeometry( mQuery.fid(), mQuery.wkb(), keep ) );
      return geometries;
    }

    std::unique_ptr<GeometryReader> reader() const override { return std::make_unique<GeoPackageReader>( mPath, mText ); }

  private:
    QString mPath;
    QByteArray mText;
    GeometryQuery mQuery;
};
} // namespace

std::unique_ptr<GeometryBytes> geoPackageBytes( const SourceFile &file, OGRLayer &layer )
{
  const QFileInfo info( file.address );
  const QByteArray key( layer.GetFIDColumn() );
  const QByteArray geometry( layer.GetGeometryColumn() );
  if ( info.suffix().toLower() != QLatin1String( "gpkg" ) || !info.isFile() || key.isEmpty() || geometry.isEmpty() )
    return nullptr;
  const QByteArray query = "SELECT " + quoted( key ) + ',' + quoted( geometry ) + " FROM " + quoted( layer.GetName() ) + " WHERE " + quoted( key ) + " >= ? ORDER BY " + quoted( key );
  auto bytes = std::make_unique<GeoPackageBytes>( file.address, query );
  return bytes->isUsable() ? std::move( bytes ) : nullptr;
}

} // namespace clusteratlas
