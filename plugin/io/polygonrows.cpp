// SPDX-License-Identifier: GPL-2.0-or-later
#include "polygonrows.h"

#include "core/plainvalue.h"
#include "geopackagefill.h"
#include "ogrsource.h"

#include <QFileInfo>

namespace clusteratlas
{

namespace
{
using Type = FieldSchema::Type;

//! Features read whole.
class TableRows final : public PolygonRows
{
  public:
    explicit TableRows( PolygonTable table )
      : mTable( std::move( table ) )
    {
      for ( const CandidateColumn &column : mTable.columns )
      {
        const Type type = plainType( column.numeric ? column.values.size() : 0, [&column]( size_t row ) { return QStringView( column.values[row] ); } );
        mColumns.push_back( { column.name, type } );
      }
    }

    QString layer() const override { return mTable.layer; }
    GeometryKind geometry() const override { return GeometryKind::MultiPolygon; }
    const std::vector<FieldSchema> &columns() const override { return mColumns; }

    Result<std::vector<std::vector<QString>>> texts( const std::vector<int> &columns, const Progress & ) override
    {
      std::vector<std::vector<QString>> cells;
      for ( const int column : columns )
        cells.push_back( mTable.columns[static_cast<size_t>( column )].values );
      return cells;
    }

    bool next() override { return ++mRow < mTable.wkb.size(); }

    bool bind( GeoPackageFill &fill ) override
    {
      mTexts.clear();
      for ( size_t column = 0; column < mColumns.size(); ++column )
        bindCell( fill, static_cast<int>( column ), mColumns[column].type, mTable.columns[column].values[mRow] );
      const std::optional<Bounds> bounds = fill.bindPolygons( mTable.wkb[mRow] );
      return bounds && !bounds->isEmpty();
    }

    Result<void> state() const override { return {}; }

  private:
    void bindCell( GeoPackageFill &fill, int column, Type type, const QString &cell )
    {
      const std::optional<qint64> integer = type == Type::Integer ? plainInteger( cell ) : std::nullopt;
      const std::optional<double> number = type == Type::Number ? plainNumber( cell ) : std::nullopt;
      if ( cell.isNull() || ( type != Type::String && !integer && !number ) )
        fill.bindNull( column );
      else if ( integer )
        fill.bindInteger( column, *integer );
      else if ( number )
        fill.bindReal( column, *number );
      else
      {
        mTexts.push_back( cell.toUtf8() );
        fill.bindText( column, mTexts.back().constData(), mTexts.back().size() );
      }
    }

    PolygonTable mTable;
    std::vector<FieldSchema> mColumns;
    size_t mRow = static_cast<size_t>( -1 );
    std::vector<QByteArray> mTexts; //!< shared bytes: growing the vector moves none of them
};
} // namespace

Result<std::unique_ptr<PolygonRows>> openPolygonRows( const QString &source, const QStringList &wanted, const ReadOptions &options, const Progress &progress )
{
  const Result<std::vector<SourceFile>> files = sourceFiles( source );
  if ( !files )
    return tl::unexpected( files.error() );
  const SourceFile &file = files->front();
  const bool isGeoPackage = files->size() == 1 && QFileInfo( file.address ).suffix().toLower() == QLatin1String( "gpkg" ) && QFileInfo( file.address ).isFile();
  if ( isGeoPackage && options.encoding.isEmpty() && options.crs.isEmpty() )
    if ( std::unique_ptr<PolygonRows> rows = geoPackageRows( file.address, file.layer, wanted ) )
      return rows;
  Result<PolygonTable> table = readPolygons( source, options, progress );
  if ( !table )
    return tl::unexpected( table.error() );
  return polygonRows( *std::move( table ) );
}

std::unique_ptr<PolygonRows> polygonRows( PolygonTable table )
{
  return std::make_unique<TableRows>( std::move( table ) );
}

} // namespace clusteratlas
