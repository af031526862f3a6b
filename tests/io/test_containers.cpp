// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/matchprefecture.h"
#include "io/polygonreader.h"
#include "io/sourcelayers.h"
#include "support/gdalsetup.h"
#include "support/polygonfile.h"
#include "support/printto.h"

#include <QDir>
#include <QTextCodec>
#include <cpl_string.h>
#include <cpl_vsi.h>

#include <set>

namespace clusteratlas
{
namespace
{
using test::contentOf;
using test::fourPrefectures;
using test::NamedShape;
using test::writePolygons;

class Containers : public test::WithFolder
{
  protected:
    QString path( const QString &name ) const { return mFolder.filePath( name ); }

    //! The parts of a Shapefile in CP932 with \a shapes, by suffix.
    std::vector<std::pair<QByteArray, QByteArray>> shapefile( const std::vector<NamedShape> &shapes, int epsg = 6668 )
    {
      const QTemporaryDir aside;
      const QString shp = aside.filePath( QStringLiteral( "a.shp" ) );
      writePolygons( { shp, "ESRI Shapefile", "a", epsg, { "ENCODING=CP932" } }, shapes );
      std::vector<std::pair<QByteArray, QByteArray>> parts;
      for ( const char *suffix : { "shp", "shx", "dbf" } )
        parts.emplace_back( suffix, contentOf( aside.filePath( QStringLiteral( "a." ) + QString::fromLatin1( suffix ) ) ) );
      if ( epsg )
        parts.emplace_back( "prj", contentOf( aside.filePath( QStringLiteral( "a.prj" ) ) ) );
      return parts;
    }

    //! A zip with a Shapefile under each of \a stems, in UTF-8 here, stored in \a codec there; each one a further prefecture.
    QByteArray zipOfShapefiles( const QStringList &stems, const char *codec )
    {
      std::vector<std::pair<QByteArray, QByteArray>> files;
      const std::vector<NamedShape> shapes = fourPrefectures();
      for ( int index = 0; index < stems.size(); ++index )
        for ( const auto &[suffix, content] : shapefile( { shapes[static_cast<size_t>( index ) % shapes.size()] } ) )
          files.emplace_back( QTextCodec::codecForName( codec )->fromUnicode( stems.at( index ) ) + '.' + suffix, content );
      return test::zipOf( files );
    }

    static std::set<int> prefecturesIn( const Result<PolygonTable> &table )
    {
      std::set<int> codes;
      for ( const CandidateColumn &column : table->columns )
        for ( const QString &value : column.values )
          if ( const PrefectureMatchResult match = matchPrefecture( value ) )
            codes.insert( match->code.number() );
      return codes;
    }

