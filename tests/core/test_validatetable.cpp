// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/validatetable.h"
#include "support/printto.h"

#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
DataTable table( TableSchema schema, std::initializer_list<std::vector<QString>> rows )
{
  DataTable result { std::move( schema ), {} };
  for ( const FieldSchema &field : result.schema.fields )
    result.cells.columns << field.name;
  for ( const std::vector<QString> &cells : rows )
    result.cells.rows.push_back( { static_cast<qint64>( result.cells.rows.size() + 1 ), cells } );
  return result;
}

QString onlyReason( const DataTable &checked )
{
  const std::vector<Ledger::RejectedRow> rejected = validateTables( { checked } );
  return rejected.size() == 1 ? rejected.front().reason : QString::number( rejected.size() );
}

FieldSchema field( FieldSchema::Type type )
{
  return { QStringLiteral( "x" ), type };
}

TEST( ValidateTables, NamesTheBrokenRule )
{
  FieldSchema required = field( FieldSchema::Type::String );
  required.required = true;
  EXPECT_EQ( onlyReason( table( { QStringLiteral( "t" ), {}, {}, {}, { required } }, { { QString() } } ) ), QStringLiteral( "required" ) );
  EXPECT_EQ( onlyReason( table( { QStringLiteral( "t" ), {}, {}, {}, { field( FieldSchema::Type::Integer ) } }, { { QStringLiteral( "1.5" ) } } ) ), QStringLiteral( "type" ) );
  EXPECT_EQ( onlyReason( table( { QStringLiteral( "t" ), {}, {}, {}, { field( FieldSchema::Type::Boolean ) } }, { { QStringLiteral( "maybe" ) } } ) ), QStringLiteral( "type" ) );
  FieldSchema pattern = field( FieldSchema::Type::String );
  pattern.pattern = QStringLiteral( "[0-9]{2}" );
  EXPECT_EQ( onlyReason( table( { QStringLiteral( "t" ), {}, {}, {}, { pattern } }, { { QStringLiteral( "013" ) }, { QStringLiteral( "13" ) } } ) ), QStringLiteral( "pattern" ) );
  FieldSchema bounded = field( FieldSchema::Type::Number );
  bounded.maximum = 10;
  EXPECT_EQ( onlyReason( table( { QStringLiteral( "t" ), {}, {}, {}, { bounded } }, { { QStringLiteral( "10.5" ) }, { QStringLiteral( "10" ) } } ) ), QStringLiteral( "out of range" ) );
}

TEST( ValidateTables, FindsDoubledKeysAndDanglingReferences )
{
  TableSchema parent { QStringLiteral( "p" ), {}, {}, {}, { field( FieldSchema::Type::String ) }, { QStringLiteral( "x" ) } };
  EXPECT_EQ( onlyReason( table( parent, { { QStringLiteral( "a" ) }, { QStringLiteral( "a" ) } } ) ), QStringLiteral( "duplicate key" ) );
  TableSchema child { QStringLiteral( "c" ), {}, {}, {}, { field( FieldSchema::Type::String ) }, {}, { { { QStringLiteral( "x" ) }, QStringLiteral( "p" ), { QStringLiteral( "x" ) } } } };
  const std::vector<Ledger::RejectedRow> rejected =
    validateTables( { table( parent, { { QStringLiteral( "a" ) } } ), table( child, { { QStringLiteral( "a" ) }, { QString() }, { QStringLiteral( "b" ) } } ) } );
  ASSERT_EQ( rejected.size(), 1u );
  EXPECT_EQ( rejected.front().reason, QStringLiteral( "unknown reference" ) );
  EXPECT_EQ( rejected.front().row, 3 );
}
} // namespace
} // namespace clusteratlas
