// SPDX-License-Identifier: GPL-2.0-or-later
#include "joinwindow/joindialog.h"
#include "support/gdalsetup.h"
#include "support/printto.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>
#include <gtest/gtest.h>
#include <qgsfilewidget.h>
#include <qgsmapcanvas.h>

namespace clusteratlas
{
namespace
{
class Join : public test::WithFolder
{
  protected:
    QString table( const QByteArray &text )
    {
      QFile file( mFolder.filePath( QStringLiteral( "表.csv" ) ) );
      EXPECT_TRUE( file.open( QIODevice::WriteOnly ) );
      file.write( text );
      return file.fileName();
    }

    std::unique_ptr<JoinDialog> opened( const QString &attributes )
    {
      AtlasSources sources;
      sources.attributes = attributes;
      sources.roleIsDefault = true;
      auto dialog = std::make_unique<JoinDialog>( sources, QStringLiteral( "ja" ), mFolder.filePath( QStringLiteral( "atlas" ) ) );
      dialog->show();
      awaitLedger( *dialog );
      return dialog;
    }

    static void awaitLedger( JoinDialog &dialog )
    {
      QSignalSpy refreshed( &dialog, &JoinDialog::refreshed );
      ASSERT_TRUE( refreshed.wait( 20000 ) );
    }

    template <typename Widget>
    static Widget *child( const JoinDialog &dialog, const char *name )
    {
      return dialog.findChild<Widget *>( QString::fromLatin1( name ) );
    }

    static QPushButton *apply( const JoinDialog &dialog ) { return dialog.findChild<QPushButton *>( QStringLiteral( "applyButton" ) ); }

    static void shoot( JoinDialog &dialog, const char *name )
    {
      if ( const QString folder = qEnvironmentVariable( "CLUSTERATLAS_SHOTS" ); !folder.isEmpty() )
        dialog.grab().save( QStringLiteral( "%1/%2.png" ).arg( folder, QString::fromLatin1( name ) ) );
    }
};

TEST_F( Join, SaysWhyASourceCannotBeReadAndDoesNotApplyIt )
{
  const auto dialog = opened( mFolder.filePath( QStringLiteral( "fehlt.csv" ) ) );
  EXPECT_TRUE( child<QLabel>( *dialog, "summaryLabel" )->text().contains( QStringLiteral( "fehlt.csv" ) ) );
  EXPECT_FALSE( apply( *dialog )->isEnabled() );
  EXPECT_EQ( child<QTreeWidget>( *dialog, "ledgerTree" )->topLevelItemCount(), 0 );
}

TEST_F( Join, FitsAScreenOf580PixelsAndNamesItsParts )
{
  const auto dialog = opened( QString() );
  EXPECT_LE( dialog->height(), 580 );
  EXPECT_LE( dialog->minimumSizeHint().height(), 580 );
  EXPECT_TRUE( apply( *dialog )->isEnabled() );
  EXPECT_EQ( child<QgsMapCanvas>( *dialog, "previewCanvas" )->layers().size(), 1 );
  EXPECT_GT( child<QTreeWidget>( *dialog, "ledgerTree" )->topLevelItemCount(), 3 );
}

TEST_F( Join, LearnsWhatAPersonSaysAndJoinsAgain )
{
  const auto dialog = opened( table( "クラスター,都道府県\n甲,北海道\n乙,大坂府\n丙,まほろば\n丁,東京都\n" ) );
  auto *view = child<QTableView>( *dialog, "unmatchedTable" );
  ASSERT_EQ( view->model()->rowCount(), 2 );
  child<QTabWidget>( *dialog, "tabs" )->setCurrentIndex( 1 );
  shoot( *dialog, "unmatched" );
  ASSERT_FALSE( child<QPushButton>( *dialog, "learnButton" )->isEnabled() );
  child<QPushButton>( *dialog, "acceptAllButton" )->click();
  ASSERT_TRUE( view->model()->setData( view->model()->index( 1, UnmatchedModel::PrefectureColumn ), 29, Qt::EditRole ) );
  child<QPushButton>( *dialog, "learnButton" )->click();
  awaitLedger( *dialog );
  EXPECT_EQ( view->model()->rowCount(), 0 );
  EXPECT_EQ( dialog->sources().table.aliases.size(), 2 );
  EXPECT_EQ( child<QTreeWidget>( *dialog, "aliasTree" )->topLevelItemCount(), 2 );
  child<QTabWidget>( *dialog, "tabs" )->setCurrentIndex( 3 );
  QTest::qWait( 800 );
  shoot( *dialog, "map" );
  child<QTabWidget>( *dialog, "tabs" )->setCurrentIndex( 0 );
  shoot( *dialog, "ledger" );

  child<QTreeWidget>( *dialog, "aliasTree" )->topLevelItem( 0 )->setSelected( true );
  child<QPushButton>( *dialog, "forgetButton" )->click();
  awaitLedger( *dialog );
  EXPECT_EQ( view->model()->rowCount(), 1 );
}

TEST_F( Join, TypingReadsOnceAfterAPauseAndKeepsTheChoice )
{
  const auto dialog = opened( table( "クラスター,都道府県\n甲,北海道\n" ) );
  child<QLineEdit>( *dialog, "tableKeyEdit" )->setText( QStringLiteral( "県" ) );
  EXPECT_FALSE( apply( *dialog )->isEnabled() );
  child<QLineEdit>( *dialog, "tableKeyEdit" )->setText( QStringLiteral( "都道府県" ) );
  awaitLedger( *dialog );
  EXPECT_TRUE( apply( *dialog )->isEnabled() );
  EXPECT_EQ( dialog->sources().table.keyColumn, QStringLiteral( "都道府県" ) );
}

TEST_F( Join, CanBeClosedWhileItReads )
{
  for ( int round = 0; round < 5; ++round )
  {
    AtlasSources sources;
    JoinDialog dialog( sources, QStringLiteral( "en" ), mFolder.path() );
    dialog.show();
    QTest::qWait( round * 7 );
  }
  QTest::qWait( 300 );
}
} // namespace
} // namespace clusteratlas