    static QStringList leftFor( const Result<PolygonTable> &table, const char *reason )
    {
      QStringList files;
      for ( const LeftFile &left : table->facts.filesLeft )
        if ( left.reason == QLatin1String( reason ) )
          files << left.file.section( QLatin1Char( '/' ), -1 );
      return files;
    }
};

const std::set<int> FOUR { 1, 13, 27, 47 };

struct Format
{
    const char *name;
    const char *driver;
    int epsg = 6668;
};

TEST_F( Containers, EveryFormatOpensByNamingIt )
{
  for ( const Format &format : { Format { "a.shp", "ESRI Shapefile" }, { "a.geojson", "GeoJSON", 4326 }, { "data.json", "GeoJSON", 4326 }, { "a.geojsonl", "GeoJSONSeq", 4326 }, { "a.gml", "GML" }, { "a.kml", "LIBKML", 4326 }, { "a.kmz", "LIBKML", 4326 }, { "a.fgb", "FlatGeobuf" }, { "a.gpkg", "GPKG" }, { "a.tab", "MapInfo File", 4612 }, { "a.mif", "MapInfo File", 4612 }, { "a.sqlite", "SQLite" } } )
  {
    SCOPED_TRACE( format.name );
    const QString name = path( QString::fromLatin1( format.name ) );
    std::vector<const char *> options;
    if ( EQUAL( format.driver, "ESRI Shapefile" ) || EQUAL( format.driver, "MapInfo File" ) )
      options = { "ENCODING=CP932" };
    writePolygons( { name, format.driver, "prefectures", format.epsg, options }, fourPrefectures() );
    const Result<PolygonTable> table = readPolygons( name, {} );
    ASSERT_TRUE( table ) << qPrintable( table.error().detail );
    EXPECT_EQ( prefecturesIn( table ), FOUR );
    EXPECT_EQ( table->wkb.size(), 4u );
    EXPECT_EQ( table->facts.files, 1 );
  }
}

TEST_F( Containers, SuffixesInCapitals )
{
  for ( const auto &[suffix, content] : shapefile( fourPrefectures() ) )
    write( QStringLiteral( "N03." ) + QString::fromLatin1( suffix ).toUpper(), content );
  for ( const QString &source : { path( QStringLiteral( "N03.SHP" ) ), mFolder.path() } )
  {
    const Result<PolygonTable> table = readPolygons( source, {} );
    ASSERT_TRUE( table ) << qPrintable( table.error().detail );
    EXPECT_EQ( prefecturesIn( table ), FOUR );
    EXPECT_EQ( table->crsFrom, QStringLiteral( "prj" ) );
    EXPECT_EQ( table->crs, QStringLiteral( "EPSG:6668" ) );
  }
}

TEST_F( Containers, TopoJsonOpensWithoutASystem )
{
  const QString name = write( QStringLiteral( "a.topojson" ), QByteArrayLiteral( "{\"type\":\"Topology\",\"arcs\":[[[139.3,35.7],[139.4,35.7],[139.4,35.8],[139.3,35.7]]],\"objects\":{\"p\":{\"type\":\"GeometryCollection\",\"geometries\":["
                                                                                 "{\"type\":\"Polygon\",\"arcs\":[[0]],\"properties\":{\"name\":\"東京都\"}}]}}}" ) );
  const Result<PolygonTable> table = readPolygons( name, {} );
  ASSERT_TRUE( table ) << qPrintable( table.error().detail );
  EXPECT_EQ( prefecturesIn( table ), std::set<int> { 13 } );
  EXPECT_EQ( table->crs, QStringLiteral( "EPSG:6668" ) );
  EXPECT_EQ( table->crsFrom, QStringLiteral( "extent" ) );
}

TEST_F( Containers, TrackOfAReceiverHoldsNoPolygons )
{
  const QString name = write( QStringLiteral( "a.gpx" ), QByteArrayLiteral( "<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"x\" xmlns=\"http://www.topografix.com/GPX/1/1\"><wpt lat=\"35.7\" lon=\"139.3\"><name>東京都</name></wpt></gpx>" ) );
  EXPECT_EQ( readPolygons( name, {} ).error().code, Error::Code::NotPolygons );
}

TEST_F( Containers, TablesAreNoPolygonsEvenWithCoordinates )
{
  const QString places = write( QStringLiteral( "places.csv" ), QByteArrayLiteral( "name,lon,lat\n東京都,139.3,35.7\n" ) );
  EXPECT_EQ( readPolygons( places, {} ).error().code, Error::Code::TableNotPolygons );
  const QString shapes = write( QStringLiteral( "shapes.csv" ), QByteArrayLiteral( "name,WKT\n東京都,\"POLYGON((139 35,140 35,140 36,139 35))\"\n" ) );
  EXPECT_EQ( readPolygons( shapes, {} ).error().code, Error::Code::TableNotPolygons );
}

TEST_F( Containers, ZipWithJapaneseNamesOfWindows )
{
  // 表 and 能 end in the byte of a backslash, ソ too.
  const QString zip = write( QStringLiteral( "行政区域.zip" ), zipOfShapefiles( { QStringLiteral( "行政界" ), QStringLiteral( "資料/能登表" ), QStringLiteral( "資料/ソ" ), QStringLiteral( "図表/日本" ) }, "Shift_JIS" ) );
  const Result<PolygonTable> table = readPolygons( zip, {} );
  ASSERT_TRUE( table ) << qPrintable( table.error().detail );
  EXPECT_EQ( prefecturesIn( table ), FOUR );
  EXPECT_EQ( table->facts.files, 4 );
  const Result<std::vector<SourceLayer>> layers = sourceLayers( zip );
  ASSERT_TRUE( layers );
  QStringList names;
  for ( const SourceLayer &layer : *layers )
  {
    names << layer.name;
    EXPECT_EQ( layer.source, zip + QStringLiteral( "|layername=" ) + layer.name );
    EXPECT_TRUE( layer.file.endsWith( layer.name + QStringLiteral( ".shp" ) ) && !layer.file.startsWith( QLatin1Char( '/' ) ) ) << qPrintable( layer.file );
  }
  names.sort();
  EXPECT_EQ( names, ( QStringList { QStringLiteral( "ソ" ), QStringLiteral( "日本" ), QStringLiteral( "能登表" ), QStringLiteral( "行政界" ) } ) );

  const Result<PolygonTable> one = readPolygons( zip + QStringLiteral( "|layername=能登表" ), {} );
  ASSERT_TRUE( one ) << qPrintable( one.error().detail );
  EXPECT_EQ( prefecturesIn( one ), std::set<int> { 13 } );
  EXPECT_EQ( readPolygons( zip + QStringLiteral( "|layername=無し" ), {} ).error().code, Error::Code::LayerMissing );
}

TEST_F( Containers, FileGeodatabaseAloneInAFolderAndInAZip )
{
  const QString folder = path( QStringLiteral( "行政/界.gdb" ) );
  ASSERT_TRUE( QDir( mFolder.path() ).mkpath( QStringLiteral( "行政" ) ) );
  writePolygons( { folder, "OpenFileGDB" }, fourPrefectures() );
  std::vector<std::pair<QByteArray, QByteArray>> files;
  for ( const QString &name : QDir( folder ).entryList( QDir::Files ) )
    files.emplace_back( QTextCodec::codecForName( "Shift_JIS" )->fromUnicode( QStringLiteral( "行政/界.gdb/" ) + name ), contentOf( folder + QLatin1Char( '/' ) + name ) );
  ASSERT_GT( files.size(), 4u );
  const QTemporaryDir aside;
  const QString zip = aside.filePath( QStringLiteral( "a.zip" ) );
  QFile file( zip );
  ASSERT_TRUE( file.open( QIODevice::WriteOnly ) );
  file.write( test::zipOf( files ) );
  file.close();
  for ( const QString &source : { folder, path( QStringLiteral( "行政" ) ), mFolder.path(), zip } )
  {
    const Result<PolygonTable> table = readPolygons( source, {} );
    ASSERT_TRUE( table ) << qPrintable( source + table.error().detail );
    EXPECT_EQ( prefecturesIn( table ), FOUR );
    EXPECT_EQ( table->facts.files, 1 );
  }
}

TEST_F( Containers, ZipThatOthersHaveListedWithBrokenNamesOpensToo )
{
  const QString zip = write( QStringLiteral( "a.zip" ), zipOfShapefiles( { QStringLiteral( "表" ) }, "Shift_JIS" ) );
  CSLDestroy( VSIReadDirRecursive( QStringLiteral( "/vsizip/{%1}" ).arg( zip ).toUtf8().constData() ) );
  const Result<PolygonTable> table = readPolygons( zip, {} );
  ASSERT_TRUE( table ) << qPrintable( table.error().detail );
  EXPECT_EQ( table->layer, QStringLiteral( "表" ) );
}

TEST_F( Containers, ZipWithUnflaggedUtf8Names )
{
  const QString zip = write( QStringLiteral( "a.zip" ), zipOfShapefiles( { QStringLiteral( "行政界" ) }, "UTF-8" ) );
  const Result<PolygonTable> table = readPolygons( zip, {} );
  ASSERT_TRUE( table ) << qPrintable( table.error().detail );
  EXPECT_EQ( table->layer, QStringLiteral( "行政界" ) );
}

TEST_F( Containers, BrokenShapefileInAZipIsCalledByItsName )
{
  const QString zip = write( QStringLiteral( "a.zip" ), test::zipOf( { { QTextCodec::codecForName( "Shift_JIS" )->fromUnicode( QStringLiteral( "壊れた表.shp" ) ), "no shapes" } } ) );
  const Result<PolygonTable> table = readPolygons( zip, {} );
  ASSERT_FALSE( table );
  EXPECT_EQ( table.error().source, zip + QStringLiteral( "/壊れた表.shp" ) );
}

TEST_F( Containers, FormatsOfOneDeliveryAreReadOnce )
{
  const QString folder = path( QStringLiteral( "N03-20210101_13_GML" ) );
  ASSERT_TRUE( QDir().mkpath( folder ) );
  const QString stem = folder + QStringLiteral( "/N03-21_13_210101" );
  writePolygons( { stem + QStringLiteral( ".shp" ), "ESRI Shapefile", "N03-21_13_210101", 6668, { "ENCODING=CP932" } }, fourPrefectures() );
  writePolygons( { stem + QStringLiteral( ".geojson" ), "GeoJSON", "N03", 4326 }, fourPrefectures() );
  writePolygons( { folder + QStringLiteral( "/copy.gml" ), "GML", "N03" }, fourPrefectures() );
  write( QStringLiteral( "N03-20210101_13_GML/KS-META-N03-21_13_210101.xml" ), QByteArrayLiteral( "<MD_Metadata/>" ) );
  const Result<PolygonTable> table = readPolygons( folder, {} );
  ASSERT_TRUE( table ) << qPrintable( table.error().detail );
  EXPECT_EQ( table->wkb.size(), 4u );
  EXPECT_EQ( table->layer, QStringLiteral( "N03-21_13_210101" ) );
  EXPECT_EQ( leftFor( table, "twin" ), QStringList { QStringLiteral( "N03-21_13_210101.geojson" ) } );
  EXPECT_EQ( leftFor( table, "same_area" ), QStringList { QStringLiteral( "copy.gml" ) } );
}

TEST_F( Containers, CoarserBordersOfTheSameLandAreLeft )
{
  writePolygons( { path( QStringLiteral( "municipalities.gpkg" ) ), "GPKG" }, { { QStringLiteral( "東京都" ), test::square( 139, 35, 0.5 ) }, { QStringLiteral( "東京都" ), test::square( 139.5, 35, 0.5 ) } } );
  writePolygons( { path( QStringLiteral( "a_prefectures.shp" ) ), "ESRI Shapefile", "a", 6668, { "ENCODING=CP932" } }, { { QStringLiteral( "東京都" ), QStringLiteral( "POLYGON((139 35,140 35,140 35.5,139 35.5,139 35))" ) } } );
  const Result<PolygonTable> table = readPolygons( mFolder.path(), {} );
  ASSERT_TRUE( table );
  EXPECT_EQ( table->wkb.size(), 2u );
  EXPECT_EQ( leftFor( table, "same_area" ), QStringList { QStringLiteral( "a_prefectures.shp" ) } );
}

TEST_F( Containers, FortySevenZipsInNestedFolders )
{
  for ( int prefecture = 1; prefecture <= 47; ++prefecture )
  {
    const QString code = QStringLiteral( "%1" ).arg( prefecture, 2, 10, QLatin1Char( '0' ) );
    const QString inside = QStringLiteral( "N03-20210101_%1_GML/N03-21_%1_210101" ).arg( code );
    std::vector<std::pair<QByteArray, QByteArray>> files;
    for ( const auto &[suffix, content] : shapefile( { { code, test::square( 130 + prefecture * 0.3, 35 ) } } ) )
      files.emplace_back( inside.toUtf8() + '.' + suffix, content );
    files.emplace_back( inside.toUtf8() + ".geojson", "{\"type\":\"FeatureCollection\",\"features\":[]}" );
    files.emplace_back( inside.toUtf8() + ".xml", "<Dataset/>" );
    const QString folder = QStringLiteral( "全国/%1" ).arg( prefecture % 3 );
    ASSERT_TRUE( QDir( mFolder.path() ).mkpath( folder ) );
    write( folder + QStringLiteral( "/N03-20210101_%1_GML.%2" ).arg( code, prefecture % 2 ? QStringLiteral( "zip" ) : QStringLiteral( "ZIP" ) ), test::zipOf( files ) );
  }
  const Result<PolygonTable> table = readPolygons( mFolder.path(), {} );
  ASSERT_TRUE( table ) << qPrintable( table.error().detail );
  EXPECT_EQ( table->facts.files, 47 );
  EXPECT_EQ( table->wkb.size(), 47u );
  EXPECT_EQ( prefecturesIn( table ).size(), 47u );
  EXPECT_EQ( leftFor( table, "twin" ).size(), 47 );
}

TEST_F( Containers, WhatIsNoPolygonFileInAFolderIsLeftAndListed )
{
  writePolygons( { path( QStringLiteral( "a.gpkg" ) ), "GPKG" }, fourPrefectures() );
  write( QStringLiteral( "settings.json" ), QByteArrayLiteral( "{\"a\":1}" ) );
  write( QStringLiteral( "table.csv" ), QByteArrayLiteral( "a,b\n1,2\n" ) );
  write( QStringLiteral( "documents.zip" ), test::zipOf( { { "readme.txt", "text" } } ) );
  write( QStringLiteral( "._a.gpkg" ), QByteArrayLiteral( "of macOS" ) );
  const Result<PolygonTable> table = readPolygons( mFolder.path(), {} );
  ASSERT_TRUE( table ) << qPrintable( table.error().detail );
  EXPECT_EQ( prefecturesIn( table ), FOUR );
  EXPECT_EQ( leftFor( table, "not_vector" ), QStringList { QStringLiteral( "settings.json" ) } );
  EXPECT_EQ( leftFor( table, "no_polygons" ), QStringList { QStringLiteral( "table.csv" ) } );
  EXPECT_EQ( leftFor( table, "no_vector_inside" ), QStringList { QStringLiteral( "documents.zip" ) } );
}

TEST_F( Containers, BrokenShapefileAmongOthersIsAnError )
{
  writePolygons( { path( QStringLiteral( "a.gpkg" ) ), "GPKG" }, fourPrefectures() );
  write( QStringLiteral( "b.shp" ), QByteArrayLiteral( "no shapes" ) );
  const Result<PolygonTable> table = readPolygons( mFolder.path(), {} );
  ASSERT_FALSE( table );
  EXPECT_EQ( table.error().source, path( QStringLiteral( "b.shp" ) ) );
}

TEST_F( Containers, OtherLayersWithPolygonsAreNamed )
{
  const QString file = path( QStringLiteral( "a.gpkg" ) );
  writePolygons( { file, "GPKG", "towns" }, { { QStringLiteral( "函館" ), test::square( 140, 41 ) } } );
  writePolygons( { file, "GPKG", "prefectures", 6668, {}, true }, fourPrefectures() );
  const Result<PolygonTable> table = readPolygons( file, {} );
  ASSERT_TRUE( table );
  EXPECT_EQ( table->layer, QStringLiteral( "prefectures" ) );
}

TEST_F( Containers, HeightsAndEmptyGeometriesAreCounted )
{
  const QString file = path( QStringLiteral( "a.gpkg" ) );
  writePolygons( { file, "GPKG" }, { { QStringLiteral( "東京都" ), QStringLiteral( "POLYGON Z((139 35 1,140 35 1,140 36 1,139 35 1))" ) }, { QStringLiteral( "大阪府" ), QStringLiteral( "CURVEPOLYGON(CIRCULARSTRING(135 34,135.2 34.2,135 34.4,134.8 34.2,135 34))" ) }, { QStringLiteral( "京都府" ), QStringLiteral( "POLYGON EMPTY" ) }, { QStringLiteral( "奈良県" ), QString() } } );
  const Result<PolygonTable> table = readPolygons( file, {} );
  ASSERT_TRUE( table );
  EXPECT_EQ( table->facts.flattened, 1 );
  EXPECT_EQ( table->facts.straightened, 1 );
  EXPECT_EQ( table->facts.emptyGeometries, 1 );
  EXPECT_EQ( table->facts.nullGeometries, 1 );
}
} // namespace
} // namespace clusteratlas
