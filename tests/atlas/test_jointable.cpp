// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlas/jointable.h"
#include "support/gdalsetup.h"
#include "support/printto.h"

#include <QDir>
#include <ogrsf_frmts.h>

namespace clusteratlas
{
namespace
{
using Form = TableJoinRequest::Form;

class JoinTable : public test::WithFolder
{
  protected:
    //! Squares named by \a codes, one degree each, from 135 degrees on; an empty code has no geometry.
    QString squares( const QString &name, const QStringList &codes, const char *driver = "GPKG" ) const
    {
      const QString path = mFolder.filePath( name );
      const GDALDatasetUniquePtr dataset( GetGDALDriverManager()->GetDriverByName( driver )->Create( path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr ) );
      OGRSpatialReference crs;
      crs.importFromEPSG( 6668 );
      OGRLayer *layer = dataset->CreateLayer( "areas", &crs, wkbPolygon, nullptr );
      for ( const char *field : { "code", "year" } )
      {
        OGRFieldDefn definition( field, OFTString );
        EXPECT_EQ( layer->CreateField( &definition ), OGRERR_NONE );
      }
      double left = 135;
      for ( const QString &code : codes )
      {
        const OGRFeatureUniquePtr feature( OGRFeature::CreateFeature( layer->GetLayerDefn() ) );
        feature->SetField( "code", code.toUtf8().constData() );
        feature->SetField( "year", "x" );
        OGRGeometry *geometry = nullptr;
        OGRGeometryFactory::createFromWkt( QStringLiteral( "POLYGON((%1 30,%2 30,%2 31,%1 31,%1 30))" ).arg( left ).arg( left + 1 ).toLatin1().constData(), nullptr, &geometry );
        feature->SetGeometryDirectly( geometry );
        EXPECT_EQ( layer->CreateFeature( feature.get() ), OGRERR_NONE );
        left += 1;
      }
      return path;
    }

    QString out( const QString &name = QStringLiteral( "out.gpkg" ) ) const { return mFolder.filePath( name ); }

    Result<KeyJoinLedger> join( const QString &polygons, const QString &table, Form form = Form::Rows ) const { return joinTable( { polygons, table, { { QStringLiteral( "code" ), QStringLiteral( "Code" ) } }, form, false, {}, {}, out() } ); }

