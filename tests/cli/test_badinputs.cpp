// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/printto.h"
#include "support/seed.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QThread>
#include <QtEndian>
#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <linux/capability.h>

#include <functional>
#include <map>
#include <thread>
#include <vector>

namespace
{
constexpr qint64 MOST_KILOBYTES = 1024 * 1024;
constexpr int MOST_SECONDS = 60;
constexpr qint64 TEN_GIGABYTES = 10LL << 30;

struct Outcome
{
    int code; //!< minus the signal's number when one ended it
    qint64 kilobytes;
    QByteArray output;
    QByteArray errors;
};

//! Runs the program as a user whom permissions bind, and measures its memory.
Outcome run( const QStringList &arguments, const QString &folder )
{
  const QByteArray output = QDir( folder ).filePath( QStringLiteral( "stdout" ) ).toUtf8();
  const QByteArray errors = QDir( folder ).filePath( QStringLiteral( "stderr" ) ).toUtf8();
  std::vector<QByteArray> words { QByteArrayLiteral( CLUSTERATLAS_PROGRAM ) };
  for ( const QString &argument : arguments )
    words.push_back( argument.toUtf8() );
  std::vector<char *> list;
  for ( QByteArray &word : words )
    list.push_back( word.data() );
  list.push_back( nullptr );
  const pid_t child = fork();
  if ( child == 0 )
  {
    dup2( open( output.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600 ), 1 );
    dup2( open( errors.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600 ), 2 );
    prctl( PR_CAPBSET_DROP, CAP_DAC_OVERRIDE );
    prctl( PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH );
    alarm( MOST_SECONDS );
    execv( list[0], list.data() );
    _exit( 127 );
  }
  int status = 0;
  rusage usage {};
  wait4( child, &status, 0, &usage );
  const auto read = []( const QByteArray &path ) {
    QFile file( QString::fromUtf8( path ) );
    return file.open( QIODevice::ReadOnly ) ? file.readAll() : QByteArray();
  };
  return { WIFEXITED( status ) ? WEXITSTATUS( status ) : -WTERMSIG( status ), usage.ru_maxrss, read( output ), read( errors ) };
}

//! A port on this machine that remembers whether anybody came.
class Listener
{
  public:
    Listener()
    {
      sockaddr_in address {};
      address.sin_family = AF_INET;
      address.sin_addr.s_addr = htonl( INADDR_LOOPBACK );
      socklen_t size = sizeof address;
      EXPECT_EQ( bind( mSocket, reinterpret_cast<sockaddr *>( &address ), size ), 0 );
      EXPECT_EQ( listen( mSocket, 8 ), 0 );
      EXPECT_EQ( getsockname( mSocket, reinterpret_cast<sockaddr *>( &address ), &size ), 0 );
      mPort = ntohs( address.sin_port );
    }
    ~Listener() { close( mSocket ); }
    Listener( const Listener & ) = delete;
    Listener &operator=( const Listener & ) = delete;

    int port() const { return mPort; }
    bool hasVisitor()
    {
      const int visitor = accept( mSocket, nullptr, nullptr );
      if ( visitor >= 0 )
        close( visitor );
      return visitor >= 0;
    }

