// SPDX-License-Identifier: GPL-2.0-or-later
#include "panel/mappage.h"
#include "support/mappicture.h"
#include "support/printto.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleOptionComboBox>
#include <QTranslator>
#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
std::shared_ptr<const Dataset> datasetWithFigures()
{
  auto dataset = std::make_shared<Dataset>();
  TableSchema schema;
  schema.name = QStringLiteral( "figures" );
  schema.fields = { { QStringLiteral( "pref_code" ) }, { QStringLiteral( "factories" ), FieldSchema::Type::Number, QStringLiteral( "製造業の事業所数（従業者四人以上、北方領土と竹島を除く）" ), QStringLiteral( "Establishments in manufacturing (four employees and more, without the Northern Territories)" ) }, { QStringLiteral( "patents" ), FieldSchema::Type::Number } };
  AttributeTable cells;
  cells.columns = QStringList { QStringLiteral( "pref_code" ), QStringLiteral( "factories" ), QStringLiteral( "patents" ) };
  cells.rows = { { 1, { QStringLiteral( "01" ), QStringLiteral( "5" ), QStringLiteral( "2" ) } }, { 2, { QStringLiteral( "40" ), QStringLiteral( "0" ), QString() } } };
  dataset->tables.push_back( { schema, cells } );
  return dataset;
}

QComboBox &combo( MapPage &page, const char *name )
{
  return *page.findChild<QComboBox *>( QString::fromLatin1( name ) );
}

//! As the user would: the entry with \a id.
void pick( QComboBox &box, const QString &id )
{
  box.setCurrentIndex( box.findData( id ) );
  emit box.activated( box.currentIndex() );
}

TEST( MapPage, WithoutAtlasItOffersNothing )
{
  MapPage page;
  page.setDataset( nullptr, {}, QStringLiteral( "en" ) );
  EXPECT_FALSE( page.isEnabled() );
  page.setState( { { QStringLiteral( "theme" ), 3 } } );
  EXPECT_EQ( page.state(), toJson( MapOptions() ) );
}

TEST( MapPage, AChoiceIsOneSignalWithAllOptions )
{
  MapPage page;
  page.setDataset( datasetWithFigures(), {}, QStringLiteral( "en" ) );
  MapOptions got;
  int signalCount = 0;
  QObject::connect( &page, &MapPage::optionsChanged, [&]( const MapOptions &options ) {
    got = options;
    ++signalCount;
  } );
  pick( combo( page, "themeCombo" ), QStringLiteral( "bivariate" ) );
  EXPECT_EQ( signalCount, 1 );
  EXPECT_EQ( got.theme, QStringLiteral( "bivariate" ) );
  EXPECT_EQ( got.indicator, QStringLiteral( "factories" ) );
  EXPECT_EQ( got.secondIndicator, QStringLiteral( "patents" ) );
  page.findChild<QCheckBox *>( QStringLiteral( "insetsCheck" ) )->click();
  EXPECT_EQ( signalCount, 2 );
  EXPECT_TRUE( got.insets );
  page.setOptions( MapOptions() );
  EXPECT_EQ( signalCount, 2 );
}

TEST( MapPage, LimitsAreTakenOrShownAsBefore )
{
  MapPage page;
  page.setDataset( datasetWithFigures(), {}, QStringLiteral( "en" ) );
  pick( combo( page, "themeCombo" ), QStringLiteral( "indicator" ) );
  auto *edit = page.findChild<QLineEdit *>( QStringLiteral( "limitsEdit" ) );
  edit->setText( QStringLiteral( "0; 3; 9" ) );
  emit edit->editingFinished();
  ASSERT_EQ( page.options().limits.size(), 1u );
  EXPECT_EQ( page.options().limits.begin()->second, ( std::vector<double> { 0, 3, 9 } ) );
  edit->setText( QStringLiteral( "0; many" ) );
  emit edit->editingFinished();
  EXPECT_EQ( edit->text(), QStringLiteral( "0; 3; 9" ) );
  pick( combo( page, "methodCombo" ), QStringLiteral( "Quantile" ) );
  EXPECT_TRUE( page.options().limits.empty() );
}

