// SPDX-License-Identifier: GPL-2.0-or-later
#include "geopackagefill.h"
#include "polygonrows.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace clusteratlas
{

namespace
{
using Type = FieldSchema::Type;

constexpr int REPORTED_ROWS = 4096;

QString textOf( sqlite3_stmt *statement, int column )
{
  const char *text = reinterpret_cast<const char *>( sqlite3_column_text( statement, column ) );
  return text ? QString::fromUtf8( text, sqlite3_column_bytes( statement, column ) ) : QString();
}

//! By the affinity that SQLite gives a declared type (sqlite.org/datatype3.html, 3.1); nothing for bytes.
std::optional<Type> typeOf( const QString &declared )
{
  const QString type = declared.toUpper();
  if ( type.startsWith( QLatin1String( "BLOB" ) ) )
    return std::nullopt;
  if ( type == QLatin1String( "BOOLEAN" ) )
    return Type::Boolean;
  if ( type.contains( QLatin1String( "INT" ) ) )
    return Type::Integer;
  const bool isReal = type == QLatin1String( "REAL" ) || type.startsWith( QLatin1String( "DOUBLE" ) ) || type.startsWith( QLatin1String( "FLOAT" ) );
  return isReal ? Type::Number : Type::String;
}

class GeoPackagePolygonRows final : public PolygonRows
{
  public:
    explicit GeoPackagePolygonRows( const QString &path )
      : mPath( path )
    {
      if ( sqlite3_open_v2( path.toUtf8().constData(), &mDatabase, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr ) == SQLITE_OK )
        sqlite3_exec( mDatabase, "PRAGMA cache_size = -4000", nullptr, nullptr, nullptr );
    }
    ~GeoPackagePolygonRows() override
    {
      sqlite3_finalize( mStatement );
      sqlite3_close( mDatabase );
    }
    GeoPackagePolygonRows( const GeoPackagePolygonRows & ) = delete;
    GeoPackagePolygonRows &operator=( const GeoPackagePolygonRows & ) = delete;

    //! Takes the first layer that can be copied; false when there is none.
    bool open( const QString &layer, const QStringList &wanted )
    {
      sqlite3_stmt *statement = prepare( "SELECT g.table_name, g.column_name, upper( g.geometry_type_name ) FROM gpkg_geometry_columns AS g JOIN gpkg_spatial_ref_sys AS s ON s.srs_id = g.srs_id"
                                         " JOIN sqlite_master AS m ON m.name = g.table_name WHERE m.type = 'table' AND g.srs_id = 6668 AND upper( s.organization ) = 'EPSG'"
                                         " AND s.organization_coordsys_id = 6668 AND g.z = 0 AND g.m = 0 AND upper( g.geometry_type_name ) IN ( 'POLYGON', 'MULTIPOLYGON' ) ORDER BY g.rowid" );
      std::vector<std::array<QString, 3>> layers;
      while ( statement && sqlite3_step( statement ) == SQLITE_ROW )
        layers.push_back( { textOf( statement, 0 ), textOf( statement, 1 ), textOf( statement, 2 ) } );
      sqlite3_finalize( statement );
      for ( const auto &[name, geometry, kind] : layers )
        if ( ( layer.isEmpty() || name == layer ) && readColumns( name, geometry ) && hasAll( wanted ) )
        {
          mLayer = name;
          mGeometry = geometry;
          mKind = kind == QLatin1String( "POLYGON" ) ? GeometryKind::Polygon : GeometryKind::MultiPolygon;
          return true;
        }
      return false;
    }

    QString layer() const override { return mLayer; }
    GeometryKind geometry() const override { return mKind; }
    const std::vector<FieldSchema> &columns() const override { return mColumns; }

    Result<std::vector<std::vector<QString>>> texts( const std::vector<int> &columns, const Progress &progress ) override
    {
      std::vector<std::vector<QString>> cells( columns.size() );
      QByteArray list;
      for ( const int column : columns )
        list += ( list.isEmpty() ? "" : "," ) + GeoPackageFill::quoted( mColumns[static_cast<size_t>( column )].name );
      sqlite3_stmt *statement = prepare( "SELECT " + list + from() );
      int result = SQLITE_ERROR;
      while ( statement && ( result = sqlite3_step( statement ) ) == SQLITE_ROW )
      {
        for ( size_t index = 0; index < columns.size(); ++index )
          cells[index].push_back( textOf( statement, static_cast<int>( index ) ) );
        if ( cells.front().size() % REPORTED_ROWS == 0 && !report( progress, 0 ) )
          break;
      }
      sqlite3_finalize( statement );
      if ( result == SQLITE_ROW )
        return tl::unexpected( Error { Error::Code::Canceled, mPath } );
      if ( result != SQLITE_DONE )
        return tl::unexpected( unreadable() );
      return cells;
    }

    bool next() override
    {
      if ( !mStatement )
      {
        QByteArray list = GeoPackageFill::quoted( mGeometry );
        for ( const FieldSchema &column : mColumns )
          list += ',' + GeoPackageFill::quoted( column.name );
        mStatement = prepare( "SELECT " + list + from() );
      }
      mResult = mStatement ? sqlite3_step( mStatement ) : SQLITE_ERROR;
      return mResult == SQLITE_ROW;
    }

    bool bind( GeoPackageFill &fill ) override
    {
      for ( size_t column = 0; column < mColumns.size(); ++column )
        fill.bindValue( static_cast<int>( column ), sqlite3_column_value( mStatement, static_cast<int>( column ) + 1 ) );
      const char *blob = static_cast<const char *>( sqlite3_column_blob( mStatement, 0 ) );
      const int size = sqlite3_column_bytes( mStatement, 0 );
      const std::optional<Bounds> bounds = blob ? boundsOfBlob( blob, size ) : std::nullopt;
      if ( bounds )
        fill.bindGeometry( blob, size, *bounds );
      else
        fill.bindNoGeometry();
      return bounds && !bounds->isEmpty();
    }

    Result<void> state() const override
    {
      if ( mStatement && mResult != SQLITE_ROW && mResult != SQLITE_DONE )
        return tl::unexpected( unreadable() );
      return {};
    }

  private:
    sqlite3_stmt *prepare( const QByteArray &sql ) const
    {
      sqlite3_stmt *statement = nullptr;
      sqlite3_prepare_v2( mDatabase, sql.constData(), sql.size(), &statement, nullptr );
      return statement;
    }

    QByteArray from() const { return " FROM " + GeoPackageFill::quoted( mLayer ) + " ORDER BY " + GeoPackageFill::quoted( mKey ); }

    Error unreadable() const { return { Error::Code::SourceUnreadable, mPath, mLayer, -1, QString::fromUtf8( sqlite3_errmsg( mDatabase ) ) }; }

    //! False when a column cannot be copied or there is no whole number as key.
    bool readColumns( const QString &table, const QString &geometry )
    {
      mColumns.clear();
      mKey.clear();
      bool isCopyable = true;
      sqlite3_stmt *statement = prepare( "SELECT name, type, pk FROM pragma_table_info( " + GeoPackageFill::literal( table ) + " )" );
      while ( statement && sqlite3_step( statement ) == SQLITE_ROW )
      {
        const QString name = textOf( statement, 0 ), declared = textOf( statement, 1 );
        if ( sqlite3_column_int( statement, 2 ) > 0 )
        {
          isCopyable = isCopyable && mKey.isEmpty() && declared.toUpper() == QLatin1String( "INTEGER" );
          mKey = name;
        }
        else if ( name.compare( geometry, Qt::CaseInsensitive ) != 0 )
        {
          const std::optional<Type> type = typeOf( declared );
          isCopyable = isCopyable && type;
          mColumns.push_back( { name, type.value_or( Type::String ) } );
        }
      }
      sqlite3_finalize( statement );
      return isCopyable && !mKey.isEmpty();
    }

    bool hasAll( const QStringList &wanted ) const
    {
      return std::all_of( wanted.begin(), wanted.end(), [this]( const QString &name ) {
        return std::any_of( mColumns.begin(), mColumns.end(), [&name]( const FieldSchema &column ) { return column.name.compare( name, Qt::CaseInsensitive ) == 0; } );
      } );
    }

    QString mPath;
    sqlite3 *mDatabase = nullptr;
    sqlite3_stmt *mStatement = nullptr;
    int mResult = SQLITE_OK;
    QString mLayer;
    QString mGeometry;
    GeometryKind mKind = GeometryKind::MultiPolygon;
    QString mKey;
    std::vector<FieldSchema> mColumns;
};
} // namespace

std::unique_ptr<PolygonRows> geoPackageRows( const QString &path, const QString &layer, const QStringList &wanted )
{
  auto rows = std::make_unique<GeoPackagePolygonRows>( path );
  if ( !rows->open( layer, wanted ) )
    return nullptr;
  return rows;
}

} // namespace clusteratlas
