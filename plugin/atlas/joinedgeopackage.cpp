// SPDX-License-Identifier: GPL-2.0-or-later
#include "joinedgeopackage.h"

#include "io/geopackagefill.h"
#include "io/geopackagewriter.h"
#include "io/rowstream.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Type = FieldSchema::Type;
using Form = TableJoinRequest::Form;

constexpr QStringView POLYGONS = u"polygons";
constexpr QStringView ROWS = u"rows";
constexpr QStringView JOINED = u"joined";
constexpr QStringView UNJOINED = u"unjoined_rows";
constexpr QStringView WITHOUT = u"polygons_without_rows";
constexpr qint64 REPORTED_ROWS = 4096;

//! Names that are no other's, whatever their case: "code", "code_2".
class UniqueNames
{
  public:
    QString take( const QString &wanted )
    {
      QString name = wanted;
      for ( int number = 2; mTaken.contains( name.toLower() ); ++number )
        name = QStringLiteral( "%1_%2" ).arg( wanted ).arg( number );
      mTaken << name.toLower();
      return name;
    }

  private:
    QStringList mTaken { QStringLiteral( "fid" ), QStringLiteral( "geom" ), QStringLiteral( "ogc_fid" ) };
};

std::vector<FieldSchema> named( const std::vector<FieldSchema> &columns, UniqueNames &names )
{
  std::vector<FieldSchema> result = columns;
  for ( FieldSchema &column : result )
    column.name = names.take( column.name );
  return result;
}

std::vector<FieldSchema> operator+( std::vector<FieldSchema> a, const std::vector<FieldSchema> &b )
{
  a.insert( a.end(), b.begin(), b.end() );
  return a;
}

class JoinedGeoPackage
{
  public:
    JoinedGeoPackage( const QString &path, const JoinedSources &sources, KeyJoinLedger &ledger, const Progress &progress )
      : mPath( path )
      , mSources( sources )
      , mJoin( sources.join )
      , mLedger( ledger )
      , mProgress( progress )
    {
      for ( size_t column = 0; column < sources.table.columns.size(); ++column )
      {
        mAllColumns.push_back( static_cast<int>( column ) );
        if ( std::find( sources.table.keys.begin(), sources.table.keys.end(), static_cast<int>( column ) ) == sources.table.keys.end() )
          mOwnColumns.push_back( static_cast<int>( column ) );
      }
      UniqueNames names;
      mPolygonColumns = named( sources.polygons.columns(), names );
      std::vector<FieldSchema> own;
      for ( const int column : mOwnColumns )
        own.push_back( sources.table.columns[static_cast<size_t>( column )] );
      mJoinedColumns = named( own, names );
    }

    Result<void> write( Form form )
    {
      const Result<void> made = createGeoPackage( mPath, form == Form::Rows ? tablesOfRows() : tablesOfRelation(), expectedBytes( form ) );
      if ( !made )
        return made;
      GeoPackageFill fill( mPath );
      const bool isDone = form == Form::Rows ? writeFeatures( fill ) : writePolygons( fill ) && writeRows( fill );
      if ( const Result<void> read = mSources.polygons.state(); !read )
        return read;
      if ( !isDone )
        return tl::unexpected( mIsCanceled ? Error { Error::Code::Canceled, mPath } : fill.finish().error() );
      writeLeft( fill );
      if ( form == Form::Relation )
        addView( fill );
      return fill.finish();
    }

  private:
    //! Roughly.
    qint64 expectedBytes( Form form ) const
    {
      constexpr qint64 POLYGON = 1000, ROW = 40;
      const qint64 polygons = form == Form::Rows ? mJoin.pairs : static_cast<qint64>( mJoin.polygonKeys.size() );
      return polygons * POLYGON + static_cast<qint64>( mJoin.rowKeys.size() ) * ROW;
    }

    //! Whether to go on, asked every few thousand rows.
    bool goesOn( qint64 done, qint64 all )
    {
      mIsCanceled = done % REPORTED_ROWS == 0 && !report( mProgress, static_cast<double>( done ) / static_cast<double>( std::max<qint64>( 1, all ) ) );
      return !mIsCanceled;
    }

    FeatureTable leftTable( const QString &name, const Bilingual &title, const std::vector<FieldSchema> &more ) const
    {
      UniqueNames names;
      return { name, title, GeometryKind::None, named( std::vector<FieldSchema> { { QStringLiteral( "source_row" ), Type::Integer }, { QStringLiteral( "reason" ) } } + more, names ) };
    }

    std::vector<FeatureTable> tablesOfLeft() const
    {
      return { leftTable( UNJOINED.toString(), { QStringLiteral( "結合されなかった行" ), QStringLiteral( "Rows not joined" ) }, mSources.table.columns ),
        leftTable( WITHOUT.toString(), { QStringLiteral( "行のないポリゴン" ), QStringLiteral( "Polygons without rows" ) }, { { QStringLiteral( "key" ) } } ) };
    }