TEST( MapPage, EveryChoiceHasANameAndATip )
{
  MapPage page;
  page.setDataset( datasetWithFigures(), {}, QStringLiteral( "ja" ) );
  for ( const QWidget *widget : page.findChildren<QWidget *>() )
    if ( widget->inherits( "QComboBox" ) || widget->inherits( "QCheckBox" ) )
    {
      EXPECT_FALSE( widget->toolTip().isEmpty() ) << qPrintable( widget->objectName() );
      EXPECT_FALSE( widget->objectName().isEmpty() );
      EXPECT_TRUE( !widget->inherits( "QComboBox" ) || !widget->accessibleName().isEmpty() ) << qPrintable( widget->objectName() );
    }
}

//! Whether \a widget has room for its whole text.
bool showsWholeText( const QWidget &widget )
{
  if ( const auto *box = qobject_cast<const QComboBox *>( &widget ) )
  {
    QStyleOptionComboBox option;
    option.initFrom( box );
    const QRect room = box->style()->subControlRect( QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box );
    return room.width() >= box->fontMetrics().horizontalAdvance( box->currentText() );
  }
  if ( const auto *label = qobject_cast<const QLabel *>( &widget ); label && label->wordWrap() )
    return label->height() >= label->heightForWidth( label->width() );
  if ( widget.inherits( "QLabel" ) || widget.inherits( "QCheckBox" ) )
    return widget.width() >= widget.sizeHint().width();
  return true;
}

TEST( MapPage, NoTextIsCutInANarrowPanel )
{
  for ( const char *language : { "ja", "en" } )
  {
    QTranslator translator;
    if ( QString::fromLatin1( language ) == QLatin1String( "ja" ) )
    {
      ASSERT_TRUE( translator.load( QStringLiteral( ":/clusteratlas/i18n/clusteratlas_ja.qm" ) ) );
      QCoreApplication::installTranslator( &translator );
    }
    for ( const bool isDark : { false, true } )
      for ( const int width : { 300, 340, 400 } )
      {
        MapPage page;
        page.setDataset( datasetWithFigures(), {}, QString::fromLatin1( language ) );
        if ( isDark )
          page.setPalette( QPalette( QColor( 0x35, 0x35, 0x35 ) ) );
        page.resize( width, 560 );
        static_cast<QWidget &>( page ).show();
        for ( const char *theme : { "programme", "institutions", "readings", "indicator", "bivariate" } )
        {
          pick( combo( page, "themeCombo" ), QString::fromLatin1( theme ) );
          for ( const char *list : { "readingCombo", "methodCombo", "paletteCombo", "labelsCombo", "indicatorCombo", "secondIndicatorCombo" } )
            for ( int index = 0; index < combo( page, list ).count(); ++index )
            {
              combo( page, list ).setCurrentIndex( index );
              emit combo( page, list ).activated( index );
              QCoreApplication::processEvents();
              for ( const QWidget *widget : page.findChildren<QWidget *>() )
                if ( widget->isVisible() && widget != page.findChild<QWidget *>( QStringLiteral( "indicatorCombo" ) ) && widget != page.findChild<QWidget *>( QStringLiteral( "secondIndicatorCombo" ) ) )
                {
                  EXPECT_TRUE( showsWholeText( *widget ) ) << language << width << theme << qPrintable( widget->objectName() );
                }
              for ( const char *indicator : { "indicator", "secondIndicator" } )
              {
                const QString name = QString::fromLatin1( indicator );
                const bool isWhole = showsWholeText( combo( page, qPrintable( name + QStringLiteral( "Combo" ) ) ) ) || !combo( page, qPrintable( name + QStringLiteral( "Combo" ) ) ).isVisible();
                EXPECT_TRUE( isWhole || page.findChild<QLabel *>( name + QStringLiteral( "TitleLabel" ) )->isVisible() ) << language << width << theme << indicator;
              }
            }
          EXPECT_EQ( page.findChild<QScrollArea *>()->horizontalScrollBar()->maximum(), 0 ) << language << width << theme;
          test::keepPicture( QStringLiteral( "page-%1-%2-%3%4" ).arg( QString::fromLatin1( theme ), QString::fromLatin1( language ) ).arg( width ).arg( isDark ? QStringLiteral( "-dark" ) : QString() ), page.grab().toImage() );
        }
      }
    QCoreApplication::removeTranslator( &translator );
  }
}
} // namespace
} // namespace clusteratlas
