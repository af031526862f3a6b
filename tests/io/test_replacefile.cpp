// SPDX-License-Identifier: GPL-2.0-or-later
#include "io/replacefile.h"
#include "support/printto.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <sqlite3.h>

namespace clusteratlas
{
namespace
{
class Replacing : public testing::Test
{
  protected:
    QString path( const char *name ) const { return mFolder.filePath( QString::fromUtf8( name ) ); }

    static sqlite3 *opened( const QString &path )
    {
      sqlite3 *database = nullptr;
      EXPECT_EQ( sqlite3_open( path.toUtf8().constData(), &database ), SQLITE_OK );
      return database;
    }
    static void run( sqlite3 *database, const char *sql ) { EXPECT_EQ( sqlite3_exec( database, sql, nullptr, nullptr, nullptr ), SQLITE_OK ) << sqlite3_errmsg( database ); }
    static QByteArray text( sqlite3 *database )
    {
      sqlite3_stmt *statement = nullptr;
      EXPECT_EQ( sqlite3_prepare_v2( database, "SELECT group_concat(a) FROM t", -1, &statement, nullptr ), SQLITE_OK ) << sqlite3_errmsg( database );
      QByteArray found;
      if ( sqlite3_step( statement ) == SQLITE_ROW )
        found = reinterpret_cast<const char *>( sqlite3_column_text( statement, 0 ) );
      sqlite3_finalize( statement );
      return found;
    }

    QTemporaryDir mFolder;
};

TEST_F( Replacing, AMissingFileIsAnError )
{
  const Result<void> replaced = replaceFile( path( "none" ), path( "to" ) );
  ASSERT_FALSE( replaced );
  EXPECT_EQ( replaced.error().code, Error::Code::OutputUnwritable );
}

TEST_F( Replacing, JournalOfTheOldDatabaseIsNotReadAsThatOfTheNew )
{
  const QString old = path( "図.gpkg" ), made = path( "made.gpkg" );
  sqlite3 *before = opened( old );
  run( before, "PRAGMA journal_mode = WAL; CREATE TABLE t(a); INSERT INTO t VALUES('old'); CREATE TABLE other(b); INSERT INTO t VALUES('more')" );
  ASSERT_TRUE( QFile::exists( old + QStringLiteral( "-wal" ) ) );
  sqlite3 *other = opened( made );
  run( other, "CREATE TABLE t(a); INSERT INTO t VALUES('new')" );
  sqlite3_close( other );

  ASSERT_TRUE( replaceFile( made, old ) );
  EXPECT_FALSE( QFile::exists( old + QStringLiteral( "-wal" ) ) );
  sqlite3 *after = opened( old );
  EXPECT_EQ( text( after ), "new" );
  EXPECT_EQ( text( before ), "old,more" ) << "who had it open reads on";
  run( before, "INSERT INTO t VALUES('late')" );
  EXPECT_EQ( text( after ), "new" );
  sqlite3_close( before );
  EXPECT_EQ( text( after ), "new" );
  sqlite3_close( after );
}
} // namespace
} // namespace clusteratlas