    std::vector<FeatureTable> tablesOfRows() const
    {
      std::vector<FeatureTable> tables { { JOINED.toString(), { QStringLiteral( "結合" ), QStringLiteral( "Joined" ) }, mSources.polygons.geometry(), mPolygonColumns + mJoinedColumns } };
      for ( FeatureTable &table : tablesOfLeft() )
        tables.push_back( std::move( table ) );
      return tables;
    }

    std::vector<FeatureTable> tablesOfRelation()
    {
      UniqueNames polygonNames, rowNames;
      std::vector<FieldSchema> polygonColumns = named( mSources.polygons.columns(), polygonNames );
      if ( mJoin.polygonsShareKeys )
      {
        mPolygonLink = polygonNames.take( QStringLiteral( "join_key" ) );
        polygonColumns.push_back( { mPolygonLink, Type::Integer } );
      }
      mRowColumns = named( mSources.table.columns, rowNames );
      mRowLink = rowNames.take( mJoin.polygonsShareKeys ? QStringLiteral( "join_key" ) : QStringLiteral( "polygon_fid" ) );
      std::vector<FeatureTable> tables { { POLYGONS.toString(), { QStringLiteral( "ポリゴン" ), QStringLiteral( "Polygons" ) }, mSources.polygons.geometry(), polygonColumns },
        { ROWS.toString(), { QStringLiteral( "行" ), QStringLiteral( "Rows" ) }, GeometryKind::None, mRowColumns + std::vector<FieldSchema> { { mRowLink, Type::Integer } } } };
      for ( FeatureTable &table : tablesOfLeft() )
        tables.push_back( std::move( table ) );
      return tables;
    }

    //! The rows of the first polygon, then those of the next one.
    RowStream::NextRow rowsByPolygon() const
    {
      return [this, polygon = size_t( 0 ), at = size_t( 0 )]() mutable -> std::optional<size_t> {
        while ( polygon < mJoin.polygonKeys.size() && at == mJoin.rowsOf( polygon ).size() )
        {
          ++polygon;
          at = 0;
        }
        if ( polygon == mJoin.polygonKeys.size() )
          return std::nullopt;
        return mJoin.rowsOf( polygon ).begin()[at++];
      };
    }

    bool writeFeatures( GeoPackageFill &fill )
    {
      fill.begin( JOINED.toString() );
      RowStream rows( mSources.table, mOwnColumns, static_cast<int>( mPolygonColumns.size() ), rowsByPolygon() );
      for ( size_t polygon = 0; mSources.polygons.next() && polygon < mJoin.polygonKeys.size(); ++polygon )
      {
        const size_t count = mJoin.rowsOf( polygon ).size();
        if ( count == 0 )
          continue;
        mLedger.withoutShape += mSources.polygons.bind( fill ) ? 0 : static_cast<qint64>( count );
        for ( size_t row = 0; row < count; ++row )
        {
          rows.bind( fill );
          if ( !fill.insert() || !goesOn( fill.rowCount(), mJoin.pairs ) )
            return false;
        }
      }
      fill.end();
      mLedger.written = fill.rowCount();
      return true;
    }

    bool writePolygons( GeoPackageFill &fill )
    {
      fill.begin( POLYGONS.toString() );
      for ( size_t polygon = 0; mSources.polygons.next() && polygon < mJoin.polygonKeys.size(); ++polygon )
      {
        const bool hasShape = mSources.polygons.bind( fill );
        mLedger.withoutShape += hasShape ? 0 : static_cast<qint64>( mJoin.rowsOf( polygon ).size() );
        if ( mJoin.polygonsShareKeys )
          bindKey( fill, static_cast<int>( mPolygonColumns.size() ), mJoin.polygonKeys[polygon] );
        if ( !fill.insert() || !goesOn( fill.rowCount(), 2 * static_cast<qint64>( mJoin.polygonKeys.size() ) ) )
          return false;
      }
      fill.end();
      return true;
    }

    static void bindKey( GeoPackageFill &fill, int column, qint32 key )
    {
      if ( key == KeyJoin::NO_KEY )
        fill.bindNull( column );
      else
        fill.bindInteger( column, key + 1 );
    }

    bool writeRows( GeoPackageFill &fill )
    {
      // Where no two polygons share a key, keys are numbered as the polygons with one are.
      std::vector<qint32> fids;
      for ( size_t polygon = 0; polygon < mJoin.polygonKeys.size(); ++polygon )
        if ( mJoin.polygonKeys[polygon] != KeyJoin::NO_KEY && !mJoin.polygonsShareKeys )
          fids.push_back( static_cast<qint32>( polygon ) );
      fill.begin( ROWS.toString() );
      const qint64 count = static_cast<qint64>( mJoin.rowKeys.size() );
      RowStream rows( mSources.table, mAllColumns, 0, [this, at = size_t( 0 )]() mutable { return at < mJoin.rowKeys.size() ? std::optional<size_t>( at++ ) : std::nullopt; } );
      for ( size_t row = 0; row < mJoin.rowKeys.size(); ++row )
      {
        const qint32 key = mJoin.rowKeys[row];
        rows.bind( fill );
        bindKey( fill, static_cast<int>( mRowColumns.size() ), mJoin.polygonsShareKeys || key == KeyJoin::NO_KEY ? key : fids[static_cast<size_t>( key )] );
        if ( !fill.insert() || !goesOn( fill.rowCount() + count, 2 * count ) )
          return false;
      }
      fill.end();
      const QByteArray name = GeoPackageFill::quoted( QStringLiteral( "rows_%1" ).arg( mRowLink ) );
      fill.execute( "CREATE INDEX " + name + " ON " + GeoPackageFill::quoted( ROWS.toString() ) + "( " + GeoPackageFill::quoted( mRowLink ) + " )" );
      if ( mJoin.polygonsShareKeys )
        fill.execute( "CREATE INDEX \"polygons_join_key\" ON " + GeoPackageFill::quoted( POLYGONS.toString() ) + "( " + GeoPackageFill::quoted( mPolygonLink ) + " )" );
      return true;
    }

