// SPDX-License-Identifier: GPL-2.0-or-later
#include "panel/editpage.h"
#include "smalldataset.h"
#include "support/printto.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QToolButton>

#include <gtest/gtest.h>

using namespace clusteratlas;

namespace
{
class Edit : public testing::Test
{
  protected:
    void SetUp() override
    {
      DataTable memberships;
      memberships.schema.name = QStringLiteral( "cluster_prefectures" );
      memberships.cells.columns = QStringList { "cluster_id", "pref_code", "role" };
      memberships.cells.rows = { { 1, { "K01", "01", "applicant" } }, { 2, { "K05", "27", "applicant" } }, { 3, { "K05", "28", "<b>" } } };
      const DataTable *clusters = mDataset->table( QLatin1String( "clusters" ) );
      mTables = { *clusters, memberships };
      mPage.setDataset( mDataset, test::joinOf( *mDataset ), QStringLiteral( "en" ) );
    }

    template <typename T>
    T &child( const char *name ) const
    {
      T *found = mPage.findChild<T *>( QLatin1String( name ) );
      EXPECT_TRUE( found ) << name;
      return *found;
    }

    std::shared_ptr<const Dataset> mDataset = test::smallDataset();
    std::vector<DataTable> mTables;
    EditPage mPage;
};
} // namespace

TEST_F( Edit, NothingCanBeChangedBeforeEditing )
{
  mPage.showSelection( { "K05" }, {} );
  EXPECT_FALSE( child<QPushButton>( "addMembershipButton" ).isEnabled() );
  EXPECT_FALSE( child<QToolButton>( "undoButton" ).isEnabled() );
  EXPECT_FALSE( child<QToolButton>( "saveButton" ).isEnabled() );
  const QTableWidget &values = child<QTableWidget>( "valuesTable" );
  ASSERT_GT( values.rowCount(), 0 );
  EXPECT_FALSE( values.item( 0, 1 )->flags() & Qt::ItemIsEditable );
  QSignalSpy editing( &mPage, &EditPage::editingRequested );
  child<QToolButton>( "editButton" ).click();
  ASSERT_EQ( editing.count(), 1 );
  EXPECT_TRUE( editing.at( 0 ).at( 0 ).toBool() );
}

TEST_F( Edit, SaysWhatIsWanted )
{
  QSignalSpy adds( &mPage, &EditPage::addRequested );
  QSignalSpy removes( &mPage, &EditPage::removeRequested );
  QSignalSpy values( &mPage, &EditPage::valueRequested );
  mPage.showSelection( { "K05" }, {} );
  mPage.showEdits( { true, false, false, false }, mTables );
  QComboBox &prefecture = child<QComboBox>( "prefectureBox" );
  EXPECT_EQ( prefecture.count(), 47 );
  prefecture.setCurrentIndex( prefecture.findData( "26" ) );
  EXPECT_EQ( prefecture.currentText(), "26 Kyoto" );
  QComboBox &role = child<QComboBox>( "roleBox" );
  role.setCurrentIndex( role.findData( "area" ) );
  child<QPushButton>( "addMembershipButton" ).click();
  ASSERT_EQ( adds.count(), 1 );
  const MembershipEdit added = adds.at( 0 ).at( 0 ).value<MembershipEdit>();
  EXPECT_EQ( added.clusterId, "K05" );
  EXPECT_EQ( added.prefCode, "26" );
  EXPECT_EQ( added.role, "area" );

  QTableWidget &memberships = child<QTableWidget>( "membershipsTable" );
  ASSERT_EQ( memberships.rowCount(), 2 );
  EXPECT_FALSE( child<QPushButton>( "removeMembershipButton" ).isEnabled() );
  memberships.selectRow( 1 );
  child<QPushButton>( "removeMembershipButton" ).click();
  ASSERT_EQ( removes.count(), 1 );
  EXPECT_EQ( removes.at( 0 ).at( 0 ).value<MembershipEdit>().role, "<b>" );

  EXPECT_EQ( values.count(), 0 ) << "filling is no edit";
  QTableWidget &attributes = child<QTableWidget>( "valuesTable" );
  attributes.item( 2, 1 )->setText( QStringLiteral( "新しい名" ) );
  ASSERT_EQ( values.count(), 1 );
  EXPECT_EQ( values.at( 0 ).at( 1 ).toString(), "name_ja" );
}

TEST_F( Edit, HostileTextsStayText )
{
  mPage.showSelection( { "K99" }, {} );
  mPage.showEdits( { true, false, false, false }, mTables );
  mPage.showMessage( test::hostileName() );
  EXPECT_EQ( child<QLabel>( "editMessage" ).textFormat(), Qt::PlainText );
  EXPECT_FALSE( child<QLabel>( "editMessage" ).text().contains( QChar( 0x202E ) ) );
  mPage.setDataset( nullptr, {}, QString() );
  EXPECT_EQ( child<QTableWidget>( "valuesTable" ).rowCount(), 0 );
}
