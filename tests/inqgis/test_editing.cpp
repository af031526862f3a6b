// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasinqgis.h"

#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <qgsfeature.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace
{
using namespace clusteratlas;
using namespace clusteratlas::test;

QWidget *editPage()
{
  return panel()->findChild<QWidget *>( QStringLiteral( "editPage" ) );
}

template <typename T>
T *part( const char *name )
{
  T *found = editPage()->findChild<T *>( QString::fromLatin1( name ) );
  EXPECT_NE( found, nullptr ) << name;
  return found;
}

//! The cell of \a column of the cluster that is edited; its text is what the page shows.
QTableWidgetItem *cell( const char *column )
{
  const QTableWidget *values = part<QTableWidget>( "valuesTable" );
  for ( int row = 0; row < values->rowCount(); ++row )
    if ( values->item( row, 1 )->data( Qt::UserRole ).toString() == QLatin1String( column ) )
      return values->item( row, 1 );
  ADD_FAILURE() << "no column " << column;
  static QTableWidgetItem sNone;
  return &sNone;
}

QString inLayer( const char *column )
{
  for ( QgsFeatureIterator rows = layer( "clusters" )->getFeatures(); !rows.isClosed(); )
  {
    QgsFeature feature;
    if ( !rows.nextFeature( feature ) )
      break;
    if ( feature.attribute( QStringLiteral( "cluster_id" ) ).toString() == QLatin1String( "K09" ) )
      return feature.attribute( QString::fromLatin1( column ) ).toString();
  }
  return QString();
}

int rowsRead( const char *table )
{
  int count = 0;
  QgsFeature feature;
  QgsFeatureIterator features = layer( table )->getFeatures();
  while ( features.nextFeature( feature ) )
    ++count;
  return count;
}

//! Each test edits the cluster K09, chosen on the map, with the buttons of the page.
class Editing : public Desktop
{
  protected:
    void SetUp() override
    {
      Desktop::SetUp();
      addAtlasFile();
      layer( "memberships" )->selectByExpression( QStringLiteral( "\"cluster_id\" = 'K09'" ) );
      auto *tabs = panel()->findChild<QTabWidget *>( QStringLiteral( "tabs" ) );
      tabs->setCurrentWidget( editPage() );
      part<QToolButton>( "editButton" )->click();
      ASSERT_TRUE( layer( "clusters" )->isEditable() );
      ASSERT_EQ( cell( "cluster_id" )->text(), QLatin1String( "K09" ) );
    }
    void TearDown() override
    {
      for ( const char *table : { "clusters", "cluster_prefectures" } )
        if ( QgsVectorLayer *edited = layer( table ); edited && edited->isEditable() )
          edited->rollBack();
    }
};

TEST_F( Editing, ChangesAreInTheEditBufferAndCanBeUndone )
{
  const QString before = cell( "name_en" )->text();
  cell( "name_en" )->setText( QStringLiteral( "Fukuoka <b>test</b>" ) );
  QTest::qWait( 50 );
  EXPECT_EQ( inLayer( "name_en" ), QLatin1String( "Fukuoka <b>test</b>" ) );
  EXPECT_TRUE( layer( "clusters" )->isModified() );
  EXPECT_EQ( rowsRead( "memberships" ), 16 ) << "the map draws on while tables are edited";
  EXPECT_TRUE( part<QToolButton>( "saveButton" )->isEnabled() );
  shoot( QStringLiteral( "edit" ) );
  part<QToolButton>( "undoButton" )->click();
  QTest::qWait( 50 );
  EXPECT_EQ( inLayer( "name_en" ), before );
  EXPECT_EQ( cell( "name_en" )->text(), before );
  EXPECT_FALSE( part<QToolButton>( "saveButton" )->isEnabled() );
  part<QToolButton>( "redoButton" )->click();
  EXPECT_EQ( inLayer( "name_en" ), QLatin1String( "Fukuoka <b>test</b>" ) );
  part<QToolButton>( "undoButton" )->click();
}

TEST_F( Editing, BrokenKeysAreRefusedWithAReason )
{
  const QLabel *message = part<QLabel>( "editMessage" );
  EXPECT_FALSE( message->isVisible() );
  const QString before = cell( "programme_id" )->text();
  cell( "programme_id" )->setText( QStringLiteral( "'; DROP" ) );
  QTest::qWait( 50 );
  EXPECT_TRUE( message->isVisible() );
  EXPECT_TRUE( message->text().contains( QLatin1String( "'; DROP" ) ) ) << qPrintable( message->text() );
  EXPECT_EQ( cell( "programme_id" )->text(), before );
  EXPECT_EQ( inLayer( "programme_id" ), before );
  EXPECT_FALSE( part<QToolButton>( "undoButton" )->isEnabled() ) << "a refused edit is none";
  shoot( QStringLiteral( "edit-refused" ) );

  // The membership that is there already.
  auto *prefectures = part<QComboBox>( "prefectureBox" );
  prefectures->setCurrentIndex( prefectures->findData( QStringLiteral( "40" ) ) );
  part<QComboBox>( "roleBox" )->setCurrentIndex( 0 );
  part<QPushButton>( "addMembershipButton" )->click();
  QTest::qWait( 50 );
  EXPECT_TRUE( message->isVisible() );
  EXPECT_FALSE( layer( "cluster_prefectures" )->isModified() );
}

TEST_F( Editing, SavedEditsAreADataPackageThatTheAtlasIsBuiltFrom )
{
  const int memberships = layer( "memberships" )->featureCount();
  const QString drawn = layer( "memberships" )->id();
  cell( "name_en" )->setText( QStringLiteral( "Fukuoka edited" ) );
  auto *prefectures = part<QComboBox>( "prefectureBox" );
  prefectures->setCurrentIndex( prefectures->findData( QStringLiteral( "46" ) ) );
  part<QPushButton>( "addMembershipButton" )->click();
  QTest::qWait( 50 );
  EXPECT_TRUE( layer( "cluster_prefectures" )->isModified() );
  part<QToolButton>( "saveButton" )->click();
  EXPECT_TRUE( QFile::exists( sFolder->filePath( QStringLiteral( "edited-tables/datapackage.json" ) ) ) ) << qPrintable( part<QLabel>( "editMessage" )->text() );
  ASSERT_TRUE( QTest::qWaitFor( [&drawn] { return layer( "memberships" ) && layer( "memberships" )->id() != drawn && layer( "ledger" ); }, 60000 ) );
  QTest::qWait( 300 );

  EXPECT_EQ( layer( "memberships" )->featureCount(), memberships + 1 );
  EXPECT_EQ( inLayer( "name_en" ), QLatin1String( "Fukuoka edited" ) );
  EXPECT_EQ( value( QStringLiteral( "array_to_string(prefectures_of('K09'))" ) ).toString(), QLatin1String( "40,46" ) );
  EXPECT_TRUE( project().readEntry( QStringLiteral( "clusteratlas" ), QStringLiteral( "/recipe" ) ).contains( QStringLiteral( "edited-tables" ) ) );
  EXPECT_FALSE( layer( "clusters" )->isEditable() );
  QFile::remove( atlas() );
}
} // namespace
