// SPDX-License-Identifier: GPL-2.0-or-later
#include "io/exportfile.h"
#include "support/printto.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
FeatureTable tableOf( const QStringList &header, const std::vector<QStringList> &rows )
{
  FeatureTable table;
  table.name = QStringLiteral( "Clusters" );
  for ( const QString &name : header )
    table.columns.push_back( { name } );
  for ( const QStringList &row : rows )
  {
    table.features.push_back( {} );
    for ( const QString &cell : row )
      table.features.back().values.push_back( cell );
  }
  return table;
}

QByteArray bytesOf( const QString &path )
{
  QFile file( path );
  EXPECT_TRUE( file.open( QIODevice::ReadOnly ) ) << qUtf8Printable( path );
  return file.readAll();
}

class ExportFile : public testing::Test
{
  protected:
    QString path( const char *name ) const { return mFolder.filePath( QString::fromUtf8( name ) ); }
    QStringList files() const { return QDir( mFolder.path() ).entryList( QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot ); }

    QTemporaryDir mFolder;
};

TEST_F( ExportFile, NoSuchFolderIsSaid )
{
  const Result<WrittenTableFile> written = writeTableFile( { path( "none/x.csv" ) }, tableOf( { "a" }, {} ) );
  ASSERT_FALSE( written );
  EXPECT_EQ( written.error().code, Error::Code::OutputUnwritable );
  EXPECT_EQ( written.error().source, path( "none/x.csv" ) );
  EXPECT_FALSE( writePageFile( path( "none/x.html" ), "x" ) );
  EXPECT_FALSE( writePageFile( mFolder.path(), "x" ) ) << "a folder is no file";
}

TEST_F( ExportFile, RefusedLossesLeaveTheEarlierFile )
{
  ASSERT_TRUE( writePageFile( path( "x.csv" ), "earlier" ) );
  TableFileRequest request { path( "x.csv" ) };
  request.encoding = QStringLiteral( "CP932" );
  request.refuseLosses = true;
  const FeatureTable table = tableOf( { "名前", "備考😀" }, { { "北海道", "café" }, { "〜−", "" } } );
  const Result<WrittenTableFile> refused = writeTableFile( request, table );
  ASSERT_TRUE( refused );
  EXPECT_FALSE( refused->isWritten );
  ASSERT_EQ( refused->lost.size(), 2u ) << "the wave and the minus are twins, no losses";
  EXPECT_EQ( refused->lost[0].row, 0 );
  EXPECT_EQ( refused->lost[0].character, QStringLiteral( "😀" ) );
  EXPECT_EQ( refused->lost[1].row, 1 );
  EXPECT_EQ( refused->lost[1].column, QStringLiteral( "備考😀" ) );
  EXPECT_EQ( refused->lost[1].character, QStringLiteral( "é" ) );
  EXPECT_EQ( bytesOf( path( "x.csv" ) ), "earlier" );

  request.refuseLosses = false;
  const Result<WrittenTableFile> written = writeTableFile( request, table );
  ASSERT_TRUE( written );
  EXPECT_TRUE( written->isWritten );
  EXPECT_EQ( written->lost.size(), 2u );
  EXPECT_TRUE( bytesOf( path( "x.csv" ) ).contains( "caf\x81\xAC" ) ) << "〓";
  EXPECT_EQ( files(), QStringList { "x.csv" } ) << "nothing stays aside";
}

TEST_F( ExportFile, Utf8HasItsMarkAndNoFormulas )
{
  ASSERT_TRUE( writeTableFile( { path( "x.csv" ) }, tableOf( { "a", "b" }, { { "=1+1", "01" } } ) ) );
  EXPECT_EQ( bytesOf( path( "x.csv" ) ), "\xEF\xBB\xBF"
                                         "a,b\r\n'=1+1,01\r\n" );
}

TEST_F( ExportFile, AWorkbookIsTheSameTwice )
{
  const FeatureTable table = tableOf( { "コード" }, { { "01" }, { "<script>" } } );
  ASSERT_TRUE( writeTableFile( { path( "a.xlsx" ), true }, table ) );
  ASSERT_TRUE( writeTableFile( { path( "b.xlsx" ), true }, table ) );
  EXPECT_TRUE( bytesOf( path( "a.xlsx" ) ).startsWith( "PK" ) );
  EXPECT_EQ( bytesOf( path( "a.xlsx" ) ), bytesOf( path( "b.xlsx" ) ) );
}

TEST_F( ExportFile, ATextTooLongForACellIsSaid )
{
  const Result<WrittenTableFile> written = writeTableFile( { path( "a.xlsx" ), true }, tableOf( { "a" }, { { QString( 40000, QChar( u'長' ) ) } } ) );
  ASSERT_FALSE( written );
  EXPECT_EQ( written.error().row, 1 );
  EXPECT_TRUE( files().isEmpty() );
}
} // namespace
} // namespace clusteratlas
