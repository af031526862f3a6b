// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlas/polygoncache.h"
#include "atlas/polygonrecord.h"
#include "support/gdalsetup.h"
#include "support/printto.h"

#include <QDir>

namespace clusteratlas
{
namespace
{
//! Squares side by side, one a name; two of the last.
QByteArray polygons( const QStringList &names )
{
  QStringList features;
  for ( int index = 0; index <= names.size(); ++index )
    features << QStringLiteral( R"({"type":"Feature","properties":{"name":"%1"},"geometry":{"type":"Polygon","coordinates":[[[%2,40],[%3,40],[%3,41],[%2,41],[%2,40]]]}})" )
                  .arg( names.at( std::min( index, names.size() - 1 ) ) )
                  .arg( 130 + index )
                  .arg( 131 + index );
  return QStringLiteral( R"({"type":"FeatureCollection","features":[%1]})" ).arg( features.join( QLatin1Char( ',' ) ) ).toUtf8();
}

class CachedPolygons : public test::WithFolder
{
  protected:
    //! Keeps everything at once.
    PolygonCache cache() const { return { mFolder.filePath( QStringLiteral( "cache" ) ), 1 << 20, 0, 0 }; }

    QStringList kept() const { return QDir( mFolder.filePath( QStringLiteral( "cache" ) ) ).entryList( QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot ); }

    RecognisedPolygons read( const PolygonCache &from, const ReadOptions &options = {} ) const
    {
      const Result<RecognisedPolygons> polygons = cachedPrefecturePolygons( from, mSource, options );
      EXPECT_TRUE( polygons );
      return polygons.value_or( RecognisedPolygons() );
    }

    //! Puts another ledger into the only entry, to tell whether it is used.
    void mark() const
    {
      ASSERT_EQ( kept().size(), 1 );
      const QByteArray key = QByteArray::fromHex( kept().first().section( QLatin1Char( '.' ), 0, 0 ).toLatin1() );
      RecognisedPolygons marked;
      marked.ledger.layer = QStringLiteral( "from the cache" );
      CacheStore( cache().folder, cache().mostBytes ).write( key, recordOf( marked ) );
    }

    QString mSource = write( QStringLiteral( "県.geojson" ), polygons( { QStringLiteral( "北海道" ), QStringLiteral( "まほろば" ), QStringLiteral( "青森県" ), QStringLiteral( "岩手県" ) } ) );
};

TEST_F( CachedPolygons, WhatFailsOrIsCanceledLeavesNothing )
{
  const QString broken = write( QStringLiteral( "broken.geojson" ), "{\"type\":\"FeatureCollection\"" );
  EXPECT_FALSE( cachedPrefecturePolygons( cache(), broken, {} ) );
  EXPECT_FALSE( cachedPrefecturePolygons( cache(), mFolder.filePath( QStringLiteral( "missing.shp" ) ), {} ) );
  const Result<RecognisedPolygons> canceled = cachedPrefecturePolygons( cache(), mSource, {}, []( double ) { return false; } );
  ASSERT_FALSE( canceled );
  EXPECT_EQ( canceled.error().code, Error::Code::Canceled );
  EXPECT_TRUE( kept().isEmpty() );
}

TEST_F( CachedPolygons, AreTheSameFromTheCacheByteForByte )
{
  const RecognisedPolygons without = read( {} ), made = read( cache() ), again = read( cache() );
  ASSERT_EQ( without.ledger.unrecognised.size(), 1u );
  ASSERT_EQ( without.unrecognised.size(), 1u );
  EXPECT_EQ( without.unrecognised.begin()->first, 2 );
  for ( const RecognisedPolygons &other : { made, again } )
  {
    EXPECT_EQ( toJson( other.ledger ), toJson( without.ledger ) );
    EXPECT_EQ( other.polygons, without.polygons );
    EXPECT_EQ( other.features, without.features );
    EXPECT_EQ( other.unrecognised, without.unrecognised );
  }
  EXPECT_EQ( kept().size(), 1 );
}

TEST_F( CachedPolygons, AreTakenFromItWhenNothingChanged )
{
  read( cache() );
  mark();
  EXPECT_EQ( read( cache() ).ledger.layer, QStringLiteral( "from the cache" ) );
  EXPECT_EQ( read( cache() ).ledger.source, mSource ) << "as named now, which is no part of the entry";
}

TEST_F( CachedPolygons, AreMadeAnewForOtherOptionsAndOtherFiles )
{
  read( cache() );
  mark();
  ReadOptions named, aliased, encoded, placed;
  named.keyField = QStringLiteral( "name" );
  aliased.aliases.insert( QStringLiteral( "まほろば" ), *PrefectureCode::fromNumber( 29 ) );
  encoded.encoding = QStringLiteral( "UTF-8" );
  placed.crs = QStringLiteral( "EPSG:6668" );
  for ( const ReadOptions &options : { named, aliased, encoded, placed } )
    EXPECT_NE( read( cache(), options ).ledger.layer, QStringLiteral( "from the cache" ) );
  EXPECT_EQ( read( cache(), aliased ).ledger.recognised, 4 );
  EXPECT_EQ( read( cache() ).ledger.layer, QStringLiteral( "from the cache" ) );
  write( QStringLiteral( "県.geojson" ), polygons( { QStringLiteral( "北海道" ), QStringLiteral( "青森県" ) } ) );
  EXPECT_EQ( read( cache() ).ledger.recognised, 2 );
}

TEST_F( CachedPolygons, AreMadeAnewWhenTheEntryIsDamagedOrOfAnotherForm )
{
  const QByteArray ledger = toJson( read( cache() ).ledger );
  const QString entry = mFolder.filePath( QStringLiteral( "cache/" ) + kept().value( 0 ) );
  write( QStringLiteral( "cache/" ) + kept().value( 0 ), "rubbish" );
  EXPECT_EQ( toJson( read( cache() ).ledger ), ledger );
  EXPECT_GT( QFileInfo( entry ).size(), 100 ) << "written again";
  const QByteArray key = QByteArray::fromHex( kept().first().section( QLatin1Char( '.' ), 0, 0 ).toLatin1() );
  CacheStore( cache().folder, cache().mostBytes ).write( key, { "no ledger", { "no polygon" } } );
  EXPECT_EQ( toJson( read( cache() ).ledger ), ledger );
}

TEST_F( CachedPolygons, AreNotKeptWhenMadeFastOrOfFilesJustWritten )
{
  PolygonCache slowOnly = cache(), settledOnly = cache();
  slowOnly.leastMilliseconds = 600000;
  settledOnly.settledMilliseconds = 600000;
  read( slowOnly );
  read( settledOnly );
  EXPECT_TRUE( kept().isEmpty() );
}

TEST_F( CachedPolygons, StayWhereTheEnvironmentSays )
{
  const QByteArray before = qgetenv( "CLUSTERATLAS_CACHE" );
  qputenv( "CLUSTERATLAS_CACHE", "off" );
  EXPECT_TRUE( PolygonCache::ofUser().folder.isEmpty() );
  qputenv( "CLUSTERATLAS_CACHE", "elsewhere" );
  EXPECT_EQ( PolygonCache::ofUser().folder, QStringLiteral( "elsewhere" ) );
  qunsetenv( "CLUSTERATLAS_CACHE" );
  EXPECT_TRUE( PolygonCache::ofUser().folder.endsWith( QStringLiteral( "/clusteratlas" ) ) );
  qputenv( "CLUSTERATLAS_CACHE", before );
}
} // namespace
} // namespace clusteratlas
