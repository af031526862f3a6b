// SPDX-License-Identifier: GPL-2.0-or-later
#include "layers/atlasproject.h"
#include "layouts/layouttemplates.h"
#include "layouts/projectpages.h"
#include "printwindow/printdialog.h"
#include "support/builtatlas.h"
#include "support/printto.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutmanager.h>
#include <qgslayoutview.h>
#include <qgsproject.h>

namespace clusteratlas
{
namespace
{
class Print : public test::BuiltAtlas
{
  protected:
    void SetUp() override { addTo( mProject, QStringLiteral( "ja" ) ); }

    std::unique_ptr<PrintDialog> opened()
    {
      auto dialog = std::make_unique<PrintDialog>( mProject, sPrepared->dataset, sPrepared->ledger, mOut.path(), mOut.filePath( QStringLiteral( "composer_templates" ) ) );
      dialog->show();
      await( *dialog );
      return dialog;
    }

    static void await( PrintDialog &dialog )
    {
      QSignalSpy refreshed( &dialog, &PrintDialog::refreshed );
      ASSERT_TRUE( refreshed.wait( 30000 ) );
    }

    static void choose( PrintDialog &dialog, const char *box, int index )
    {
      auto *combo = child<QComboBox>( dialog, box );
      ASSERT_TRUE( combo );
      if ( combo->currentIndex() == index )
        return;
      combo->setCurrentIndex( index );
      await( dialog );
    }

    template <typename Widget>
    static Widget *child( const PrintDialog &dialog, const char *name )
    {
      return dialog.findChild<Widget *>( QString::fromLatin1( name ) );
    }

    //! Exports, whatever problems the fonts of this machine bring.
    static bool exportAnyway( PrintDialog &dialog, const QString &path ) { return dialog.exportTo( path ) || dialog.exportTo( path ); }

    static void shoot( PrintDialog &dialog, const char *name )
    {
      const QString folder = qEnvironmentVariable( "CLUSTERATLAS_SHOTS" );
      if ( folder.isEmpty() )
        return;
      QTest::qWait( 2500 );
      dialog.grab().save( QStringLiteral( "%1/%2.png" ).arg( folder, QString::fromLatin1( name ) ) );
    }

