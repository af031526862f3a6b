// SPDX-License-Identifier: GPL-2.0-or-later
#include "io/cachestore.h"
#include "io/checksum.h"
#include "support/seed.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include <thread>

namespace clusteratlas
{
namespace
{
constexpr qint64 ROOM = 1 << 20;

QByteArray keyOf( int number )
{
  return QByteArray( 31, 'k' ) + static_cast<char>( number );
}

class CacheFiles : public testing::Test
{
  protected:
    CacheStore store( qint64 room = ROOM ) const { return CacheStore( mFolder.path(), room ); }

    QStringList files() const { return QDir( mFolder.path() ).entryList( QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot ); }

    QString onlyFile() const
    {
      EXPECT_EQ( files().size(), 1 );
      return mFolder.filePath( files().value( 0 ) );
    }

    static QByteArray bytesOf( const QString &path )
    {
      QFile file( path );
      EXPECT_TRUE( file.open( QIODevice::ReadOnly ) );
      return file.readAll();
    }

    static void overwrite( const QString &path, const QByteArray &bytes )
    {
      QFile file( path );
      EXPECT_TRUE( file.open( QIODevice::WriteOnly ) );
      file.write( bytes );
    }

    QByteArray randomBytes( int size )
    {
      QByteArray bytes( size, Qt::Uninitialized );
      for ( char &byte : bytes )
        byte = static_cast<char>( mRandom() );
      return bytes;
    }

