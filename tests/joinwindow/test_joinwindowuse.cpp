// SPDX-License-Identifier: GPL-2.0-or-later
#include "joinwindow/joindialog.h"
#include "joinwindow/unmatchedmodel.h"
#include "support/gdalsetup.h"
#include "support/printto.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTranslator>
#include <QTreeWidget>

namespace clusteratlas
{
namespace
{
//! The window as a person uses it, by keyboard, clipboard and mouse.
class JoinWindow : public test::WithFolder, public testing::WithParamInterface<const char *>
{
  protected:
    void SetUp() override
    {
      QSettings::setDefaultFormat( QSettings::IniFormat );
      QSettings::setPath( QSettings::IniFormat, QSettings::UserScope, mFolder.filePath( QStringLiteral( "settings" ) ) );
      QFont font = QApplication::font();
      font.setPointSizeF( 9 );
      QApplication::setFont( font );
      if ( QString::fromLatin1( GetParam() ) == QLatin1String( "ja" ) )
      {
        ASSERT_TRUE( mTranslator.load( QStringLiteral( ":/clusteratlas/i18n/clusteratlas_ja.qm" ) ) );
        QCoreApplication::installTranslator( &mTranslator );
      }
    }
    void TearDown() override
    {
      mDialog.reset();
      QCoreApplication::removeTranslator( &mTranslator );
    }

    JoinDialog &open( const AtlasSources &sources )
    {
      mDialog = std::make_unique<JoinDialog>( sources, QString::fromLatin1( GetParam() ), mFolder.filePath( QStringLiteral( "atlas" ) ) );
      mDialog->show();
      awaitLedger();
      return *mDialog;
    }
    JoinDialog &open( const QByteArray &table )
    {
      AtlasSources sources;
      sources.attributes = table.isEmpty() ? QString() : write( QStringLiteral( "表.csv" ), table );
      sources.roleIsDefault = true;
      return open( sources );
    }

    void awaitLedger()
    {
      QSignalSpy refreshed( mDialog.get(), &JoinDialog::refreshed );
      ASSERT_TRUE( refreshed.wait( 20000 ) );
    }

    template <typename Widget>
    Widget *child( const char *name ) const
    {
      auto *found = mDialog->findChild<Widget *>( QString::fromLatin1( name ) );
      EXPECT_NE( found, nullptr ) << name;
      return found;
    }
    QString summary() const { return child<QLabel>( "summaryLabel" )->text(); }
    bool canApply() const { return child<QAbstractButton>( "applyButton" )->isEnabled(); }
    QTableView *unmatched() const { return child<QTableView>( "unmatchedTable" ); }

    //! The letter behind a single "&" of \a text.
    static QString mnemonic( const QString &text )
    {
      const int at = QString( text ).replace( QStringLiteral( "&&" ), QStringLiteral( "  " ) ).indexOf( QLatin1Char( '&' ) );
      return at < 0 ? QString() : text.mid( at + 1, 1 ).toUpper();
    }

    void shoot( const char *name )
    {
      if ( const QString folder = qEnvironmentVariable( "CLUSTERATLAS_SHOTS" ); !folder.isEmpty() )
        mDialog->grab().save( QStringLiteral( "%1/%2-%3.png" ).arg( folder, QString::fromLatin1( name ), QString::fromLatin1( GetParam() ) ) );
    }

