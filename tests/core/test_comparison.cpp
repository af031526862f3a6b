// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/comparison.h"
#include "core/prefecturetable.h"
#include "support/seed.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace clusteratlas
{
namespace
{
using Gap = ComparedFigure::Gap;
using Kind = ComparedItem::Kind;

PrefectureCode pref( int number )
{
  return *PrefectureCode::fromNumber( number );
}

DataTable table( const QString &name, const QStringList &columns, const std::vector<QStringList> &rows )
{
  DataTable result;
  result.schema.name = name;
  result.cells.columns = columns;
  for ( const QString &column : columns )
    result.schema.fields.push_back( { column } );
  for ( const QStringList &row : rows )
    result.cells.rows.push_back( { static_cast<qint64>( result.cells.rows.size() + 1 ), std::vector<QString>( row.begin(), row.end() ) } );
  return result;
}

using Figures = std::map<std::pair<QString, int>, double>;

//! Clusters A in 1 and 2, B in 2 and 3, C nowhere; \a figures by indicator and prefecture. "rate" does not add up, "pop" counts persons.
Dataset datasetOf( const Figures &figures )
{
  Dataset dataset;
  std::vector<QStringList> rows;
  for ( const auto &[key, value] : figures )
    rows.push_back( { pref( key.second ).toString(), key.first, QString(), QString::number( value, 'g', 17 ) } );
  dataset.tables = { table( "statistics", { "pref_code", "indicator", "year", "value" }, rows ),
    table( "indicators", { "indicator", "name_ja", "name_en", "unit", "unit_ja", "aggregation" }, { { "pop", "人口", "Population", "persons", "人", "sum" }, { "km2", "面積", "Area", "km²", "km²", "sum" }, { "rate", "率", "Rate", "%", "%", "none" } } ) };
  for ( const char *id : { "A", "B", "C" } )
    dataset.clusters.push_back( { id, "P", {}, { id, id }, {}, dataset.clusters.size() } );
  dataset.clusters[0].fieldIds = QStringList { "F1", "F2" };
  dataset.clusters[1].fieldIds = QStringList { "F2" };
  qint64 number = 0;
  for ( const auto &[id, code] : std::vector<std::pair<const char *, int>> { { "A", 1 }, { "A", 2 }, { "B", 2 }, { "B", 3 } } )
    dataset.memberships.push_back( { id, QString::number( code ), pref( code ), Role::Applicant, {}, {}, {}, ++number } );
  dataset.institutions = { { "I1", {}, {}, {}, pref( 1 ), {}, 0 }, { "I2", {}, {}, {}, {}, {}, 1 } };
  dataset.participations = { { "A", "I1", {}, true, {}, {}, {}, {} }, { "B", "I1", {}, false, {}, pref( 3 ), {}, {} }, { "B", "I2", {}, false, {}, {}, {}, {} } };
  return dataset;
}

Comparison comparisonOf( const Dataset &dataset )
{
  std::set<PrefectureCode> all;
  for ( const PrefectureRecord &record : prefectureTable() )
    all.insert( record.code );
  return Comparison( dataset, joinMemberships( dataset, {}, all ) );
}

ComparedItem prefecture( int number )
{
  return { Kind::Prefecture, pref( number ).toString() };
}
ComparedItem cluster( const char *id )
{
  return { Kind::Cluster, id };
}

ComparedFigure one( const Comparison &comparison, const QString &measure, const ComparedItem &item, const QString &denominator = {} )
{
  const auto compared = comparison.compare( measure, denominator, { item } );
  return compared ? compared->figures.at( 0 ) : ComparedFigure();
}

Figures forAll( const QString &indicator, double ( *value )( int ) )
{
  Figures figures;
  for ( int code = 1; code <= 47; ++code )
    figures[{ indicator, code }] = value( code );
  return figures;
}

TEST( Comparison, NothingFromNothing )
{
  const Comparison comparison = comparisonOf( Dataset() );
  EXPECT_EQ( comparison.measureIds(), QStringList { Comparison::CLUSTERS } );
  EXPECT_TRUE( comparison.denominatorIds().isEmpty() );
  EXPECT_FALSE( comparison.compare( "pop", {}, { prefecture( 1 ) } ) );
  EXPECT_FALSE( comparison.compare( {}, {}, {} ) );
}

TEST( Comparison, TellsOfItemsThatAreNot )
{
  const Comparison comparison = comparisonOf( datasetOf( { { { "pop", 1 }, 5 } } ) );
  EXPECT_EQ( one( comparison, "pop", { Kind::Prefecture, "48" } ).gap, Gap::Unknown );
  EXPECT_EQ( one( comparison, "pop", { Kind::Prefecture, "x" } ).gap, Gap::Unknown );
  EXPECT_EQ( one( comparison, "pop", cluster( "Z" ) ).gap, Gap::Unknown );
  EXPECT_EQ( one( comparison, "pop", cluster( "C" ) ).gap, Gap::NoPrefecture );
}

TEST( Comparison, MissingIsNotZeroAndSaysWhichPart )
{
  const Comparison comparison = comparisonOf( datasetOf( { { { "pop", 1 }, 0 }, { { "pop", 2 }, 7 } } ) );
  EXPECT_EQ( one( comparison, "pop", prefecture( 1 ) ).value, 0.0 );
  const ComparedFigure missing = one( comparison, "pop", prefecture( 3 ) );
  EXPECT_FALSE( missing.value );
  EXPECT_FALSE( missing.rank );
  EXPECT_EQ( one( comparison, "pop", cluster( "A" ) ).value, 7.0 );
  const ComparedFigure sum = one( comparison, "pop", cluster( "B" ) );
  EXPECT_EQ( sum.gap, Gap::MissingPart );
  EXPECT_EQ( sum.missing, std::vector<PrefectureCode> { pref( 3 ) } );
  const auto measure = comparison.compare( "pop", {}, {} );
  EXPECT_EQ( measure->national.gap, Gap::MissingPart );
  EXPECT_EQ( measure->national.missing.size(), 45u );
  EXPECT_FALSE( one( comparison, "pop", prefecture( 2 ) ).share );
}

TEST( Comparison, WhatDoesNotAddUpIsNotSummedNorDivided )
{
  Figures figures = forAll( "rate", []( int code ) { return code * 1.0; } );
  figures.merge( forAll( "pop", []( int ) { return 1000.0; } ) );
  const Comparison comparison = comparisonOf( datasetOf( figures ) );
  EXPECT_EQ( one( comparison, "rate", cluster( "A" ) ).gap, Gap::DoesNotAddUp );
  EXPECT_EQ( one( comparison, "rate", prefecture( 2 ), "pop" ).value, 2.0 );
  EXPECT_FALSE( comparison.compare( "rate", "pop", {} )->isDivided );
  EXPECT_FALSE( comparison.compare( "pop", "pop", {} )->isDivided );
  EXPECT_FALSE( comparison.compare( "pop", "rate", {} )->isDivided );
  EXPECT_EQ( comparison.denominatorIds(), QStringList { "pop" } );
}

TEST( Comparison, DividesSumsBySumsPerHundredThousandPersons )
{
  const Comparison comparison = comparisonOf( datasetOf( { { { "km2", 1 }, 10 }, { { "km2", 2 }, 20 }, { { "km2", 3 }, 5 }, { { "pop", 1 }, 1000 }, { { "pop", 2 }, 2000 }, { { "pop", 3 }, 0 } } ) );
  EXPECT_DOUBLE_EQ( *one( comparison, "km2", cluster( "A" ), "pop" ).value, 30.0 / 3000 * 100000 );
  EXPECT_DOUBLE_EQ( *one( comparison, "pop", cluster( "A" ), "km2" ).value, 100.0 );
  EXPECT_EQ( one( comparison, "km2", prefecture( 3 ), "pop" ).gap, Gap::ZeroDenominator );
  EXPECT_EQ( one( comparison, "km2", prefecture( 4 ), "pop" ).gap, Gap::MissingPart );
  EXPECT_DOUBLE_EQ( *one( comparison, Comparison::CLUSTERS, prefecture( 2 ), "pop" ).value, 2.0 / 2000 * 100000 );
  EXPECT_FALSE( one( comparison, "km2", prefecture( 1 ), "pop" ).share );
}

TEST( Comparison, CountsDistinctThings )
{
  const Comparison comparison = comparisonOf( datasetOf( {} ) );
  EXPECT_EQ( one( comparison, Comparison::CLUSTERS, prefecture( 2 ) ).value, 2.0 );
  EXPECT_EQ( one( comparison, Comparison::CLUSTERS, prefecture( 47 ) ).value, 0.0 );
  EXPECT_EQ( one( comparison, Comparison::CLUSTERS, cluster( "A" ) ).gap, Gap::NotCounted );
  EXPECT_EQ( one( comparison, Comparison::INSTITUTIONS, cluster( "B" ) ).value, 2.0 );
  EXPECT_EQ( one( comparison, Comparison::CORE_INSTITUTIONS, cluster( "B" ) ).value, 0.0 );
  EXPECT_EQ( one( comparison, Comparison::INSTITUTIONS, prefecture( 1 ) ).value, 1.0 );
  EXPECT_EQ( one( comparison, Comparison::CORE_INSTITUTIONS, prefecture( 1 ) ).value, 1.0 );
  EXPECT_EQ( one( comparison, Comparison::INSTITUTIONS, prefecture( 3 ) ).value, 1.0 );
  EXPECT_EQ( one( comparison, Comparison::FIELDS, prefecture( 2 ) ).value, 2.0 );
  EXPECT_EQ( one( comparison, Comparison::FIELDS, prefecture( 3 ) ).value, 1.0 );
  EXPECT_DOUBLE_EQ( *one( comparison, Comparison::INSTITUTIONS, cluster( "B" ) ).share, 1.0 );
  EXPECT_DOUBLE_EQ( *one( comparison, Comparison::CLUSTERS, prefecture( 1 ) ).share, 0.5 );
}

TEST( Comparison, EqualFiguresShareTheirRank )
{
  const Comparison comparison = comparisonOf( datasetOf( { { { "pop", 1 }, 5 }, { { "pop", 2 }, 9 }, { { "pop", 3 }, 5 }, { { "pop", 4 }, 1 } } ) );
  EXPECT_EQ( one( comparison, "pop", prefecture( 2 ) ).rank, 1 );
  EXPECT_EQ( one( comparison, "pop", prefecture( 1 ) ).rank, 2 );
  EXPECT_EQ( one( comparison, "pop", prefecture( 3 ) ).rank, 2 );
  EXPECT_EQ( one( comparison, "pop", prefecture( 4 ) ).rank, 4 );
  // Both clusters sum to 14.
  EXPECT_EQ( one( comparison, "pop", cluster( "A" ) ).rank, 1 );
  EXPECT_EQ( one( comparison, "pop", cluster( "B" ) ).rank, 1 );
}

//! For any figures: shares of all prefectures are 1, a rank is one more than the number of greater figures, order of items does not matter.
TEST( Comparison, PropertiesOfAnyFigures )
{
  const unsigned seed = test::randomSeed();
  SCOPED_TRACE( seed );
  std::mt19937 random( seed );
  for ( int round = 0; round < 30; ++round )
  {
    const bool whole = round % 2 == 0;
    Figures figures;
    for ( const char *indicator : { "pop", "km2" } )
      for ( int code = 1; code <= 47; ++code )
        if ( whole || random() % 4 )
          figures[{ indicator, code }] = static_cast<double>( random() % 20 );
    const Comparison comparison = comparisonOf( datasetOf( figures ) );
    std::vector<ComparedItem> items;
    for ( int code = 1; code <= 47; ++code )
      items.push_back( prefecture( code ) );
    std::shuffle( items.begin(), items.end(), random );
    for ( const QString &denominator : { QString(), QString( "km2" ) } )
    {
      const auto measure = comparison.compare( "pop", denominator, items );
      ASSERT_EQ( measure->figures.size(), items.size() );
      double shares = 0;
      for ( size_t index = 0; index < items.size(); ++index )
      {
        const ComparedFigure &figure = measure->figures[index];
        EXPECT_EQ( figure.value.has_value(), figure.gap == Gap::None );
        EXPECT_EQ( figure.value.has_value(), figure.rank.has_value() );
        shares += figure.share.value_or( 0 );
        const auto greater = std::count_if( measure->figures.begin(), measure->figures.end(), [&figure]( const ComparedFigure &other ) { return figure.value && other.value > figure.value; } );
        EXPECT_EQ( figure.rank.value_or( greater + 1 ), greater + 1 );
        const ComparedFigure alone = one( comparison, "pop", items[index], denominator );
        EXPECT_EQ( alone.value, figure.value );
        EXPECT_EQ( alone.rank, figure.rank );
      }
      if ( denominator.isEmpty() && measure->national.value.value_or( 0 ) > 0 )
        EXPECT_NEAR( shares, 1, 1e-9 );
      else
        EXPECT_EQ( shares, 0 );
    }
  }
}

} // namespace
} // namespace clusteratlas
