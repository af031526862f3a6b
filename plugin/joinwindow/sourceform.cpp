// SPDX-License-Identifier: GPL-2.0-or-later
#include "sourceform.h"

#include "wording/tablereadingtext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <qgsfilewidget.h>
#include <qgsfilterlineedit.h>

namespace clusteratlas
{

namespace
{
constexpr TableShape SHAPES[] = { TableShape::Long, TableShape::PrefectureLists, TableShape::ClusterLists, TableShape::WidePrefectures, TableShape::WideClusters,
                                  TableShape::Links, TableShape::Institutions, TableShape::Statistics, TableShape::StatisticsAcross,
                                  TableShape::Brochure };

void choose( QComboBox &box, const QString &data )
{
  box.setCurrentIndex( std::max( 0, box.findData( data ) ) );
}
} // namespace

SourceForm::SourceForm( QWidget *parent )
  : QWidget( parent )
{
  mPolygons = addFile( "polygonsFile", tr( "Built-in prefectures" ), tr( "Polygons of prefectures or municipalities: any vector file, or a zip" ) );
  mPolygonKey = addText( "polygonKeyEdit", tr( "The column of the polygons that names prefectures; empty: recognized" ) );
  mEncoding = addBox( "encodingBox", tr( "Text encoding of the polygons' attributes" ) );
  mCrs = addText( "crsEdit", tr( "Coordinate reference system as EPSG:n; empty: that of the file" ) );
  mTable = addFile( "tableFile", tr( "Built-in clusters" ), tr( "Clusters or figures: CSV, XLSX, ODS, DBF, GeoPackage, Data Package" ) );
  mShape = addBox( "shapeBox", tr( "What a row of the table stands for" ) );
  mTableKey = addText( "tableKeyEdit", tr( "The column of the table that names prefectures; empty: recognized" ) );
  mClusterColumn = addText( "clusterColumnEdit", tr( "The column of the table that names clusters; empty: recognized" ) );
  mRole = addBox( "roleBox", tr( "Memberships that count" ) );

  mEncoding->addItem( tr( "Detected" ) );
  for ( const char *encoding : { "UTF-8", "CP932", "EUC-JP", "UTF-16LE", "UTF-16BE", "ISO-8859-1" } )
    mEncoding->addItem( QString::fromLatin1( encoding ), QString::fromLatin1( encoding ) );
  mShape->addItem( tr( "Recognized" ) );
  for ( const TableShape shape : SHAPES )
    mShape->addItem( tableShapeText( tableShapeId( shape ) ), QString( tableShapeId( shape ) ) );
  mShape->setSizeAdjustPolicy( QComboBox::AdjustToMinimumContentsLengthWithIcon );
  mRole->addItem( tr( "Recognized" ) );
  mRole->addItem( tr( "Applicants" ), QStringLiteral( "applicant" ) );
  mRole->addItem( tr( "Institutions" ), QStringLiteral( "institution" ) );
  mRole->addItem( tr( "Areas" ), QStringLiteral( "area" ) );
  mRole->addItem( tr( "Any" ), QStringLiteral( "any" ) );

  auto *polygons = new QGroupBox( tr( "Polygons" ), this );
  auto *polygonForm = new QFormLayout( polygons );
  polygonForm->addRow( tr( "File" ), mPolygons );
  polygonForm->addRow( tr( "Key column" ), mPolygonKey );
  polygonForm->addRow( tr( "Encoding" ), mEncoding );
  polygonForm->addRow( tr( "System" ), mCrs );
  auto *table = new QGroupBox( tr( "Table" ), this );
  auto *tableForm = new QFormLayout( table );
  tableForm->addRow( tr( "File" ), mTable );
  tableForm->addRow( tr( "Rows" ), mShape );
  tableForm->addRow( tr( "Prefectures" ), mTableKey );
  tableForm->addRow( tr( "Clusters" ), mClusterColumn );
  tableForm->addRow( tr( "Role" ), mRole );
  auto *both = new QHBoxLayout( this );
  both->setContentsMargins( 0, 0, 0, 0 );
  both->addWidget( polygons, 1 );
  both->addWidget( table, 1 );
  for ( QFormLayout *form : { polygonForm, tableForm } )
  {
    form->setFieldGrowthPolicy( QFormLayout::AllNonFixedFieldsGrow );
    form->setVerticalSpacing( 3 );
  }
}

QLineEdit *SourceForm::addText( const char *name, const QString &tip )
{
  auto *edit = new QgsFilterLineEdit( this );
  edit->setShowClearButton( true );
  edit->setObjectName( QString::fromLatin1( name ) );
  edit->setToolTip( tip );
  edit->setPlaceholderText( tr( "Recognized" ) );
  connect( edit, &QLineEdit::textChanged, this, [this] { if ( !mFilling ) emit edited(); } );
  return edit;
}

QgsFileWidget *SourceForm::addFile( const char *name, const QString &placeholder, const QString &tip )
{
  auto *file = new QgsFileWidget( this );
  file->setObjectName( QString::fromLatin1( name ) );
  file->setToolTip( tip );
  file->lineEdit()->setPlaceholderText( placeholder );
  connect( file, &QgsFileWidget::fileChanged, this, [this] { if ( !mFilling ) emit edited(); } );
  return file;
}

QComboBox *SourceForm::addBox( const char *name, const QString &tip )
{
  auto *box = new QComboBox( this );
  box->setObjectName( QString::fromLatin1( name ) );
  box->setToolTip( tip );
  connect( box, qOverload<int>( &QComboBox::currentIndexChanged ), this, [this] { if ( !mFilling ) emit edited(); } );
  return box;
}

void SourceForm::setSources( const AtlasSources &sources )
{
  const QScopedValueRollback<bool> filling( mFilling, true );
  mPolygons->setFilePath( sources.polygons );
  mPolygonKey->setText( sources.options.keyField );
  choose( *mEncoding, sources.options.encoding );
  mCrs->setText( sources.options.crs );
  mTable->setFilePath( sources.attributes );
  choose( *mShape, sources.table.shape ? QString( tableShapeId( *sources.table.shape ) ) : QString() );
  mTableKey->setText( sources.table.keyColumn );
  mClusterColumn->setText( sources.table.clusterColumn );
  choose( *mRole, sources.roleIsDefault ? QString() : sources.role.id() );
}

AtlasSources SourceForm::sources() const
{
  AtlasSources sources;
  sources.polygons = mPolygons->filePath().trimmed();
  sources.options.keyField = mPolygonKey->text().trimmed();
  sources.options.encoding = mEncoding->currentData().toString();
  sources.options.crs = mCrs->text().trimmed();
  sources.attributes = mTable->filePath().trimmed();
  sources.table.shape = tableShapeFromId( mShape->currentData().toString() );
  sources.table.keyColumn = mTableKey->text().trimmed();
  sources.table.clusterColumn = mClusterColumn->text().trimmed();
  const QString role = mRole->currentData().toString();
  sources.roleIsDefault = role.isEmpty();
  sources.role = RoleFilter::fromId( role ).value_or( RoleFilter() );
  return sources;
}

void SourceForm::setRecognised( const Ledger &ledger )
{
  const QString recognised = tr( "Recognized: %1" );
  const auto shown = [&recognised]( const QString &value ) { return value.isEmpty() ? tr( "Recognized" ) : recognised.arg( value ); };
  mPolygonKey->setPlaceholderText( shown( ledger.polygons.keyField ) );
  mCrs->setPlaceholderText( shown( ledger.polygons.crs ) );
  mEncoding->setItemText( 0, ledger.polygons.encodingFrom == QLatin1String( "user" ) ? tr( "Detected" ) : tr( "Detected: %1" ).arg( ledger.polygons.encoding ) );
  mTableKey->setPlaceholderText( shown( ledger.attributes.keyField ) );
  mClusterColumn->setPlaceholderText( shown( ledger.attributes.clusterField ) );
  if ( !mShape->currentData().isValid() )
    mShape->setItemText( 0, shown( tableShapeText( ledger.attributes.shape ) ) );
  mRole->setItemText( 0, shown( mRole->itemText( mRole->findData( ledger.role.id() ) ) ) );
}

} // namespace clusteratlas