    QgsProject mProject;
    QTemporaryDir mOut;
};

bool isPdf( const QString &path )
{
  QFile file( path );
  return file.open( QIODevice::ReadOnly ) && file.read( 5 ) == "%PDF-" && file.size() > 10000;
}

TEST_F( Print, AnEmptyProjectSaysWhatIsMissing )
{
  QgsProject empty;
  PrintDialog dialog( empty, sPrepared->dataset, sPrepared->ledger, mOut.path(), mOut.path() );
  dialog.show();
  await( dialog );
  EXPECT_FALSE( child<QPushButton>( dialog, "exportButton" )->isEnabled() );
  EXPECT_FALSE( child<QLabel>( dialog, "messageLabel" )->text().isEmpty() );
  EXPECT_FALSE( dialog.exportTo( mOut.filePath( QStringLiteral( "x.pdf" ) ) ) );
}

TEST_F( Print, FitsAScreenOf580PixelsAndNamesAndExplainsItsParts )
{
  const auto dialog = opened();
  EXPECT_LE( dialog->height(), 580 );
  EXPECT_LE( dialog->minimumSizeHint().height(), 580 );
  for ( const char *name : { "layoutCombo", "themeCombo", "paperCombo", "orientationCombo", "languageCombo" } )
  {
    ASSERT_TRUE( child<QComboBox>( *dialog, name ) ) << name;
    EXPECT_FALSE( child<QComboBox>( *dialog, name )->toolTip().isEmpty() ) << name;
  }
  shoot( *dialog, "print-national" );
  choose( *dialog, "layoutCombo", 1 );
  shoot( *dialog, "print-brochure" );
  choose( *dialog, "layoutCombo", 2 );
  shoot( *dialog, "print-pages" );
}

TEST_F( Print, LookingAtPagesLeavesTheProjectAsItIs )
{
  const auto dialog = opened();
  for ( int layout = 0; layout < 4; ++layout )
    choose( *dialog, "layoutCombo", layout );
  choose( *dialog, "languageCombo", 1 );
  EXPECT_TRUE( mProject.layoutManager()->printLayouts().isEmpty() );
}

TEST_F( Print, BothLanguagesArePagesOneAfterTheOther )
{
  const auto dialog = opened();
  choose( *dialog, "languageCombo", 2 );
  auto *view = child<QgsLayoutView>( *dialog, "previewView" );
  const auto title = [view] { return qobject_cast<QgsLayoutItemLabel *>( qobject_cast<QgsPrintLayout *>( view->currentLayout() )->itemById( QStringLiteral( "title" ) ) )->text(); };
  const QString japanese = title();
  child<QToolButton>( *dialog, "nextPageButton" )->click();
  EXPECT_NE( title(), japanese );
  EXPECT_FALSE( child<QToolButton>( *dialog, "nextPageButton" )->isEnabled() );
  ASSERT_TRUE( exportAnyway( *dialog, mOut.filePath( QStringLiteral( "地図.pdf" ) ) ) );
  EXPECT_TRUE( isPdf( mOut.filePath( QStringLiteral( "地図-ja.pdf" ) ) ) );
  EXPECT_TRUE( isPdf( mOut.filePath( QStringLiteral( "地図-en.pdf" ) ) ) );
  EXPECT_EQ( mProject.layoutManager()->printLayouts().size(), 2 );
}

TEST_F( Print, OpensTheLayoutOfTheProjectAndKeepsWhatIsMovedUntilReset )
{
  const auto dialog = opened();
  QgsPrintLayout *page = nullptr;
  QObject::connect( dialog.get(), &PrintDialog::designerRequested, dialog.get(), [&page]( QgsPrintLayout *layout ) { page = layout; } );
  child<QPushButton>( *dialog, "designerButton" )->click();
  ASSERT_TRUE( page );
  EXPECT_EQ( mProject.layoutManager()->printLayouts(), QList<QgsPrintLayout *> { page } );
  EXPECT_FALSE( child<QPushButton>( *dialog, "resetButton" )->isEnabled() );
  const double before = page->itemById( QStringLiteral( "title" ) )->scenePos().x();
  page->itemById( QStringLiteral( "title" ) )->attemptMoveBy( 12, 0 );
  child<QPushButton>( *dialog, "designerButton" )->click();
  EXPECT_EQ( mProject.layoutManager()->printLayouts().size(), 1 );
  EXPECT_NEAR( page->itemById( QStringLiteral( "title" ) )->scenePos().x(), before + 12, 0.01 );
  EXPECT_TRUE( child<QPushButton>( *dialog, "resetButton" )->isEnabled() );
  child<QPushButton>( *dialog, "resetButton" )->click();
  EXPECT_NEAR( page->itemById( QStringLiteral( "title" ) )->scenePos().x(), before, 0.01 );
  EXPECT_FALSE( child<QPushButton>( *dialog, "resetButton" )->isEnabled() );
}

TEST_F( Print, APageWithAProblemIsExportedOnlyWhenTheUserSaysSo )
{
  {
    const auto dialog = opened();
    QgsPrintLayout *page = nullptr;
    QObject::connect( dialog.get(), &PrintDialog::designerRequested, dialog.get(), [&page]( QgsPrintLayout *layout ) { page = layout; } );
    child<QPushButton>( *dialog, "designerButton" )->click();
    ASSERT_TRUE( page );
    page->itemById( QStringLiteral( "title" ) )->attemptMoveBy( 500, 0 );
  }
  const auto dialog = opened();
  const QString path = mOut.filePath( QStringLiteral( "x.pdf" ) );
  EXPECT_FALSE( dialog->exportTo( path ) );
  EXPECT_FALSE( QFile::exists( path ) );
  EXPECT_GE( child<QListWidget>( *dialog, "problemList" )->count(), 1 );
  EXPECT_TRUE( child<QListWidget>( *dialog, "problemList" )->isVisible() );
  shoot( *dialog, "print-problem" );
  EXPECT_TRUE( dialog->exportTo( path ) );
  EXPECT_TRUE( isPdf( path ) );
}

TEST_F( Print, ATemplateIsOfferedAndFilledWithItsChanges )
{
  const QString path = mOut.filePath( QStringLiteral( "composer_templates/わが省.qpt" ) );
  {
    const auto dialog = opened();
    QgsPrintLayout *page = nullptr;
    QObject::connect( dialog.get(), &PrintDialog::designerRequested, dialog.get(), [&page]( QgsPrintLayout *layout ) { page = layout; } );
    child<QPushButton>( *dialog, "designerButton" )->click();
    ASSERT_TRUE( page );
    page->itemById( QStringLiteral( "title" ) )->attemptMoveBy( 7, 0 );
    ASSERT_TRUE( dialog->saveTemplateTo( path ) );
    mProject.layoutManager()->clear();
  }
  QFile broken( mOut.filePath( QStringLiteral( "composer_templates/broken.qpt" ) ) );
  ASSERT_TRUE( broken.open( QIODevice::WriteOnly ) );
  broken.write( "<Layout><LayoutItem" );
  broken.close();
  ASSERT_EQ( layoutTemplates( mOut.filePath( QStringLiteral( "composer_templates" ) ) ).size(), 1u );

  // Another atlas, whose layers have other ids.
  SetUp();
  const auto dialog = opened();
  auto *layouts = child<QComboBox>( *dialog, "layoutCombo" );
  auto *view = child<QgsLayoutView>( *dialog, "previewView" );
  const double usual = qobject_cast<QgsPrintLayout *>( view->currentLayout() )->itemById( QStringLiteral( "title" ) )->scenePos().x();
  ASSERT_TRUE( layouts->itemText( layouts->count() - 1 ).contains( QStringLiteral( "わが省" ) ) );
  choose( *dialog, "layoutCombo", layouts->count() - 1 );
  EXPECT_NEAR( qobject_cast<QgsPrintLayout *>( view->currentLayout() )->itemById( QStringLiteral( "title" ) )->scenePos().x(), usual + 7, 0.01 );
  EXPECT_TRUE( exportAnyway( *dialog, mOut.filePath( QStringLiteral( "t.png" ) ) ) );
  EXPECT_FALSE( QImage( mOut.filePath( QStringLiteral( "t.png" ) ) ).isNull() );
}
} // namespace
} // namespace clusteratlas
