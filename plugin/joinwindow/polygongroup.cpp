// SPDX-License-Identifier: GPL-2.0-or-later
#include "polygongroup.h"

#include "atlas/sourcepreview.h"
#include "columncombo.h"
#include "joinfactstext.h"
#include "layercombo.h"
#include "sourcefield.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>

namespace clusteratlas
{

namespace
{
constexpr const char *SYSTEMS[] = { "EPSG:6668", "EPSG:4612", "EPSG:4326", "EPSG:4301" };
} // namespace

PolygonGroup::PolygonGroup( QWidget *parent )
  : QGroupBox( tr( "Polygons" ), parent )
  , mFile( new SourceField( "polygonsFile", tr( "Built-in prefectures" ), tr( "Polygons of prefectures or municipalities: any vector file, a folder of files, or a zip" ), this ) )
  , mLayer( new LayerCombo( "polygonLayerBox", tr( "The layer that is read, where the file holds several" ), this ) )
  , mKey( new ColumnCombo( "polygonKeyEdit", tr( "The column of the polygons that names prefectures; empty: recognized" ), this ) )
  , mEncoding( new QComboBox( this ) )
  , mCrs( new QComboBox( this ) )
{
  setObjectName( QStringLiteral( "polygonGroup" ) );
  mEncoding->setObjectName( QStringLiteral( "encodingBox" ) );
  mEncoding->setToolTip( tr( "Text encoding of the polygons' attributes; the rows below show it" ) );
  mEncoding->addItem( tr( "auto", "recognized by itself" ) );
  for ( const QString &encoding : encodingsToOffer() )
    mEncoding->addItem( encoding, encoding );
  mCrs->setEditable( true );
  mCrs->setInsertPolicy( QComboBox::NoInsert );
  mCrs->lineEdit()->setObjectName( QStringLiteral( "crsEdit" ) );
  mCrs->lineEdit()->setPlaceholderText( tr( "auto", "recognized by itself" ) );
  mCrs->setToolTip( tr( "Coordinate reference system as EPSG:n; empty: that of the file" ) );
  for ( const char *system : SYSTEMS )
    mCrs->addItem( QString::fromLatin1( system ) );
  mCrs->setEditText( QString() );
  for ( QComboBox *box : { mEncoding, mCrs } )
  {
    box->setSizeAdjustPolicy( QComboBox::AdjustToMinimumContentsLengthWithIcon );
    box->setMinimumContentsLength( 6 );
  }
  mFile->menu()->addAction( tr( "Open folder…" ), this, &PolygonGroup::openFolder );
  mFile->menu()->addAction( tr( "Built-in prefectures" ), this, [this] { mFile->choosePath( QString() ); } );

  auto *grid = new QGridLayout( this );
  grid->setVerticalSpacing( 3 );
  addRow( *grid, { { tr( "&File" ), mFile, mFile->editor() } } );
  addRow( *grid, { { tr( "La&yer" ), mLayer, mLayer } } );
  addRow( *grid, { { tr( "&Key" ), mKey, mKey } } );
  addRow( *grid, { { tr( "&Encoding" ), mEncoding, mEncoding, 3 }, { tr( "&System" ), mCrs, mCrs, 4 } } );
  grid->setColumnStretch( 1, 1 );

  connect( mFile, &SourceField::pathChanged, this, [this] {
    mLayer->setLayers( {}, QString() );
    reset();
    emit fileChosen();
    emit edited();
  } );
  connect( mLayer, &LayerCombo::chosenChanged, this, &PolygonGroup::edited );
  connect( mKey, &ColumnCombo::chosenChanged, this, &PolygonGroup::edited );
  connect( mCrs, &QComboBox::editTextChanged, this, &PolygonGroup::edited );
  connect( mEncoding, qOverload<int>( &QComboBox::currentIndexChanged ), this, [this] {
    emit encodingEdited();
    emit edited();
  } );
}

void PolygonGroup::openFolder()
{
  const QString folder = QFileDialog::getExistingDirectory( this, tr( "Open folder" ) );
  if ( !folder.isEmpty() )
    mFile->choosePath( folder );
}

void PolygonGroup::setSources( const AtlasSources &sources )
{
  const QSignalBlocker quietEncoding( mEncoding ), quietCrs( mCrs );
  const bool hasLayer = sources.polygons.contains( QLatin1String( "|layername=" ) );
  mFile->setPath( sources.polygons.section( QStringLiteral( "|layername=" ), 0, 0 ) );
  mLayer->setChosenSource( hasLayer ? sources.polygons : QString() );
  mKey->setChosen( sources.options.keyField );
  const int encoding = mEncoding->findData( sources.options.encoding, Qt::UserRole, Qt::MatchFixedString );
  if ( encoding < 0 && !sources.options.encoding.isEmpty() )
    mEncoding->addItem( sources.options.encoding, sources.options.encoding );
  mEncoding->setCurrentIndex( sources.options.encoding.isEmpty() ? 0 : encoding < 0 ? mEncoding->count() - 1
                                                                                    : encoding );
  mCrs->setEditText( sources.options.crs );
}

void PolygonGroup::putInto( AtlasSources &sources ) const
{
  const QString layer = mLayer->chosenSource();
  sources.polygons = layer.isEmpty() || mFile->path().isEmpty() ? mFile->path() : layer;
  sources.options.keyField = mKey->chosen();
  sources.options.encoding = mEncoding->currentData().toString();
  sources.options.crs = mCrs->currentText().trimmed();
}

void PolygonGroup::reset()
{
  AtlasSources fresh;
  fresh.polygons = mFile->path();
  setSources( fresh );
}

bool PolygonGroup::hasChoices() const
{
  return !mLayer->chosenSource().isEmpty() || !mKey->chosen().isEmpty() || mEncoding->currentIndex() > 0 || !mCrs->currentText().trimmed().isEmpty();
}

void PolygonGroup::setLayers( const std::vector<SourceLayer> &layers )
{
  mLayers = layers;
  mLayer->setLayers( layers, QString() );
}

void PolygonGroup::setRecognised( const PreparedAtlas &atlas )
{
  const Ledger::Polygons &polygons = atlas.ledger.polygons;
  QStringList columns;
  for ( const Ledger::RefusedColumn &column : atlas.polygonColumns )
    columns << column.column;
  mKey->setColumns( columns, mKey->chosen().isEmpty() ? polygons.keyField : QString(), atlas.polygonColumns );
  mLayer->setLayers( mLayers, mLayer->chosenSource().isEmpty() ? polygons.layer : QString() );
  mCrs->lineEdit()->setPlaceholderText( tr( "auto: %1", "recognized by itself" ).arg( polygons.crs ) );
  if ( mEncoding->currentIndex() == 0 )
    mEncoding->setItemText( 0, tr( "auto: %1", "recognized by itself" ).arg( polygons.encoding ) );
  mEncoding->setItemData( 0, knownFromText( polygons.encodingFrom ), Qt::ToolTipRole );
}

void PolygonGroup::setColumns( const QStringList &columns, const std::vector<Ledger::RefusedColumn> &refused )
{
  mKey->setColumns( columns, QString(), refused );
}

QWidget *PolygonGroup::keyField() const
{
  return mKey;
}

QWidget *PolygonGroup::layerField() const
{
  return mLayer;
}

QWidget *PolygonGroup::encodingField() const
{
  return mEncoding;
}

QWidget *PolygonGroup::crsField() const
{
  return mCrs;
}

} // namespace clusteratlas