    const unsigned mSeed = test::randomSeed();
    std::mt19937 mRandom { mSeed };
    QTemporaryDir mFolder;
};

TEST_F( CacheFiles, WhatWasNeverWrittenIsNotThere )
{
  EXPECT_FALSE( store().read( keyOf( 1 ) ) );
  store().write( keyOf( 1 ), { "head", { "body" } } );
  EXPECT_FALSE( store().read( keyOf( 2 ) ) );
}

TEST_F( CacheFiles, AFolderThatCannotBeMadeIsAnEmptyCache )
{
  overwrite( mFolder.filePath( QStringLiteral( "file" ) ), "no folder" );
  const CacheStore impossible( mFolder.filePath( QStringLiteral( "file/cache" ) ), ROOM );
  impossible.write( keyOf( 1 ), { "head", {} } );
  EXPECT_FALSE( impossible.read( keyOf( 1 ) ) );
  EXPECT_EQ( files().size(), 1 );
}

TEST_F( CacheFiles, GivesBackWhatWasWritten )
{
  SCOPED_TRACE( mSeed );
  for ( int round = 0; round < 50; ++round )
  {
    CacheEntry entry { randomBytes( static_cast<int>( mRandom() % 100 ) ), {} };
    for ( unsigned bodies = mRandom() % 5; bodies > 0; --bodies )
      entry.bodies.push_back( randomBytes( static_cast<int>( mRandom() % 1000 ) ) );
    store().write( keyOf( round % 3 ), entry );
    const std::optional<CacheEntry> read = store().read( keyOf( round % 3 ) );
    ASSERT_TRUE( read );
    EXPECT_EQ( read->head, entry.head );
    EXPECT_EQ( read->bodies, entry.bodies );
  }
  EXPECT_EQ( files().size(), 3 ) << "nothing else is left in the folder";
}

TEST_F( CacheFiles, ClearingTakesTheEntriesAndNothingElse )
{
  EXPECT_EQ( CacheStore( QString(), ROOM ).size(), 0 );
  CacheStore( QString(), ROOM ).clear();
  overwrite( mFolder.filePath( QStringLiteral( "letter.txt" ) ), "mine" );
  EXPECT_EQ( store().size(), 0 );
  store().write( keyOf( 1 ), { "head", { randomBytes( 1000 ) } } );
  store().write( keyOf( 2 ), { "head", { randomBytes( 1000 ) } } );
  EXPECT_GT( store().size(), 2000 );
  store().clear();
  EXPECT_EQ( store().size(), 0 );
  EXPECT_EQ( files(), QStringList { QStringLiteral( "letter.txt" ) } );
}

TEST_F( CacheFiles, AnEntryCutOffAnywhereIsNotThereAndGoes )
{
  store().write( keyOf( 1 ), { "head", { "first body", "second" } } );
  const QString path = onlyFile();
  const QByteArray whole = bytesOf( path );
  for ( int length = 0; length < whole.size(); ++length )
  {
    overwrite( path, whole.left( length ) );
    EXPECT_FALSE( store().read( keyOf( 1 ) ) ) << length;
    EXPECT_FALSE( QFile::exists( path ) ) << length;
  }
  overwrite( path, whole + '\0' );
  EXPECT_FALSE( store().read( keyOf( 1 ) ) ) << "too long";
}

TEST_F( CacheFiles, AnyBitThatTurnedOverIsNoticed )
{
  store().write( keyOf( 1 ), { "head", { "first body", QByteArray( 70, 'x' ) } } );
  const QString path = onlyFile();
  const QByteArray whole = bytesOf( path );
  for ( int bit = 0; bit < whole.size() * 8; ++bit )
  {
    QByteArray damaged = whole;
    damaged[bit / 8] = static_cast<char>( damaged[bit / 8] ^ ( 1 << bit % 8 ) );
    overwrite( path, damaged );
    EXPECT_FALSE( store().read( keyOf( 1 ) ) ) << bit;
  }
}

TEST_F( CacheFiles, AnEntryOfAnotherKeyIsNotTaken )
{
  store().write( keyOf( 1 ), { "head", { "body" } } );
  const QString path = onlyFile();
  store().write( keyOf( 2 ), { "other", {} } );
  overwrite( mFolder.filePath( QString::fromLatin1( keyOf( 2 ).toHex() ) + QStringLiteral( ".cache" ) ), bytesOf( path ) );
  EXPECT_FALSE( store().read( keyOf( 2 ) ) );
  EXPECT_TRUE( store().read( keyOf( 1 ) ) );
}

TEST_F( CacheFiles, TheEntriesUnusedForLongestMakeRoom )
{
  const CacheEntry third { "head", { QByteArray( 30000, 'x' ) } };
  for ( int number = 1; number <= 3; ++number )
  {
    store( 100000 ).write( keyOf( number ), third );
    QFile file( mFolder.filePath( QString::fromLatin1( keyOf( number ).toHex() ) + QStringLiteral( ".cache" ) ) );
    ASSERT_TRUE( file.open( QIODevice::ReadWrite ) );
    file.setFileTime( QDateTime::currentDateTime().addSecs( 100 * number - 1000 ), QFileDevice::FileModificationTime );
  }
  EXPECT_TRUE( store().read( keyOf( 1 ) ) ) << "and is used last from now on";
  store( 100000 ).write( keyOf( 4 ), third );
  EXPECT_TRUE( store().read( keyOf( 1 ) ) );
  EXPECT_FALSE( store().read( keyOf( 2 ) ) );
  EXPECT_TRUE( store().read( keyOf( 3 ) ) );
  EXPECT_TRUE( store().read( keyOf( 4 ) ) );
}

TEST_F( CacheFiles, WhatWouldFillHalfTheRoomIsNotKept )
{
  store( 100000 ).write( keyOf( 1 ), { "head", { QByteArray( 60000, 'x' ) } } );
  EXPECT_TRUE( files().isEmpty() );
}

TEST_F( CacheFiles, ManyMayReadAndWriteAtOnce )
{
  std::vector<std::thread> threads;
  std::atomic<int> wrong { 0 };
  for ( int thread = 0; thread < 4; ++thread )
    threads.emplace_back( [this, thread, &wrong] {
      const CacheEntry mine { QByteArray( 1, static_cast<char>( 'a' + thread ) ), { QByteArray( 5000, static_cast<char>( 'a' + thread ) ) } };
      for ( int round = 0; round < 50; ++round )
      {
        store().write( keyOf( round % 2 ), mine );
        const std::optional<CacheEntry> read = store().read( keyOf( round % 2 ) );
        // Whoever wrote last: head and body are of the same writer.
        if ( !read || read->bodies.front() != QByteArray( 5000, read->head.at( 0 ) ) )
          ++wrong;
      }
    } );
  for ( std::thread &thread : threads )
    thread.join();
  EXPECT_EQ( wrong, 0 );
  EXPECT_EQ( files().size(), 2 );
}

TEST( ChecksumOf, PiecesCountAndSoDoesTheirOrder )
{
  const auto sumOf = []( const std::vector<QByteArray> &pieces ) {
    Checksum sum;
    for ( const QByteArray &piece : pieces )
      sum.add( piece );
    return sum.value();
  };
  EXPECT_EQ( sumOf( { "ab", "c" } ), sumOf( { "ab", "c" } ) );
  EXPECT_NE( sumOf( { "ab", "c" } ), sumOf( { "a", "bc" } ) );
  EXPECT_NE( sumOf( { "ab", "c" } ), sumOf( { "c", "ab" } ) );
  EXPECT_NE( sumOf( { "" } ), sumOf( {} ) );
  EXPECT_NE( sumOf( { QByteArray( 3, '\0' ) } ), sumOf( { QByteArray( 4, '\0' ) } ) );
}
} // namespace
} // namespace clusteratlas
