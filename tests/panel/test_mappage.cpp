// SPDX-License-Identifier: GPL-2.0-or-later
#include "panel/mappage.h"
#include "support/printto.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPixmap>
#include <QSignalSpy>
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
  schema.fields = { { QStringLiteral( "pref_code" ) }, { QStringLiteral( "factories" ), FieldSchema::Type::Number, QStringLiteral( "工場" ), QStringLiteral( "Factories" ) }, { QStringLiteral( "patents" ), FieldSchema::Type::Number } };
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
  if ( const QString folder = qEnvironmentVariable( "CLUSTERATLAS_PICTURES" ); !folder.isEmpty() )
    for ( const char *theme : { "programme", "indicator", "bivariate" } )
    {
      pick( combo( page, "themeCombo" ), QString::fromLatin1( theme ) );
      page.resize( 340, 520 );
      page.grab().save( QDir( folder ).filePath( QStringLiteral( "page-%1.png" ).arg( QString::fromLatin1( theme ) ) ) );
    }
}
} // namespace
} // namespace clusteratlas
