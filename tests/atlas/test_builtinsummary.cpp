// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlas/builtindata.h"
#include "atlas/preparedatlas.h"
#include "core/atlassummary.h"
#include "core/delimitedtext.h"
#include "support/gdalsetup.h"
#include "support/printto.h"

#include <QDir>
#include <QFile>

#include <map>
#include <set>

namespace clusteratlas
{
namespace
{
//! The cells of \a columns in a file of the built-in data, row by row: nothing of the program but its splitting at commas.
std::vector<QStringList> cells( const char *file, const QStringList &columns )
{
  QFile source( QDir( builtInDataFolder() ).filePath( QString::fromLatin1( file ) ) );
  EXPECT_TRUE( source.open( QIODevice::ReadOnly ) ) << file;
  const TextGrid grid = gridFromText( QString::fromUtf8( source.readAll() ), QLatin1Char( ',' ) );
  std::map<QString, size_t> places;
  for ( size_t column = 0; column < grid.cellCount( 0 ); ++column )
    places[grid.cell( 0, column ).toString()] = column;
  std::vector<QStringList> rows;
  for ( size_t row = 1; row < grid.rowCount(); ++row )
  {
    QStringList values;
    for ( const QString &column : columns )
      values << grid.cell( row, places.at( column ) ).toString();
    rows.push_back( values );
  }
  return rows;
}

//! What the files say of the applicants' reading of \a ids, or of all clusters; within \a prefecture unless empty.
struct Stated
{
    explicit Stated( const QStringList &ids, const QString &prefecture = QString() )
    {
      for ( const QStringList &row : cells( "cluster_prefectures.csv", { "cluster_id", "pref_code", "role" } ) )
        if ( ids.contains( row[0] ) && row[2] == QLatin1String( "applicant" ) && ( prefecture.isEmpty() || row[1] == prefecture ) )
        {
          memberships.insert( row[0] + row[1] );
          prefectures.insert( row[1] );
        }
      for ( const QStringList &row : cells( "cluster_institutions.csv", { "cluster_id", "institution_id", "site_pref_code" } ) )
        if ( ids.contains( row[0] ) && ( prefecture.isEmpty() || row[2] == prefecture ) )
          institutions.insert( row[1] );
      for ( const QStringList &row : cells( "statistics.csv", { "pref_code", "indicator", "year", "value" } ) )
      {
        const bool counts = prefectures.count( row[0] ) > 0;
        population += counts && row[1] == QLatin1String( "population" ) && row[2] == QLatin1String( "2010" ) ? row[3].toDouble() : 0;
        area += counts && row[1] == QLatin1String( "area_km2" ) ? row[3].toDouble() : 0;
      }
    }

    std::set<QString> memberships, prefectures, institutions;
    double population = 0, area = 0;
};

class BuiltInSummary : public test::WithFolder
{
  protected:
    void SetUp() override
    {
      Result<PreparedAtlas> prepared = prepareAtlas( AtlasSources() );
      ASSERT_TRUE( prepared );
      mPrepared = *std::move( prepared );
      for ( const QStringList &row : cells( "clusters.csv", { "cluster_id" } ) )
        mIds << row[0];
    }

    void expectSame( const QStringList &ids, const QString &prefecture = QString() ) const
    {
      SCOPED_TRACE( qPrintable( ids.join( QLatin1Char( ' ' ) ) + QLatin1Char( '/' ) + prefecture ) );
      const Stated stated( ids, prefecture );
      const AtlasSummary summary = summaryOf( *mPrepared.dataset, mPrepared.join, ids, prefecture.isEmpty() ? QStringList() : QStringList { prefecture } );
      EXPECT_EQ( summary.memberships, static_cast<int>( stated.memberships.size() ) );
      EXPECT_EQ( summary.institutions, static_cast<int>( stated.institutions.size() ) );
      if ( stated.prefectures.empty() )
        return;
      EXPECT_EQ( summary.prefectures, static_cast<int>( stated.prefectures.size() ) );
      EXPECT_DOUBLE_EQ( summary.population.value.value(), stated.population );
      EXPECT_NEAR( summary.area.value.value(), stated.area, 1e-6 );
    }

    PreparedAtlas mPrepared;
    QStringList mIds;
};

TEST_F( BuiltInSummary, IsWhatTheFilesSayCountedOnce )
{
  ASSERT_EQ( mIds.size(), 13 );
  expectSame( mIds );
  const AtlasSummary all = summaryOf( *mPrepared.dataset, mPrepared.join, mIds, {} );
  EXPECT_EQ( all.clusters, 13 );
  // 北海道 and 福岡県 have two clusters each; 52 links name 46 institutions.
  EXPECT_EQ( all.memberships, 16 );
  EXPECT_EQ( all.prefectures, 14 );
  EXPECT_EQ( all.institutions, 46 );
}

TEST_F( BuiltInSummary, OfEveryClusterAndOfEveryTwo )
{
  for ( const QString &one : mIds )
    for ( const QString &other : mIds )
      expectSame( one == other ? QStringList { one } : QStringList { one, other } );
}

TEST_F( BuiltInSummary, OfEveryPrefecture )
{
  for ( int number = 1; number <= 47; ++number )
    expectSame( mIds, QStringLiteral( "%1" ).arg( number, 2, 10, QLatin1Char( '0' ) ) );
}

TEST_F( BuiltInSummary, CitiesInsideACountedPrefectureAddNothing )
{
  const std::vector<QStringList> cities = cells( "cluster_municipalities.csv", { "cluster_id", "pref_code" } );
  ASSERT_GT( cities.size(), 10U );
  Dataset without = *mPrepared.dataset;
  without.municipalities.clear();
  const AtlasSummary with = summaryOf( *mPrepared.dataset, mPrepared.join, mIds, {} ), plain = summaryOf( without, mPrepared.join, mIds, {} );
  EXPECT_EQ( with.memberships, plain.memberships );
  EXPECT_EQ( with.area.value, plain.area.value );
  EXPECT_EQ( with.population.value, plain.population.value );
}
} // namespace
} // namespace clusteratlas
