// SPDX-License-Identifier: GPL-2.0-or-later
#include "joinwindow/brochuredialog.h"
#include "support/gdalsetup.h"
#include "support/printto.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>
#include <QTranslator>
#include <QTreeView>
#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
const char *const TEXT = "甲地域振興事業\n\n白神地域\n能代クラスター\n（材料）\n※秋田木工大学\n\nP.3\n\nP.5\n";

class BrochureWindow : public test::WithFolder
{
  protected:
    std::unique_ptr<BrochureDialog> opened( const QString &path )
    {
      AtlasSources sources;
      sources.attributes = path;
      auto dialog = std::make_unique<BrochureDialog>( sources );
      dialog->show();
      return dialog;
    }

    template <typename Widget>
    static Widget *child( const BrochureDialog &dialog, const char *name )
    {
      return dialog.findChild<Widget *>( QString::fromLatin1( name ) );
    }

    static void shoot( BrochureDialog &dialog, const QString &name )
    {
      if ( const QString folder = qEnvironmentVariable( "CLUSTERATLAS_SHOTS" ); !folder.isEmpty() )
        dialog.grab().save( QStringLiteral( "%1/%2.png" ).arg( folder, name ) );
    }
};

TEST_F( BrochureWindow, SaysWhatItCannotRead )
{
  const auto dialog = opened( mFolder.filePath( QStringLiteral( "fehlt.txt" ) ) );
  EXPECT_TRUE( child<QLabel>( *dialog, "summaryLabel" )->text().contains( QStringLiteral( "fehlt.txt" ) ) );
  EXPECT_FALSE( child<QPushButton>( *dialog, "buildButton" )->isEnabled() );
  child<QPlainTextEdit>( *dialog, "sourceText" )->setPlainText( QStringLiteral( "こんにちは" ) );
  QTest::qWait( 600 );
  EXPECT_FALSE( child<QLabel>( *dialog, "summaryLabel" )->text().contains( QStringLiteral( "fehlt.txt" ) ) );
  EXPECT_FALSE( child<QPushButton>( *dialog, "buildButton" )->isEnabled() );
}

TEST_F( BrochureWindow, FitsAScreenOf580PixelsAndNamesItsParts )
{
  const auto dialog = opened( write( QStringLiteral( "a.txt" ), TEXT ) );
  EXPECT_LE( dialog->height(), 580 );
  EXPECT_LE( dialog->minimumSizeHint().height(), 580 );
  for ( const QWidget *widget : dialog->findChildren<QPushButton *>() )
  {
    EXPECT_FALSE( widget->toolTip().isEmpty() && widget->parentWidget() == dialog.get() ) << widget->objectName().toUtf8().constData();
  }
}

TEST_F( BrochureWindow, AnswersWithTheKeyboardAlone )
{
  const QString path = write( QStringLiteral( "a.txt" ), TEXT );
  const auto dialog = opened( path );
  ASSERT_TRUE( QTest::qWaitForWindowExposed( dialog.get() ) );
  auto *tree = child<QTreeView>( *dialog, "itemTree" );
  QTest::keyClick( dialog.get(), Qt::Key_F8 );
  QTest::keyClick( tree, Qt::Key_F8 );
  // The line of the item is marked beside it.
  auto *text = child<QPlainTextEdit>( *dialog, "sourceText" );
  ASSERT_EQ( text->extraSelections().size(), 1 );
  EXPECT_EQ( text->extraSelections().front().cursor.block().text(), QStringLiteral( "白神地域" ) );

  child<QCheckBox>( *dialog, "openOnlyCheck" )->setChecked( true );
  EXPECT_EQ( tree->model()->rowCount(), 1 );
  EXPECT_EQ( tree->model()->rowCount( tree->model()->index( 0, 0 ) ), 2 );
  tree->setFocus();
  QTest::keyClick( tree, Qt::Key_Return );
  auto *box = tree->findChild<QComboBox *>( QStringLiteral( "answerBox" ) );
  ASSERT_TRUE( box );
  box->setEditText( QStringLiteral( "5" ) );
  QTest::keyClick( box, Qt::Key_Tab );
  child<QPushButton>( *dialog, "acceptAllButton" )->click();
  const AtlasSources sources = dialog->sources();
  EXPECT_EQ( sources.attributes, path );
  EXPECT_EQ( sources.table.shape, TableShape::Brochure );
  EXPECT_TRUE( sources.table.answers.values().contains( QStringLiteral( "5" ) ) );
}

TEST_F( BrochureWindow, SpaceAcceptsAndRejects )
{
  const auto dialog = opened( write( QStringLiteral( "a.txt" ), TEXT ) );
  auto *tree = child<QTreeView>( *dialog, "itemTree" );
  tree->setCurrentIndex( tree->model()->index( 0, 0 ) );
  QTest::keyClick( tree, Qt::Key_Space );
  QTest::keyClick( tree, Qt::Key_Space );
  EXPECT_EQ( dialog->sources().table.answers.values(), QStringList( QString() ) );
}

TEST_F( BrochureWindow, PastedTextIsSavedBesideItsAnswersKept )
{
  const auto dialog = opened( QString() );
  child<QPlainTextEdit>( *dialog, "sourceText" )->setPlainText( QString::fromUtf8( TEXT ) );
  QTest::qWait( 600 );
  EXPECT_TRUE( child<QPushButton>( *dialog, "buildButton" )->isEnabled() );
  const QString path = mFolder.filePath( QStringLiteral( "新しい.txt" ) );
  EXPECT_FALSE( dialog->saveText( mFolder.filePath( QStringLiteral( "none/x.txt" ) ) ) );
  ASSERT_TRUE( dialog->saveText( path ) );
  QFile file( path );
  ASSERT_TRUE( file.open( QIODevice::ReadOnly ) );
  EXPECT_EQ( file.readAll(), QByteArray( TEXT ) );
  EXPECT_EQ( dialog->sources().attributes, path );
}

TEST_F( BrochureWindow, LooksRightInBothLanguages )
{
  const QString text = qEnvironmentVariable( "CLUSTERATLAS_SHOT_TEXT", QStringLiteral( CLUSTERATLAS_SOURCE_DIR "/tests/data/brochure/scattered.txt" ) );
  for ( const QString &language : { QStringLiteral( "en" ), QStringLiteral( "ja" ) } )
  {
    QTranslator translator;
    if ( translator.load( qEnvironmentVariable( "CLUSTERATLAS_QM" ) ) && language == QLatin1String( "ja" ) )
      QApplication::installTranslator( &translator );
    const auto dialog = opened( text );
    child<QPushButton>( *dialog, "nextButton" )->click();
    EXPECT_FALSE( child<QLabel>( *dialog, "summaryLabel" )->text().isEmpty() );
    shoot( *dialog, QStringLiteral( "brochure-" ) + language );
    QApplication::removeTranslator( &translator );
  }
}
} // namespace
} // namespace clusteratlas
