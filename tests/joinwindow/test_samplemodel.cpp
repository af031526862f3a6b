// SPDX-License-Identifier: GPL-2.0-or-later
#include "joinwindow/columncombo.h"
#include "joinwindow/layercombo.h"
#include "joinwindow/samplemodel.h"
#include "support/printto.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QLineEdit>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
TEST( SampleRowsModel, ShowsRaggedRowsAndSignsThatCannotBe )
{
  SampleModel model;
  const QAbstractItemModelTester tester( &model, QAbstractItemModelTester::FailureReportingMode::Fatal );
  SampleRows sample;
  EXPECT_EQ( model.columnCount(), 0 );
  sample.columns = QStringList { QStringLiteral( "県" ) };
  sample.rows = { { QStringLiteral( "北海道" ) }, { QStringLiteral( "<b>" ), QStringLiteral( "\uFFFD" ), QString() } };
  model.setSample( sample );
  EXPECT_EQ( model.rowCount(), 2 );
  EXPECT_EQ( model.columnCount(), 3 );
  EXPECT_EQ( model.headerData( 0, Qt::Horizontal, Qt::DisplayRole ), QStringLiteral( "県" ) );
  EXPECT_TRUE( model.index( 0, 2 ).data().toString().isEmpty() );
  EXPECT_FALSE( model.index( 0, 0 ).data( Qt::FontRole ).value<QFont>().bold() );
  EXPECT_TRUE( model.index( 1, 1 ).data( Qt::FontRole ).value<QFont>().bold() );
  EXPECT_EQ( model.index( 1, 0 ).data( Qt::ToolTipRole ).toString(), QStringLiteral( "&lt;b&gt;" ) );
  model.setSample( {} );
  EXPECT_EQ( model.rowCount(), 0 );
}

TEST( ChoosingAColumn, OffersTheRecognisedFirstAndTheRefusedLastWithTheReason )
{
  ColumnCombo combo( "edit", QString(), nullptr );
  const QSignalSpy changed( &combo, &ColumnCombo::chosenChanged );
  combo.setColumns( { QStringLiteral( "fips" ), QStringLiteral( "name" ), QStringLiteral( "kana" ) }, QStringLiteral( "kana" ), { { QStringLiteral( "fips" ), QStringLiteral( "other_code_system" ) }, { QStringLiteral( "name" ), QStringLiteral( "none" ) } } );
  QStringList shown;
  for ( int index = 1; index < combo.count(); ++index )
    shown << combo.itemText( index );
  EXPECT_EQ( shown.join( QLatin1Char( ',' ) ), QStringLiteral( "kana,name,fips" ) );
  EXPECT_TRUE( combo.itemData( 3, Qt::ToolTipRole ).toString().contains( QStringLiteral( "FIPS" ) ) );
  EXPECT_FALSE( combo.itemData( 2, Qt::ToolTipRole ).isValid() );
  EXPECT_TRUE( combo.chosen().isEmpty() );
  EXPECT_TRUE( combo.lineEdit()->placeholderText().contains( QStringLiteral( "kana" ) ) );
  EXPECT_EQ( changed.count(), 0 );
}

TEST( ChoosingAColumn, KeepsWhatWasTypedAndGivesItBackToRecognition )
{
  ColumnCombo combo( "edit", QString(), nullptr );
  const QSignalSpy changed( &combo, &ColumnCombo::chosenChanged );
  combo.lineEdit()->setText( QStringLiteral( " 県 " ) );
  EXPECT_EQ( combo.chosen(), QStringLiteral( "県" ) );
  EXPECT_EQ( changed.count(), 1 );
  combo.setColumns( { QStringLiteral( "a" ) }, QStringLiteral( "a" ), {} );
  EXPECT_EQ( combo.chosen(), QStringLiteral( "県" ) ) << "though the source has no such column";
  emit combo.activated( 0 );
  EXPECT_TRUE( combo.chosen().isEmpty() );
}

TEST( ChoosingALayer, IsOfferedWhereThereAreSeveral )
{
  LayerCombo combo( "layers", QString(), nullptr );
  const QSignalSpy changed( &combo, &LayerCombo::chosenChanged );
  SourceLayer one, two;
  one.source = QStringLiteral( "a.xlsx|layername=一覧" );
  one.name = QStringLiteral( "一覧" );
  two.source = QStringLiteral( "a.xlsx|layername=注" );
  two.name = QStringLiteral( "注" );
  combo.setLayers( { one }, QStringLiteral( "一覧" ) );
  EXPECT_FALSE( combo.isEnabled() );
  combo.setLayers( { one, two }, QStringLiteral( "一覧" ) );
  EXPECT_TRUE( combo.isEnabled() );
  EXPECT_TRUE( combo.chosenSource().isEmpty() );
  EXPECT_EQ( changed.count(), 0 );
  combo.setCurrentIndex( 2 );
  EXPECT_EQ( changed.count(), 1 );
  EXPECT_EQ( combo.chosenSource(), two.source );
  one.proposed = two.proposed = true;
  combo.setLayers( { one, two }, QStringLiteral( "一覧" ) );
  EXPECT_TRUE( combo.itemText( 0 ).contains( QLatin1Char( '2' ) ) ) << "both are read when nobody chooses";
  combo.setLayers( {}, QString() );
  EXPECT_EQ( combo.chosenSource(), two.source ) << "a choice outlives the list";
}
} // namespace
} // namespace clusteratlas
