// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/labeltext.h"
#include "core/municipalhistory.h"
#include "core/municipalitynames.h"
#include "core/municipalitytable.h"
#include "io/datapackagereader.h"
#include "support/gdalsetup.h"
#include "support/n03names.h"
#include "support/printto.h"

#include <set>

namespace clusteratlas
{
namespace
{
using NamesByPrefecture = std::map<int, std::set<QString>>;

QString keyOf( const QString &name )
{
  return nameKey( normalizedLabel( name ) );
}

//! "40", "ambiguous" or "unknown".
QString homeOf( const QString &name )
{
  const auto prefecture = prefectureOfMunicipality( keyOf( name ) );
  return prefecture ? prefecture->toString() : QString( matchFailureId( prefecture.error() ) );
}

//! Keys of cities, towns and villages as N03 has them, a designated city instead of its wards; the special wards are left out.
NamesByPrefecture municipalitiesOf( const std::map<int, test::N03Name> &n03 )
{
  NamesByPrefecture names;
  for ( const auto &[code, one] : n03 )
    if ( one.above.endsWith( QChar( u'市' ) ) )
      names[code / 1000].insert( keyOf( one.above ) );
    else if ( !one.name.endsWith( QChar( u'区' ) ) )
      names[code / 1000].insert( keyOf( one.name ) );
  return names;
}

NamesByPrefecture municipalitiesOfTable()
{
  NamesByPrefecture names;
  for ( const MunicipalitiesOfPrefecture &part : MUNICIPALITY_TABLE )
  {
    for ( const QString &city : part.cities.toString().split( QLatin1Char( ' ' ) ) )
      names[part.prefecture].insert( keyOf( city + QChar( u'市' ) ) );
    for ( const QString &town : part.towns.toString().split( QLatin1Char( ' ' ), Qt::SkipEmptyParts ) )
      names[part.prefecture].insert( keyOf( town ) );
  }
  return names;
}

QString listed( const std::set<QString> &names )
{
  return QStringList( names.begin(), names.end() ).join( QLatin1Char( ' ' ) );
}

class MunicipalityTable : public test::WithFolder
{
};

TEST_F( MunicipalityTable, HasEachPrefectureAndNameOnce )
{
  int expected = 1;
  for ( const MunicipalitiesOfPrefecture &part : MUNICIPALITY_TABLE )
  {
    EXPECT_EQ( part.prefecture, expected++ );
    std::set<QString> seen;
    const QStringList cities = part.cities.toString().split( QLatin1Char( ' ' ) );
    for ( const QString &city : cities )
      EXPECT_TRUE( seen.insert( city + QChar( u'市' ) ).second ) << qPrintable( city );
    for ( const QStringView names : { part.towns, part.past } )
      for ( const QString &name : names.toString().split( QLatin1Char( ' ' ), Qt::SkipEmptyParts ) )
      {
        EXPECT_TRUE( seen.insert( name ).second ) << qPrintable( name );
        EXPECT_TRUE( isWrittenAsMunicipality( keyOf( name ) ) ) << qPrintable( name );
      }
  }
}

// We know of no city, town or village founded, ended or renamed between 2021 and January 2024, the day of the table.
TEST_F( MunicipalityTable, IsThatOfN03 )
{
  const std::map<int, test::N03Name> n03 = test::n03NamesOf2021();
  if ( n03.empty() )
    GTEST_SKIP() << "no N03 in ../shared";
  NamesByPrefecture theirs = municipalitiesOf( n03 );
  NamesByPrefecture ours = municipalitiesOfTable();
  size_t count = 0;
  for ( int prefecture = 1; prefecture <= PREFECTURE_COUNT; ++prefecture )
  {
    EXPECT_EQ( listed( ours[prefecture] ), listed( theirs[prefecture] ) ) << prefecture;
    count += ours[prefecture].size();
  }
  EXPECT_EQ( count, 792u + 743u + 183u + 5u ); // five villages of the Northern Territories beside the second 泊村 of Hokkaido
}

TEST_F( MunicipalityTable, NeverCallsAnythingOfN03UniqueThatIsNot )
{
  const std::map<int, test::N03Name> n03 = test::n03NamesOf2021();
  if ( n03.empty() )
    GTEST_SKIP() << "no N03 in ../shared";
  std::map<QString, std::set<QString>> homes;
  for ( const auto &[code, one] : n03 )
    homes[one.name].insert( QStringLiteral( "%1" ).arg( code / 1000, 2, 10, QLatin1Char( '0' ) ) );
  for ( const auto &[name, prefectures] : homes )
  {
    const QString home = homeOf( name );
    const bool isWard = name.endsWith( QChar( u'区' ) );
    if ( prefectures.size() > 1 )
    {
      EXPECT_EQ( home, QStringLiteral( "ambiguous" ) ) << qPrintable( name );
      continue;
    }
    EXPECT_TRUE( home == *prefectures.begin() || home == QLatin1String( "ambiguous" ) || ( isWard && home == QLatin1String( "unknown" ) ) ) << qPrintable( name + QLatin1Char( ' ' ) + home );
  }
  for ( const auto &[code, one] : n03 )
  {
    if ( one.above.endsWith( QChar( u'市' ) ) || one.above.endsWith( QChar( u'郡' ) ) )
    {
      EXPECT_NE( homeOf( one.above + one.name ), QStringLiteral( "unknown" ) ) << qPrintable( one.above + one.name );
    }
  }
}

TEST_F( MunicipalityTable, KnowsEveryNameOfTheChanges )
{
  const Result<std::vector<DataTable>> tables = readPackageTables( QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/geodata/municipalities" ) );
  ASSERT_TRUE( tables );
  const MunicipalHistory history( tables->front().cells );
  for ( const MunicipalChange &change : history.changes() )
  {
    const QString home = homeOf( change.name );
    EXPECT_TRUE( home == change.code.prefecture().toString() || home == QLatin1String( "ambiguous" ) ) << qPrintable( change.name + QLatin1Char( ' ' ) + home );
  }
}
} // namespace
} // namespace clusteratlas
