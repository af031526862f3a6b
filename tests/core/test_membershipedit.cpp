// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/membershipedit.h"
#include "core/referencecycles.h"
#include "support/printto.h"

#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
DataTable tableOf( const char *name, const QStringList &columns, const std::vector<QStringList> &rows )
{
  DataTable table;
  table.schema.name = QLatin1String( name );
  for ( const QString &column : columns )
    table.schema.fields.push_back( { column } );
  table.cells.columns = columns;
  for ( const QStringList &row : rows )
    table.cells.rows.push_back( { static_cast<qint64>( table.cells.rows.size() ) + 1, std::vector<QString>( row.begin(), row.end() ) } );
  return table;
}

std::vector<DataTable> small()
{
  return { tableOf( "clusters", { "cluster_id", "name_ja" }, { { "A", "甲" }, { "B", "乙" } } ),
    tableOf( "cluster_prefectures", { "cluster_id", "pref_code", "role" }, { { "A", "40", "applicant" }, { "Z", "99", "applicant" } } ),
    tableOf( "cluster_municipalities", { "cluster_id", "pref_code", "role", "municipality_ja" }, { { "A", "40", "applicant", "久留米市" } } ) };
}

QString reason( const std::optional<Ledger::RejectedRow> &refusal )
{
  return refusal ? refusal->reason : QString();
}

DataTable tree( const std::vector<QStringList> &rows )
{
  DataTable table = tableOf( "parts", { "id", "parent" }, rows );
  table.schema.foreignKeys = { { { "parent" }, {}, { "id" } } };
  return table;
}

TEST( MembershipEdit, RefusesWhatBreaksAKey )
{
  EXPECT_EQ( reason( refusalToAdd( small(), { "A", "40", "applicant" } ) ), "duplicate key" );
  EXPECT_EQ( refusalToAdd( small(), { "A", "40", "applicant" } )->row, 1 );
  EXPECT_EQ( reason( refusalToAdd( small(), { "C", "40", "area" } ) ), "unknown reference" );
  EXPECT_EQ( reason( refusalToAdd( small(), { "B", "0", "area" } ) ), "unknown reference" );
  EXPECT_EQ( reason( refusalToAdd( small(), { "B", "40", "Applicant" } ) ), "not allowed" );
  EXPECT_EQ( reason( refusalToAdd( small(), { "", "40", "area" } ) ), "required" );
  EXPECT_FALSE( refusalToAdd( small(), { "A", "40", "area" } ) );
  EXPECT_EQ( reason( refusalToRemove( small(), { "A", "40", "applicant" } ) ), "still referred to" );
  EXPECT_EQ( reason( refusalToRemove( small(), { "A", "40", "area" } ) ), "unknown reference" );
  EXPECT_FALSE( refusalToRemove( small(), { "Z", "99", "applicant" } ) );
}

TEST( MembershipEdit, WhatWasBrokenBeforeIsNobodysFault )
{
  const std::vector<DataTable> before = small();
  EXPECT_TRUE( editProblems( before, before ).empty() );
  std::vector<DataTable> after = before;
  after[1].cells.rows.push_back( { 3, { "A", "41", "area" } } );
  EXPECT_TRUE( editProblems( before, after ).empty() );
  after[1].cells.rows.push_back( { 4, { "Z", "99", "applicant" } } );
  EXPECT_FALSE( editProblems( before, after ).empty() ) << "once more is once too often";
}

TEST( ReferenceCycles, FindsOnlyTheCircle )
{
  EXPECT_TRUE( referenceCycles( tree( {} ) ).empty() );
  EXPECT_TRUE( referenceCycles( tree( { { "a", "" }, { "b", "a" }, { "c", "b" }, { "d", "nowhere" } } ) ).empty() );
  const std::vector<Ledger::RejectedRow> circle = referenceCycles( tree( { { "a", "c" }, { "b", "a" }, { "c", "b" }, { "leads in", "a" }, { "self", "self" } } ) );
  ASSERT_EQ( circle.size(), 4u );
  EXPECT_EQ( circle[0].row, 1 );
  EXPECT_EQ( circle[2].row, 3 );
  EXPECT_EQ( circle[3].value, "self" );
  EXPECT_EQ( circle[3].reason, "cycle" );
}

TEST( ReferenceCycles, ALongChainEnds )
{
  std::vector<QStringList> rows;
  for ( int row = 0; row < 100000; ++row )
    rows.push_back( { QString::number( row ), QString::number( row + 1 ) } );
  EXPECT_TRUE( referenceCycles( tree( rows ) ).empty() );
  rows.push_back( { QStringLiteral( "100000" ), QStringLiteral( "0" ) } );
  EXPECT_EQ( referenceCycles( tree( rows ) ).size(), 100001u );
}
} // namespace
} // namespace clusteratlas
