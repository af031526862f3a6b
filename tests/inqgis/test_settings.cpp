// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasinqgis.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QMainWindow>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>
#include <gtest/gtest.h>
#include <qgisinterface.h>
#include <qgsproject.h>
#include <qgssettings.h>
#include <qgsvectorlayer.h>

namespace
{
using namespace clusteratlas;
using namespace clusteratlas::test;

TEST_F( Desktop, OptionsChangeTheLanguageOfTheAtlasLive )
{
  addAtlasFile();
  const QString other = isJapanese() ? QStringLiteral( "en" ) : QStringLiteral( "ja" );
  const QString before = layer( "prefectures" )->name();
  bool applied = false;
  QTimer::singleShot( 1500, qApp, [&applied, &other] {
    QWidget *dialog = QApplication::activeModalWidget();
    ASSERT_NE( dialog, nullptr );
    auto *page = dialog->findChild<QWidget *>( QStringLiteral( "ClusterAtlasOptions" ) );
    if ( page )
    {
      auto *language = page->findChild<QComboBox *>( QStringLiteral( "languageBox" ) );
      shoot( QStringLiteral( "options" ), dialog );
      language->setCurrentIndex( language->findData( other ) );
      applied = true;
    }
    qobject_cast<QDialog *>( dialog )->accept();
  } );
  iface()->showOptionsDialog( window(), QStringLiteral( "Cluster Atlas" ) );
  EXPECT_TRUE( applied );
  EXPECT_EQ( QgsSettings().value( QStringLiteral( "clusteratlas/language" ) ).toString(), other );
  EXPECT_NE( layer( "prefectures" )->name(), before );
  const QRegularExpression kanji( QStringLiteral( "[\\x{3040}-\\x{30ff}\\x{4e00}-\\x{9fff}]" ) );
  for ( const char *table : { "prefectures", "memberships", "clusters", "institutions", "ledger" } )
    EXPECT_EQ( layer( table )->name().contains( kanji ), other == QLatin1String( "ja" ) ) << qPrintable( layer( table )->name() );
  EXPECT_TRUE( layer( "prefectures" )->mapTipTemplate().contains( isJapanese() ? QStringLiteral( "Clusters" ) : QStringLiteral( "クラスター数" ) ) );
  shoot( QStringLiteral( "language" ) );
  QgsSettings().remove( QStringLiteral( "clusteratlas/language" ) );
}

TEST_F( Desktop, ProjectPropertiesHaveAPage )
{
  addAtlasFile();
  const QString other = isJapanese() ? QStringLiteral( "en" ) : QStringLiteral( "ja" );
  bool applied = false;
  QTimer::singleShot( 1500, qApp, [&applied, &other] {
    QWidget *dialog = QApplication::activeModalWidget();
    ASSERT_NE( dialog, nullptr );
    auto *page = dialog->findChild<QWidget *>( QStringLiteral( "ClusterAtlasProject" ) );
    if ( page )
    {
      shoot( QStringLiteral( "projectproperties" ), dialog );
      auto *language = page->findChild<QComboBox *>( QStringLiteral( "languageBox" ) );
      language->setCurrentIndex( language->findData( other ) );
      auto *role = page->findChild<QComboBox *>( QStringLiteral( "roleBox" ) );
      role->setCurrentIndex( role->findData( QStringLiteral( "institution" ) ) );
      applied = true;
    }
    qobject_cast<QDialog *>( dialog )->accept();
  } );
  const QString old = layer( "memberships" )->id();
  iface()->showProjectPropertiesDialog( QStringLiteral( "Cluster Atlas" ) );
  ASSERT_TRUE( applied );
  EXPECT_EQ( project().readEntry( QStringLiteral( "clusteratlas" ), QStringLiteral( "/language" ) ), other );
  EXPECT_EQ( project().readEntry( QStringLiteral( "clusteratlas" ), QStringLiteral( "/role" ) ), QLatin1String( "institution" ) );
  // Another role builds the atlas again.
  ASSERT_TRUE( QTest::qWaitFor( [&old] { return layer( "memberships" ) && layer( "memberships" )->id() != old && layer( "ledger" ); }, 60000 ) );
  QTest::qWait( 200 );
  EXPECT_NE( layer( "memberships" )->featureCount(), 16 );
  QFile::remove( atlas() );
}
} // namespace
