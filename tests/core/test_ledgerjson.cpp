// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/ledger.h"
#include "support/printto.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
QJsonObject memberships( const Ledger &ledger )
{
  return QJsonDocument::fromJson( toJson( ledger ) ).object()[QStringLiteral( "memberships" )].toObject();
}

Ledger::UnjoinedMembership row( int number, const char *reason )
{
  return { number, QStringLiteral( "K01" ), QStringLiteral( "まほろば" ), QString::fromLatin1( reason ) };
}

TEST( LedgerJson, ListsEveryRowOfAnOrdinaryTable )
{
  Ledger ledger;
  for ( int number = 1; number <= 1000; ++number )
    ledger.unjoined.push_back( row( number, "unknown prefecture" ) );
  const QJsonObject json = memberships( ledger );
  EXPECT_EQ( json[QStringLiteral( "unjoined" )].toArray().size(), 1000 );
  EXPECT_FALSE( json.contains( QStringLiteral( "unjoined_count" ) ) );
}

TEST( LedgerJson, ListsTheFirstOfEachReasonAndCountsAll )
{
  Ledger ledger;
  for ( int number = 1; number <= 5000; ++number )
    ledger.unjoined.push_back( row( number, "unknown prefecture" ) );
  ledger.unjoined.push_back( row( 5001, "empty" ) );
  const QJsonObject json = memberships( ledger );
  const QJsonArray listed = json[QStringLiteral( "unjoined" )].toArray();
  ASSERT_EQ( listed.size(), 1001 );
  EXPECT_EQ( listed.at( 999 ).toObject()[QStringLiteral( "row" )].toInt(), 1000 );
  EXPECT_EQ( listed.at( 1000 ).toObject()[QStringLiteral( "row" )].toInt(), 5001 ) << "a rare reason is not lost behind a common one";
  EXPECT_EQ( json[QStringLiteral( "unjoined_count" )].toInt(), 5001 );
  const QJsonObject reasons = json[QStringLiteral( "unjoined_by_reason" )].toObject();
  EXPECT_EQ( reasons[QStringLiteral( "unknown prefecture" )].toInt(), 5000 );
  EXPECT_EQ( reasons[QStringLiteral( "empty" )].toInt(), 1 );
}
} // namespace
} // namespace clusteratlas
