// SPDX-License-Identifier: GPL-2.0-or-later
#include "layercombo.h"

#include "wording/sourcelayertext.h"

#include <QSignalBlocker>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr int SHOWN_CHARACTERS = 6;

QString labelOf( const SourceLayer &layer )
{
  return layer.file.isEmpty() ? layer.name : layer.file;
}

QString nameIn( const QString &source )
{
  return source.section( QStringLiteral( "|layername=" ), 1 );
}
} // namespace

LayerCombo::LayerCombo( const char *name, const QString &tip, QWidget *parent )
  : QComboBox( parent )
{
  setObjectName( QString::fromLatin1( name ) );
  setToolTip( tip );
  setSizeAdjustPolicy( AdjustToMinimumContentsLengthWithIcon );
  setMinimumContentsLength( SHOWN_CHARACTERS );
  addItem( tr( "auto", "recognized by itself" ), QString() );
  setEnabled( false );
  connect( this, qOverload<int>( &QComboBox::currentIndexChanged ), this, &LayerCombo::chosenChanged );
}

void LayerCombo::setLayers( const std::vector<SourceLayer> &layers, const QString &read )
{
  const QString kept = chosenSource();
  const QSignalBlocker quiet( this );
  clear();
  const auto together = std::count_if( layers.begin(), layers.end(), []( const SourceLayer &layer ) { return layer.proposed; } );
  const QString shown = together > 1 && !read.isEmpty() ? tr( "%1 files" ).arg( together ) : read;
  addItem( shown.isEmpty() ? tr( "auto", "recognized by itself" ) : tr( "auto: %1", "recognized by itself" ).arg( shown ), QString() );
  for ( const SourceLayer &layer : layers )
  {
    addItem( labelOf( layer ), layer.source );
    const QString what = layer.features < 0 ? layerGeometryText( layer.geometry ) : tr( "%1, %2 rows", "kind of a layer and its size" ).arg( layerGeometryText( layer.geometry ) ).arg( layer.features );
    setItemData( count() - 1, ( layer.reason.isEmpty() ? what : tr( "%1: %2", "a layer and why it is read or not" ).arg( what, layerReasonText( layer.reason ) ) ).toHtmlEscaped(), Qt::ToolTipRole );
  }
  setEnabled( layers.size() > 1 );
  setChosenSource( kept );
}

QString LayerCombo::chosenSource() const
{
  return currentData().toString();
}

void LayerCombo::setChosenSource( const QString &source )
{
  const QSignalBlocker quiet( this );
  int index = source.isEmpty() ? 0 : findData( source );
  if ( index < 0 )
  {
    addItem( nameIn( source ), source );
    index = count() - 1;
  }
  setCurrentIndex( index );
}

} // namespace clusteratlas