    //! "left code year kind value" of each feature, sorted.
    QStringList features( const QString &layerName = QStringLiteral( "joined" ) ) const
    {
      QStringList lines;
      const GDALDatasetUniquePtr dataset( GDALDataset::Open( out().toUtf8().constData(), GDAL_OF_VECTOR ) );
      OGRLayer *layer = dataset ? dataset->GetLayerByName( layerName.toUtf8().constData() ) : nullptr;
      if ( !layer )
        return { QStringLiteral( "no layer" ) };
      for ( auto &&feature : *layer )
      {
        QStringList cells;
        OGREnvelope box;
        if ( feature->GetGeometryRef() )
          feature->GetGeometryRef()->getEnvelope( &box );
        cells << QString::number( box.MinX );
        for ( int field = 0; field < feature->GetFieldCount(); ++field )
          cells << QString::fromUtf8( feature->GetFieldAsString( field ) );
        lines << cells.join( QLatin1Char( ' ' ) );
      }
      lines.sort();
      return lines;
    }
};

const QByteArray ROWS = QByteArrayLiteral( "表題\nCode,year,kind,value\n１,2009,農業,1.5\n01,2010,,2\n3,2009,工業,\n99,2009,商業,4\n,2009,商業,5\n1,2009,農業,1.5\n" );

TEST_F( JoinTable, FailuresNameTheSource )
{
  const QString polygons = squares( QStringLiteral( "a.gpkg" ), { QStringLiteral( "01" ) } ), table = write( QStringLiteral( "t.csv" ), ROWS );
  const auto expect = [this]( const QString &areas, const QString &rows, Error::Code code, const QString &source ) {
    const Result<KeyJoinLedger> ledger = join( areas, rows );
    ASSERT_FALSE( ledger );
    EXPECT_EQ( ledger.error().code, code );
    EXPECT_EQ( ledger.error().source, source );
    EXPECT_FALSE( QFile::exists( out() ) );
  };
  expect( out( QStringLiteral( "no.gpkg" ) ), table, Error::Code::SourceMissing, out( QStringLiteral( "no.gpkg" ) ) );
  expect( polygons, out( QStringLiteral( "no.csv" ) ), Error::Code::SourceMissing, out( QStringLiteral( "no.csv" ) ) );
  const QString other = write( QStringLiteral( "other.csv" ), "a,b\n1,2\n" );
  expect( polygons, other, Error::Code::ColumnMissing, other );
  const QString broken = write( QStringLiteral( "broken.gpkg" ), QByteArrayLiteral( "SQLite format 3" ) );
  expect( broken, table, Error::Code::SourceUnreadable, broken );
}

TEST_F( JoinTable, AnEarlierFileStaysWholeWhenCanceled )
{
  const QString polygons = squares( QStringLiteral( "a.gpkg" ), { QStringLiteral( "01" ) } );
  write( QStringLiteral( "out.gpkg" ), QByteArrayLiteral( "earlier" ) );
  const Result<KeyJoinLedger> ledger = joinTable( { polygons, write( QStringLiteral( "t.csv" ), ROWS ), { { QStringLiteral( "code" ), QStringLiteral( "Code" ) } }, Form::Rows, false, {}, {}, out() }, []( double done ) { return done < 0.9; } );
  ASSERT_FALSE( ledger );
  EXPECT_EQ( ledger.error().code, Error::Code::Canceled );
  QFile file( out() );
  ASSERT_TRUE( file.open( QIODevice::ReadOnly ) );
  EXPECT_EQ( file.readAll(), QByteArrayLiteral( "earlier" ) );
  EXPECT_TRUE( QDir( mFolder.path() ).entryList( { QStringLiteral( ".clusteratlas*" ) }, QDir::Dirs | QDir::Hidden ).isEmpty() );
}

TEST_F( JoinTable, TheLedgerIsComplete )
{
  const Result<KeyJoinLedger> ledger = join( squares( QStringLiteral( "a.gpkg" ), { QStringLiteral( "01" ), QStringLiteral( "02" ), QStringLiteral( "03" ) } ), write( QStringLiteral( "t.csv" ), ROWS ) );
  ASSERT_TRUE( ledger );
  EXPECT_EQ( ledger->rowsIn, 6 );
  EXPECT_EQ( ledger->rowsJoined, 4 );
  EXPECT_EQ( ledger->written, 4 );
  EXPECT_EQ( ledger->duplicates, 0 ) << "１ is not 1 as it stands";
  ASSERT_EQ( ledger->unjoined.size(), 2u );
  EXPECT_EQ( ledger->unjoined[0].row, 6 );
  EXPECT_EQ( ledger->unjoined[0].key, QStringLiteral( "99" ) );
  EXPECT_EQ( ledger->unjoined[1].reason, QStringLiteral( "empty" ) );
  ASSERT_EQ( ledger->without.size(), 1u );
  EXPECT_EQ( ledger->without[0].key, QStringLiteral( "02" ) );
  EXPECT_EQ( ledger->table.setAside.size(), 1u );
  EXPECT_EQ( features( QStringLiteral( "unjoined_rows" ) ).size(), 2 );
  EXPECT_EQ( features( QStringLiteral( "polygons_without_rows" ) ).size(), 1 );
}

TEST_F( JoinTable, EveryFeatureHasItsPolygon )
{
  ASSERT_TRUE( join( squares( QStringLiteral( "a.gpkg" ), { QStringLiteral( "01" ), QStringLiteral( "02" ), QStringLiteral( "03" ) } ), write( QStringLiteral( "t.csv" ), ROWS ) ) );
  EXPECT_EQ( features(), ( QStringList { QStringLiteral( "135 01 x 2009 農業 1.5" ), QStringLiteral( "135 01 x 2009 農業 1.5" ), QStringLiteral( "135 01 x 2010  2" ), QStringLiteral( "137 03 x 2009 工業 " ) } ) );
}

TEST_F( JoinTable, TheViewShowsWhatRowsWriteOut )
{
  const QString table = write( QStringLiteral( "t.csv" ), ROWS );
  for ( const QStringList &codes : { QStringList { QStringLiteral( "01" ), QStringLiteral( "02" ), QStringLiteral( "03" ) }, QStringList { QStringLiteral( "03" ), QStringLiteral( "01" ), QStringLiteral( "" ), QStringLiteral( "03" ) } } )
    for ( const auto &[driver, name] : { std::make_pair( "GPKG", QStringLiteral( "%1.gpkg" ) ), std::make_pair( "GeoJSON", QStringLiteral( "%1.geojson" ) ) } )
    {
      const QString polygons = squares( name.arg( codes.size() ), codes, driver );
      ASSERT_TRUE( join( polygons, table ) );
      const QStringList rows = features();
      const Result<KeyJoinLedger> relation = join( polygons, table, Form::Relation );
      ASSERT_TRUE( relation );
      EXPECT_EQ( features(), rows );
      EXPECT_EQ( relation->written, rows.size() );
      EXPECT_EQ( features( QStringLiteral( "polygons" ) ).size(), codes.size() );
      EXPECT_EQ( features( QStringLiteral( "rows" ) ).size(), 6 ) << "rows without polygon are there too";
      const GDALDatasetUniquePtr dataset( GDALDataset::Open( out().toUtf8().constData(), GDAL_OF_VECTOR ) );
      OGRLayer *view = dataset->GetLayerByName( "joined" );
      EXPECT_EQ( view->GetFeatureCount(), rows.size() );
      std::set<GIntBig> fids;
      for ( auto &&feature : *view )
        fids.insert( feature->GetFID() );
      EXPECT_EQ( fids.size(), static_cast<size_t>( rows.size() ) );
    }
}

TEST_F( JoinTable, SameInputGivesTheSameBytes )
{
  const QString polygons = squares( QStringLiteral( "a.gpkg" ), { QStringLiteral( "01" ), QStringLiteral( "03" ) } ), table = write( QStringLiteral( "t.csv" ), ROWS );
  const auto bytes = [&]( Form form ) {
    EXPECT_TRUE( join( polygons, table, form ) );
    QFile file( out() );
    EXPECT_TRUE( file.open( QIODevice::ReadOnly ) );
    return file.readAll();
  };
  EXPECT_EQ( bytes( Form::Rows ), bytes( Form::Rows ) );
  EXPECT_EQ( bytes( Form::Relation ), bytes( Form::Relation ) );
}
} // namespace
} // namespace clusteratlas