    //! OGR and QGIS show a view that is registered like a layer, numbered by its column OGC_FID.
    void addView( GeoPackageFill &fill )
    {
      const auto quoted = []( const QString &name ) { return GeoPackageFill::quoted( name ); };
      QByteArray columns;
      for ( const FieldSchema &column : mPolygonColumns )
        columns += ", p." + quoted( column.name );
      for ( size_t index = 0; index < mOwnColumns.size(); ++index )
        columns += ", r." + quoted( mRowColumns[static_cast<size_t>( mOwnColumns[index] )].name ) + " AS " + quoted( mJoinedColumns[index].name );
      const QByteArray number = mJoin.polygonsShareKeys ? "( p.fid - 1 ) * " + QByteArray::number( static_cast<qint64>( mJoin.rowKeys.size() ) ) + " + r.fid" : QByteArray( "r.fid" );
      const QByteArray link = "p." + quoted( mJoin.polygonsShareKeys ? mPolygonLink : QStringLiteral( "fid" ) ) + " = r." + quoted( mRowLink );
      const QByteArray view = quoted( JOINED.toString() ), literal = GeoPackageFill::literal( JOINED.toString() ), polygons = GeoPackageFill::literal( POLYGONS.toString() );
      fill.execute( "CREATE VIEW " + view + " AS SELECT " + number + " AS OGC_FID, p.geom AS geom" + columns + " FROM " + quoted( ROWS.toString() ) + " AS r JOIN " + quoted( POLYGONS.toString() ) + " AS p ON " + link );
      fill.execute( "INSERT INTO gpkg_contents SELECT " + literal + ", data_type, " + GeoPackageFill::literal( QStringLiteral( "結合 / Joined (joined)" ) ) + ", description, last_change, min_x, min_y, max_x, max_y, srs_id FROM gpkg_contents WHERE table_name = "
        + polygons );
      fill.execute( "INSERT INTO gpkg_geometry_columns SELECT " + literal + ", column_name, geometry_type_name, srs_id, z, m FROM gpkg_geometry_columns WHERE table_name = " + polygons );
      fill.execute( "INSERT INTO gpkg_ogr_contents VALUES( " + literal + ", " + QByteArray::number( mJoin.pairs ) + " )" );
      mLedger.written = mJoin.pairs;
    }

    void writeLeft( GeoPackageFill &fill )
    {
      fill.begin( UNJOINED.toString() );
      RowStream rows( mSources.table, mAllColumns, 2, [this, at = size_t( 0 )]() mutable { return at < mJoin.unjoined.size() ? std::optional<size_t>( mJoin.unjoined[at++] ) : std::nullopt; } );
      for ( size_t index = 0; index < mJoin.unjoined.size(); ++index )
      {
        const QByteArray reason = mLedger.unjoined[index].reason.toUtf8();
        fill.bindInteger( 0, mLedger.unjoined[index].row );
        fill.bindText( 1, reason.constData(), reason.size() );
        rows.bind( fill );
        if ( !fill.insert() )
          return;
      }
      fill.end();
      fill.begin( WITHOUT.toString() );
      for ( const KeyJoinLedger::Left &polygon : mLedger.without )
      {
        const QByteArray reason = polygon.reason.toUtf8(), key = polygon.key.toUtf8();
        fill.bindInteger( 0, polygon.row );
        fill.bindText( 1, reason.constData(), reason.size() );
        fill.bindText( 2, key.constData(), key.size() );
        if ( !fill.insert() )
          return;
      }
      fill.end();
    }

    QString mPath;
    JoinedSources mSources;
    const KeyJoin &mJoin;
    KeyJoinLedger &mLedger;
    const Progress &mProgress;
    std::vector<int> mAllColumns;
    std::vector<int> mOwnColumns;             //!< of the table, without those of the key
    std::vector<FieldSchema> mPolygonColumns; //!< as they are called in the output
    std::vector<FieldSchema> mJoinedColumns;
    std::vector<FieldSchema> mRowColumns;
    QString mPolygonLink;
    QString mRowLink;
    bool mIsCanceled = false;
};
} // namespace

Result<void> writeJoinedGeoPackage( const QString &path, const JoinedSources &sources, TableJoinRequest::Form form, KeyJoinLedger &ledger, const Progress &progress )
{
  return JoinedGeoPackage( path, sources, ledger, progress ).write( form );
}

} // namespace clusteratlas
