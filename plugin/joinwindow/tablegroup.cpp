// SPDX-License-Identifier: GPL-2.0-or-later
#include "tablegroup.h"

#include "atlas/sourcepreview.h"
#include "columncombo.h"
#include "joinfactstext.h"
#include "layercombo.h"
#include "sourcefield.h"
#include "wording/tablereadingtext.h"

#include <QGridLayout>
#include <QMenu>
#include <QSignalBlocker>

namespace clusteratlas
{

namespace
{
constexpr TableShape SHAPES[] = { TableShape::Long, TableShape::PrefectureLists, TableShape::ClusterLists, TableShape::WidePrefectures, TableShape::WideClusters,
  TableShape::Links, TableShape::Institutions, TableShape::Statistics, TableShape::StatisticsAcross, TableShape::Brochure };
constexpr int MOST_HEADER_ROW = 20;

//! Chooses the entry of \a data, which is added when there is none; the first entry for an empty one.
void choose( QComboBox &box, const QVariant &data )
{
  const QSignalBlocker quiet( &box );
  int index = data.isNull() || data.toString().isEmpty() ? 0 : box.findData( data );
  if ( index < 0 )
  {
    box.addItem( data.toString(), data );
    index = box.count() - 1;
  }
  box.setCurrentIndex( index );
}
} // namespace

TableGroup::TableGroup( QWidget *parent )
  : QGroupBox( tr( "Table" ), parent )
  , mFile( new SourceField( "tableFile", tr( "Built-in clusters" ), tr( "Clusters or figures: CSV, XLSX, ODS, DBF, GeoPackage, Data Package" ), this ) )
  , mLayer( new LayerCombo( "sheetBox", tr( "The sheet or layer that is read, where the file holds several" ), this ) )
  , mHeader( addBox( "headerBox", tr( "The row that holds the names of the columns, as a spreadsheet counts" ), tr( "auto", "recognized by itself" ) ) )
  , mEncoding( addBox( "tableEncodingBox", tr( "Text encoding of the table; the rows below show it" ), tr( "auto", "recognized by itself" ) ) )
  , mShape( addBox( "shapeBox", tr( "What a row of the table stands for" ), tr( "auto", "recognized by itself" ) ) )
  , mRole( addBox( "roleBox", tr( "Memberships that count" ), tr( "auto", "recognized by itself" ) ) )
  , mKey( new ColumnCombo( "tableKeyEdit", tr( "The column of the table that names prefectures; empty: recognized" ), this ) )
  , mCluster( new ColumnCombo( "clusterColumnEdit", tr( "The column of the table that names clusters; empty: recognized" ), this ) )
{
  setObjectName( QStringLiteral( "tableGroup" ) );
  mEncoding->setMinimumContentsLength( 6 );
  fillBoxes();
  QAction *paste = mFile->menu()->addAction( tr( "Paste table" ), this, &TableGroup::pasteRequested );
  paste->setObjectName( QStringLiteral( "pasteAction" ) );
  paste->setToolTip( tr( "Take the cells copied in Excel or LibreOffice; they are kept as a file beside the atlas" ) );
  QAction *brochure = mFile->menu()->addAction( tr( "From brochure text…" ), this, &TableGroup::brochureRequested );
  brochure->setObjectName( QStringLiteral( "brochureAction" ) );
  brochure->setToolTip( tr( "Read clusters from the text of a brochure, and review what it says" ) );
  mFile->menu()->addAction( tr( "Built-in clusters" ), this, [this] { mFile->choosePath( QString() ); } );

  auto *grid = new QGridLayout( this );
  grid->setVerticalSpacing( 3 );
  addRow( *grid, { { tr( "&Table" ), mFile, mFile->editor() } } );
  addRow( *grid, { { tr( "S&heet" ), mLayer, mLayer, 3 }, { tr( "Header ro&w" ), mHeader, mHeader, 2 }, { tr( "Encod&ing" ), mEncoding, mEncoding, 3 } } );
  addRow( *grid, { { tr( "&Rows" ), mShape, mShape, 5 }, { tr( "R&ole" ), mRole, mRole, 3 } } );
  addRow( *grid, { { tr( "&Prefectures" ), mKey, mKey }, { tr( "&Clusters" ), mCluster, mCluster } } );
  grid->setColumnStretch( 1, 1 );

  connect( mFile, &SourceField::pathChanged, this, [this] {
    mLayer->setLayers( {}, QString() );
    reset();
    emit fileChosen();
    emit edited();
  } );
  connect( mLayer, &LayerCombo::chosenChanged, this, &TableGroup::edited );
  connect( mKey, &ColumnCombo::chosenChanged, this, &TableGroup::edited );
  connect( mCluster, &ColumnCombo::chosenChanged, this, &TableGroup::edited );
  for ( QComboBox *box : { mHeader, mShape, mRole } )
    connect( box, qOverload<int>( &QComboBox::currentIndexChanged ), this, &TableGroup::edited );
  connect( mEncoding, qOverload<int>( &QComboBox::currentIndexChanged ), this, [this] {
    emit encodingEdited();
    emit edited();
  } );
}

QComboBox *TableGroup::addBox( const char *name, const QString &tip, const QString &first )
{
  auto *box = new QComboBox( this );
  box->setObjectName( QString::fromLatin1( name ) );
  box->setToolTip( tip );
  box->setSizeAdjustPolicy( QComboBox::AdjustToMinimumContentsLengthWithIcon );
  box->setMinimumContentsLength( 5 );
  box->addItem( first );
  return box;
}

void TableGroup::fillBoxes()
{
  mHeader->addItem( tr( "none", "no row holds names" ), 0 );
  for ( int row = 1; row <= MOST_HEADER_ROW; ++row )
    mHeader->addItem( QString::number( row ), row );
  for ( const QString &encoding : encodingsToOffer() )
    mEncoding->addItem( encoding, encoding );
  for ( const TableShape shape : SHAPES )
    mShape->addItem( tableShapeText( tableShapeId( shape ) ), QString( tableShapeId( shape ) ) );
  mRole->addItem( tr( "Applicants" ), QStringLiteral( "applicant" ) );
  mRole->addItem( tr( "Institutions" ), QStringLiteral( "institution" ) );
  mRole->addItem( tr( "Areas" ), QStringLiteral( "area" ) );
  mRole->addItem( tr( "Any" ), QStringLiteral( "any" ) );
}

void TableGroup::setSources( const AtlasSources &sources )
{
  const bool hasLayer = sources.attributes.contains( QLatin1String( "|layername=" ) );
  mFile->setPath( sources.attributes.section( QStringLiteral( "|layername=" ), 0, 0 ) );
  mLayer->setChosenSource( hasLayer ? sources.attributes : QString() );
  choose( *mHeader, sources.table.headerRow ? QVariant( *sources.table.headerRow ) : QVariant() );
  choose( *mEncoding, sources.tableEncoding );
  choose( *mShape, sources.table.shape ? QString( tableShapeId( *sources.table.shape ) ) : QString() );
  choose( *mRole, sources.roleIsDefault ? QString() : sources.role.id() );
  mKey->setChosen( sources.table.keyColumn );
  mCluster->setChosen( sources.table.clusterColumn );
}

void TableGroup::putInto( AtlasSources &sources ) const
{
  const QString layer = mLayer->chosenSource();
  sources.attributes = layer.isEmpty() || mFile->path().isEmpty() ? mFile->path() : layer;
  if ( mHeader->currentIndex() > 0 )
    sources.table.headerRow = mHeader->currentData().toInt();
  sources.tableEncoding = mEncoding->currentData().toString();
  sources.table.shape = tableShapeFromId( mShape->currentData().toString() );
  sources.table.keyColumn = mKey->chosen();
  sources.table.clusterColumn = mCluster->chosen();
  const QString role = mRole->currentData().toString();
  sources.roleIsDefault = role.isEmpty();
  sources.role = RoleFilter::fromId( role ).value_or( RoleFilter() );
}

void TableGroup::reset()
{
  AtlasSources fresh;
  fresh.attributes = mFile->path();
  fresh.roleIsDefault = true;
  setSources( fresh );
}

bool TableGroup::hasChoices() const
{
  const auto isChosen = []( const QComboBox *box ) { return box->currentIndex() > 0; };
  return isChosen( mLayer ) || isChosen( mHeader ) || isChosen( mEncoding ) || isChosen( mShape ) || isChosen( mRole ) || !mKey->chosen().isEmpty() || !mCluster->chosen().isEmpty();
}

void TableGroup::setLayers( const std::vector<SourceLayer> &layers )
{
  mLayers = layers;
  mLayer->setLayers( layers, QString() );
}

void TableGroup::setRecognised( const PreparedAtlas &atlas )
{
  const Ledger::Attributes &table = atlas.ledger.attributes;
  const auto shown = []( const QString &value ) { return value.isEmpty() ? tr( "auto", "recognized by itself" ) : tr( "auto: %1", "recognized by itself" ).arg( value ); };
  mKey->setColumns( table.columns, mKey->chosen().isEmpty() ? table.keyField : QString(), table.refused );
  mCluster->setColumns( table.columns, mCluster->chosen().isEmpty() ? table.clusterField : QString(), {} );
  // A package and an atlas are read whole.
  mLayer->setLayers( table.shape.isEmpty() ? std::vector<SourceLayer>() : mLayers, mLayer->chosenSource().isEmpty() ? table.layer : QString() );
  if ( mHeader->currentIndex() == 0 )
    mHeader->setItemText( 0, table.shape.isEmpty() ? tr( "auto", "recognized by itself" ) : shown( table.headerRow > 0 ? QString::number( table.headerRow ) : tr( "none", "no row holds names" ) ) );
  if ( mEncoding->currentIndex() == 0 )
    mEncoding->setItemText( 0, table.encoding.isEmpty() ? tr( "auto", "recognized by itself" ) : tr( "auto: %1", "recognized by itself" ).arg( table.encoding ) );
  mEncoding->setItemData( 0, knownFromText( table.encodingFrom ), Qt::ToolTipRole );
  if ( mShape->currentIndex() == 0 )
    mShape->setItemText( 0, shown( tableShapeText( table.shape ) ) );
  mRole->setItemText( 0, shown( mRole->itemText( mRole->findData( atlas.ledger.role.id() ) ) ) );
}

void TableGroup::setColumns( const QStringList &columns, const std::vector<Ledger::RefusedColumn> &refused )
{
  mKey->setColumns( columns, QString(), refused );
  mCluster->setColumns( columns, QString(), {} );
}

QWidget *TableGroup::keyField() const
{
  return mKey;
}

QWidget *TableGroup::layerField() const
{
  return mLayer;
}

QWidget *TableGroup::encodingField() const
{
  return mEncoding;
}

} // namespace clusteratlas
