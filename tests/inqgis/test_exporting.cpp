// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasinqgis.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QTextCodec>
#include <QTimer>
#include <qgsvectorlayer.h>

namespace
{
using namespace clusteratlas;
using namespace clusteratlas::test;

QByteArray content( const QString &path )
{
  QFile file( path );
  EXPECT_TRUE( file.open( QIODevice::ReadOnly ) ) << qPrintable( path );
  return file.readAll();
}

//! Chooses \a action of the panel and answers the dialog that asks for a file with \a path.
void exportTo( const QString &path, const char *action )
{
  QTimer::singleShot( 400, qApp, [&path] {
    auto *dialog = qobject_cast<QFileDialog *>( QApplication::activeModalWidget() );
    ASSERT_NE( dialog, nullptr );
    dialog->findChild<QLineEdit *>( QStringLiteral( "fileNameEdit" ) )->setText( path );
    QMetaObject::invokeMethod( dialog, "accept" );
  } );
  QAction *chosen = panel()->findChild<QAction *>( QString::fromLatin1( action ) );
  ASSERT_NE( chosen, nullptr );
  ASSERT_TRUE( chosen->isEnabled() ) << action;
  chosen->trigger();
}

class Exporting : public Desktop
{
  protected:
    void SetUp() override
    {
      Desktop::SetUp();
      addAtlasFile();
      clusterTable()->clearSelection();
    }
    static QString file( const char *name ) { return sFolder->filePath( QString::fromUtf8( name ) ); }
};

TEST_F( Exporting, CopiesWhatIsShownWithAHeader )
{
  searchEdit()->setText( QStringLiteral( "福岡" ) );
  const int shown = clusterTable()->model()->rowCount();
  ASSERT_GT( shown, 0 );
  ASSERT_LT( shown, 13 );
  panel()->findChild<QAction *>( QStringLiteral( "copyAction" ) )->trigger();
  const QStringList lines = QApplication::clipboard()->text().split( QLatin1Char( '\n' ), Qt::SkipEmptyParts );
  ASSERT_EQ( lines.size(), 1 + shown );
  for ( const QString &line : lines )
    EXPECT_EQ( line.count( QLatin1Char( '\t' ) ), lines[0].count( QLatin1Char( '\t' ) ) ) << qPrintable( line );
  EXPECT_GE( lines[0].count( QLatin1Char( '\t' ) ), 4 );
}

TEST_F( Exporting, CsvBeginsWithAMarkThatExcelReads )
{
  const QString path = file( "表.csv" );
  exportTo( path, "exportCsvAction" );
  const QByteArray bytes = content( path );
  EXPECT_TRUE( bytes.startsWith( "\xEF\xBB\xBF" ) );
  EXPECT_EQ( bytes.count( '\n' ), 1 + 13 );
  EXPECT_TRUE( bytes.contains( isJapanese() ? "久留米" : "Kurume" ) );
}

TEST_F( Exporting, WorkbookOpensWithAllItsRows )
{
  const QString path = file( "表.xlsx" );
  exportTo( path, "exportWorkbookAction" );
  const QgsVectorLayer read( path, QStringLiteral( "sheet" ), QStringLiteral( "ogr" ) );
  ASSERT_TRUE( read.isValid() );
  EXPECT_EQ( read.featureCount(), 1 + 13 ) << "all cells are texts, so that OGR takes the heading for a row";
  EXPECT_GE( read.fields().size(), 5 );
}

TEST_F( Exporting, CardIsAPageThatLoadsNothing )
{
  EXPECT_FALSE( panel()->findChild<QAction *>( QStringLiteral( "exportCardAction" ) )->isEnabled() ) << "no cluster is selected";
  clusterTable()->selectRow( 0 );
  const QString path = file( "card.html" );
  exportTo( path, "exportCardAction" );
  const QString page = QString::fromUtf8( content( path ) );
  EXPECT_TRUE( page.startsWith( QLatin1String( "<!DOCTYPE html>" ), Qt::CaseInsensitive ) ) << qPrintable( page.left( 80 ) );
  EXPECT_TRUE( page.contains( clusterTable()->model()->index( 0, 0 ).data().toString().left( 4 ) ) );
  for ( const char *loading : { "<script", "<img", "<link", "<iframe", "url(", "src=" } )
    EXPECT_FALSE( page.contains( QLatin1String( loading ), Qt::CaseInsensitive ) ) << loading;
}

TEST_F( Exporting, Cp932NamesEveryCharacterItLoses )
{
  const QString table = file( "外字.csv" );
  QFile source( table );
  ASSERT_TRUE( source.open( QIODevice::WriteOnly ) );
  source.write( "クラスター,都道府県\n𠮷野クラスター,奈良県\n乙,大阪府\n" );
  source.close();
  joinTable( table, 2 );

  const QString path = file( "cp932.csv" );
  QStringList lost;
  QTimer::singleShot( 1200, qApp, [&lost] {
    auto *dialog = qobject_cast<QDialog *>( QApplication::activeModalWidget() );
    ASSERT_NE( dialog, nullptr );
    ASSERT_EQ( dialog->objectName(), QLatin1String( "ClusterAtlasLosses" ) );
    const auto *rows = dialog->findChild<QTableWidget *>();
    for ( int row = 0; row < rows->rowCount(); ++row )
      for ( int column = 0; column < rows->columnCount(); ++column )
        if ( rows->item( row, column ) )
          lost << rows->item( row, column )->text();
    shoot( QStringLiteral( "losses" ), dialog );
    dialog->accept();
  } );
  exportTo( path, "exportCp932Action" );
  EXPECT_TRUE( lost.contains( QStringLiteral( "𠮷" ) ) ) << qPrintable( lost.join( QLatin1Char( '|' ) ) );
  const QString read = QTextCodec::codecForName( "Shift_JIS" )->toUnicode( content( path ) );
  EXPECT_TRUE( read.contains( QStringLiteral( "〓野クラスター" ) ) ) << qPrintable( read );
  QFile::remove( atlas() );
}
} // namespace