  private:
    int mSocket = socket( AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0 );
    int mPort = 0;
};

void write( const QString &path, const QByteArray &content )
{
  ASSERT_TRUE( QDir().mkpath( QFileInfo( path ).path() ) );
  QFile file( path );
  ASSERT_TRUE( file.open( QIODevice::WriteOnly ) ) << qPrintable( path );
  file.write( content );
}

//! Ten gigabytes of which only \a beginning lies on the disk.
void writeSparse( const QString &path, const QByteArray &beginning )
{
  write( path, beginning );
  ASSERT_EQ( truncate( path.toUtf8().constData(), TEN_GIGABYTES ), 0 );
}

//! A zip whose one file is \a blocks of 64 KiB of zeros, stored by a deflate stream that is a thousandth as long.
QByteArray zipOfZeros( const QByteArray &name, int blocks )
{
  QByteArray zeros = qCompress( QByteArray( blocks * 65536, '\0' ), 9 ).mid( 4 );
  const QByteArray deflated = zeros.mid( 2, zeros.size() - 6 );
  const auto le16 = []( int value ) { QByteArray bytes( 2, 0 ); qToLittleEndian<quint16>( static_cast<quint16>( value ), bytes.data() ); return bytes; };
  const auto le32 = []( qint64 value ) { QByteArray bytes( 4, 0 ); qToLittleEndian<quint32>( static_cast<quint32>( value ), bytes.data() ); return bytes; };
  const QByteArray facts = le16( 20 ) + le16( 0 ) + le16( 8 ) + le32( 0 ) + le32( 0 ) + le32( deflated.size() ) + le32( qint64( blocks ) * 65536 ) + le16( name.size() );
  const QByteArray local = "PK\3\4" + facts + le16( 0 ) + name + deflated;
  const QByteArray central = QByteArray( "PK\1\2" ) + le16( 20 ) + facts + le16( 0 ) + le16( 0 ) + le16( 0 ) + le16( 0 ) + le32( 0 ) + le32( 0 ) + name;
  return local + central + "PK\5\6" + le32( 0 ) + le16( 1 ) + le16( 1 ) + le32( central.size() ) + le32( local.size() ) + le16( 0 );
}

//! Makes the input called \a name in \a folder and returns what to name it on the command line.
QString make( const QString &name, const QString &folder, int port )
{
  const QString path = folder + QLatin1Char( '/' ) + name;
  const QString squares = QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/tests/data/bad/no_names.geojson" );
  const std::map<QString, std::function<QString()>> makers = {
    { QStringLiteral( "missing" ), [&] { return path; } },
    { QStringLiteral( "folder_empty" ), [&] { QDir().mkpath( path ); return path; } },
    { QStringLiteral( "folder_of_texts" ), [&] { write( path + QStringLiteral( "/a.txt" ), "a" ); return path; } },
    { QStringLiteral( "link_to_itself" ), [&] { EXPECT_EQ( symlink( path.toUtf8().constData(), path.toUtf8().constData() ), 0 ); return path; } },
    { QStringLiteral( "link_loop" ), [&] { QDir().mkpath( path + QStringLiteral( "/below" ) ); EXPECT_EQ( symlink( "..", ( path + QStringLiteral( "/below/up" ) ).toUtf8().constData() ), 0 ); return path; } },
    { QStringLiteral( "unreadable" ), [&] { EXPECT_TRUE( QFile::copy( squares, path ) ); EXPECT_EQ( chmod( path.toUtf8().constData(), 0 ), 0 ); return path; } },
    { QStringLiteral( "pipe" ), [&] { EXPECT_EQ( mkfifo( path.toUtf8().constData(), 0600 ), 0 ); return path; } },
    { QStringLiteral( "device" ), [&] { return QStringLiteral( "/dev/zero" ); } },
    { QStringLiteral( "sparse.geojson" ), [&] { writeSparse( path, "{\"type\":\"FeatureCollection\",\"features\":[" ); return path; } },
    { QStringLiteral( "sparse.shp" ), [&] { writeSparse( path, QByteArray::fromHex( "0000270a" ) ); return path; } },
    { QStringLiteral( "sparse.zip" ), [&] { writeSparse( path, "PK\3\4" ); return path; } },
    { QStringLiteral( "sparse.gpkg" ), [&] { writeSparse( path, QByteArray( "SQLite format 3\0\x10\0\1\1", 20 ) ); return path; } },
    { QStringLiteral( "sparse.csv" ), [&] { writeSparse( path, "クラスター,都道府県\n信州,長野県\n" ); return path; } },
    { QStringLiteral( "bomb.zip" ), [&] { write( path, zipOfZeros( "a.geojson", 6400 ) ); return path; } },
    { QStringLiteral( "bomb.xlsx" ), [&] { write( path, zipOfZeros( "xl/worksheets/sheet1.xml", 6400 ) ); return path; } },
    { QStringLiteral( "http" ), [&] { return QStringLiteral( "http://127.0.0.1:%1/a.geojson" ).arg( port ); } },
    { QStringLiteral( "vsicurl" ), [&] { return QStringLiteral( "/vsizip//vsicurl/http://127.0.0.1:%1/a.zip" ).arg( port ); } },
    { QStringLiteral( "layer_missing" ), [&] { return squares + QStringLiteral( "|layername=none" ); } },
    { QStringLiteral( "columns.csv" ), [&] { write( path, QByteArray( 1000000, ',' ) + "\n" + QByteArray( 1000000, ',' ) + "\n" ); return path; } },
    { QStringLiteral( "quotes.csv" ), [&] { write( path, "a,b\n" + QByteArray( 4000000, '"' ) ); return path; } },
    { QStringLiteral( "one_line.csv" ), [&] { write( path, QByteArray( 50000000, 'a' ) ); return path; } },
    { QStringLiteral( "large.recipe.json" ), [&] { write( path, "{\"clusteratlas_recipe\":1}" + QByteArray( 2 << 20, ' ' ) ); return path; } },
  };
  const auto maker = makers.find( name );
  return maker == makers.end() ? QString() : maker->second();
}

struct BadInput
{
    QString option;
    QString name;
    int code;
    QString words;
};

void PrintTo( const BadInput &bad, std::ostream *stream )
{
  *stream << bad.option.toStdString() << ' ' << bad.name.toStdString();
}

std::vector<BadInput> badInputs()
{
  std::vector<BadInput> inputs;
  QFile table( QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/tests/data/bad_inputs.tsv" ) );
  EXPECT_TRUE( table.open( QIODevice::ReadOnly ) );
  for ( const QString &line : QString::fromUtf8( table.readAll() ).split( QLatin1Char( '\n' ), Qt::SkipEmptyParts ) )
    if ( const QStringList cells = line.split( QLatin1Char( '\t' ) ); !line.startsWith( QLatin1Char( '#' ) ) && cells.size() == 4 )
      inputs.push_back( { cells[0], cells[1], cells[2].toInt(), cells[3] } );
  return inputs;
}

class BadInputs : public testing::TestWithParam<BadInput>
{
  protected:
    //! A copy of tests/data/bad whose files name the listener's port.
    QString copyOf( const QString &name ) const
    {
      const QDir source( QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/tests/data/bad" ) );
      const QFileInfo info( source.filePath( name ) );
      // A Shapefile and a virtual data set come with what they refer to.
      const QStringList names = info.isDir() ? QDir( info.filePath() ).entryList( QDir::Files ) : source.entryList( { info.completeBaseName() + QStringLiteral( ".*" ), QStringLiteral( "*.vrt" ), QStringLiteral( "truncated.geojson" ) }, QDir::Files );
      for ( const QString &part : names )
      {
        QFile file( info.isDir() ? QDir( info.filePath() ).filePath( part ) : source.filePath( part ) );
        EXPECT_TRUE( file.open( QIODevice::ReadOnly ) );
        write( mFolder.filePath( info.isDir() ? name + QLatin1Char( '/' ) + part : part ), file.readAll().replace( "@PORT@", QByteArray::number( mListener.port() ) ) );
      }
      return mFolder.filePath( name );
    }

    QTemporaryDir mFolder { QDir::tempPath() + QStringLiteral( "/悪い XXXXXX" ) };
    mutable Listener mListener;
};

TEST_P( BadInputs, OneLineNothingFetchedNothingChanged )
{
  const BadInput &bad = GetParam();
  const QString input = bad.name.startsWith( QLatin1String( "made:" ) ) ? make( bad.name.mid( 5 ), mFolder.path(), mListener.port() ) : copyOf( bad.name );
  ASSERT_FALSE( input.isEmpty() ) << qPrintable( bad.name );
  const QDir out( mFolder.filePath( QStringLiteral( "out" ) ) );
  const QStringList kept { QStringLiteral( "atlas.gpkg" ), QStringLiteral( "atlas.qgz" ), QStringLiteral( "ledger.json" ) };
  for ( const QString &name : kept )
    write( out.filePath( name ), "as it was" );
  const QStringList arguments = bad.code == 0 ? QStringList { QStringLiteral( "check" ), QStringLiteral( "--json" ) } : QStringList { QStringLiteral( "build" ), QStringLiteral( "--out" ), out.path() };

  const Outcome outcome = run( arguments + QStringList { bad.option, input }, mFolder.path() );

  EXPECT_EQ( outcome.code, bad.code );
  EXPECT_EQ( outcome.errors.count( '\n' ), bad.code == 0 ? 0 : 1 ) << outcome.errors.left( 2000 ).constData();
  const QByteArray &told = bad.code == 0 ? outcome.output : outcome.errors;
  EXPECT_TRUE( told.contains( bad.words.toUtf8() ) ) << told.left( 2000 ).constData();
  EXPECT_LT( outcome.kilobytes, MOST_KILOBYTES );
  EXPECT_FALSE( mListener.hasVisitor() ) << "opened a connection";
  EXPECT_EQ( out.entryList( QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot ), kept );
  for ( const QString &name : kept )
  {
    QFile file( out.filePath( name ) );
    ASSERT_TRUE( file.open( QIODevice::ReadOnly ) );
    EXPECT_EQ( file.readAll(), QByteArrayLiteral( "as it was" ) );
  }
  // What the zip that climbs out of its folder would write.
  for ( const char *name : { "clusteratlas-escaped.geojson", "clusteratlas-absolute.geojson" } )
    EXPECT_FALSE( QFile::exists( QDir( QDir::tempPath() ).filePath( QString::fromLatin1( name ) ) ) ) << name;
}

INSTANTIATE_TEST_SUITE_P( Table, BadInputs, testing::ValuesIn( badInputs() ), []( const testing::TestParamInfo<BadInput> &bad ) {
  std::string name = bad.param.name.toStdString() + bad.param.option.mid( 2 ).toStdString();
  for ( char &letter : name )
    letter = isalnum( static_cast<unsigned char>( letter ) ) ? letter : '_';
  return name;
} );

TEST( BadInputTable, HoldsAtLeastSixty )
{
  EXPECT_GE( badInputs().size(), 60U );
}

TEST( BadInputTable, SourceThatVanishesWhileItIsRead )
{
  std::mt19937 random( clusteratlas::test::randomSeed() );
  const QTemporaryDir folder;
  const QString geodata = QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/geodata/prefectures.gpkg" );
  for ( int attempt = 0; attempt < 6; ++attempt )
  {
    const QString source = folder.filePath( QStringLiteral( "prefectures.gpkg" ) );
    ASSERT_TRUE( QFile::copy( geodata, source ) );
    const unsigned long wait = 20 + random() % 300;
    std::thread remover( [&source, wait, attempt] {
      QThread::msleep( wait );
      if ( attempt % 2 == 0 )
        QFile::resize( source, 1000 );
      QFile::remove( source );
    } );
    const Outcome outcome = run( { QStringLiteral( "check" ), QStringLiteral( "--quiet" ), QStringLiteral( "--polygons" ), source }, folder.path() );
    remover.join();
    EXPECT_TRUE( outcome.code == 0 || outcome.code == 2 ) << outcome.code << " after " << wait << " ms";
    EXPECT_EQ( outcome.errors.count( '\n' ), outcome.code == 0 ? 0 : 1 ) << outcome.errors.constData();
  }
}
} // namespace