    QTranslator mTranslator;
    std::unique_ptr<JoinDialog> mDialog;
};

TEST_P( JoinWindow, SaysWhatIsWrongAndLeadsToTheFieldThatMendsIt )
{
  AtlasSources sources;
  sources.attributes = write( QStringLiteral( "表.csv" ), "クラスター,fips\n甲,JA01\n乙,JA02\n" );
  sources.roleIsDefault = true;
  open( sources );
  EXPECT_FALSE( canApply() );
  EXPECT_TRUE( summary().contains( QStringLiteral( "表.csv" ) ) && summary().contains( QStringLiteral( "fips" ) ) ) << qPrintable( summary() );
  auto *mend = child<QAbstractButton>( "mendButton" );
  ASSERT_TRUE( mend->isVisible() );
  shoot( "problem" );
  mend->click();
  auto *key = qobject_cast<QComboBox *>( child<QLineEdit>( "tableKeyEdit" )->parentWidget() );
  ASSERT_NE( key, nullptr );
  const int refused = key->findText( QStringLiteral( "fips" ) );
  ASSERT_GE( refused, 1 );
  EXPECT_FALSE( key->itemData( refused, Qt::ToolTipRole ).toString().isEmpty() );
  key->hidePopup();
}

TEST_P( JoinWindow, FitsSmallScreens )
{
  open( QByteArray( "クラスター,都道府県\n甲,北海道\n乙,大坂府\n" ) );
  for ( int tab = 0; tab < child<QTabWidget>( "tabs" )->count(); ++tab )
  {
    child<QTabWidget>( "tabs" )->setCurrentIndex( tab );
    EXPECT_LE( mDialog->height(), 580 ) << tab;
    EXPECT_LE( mDialog->minimumSizeHint().height(), 580 ) << tab;
    EXPECT_LE( mDialog->width(), 1024 ) << tab;
    EXPECT_LE( mDialog->minimumSizeHint().width(), 1024 ) << tab;
    QTest::qWait( tab == 0 ? 1000 : 50 );
    shoot( qPrintable( QStringLiteral( "tab%1" ).arg( tab ) ) );
  }
}

TEST_P( JoinWindow, HasAMnemonicForEveryFieldAndNoneTwice )
{
  open( QByteArray() );
  QMap<QString, QStringList> known;
  QStringList texts;
  for ( const QLabel *label : mDialog->findChildren<QLabel *>() )
    if ( label->buddy() )
    {
      texts << label->text();
      EXPECT_FALSE( mnemonic( label->text() ).isEmpty() ) << qPrintable( label->text() );
    }
  for ( const QAbstractButton *button : mDialog->findChildren<QAbstractButton *>() )
    texts << button->text();
  auto *tabs = child<QTabWidget>( "tabs" );
  for ( int tab = 0; tab < tabs->count(); ++tab )
    texts << tabs->tabText( tab );
  for ( const QString &text : std::as_const( texts ) )
    if ( !mnemonic( text ).isEmpty() )
      known[mnemonic( text )] << text;
  EXPECT_GE( known.size(), 15 );
  for ( auto letter = known.constBegin(); letter != known.constEnd(); ++letter )
    EXPECT_EQ( letter->size(), 1 ) << qPrintable( letter.key() + QStringLiteral( ": " ) + letter->join( QStringLiteral( ", " ) ) );
}

TEST_P( JoinWindow, TellsWhatEveryFieldIsFor )
{
  open( QByteArray() );
  for ( const QWidget *widget : mDialog->findChildren<QWidget *>() )
  {
    const bool isButton = qobject_cast<const QAbstractButton *>( widget ) && !widget->objectName().isEmpty() && !widget->objectName().startsWith( QLatin1String( "qt_" ) );
    const bool isOurs = ( qobject_cast<const QComboBox *>( widget ) || isButton ) && widget->objectName() != QLatin1String( "mFileWidgetButton" ) && !qobject_cast<QLineEdit *>( widget->parentWidget() );
    if ( isOurs && widget->isVisible() )
    {
      EXPECT_FALSE( widget->toolTip().isEmpty() ) << qPrintable( widget->objectName() ) << widget->metaObject()->className();
    }
  }
}

TEST_P( JoinWindow, ReturnInAFieldReadsAndDoesNotApply )
{
  open( QByteArray( "クラスター,都道府県\n甲,北海道\n" ) );
  ASSERT_TRUE( canApply() );
  const QSignalSpy accepted( mDialog.get(), &QDialog::accepted );
  QTest::keyClick( child<QLineEdit>( "tableKeyEdit" ), Qt::Key_Return );
  EXPECT_FALSE( canApply() );
  awaitLedger();
  EXPECT_TRUE( canApply() );
  EXPECT_EQ( accepted.count(), 0 );
  QTest::keyClick( mDialog.get(), Qt::Key_Return );
  EXPECT_EQ( accepted.count(), 1 ) << "Return elsewhere applies";
}

TEST_P( JoinWindow, EscapeCloses )
{
  open( QByteArray() );
  const QSignalSpy rejected( mDialog.get(), &QDialog::rejected );
  QTest::keyClick( mDialog.get(), Qt::Key_Escape );
  EXPECT_EQ( rejected.count(), 1 );
}

TEST_P( JoinWindow, MendsRowsByKeyboardAlone )
{
  open( QByteArray( "クラスター,都道府県\n甲,北海道\n乙,大坂府\n丙,東京都\n丁,まほろば\n" ) );
  child<QTabWidget>( "tabs" )->setCurrentIndex( 1 );
  ASSERT_EQ( unmatched()->model()->rowCount(), 2 );
  unmatched()->setFocus();
  const QModelIndex choice = unmatched()->model()->index( 0, UnmatchedModel::PrefectureColumn );
  const QString suggested = choice.data().toString();
  QTest::keyClick( unmatched(), Qt::Key_Space );
  EXPECT_NE( choice.data().toString(), suggested );
  EXPECT_TRUE( child<QAbstractButton>( "learnButton" )->isEnabled() );
  QTest::keyClick( unmatched(), Qt::Key_Delete );
  EXPECT_EQ( choice.data().toString(), suggested );
  EXPECT_FALSE( child<QAbstractButton>( "learnButton" )->isEnabled() );
  QTest::keyClick( unmatched(), Qt::Key_Space );
  QTest::keyClick( unmatched(), Qt::Key_Return, Qt::ControlModifier );
  awaitLedger();
  EXPECT_EQ( unmatched()->model()->rowCount(), 1 );
  EXPECT_EQ( mDialog->sources().table.aliases.size(), 1 );
  EXPECT_EQ( child<QTreeWidget>( "aliasTree" )->topLevelItemCount(), 1 );
}

TEST_P( JoinWindow, PastedCellsBecomeTheTableAndGoWhenTheyWereNotApplied )
{
  open( QByteArray() );
  QApplication::clipboard()->setText( QStringLiteral( "一語" ) );
  QTest::keyClick( mDialog.get(), Qt::Key_V, Qt::ControlModifier );
  EXPECT_TRUE( mDialog->sources().attributes.isEmpty() ) << "no table";
  QApplication::clipboard()->setText( QStringLiteral( "クラスター\t都道府県\n甲\t北海道\n乙\t東京都\n" ) );
  QTest::keyClick( child<QWidget>( "tableFile" )->findChild<QLineEdit *>(), Qt::Key_V, Qt::ControlModifier );
  awaitLedger();
  const QString path = mDialog->sources().attributes;
  EXPECT_TRUE( path.startsWith( mFolder.filePath( QStringLiteral( "atlas" ) ) ) ) << qPrintable( path );
  EXPECT_TRUE( summary().contains( QLatin1Char( '2' ) ) ) << qPrintable( summary() );
  EXPECT_TRUE( canApply() );
  mDialog->reject();
  EXPECT_FALSE( QFile::exists( path ) );
}

TEST_P( JoinWindow, PastedCellsStayWhenApplied )
{
  open( QByteArray() );
  mDialog->pasteTable( QStringLiteral( "クラスター\t都道府県\n甲\t北海道\n" ) );
  mDialog->pasteTable( QStringLiteral( "クラスター\t都道府県\n甲\t北海道\n乙\t東京都\n" ) );
  awaitLedger();
  const QString path = mDialog->sources().attributes;
  mDialog->accept();
  EXPECT_TRUE( QFile::exists( path ) );
  EXPECT_EQ( QDir( mFolder.filePath( QStringLiteral( "atlas" ) ) ).entryList( QDir::Files ).size(), 1 );
}

TEST_P( JoinWindow, FilesDroppedGoWhereTheyBelong )
{
  open( QByteArray() );
  const QString table = write( QStringLiteral( "別.csv" ), "クラスター,都道府県\n甲,北海道\n" );
  QMimeData files;
  files.setUrls( { QUrl::fromLocalFile( table ) } );
  QDragEnterEvent enter( QPoint( 5, 5 ), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier );
  QApplication::sendEvent( mDialog.get(), &enter );
  ASSERT_TRUE( enter.isAccepted() );
  QDropEvent drop( QPointF( 5, 5 ), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier );
  QApplication::sendEvent( mDialog.get(), &drop );
  awaitLedger();
  EXPECT_EQ( mDialog->sources().attributes, table );
  EXPECT_TRUE( mDialog->sources().polygons.isEmpty() );
}

TEST_P( JoinWindow, ShowsFiveRowsUnderTheChosenEncodingAndRemembersIt )
{
  // 北海道 in CP932; as EUC-JP it is something else.
  const QByteArray cp932 = QByteArray::fromHex( "834e8389835883" ) + "^\x81[," + QByteArray::fromHex( "93739593957b8ca7" ) + "\n" + QByteArray::fromHex( "8d62" ) + "," + QByteArray::fromHex( "966b8a4393b9" ) + "\n";
  open( cp932 );
  auto *encoding = child<QComboBox>( "tableEncodingBox" );
  EXPECT_TRUE( encoding->currentText().contains( QStringLiteral( "CP932" ) ) ) << qPrintable( encoding->currentText() );
  auto *sample = child<QTableView>( "tableSample" );
  ASSERT_TRUE( QTest::qWaitFor( [sample] { return sample->model()->rowCount() == 2; }, 10000 ) );
  EXPECT_EQ( sample->model()->index( 1, 1 ).data().toString(), QStringLiteral( "北海道" ) );
  encoding->setCurrentIndex( encoding->findData( QStringLiteral( "EUC-JP" ) ) );
  EXPECT_TRUE( sample->isVisible() ) << "the rows are shown as soon as the encoding is changed";
  awaitLedger();
  ASSERT_TRUE( QTest::qWaitFor( [sample] { return sample->model()->rowCount() == 2 && sample->model()->index( 1, 1 ).data().toString() != QStringLiteral( "北海道" ); }, 10000 ) );
  encoding->setCurrentIndex( encoding->findData( QStringLiteral( "CP932" ) ) );
  awaitLedger();
  ASSERT_TRUE( canApply() ) << qPrintable( summary() );
  const QString path = mDialog->sources().attributes;

  AtlasSources none;
  none.roleIsDefault = true;
  open( none );
  EXPECT_FALSE( child<QAbstractButton>( "resetButton" )->isEnabled() );
  mDialog->takeFiles( { path }, std::nullopt );
  awaitLedger();
  EXPECT_EQ( mDialog->sources().tableEncoding, QStringLiteral( "CP932" ) ) << "as chosen before";
  child<QAbstractButton>( "resetButton" )->click();
  EXPECT_TRUE( mDialog->sources().tableEncoding.isEmpty() );
  awaitLedger();
  EXPECT_TRUE( canApply() );
  EXPECT_FALSE( child<QAbstractButton>( "resetButton" )->isEnabled() );
}

TEST_P( JoinWindow, HeaderRowAndKeyCanBeSaidAndHoldInTheRecipe )
{
  open( QByteArray( "題名,\n県,クラスター\n北海道,甲\n東京都,乙\n" ) );
  auto *header = child<QComboBox>( "headerBox" );
  header->setCurrentIndex( header->findData( 2 ) );
  awaitLedger();
  child<QLineEdit>( "tableKeyEdit" )->setText( QStringLiteral( "県" ) );
  awaitLedger();
  EXPECT_TRUE( canApply() ) << qPrintable( summary() );
  EXPECT_EQ( mDialog->sources().table.headerRow, 2 );
  EXPECT_EQ( mDialog->sources().table.keyColumn, QStringLiteral( "県" ) );
}

TEST_P( JoinWindow, ReadingCanBeStoppedAndTakenUpAgain )
{
  AtlasSources sources;
  sources.roleIsDefault = true;
  mDialog = std::make_unique<JoinDialog>( sources, QString::fromLatin1( GetParam() ), mFolder.path() );
  mDialog->show();
  auto *stop = child<QAbstractButton>( "stopButton" );
  const QString whileReading = stop->text();
  stop->click();
  EXPECT_FALSE( canApply() );
  EXPECT_NE( stop->text(), whileReading );
  QTest::qWait( 100 );
  EXPECT_FALSE( canApply() ) << "what was stopped shows nothing later";
  stop->click();
  awaitLedger();
  EXPECT_TRUE( canApply() );
}

TEST_P( JoinWindow, PolygonsWithoutNameAreHatchedAndCounted )
{
  AtlasSources sources;
  const char *feature = R"({"type":"Feature","properties":{"name":"%1"},"geometry":{"type":"Polygon","coordinates":[[[%2,40],[%3,40],[%3,41],[%2,41],[%2,40]]]}})";
  QStringList features;
  int at = 135;
  for ( const char *name : { "北海道", "青森県", "まほろば", "岩手県" } )
    features << QString::fromUtf8( feature ).arg( QString::fromUtf8( name ) ).arg( at ).arg( at + 1 ), ++at;
  sources.polygons = write( QStringLiteral( "県.geojson" ), QStringLiteral( R"({"type":"FeatureCollection","features":[%1]})" ).arg( features.join( QLatin1Char( ',' ) ) ).toUtf8() );
  sources.attributes = write( QStringLiteral( "表.csv" ), "クラスター,都道府県\n甲,北海道\n乙,北海道\n丙,岩手県\n" );
  sources.roleIsDefault = true;
  open( sources );
  EXPECT_TRUE( child<QLabel>( "legendLabel" )->text().contains( QStringLiteral( "▨" ) ) );
  child<QTabWidget>( "tabs" )->setCurrentIndex( 1 );
  ASSERT_EQ( unmatched()->model()->rowCount(), 1 );
  unmatched()->selectRow( 0 );
  QTest::qWait( 700 );
  shoot( "hatched" );
}

TEST_P( JoinWindow, IsLegibleOnADarkGround )
{
  const QPalette before = QApplication::palette();
  QPalette dark;
  dark.setColor( QPalette::Window, QColor( 53, 53, 53 ) );
  dark.setColor( QPalette::WindowText, Qt::white );
  dark.setColor( QPalette::Base, QColor( 35, 35, 35 ) );
  dark.setColor( QPalette::AlternateBase, QColor( 53, 53, 53 ) );
  dark.setColor( QPalette::Text, Qt::white );
  dark.setColor( QPalette::Button, QColor( 53, 53, 53 ) );
  dark.setColor( QPalette::ButtonText, Qt::white );
  dark.setColor( QPalette::PlaceholderText, QColor( 160, 160, 160 ) );
  dark.setColor( QPalette::Disabled, QPalette::Text, QColor( 127, 127, 127 ) );
  QApplication::setPalette( dark );
  open( QByteArray( "クラスター,都道府県\n甲,北海道\n乙,大坂府\n" ) );
  for ( const QLabel *label : mDialog->findChildren<QLabel *>() )
    EXPECT_GT( label->palette().color( QPalette::WindowText ).lightness() - label->palette().color( QPalette::Window ).lightness(), 100 ) << qPrintable( label->text() );
  QTest::qWait( 800 );
  shoot( "dark" );
  QApplication::setPalette( before );
}

INSTANTIATE_TEST_SUITE_P( Languages, JoinWindow, testing::Values( "en", "ja" ), []( const auto &language ) { return std::string( language.param ); } );
} // namespace
} // namespace clusteratlas
