// SPDX-License-Identifier: GPL-2.0-or-later
#include "nationallayout.h"

#include "layers/atlaslabels.h"
#include "layers/atlasproject.h"
#include "layers/compat.h"
#include "wording/atlaswording.h"

#include <QTextLayout>
#include <qgslayertree.h>
#include <qgslayertreemodel.h>
#include <qgslayertreemodellegendnode.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemlegend.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitempage.h>
#include <qgslayoutitemscalebar.h>
#include <qgslayoutmeasurement.h>
#include <qgslayoutpagecollection.h>
#include <qgslegendrenderer.h>
#include <qgsmaplayerlegend.h>
#include <qgsmapthemecollection.h>
#include <qgsproject.h>
#include <qgstextbuffersettings.h>
#include <qgsunittypes.h>
#include <qgsvectorlayer.h>

#include <cmath>

namespace clusteratlas
{

namespace
{
//! Sizes are those of A4 and grow with the paper.
constexpr double A4_WIDTH = 297;
constexpr double A4_HEIGHT = 210;
constexpr double MARGIN = 12;
constexpr double GAP = 4;
constexpr double TITLE_HEIGHT = 8;
constexpr double FOOTER_HEIGHT = 15;
constexpr double LINE_HEIGHT = 3.2;
constexpr double LEGEND_WIDTH = 70;
constexpr double SCALE_BAR_HEIGHT = 12;

struct Page
{
    QgsPrintLayout &layout;
    double scale; //!< 1 on A4
    QString language;

    QRectF rect( double x, double y, double width, double height ) const { return QRectF( x * scale, y * scale, width * scale, height * scale ); }

    //! Dark text without the halo that labels on the map need.
    QgsTextFormat text( double points, bool bold = false ) const
    {
      QgsTextFormat format = atlasTextFormat( points * scale, bold );
      QgsTextBufferSettings buffer = format.buffer();
      buffer.setEnabled( false );
      format.setBuffer( buffer );
      return format;
    }
};

QgsLayoutItemLabel *addLabel( const Page &page, const QString &id, const QString &text, const QgsTextFormat &format, const QRectF &rect, Qt::AlignmentFlag vertical )
{
  auto *label = new QgsLayoutItemLabel( &page.layout );
  label->setId( id );
  label->setText( text );
  compat::setTextFormat( *label, format );
  label->setMargin( 0 );
  label->setVAlign( vertical );
  page.layout.addLayoutItem( label );
  label->attemptSetSceneRect( rect );
  return label;
}

QgsLayoutItemMap *addMap( const Page &page, const QgsProject &project, const QString &themeName, const QRectF &rect )
{
  auto *map = new QgsLayoutItemMap( &page.layout );
  map->setId( QStringLiteral( "map" ) );
  page.layout.addLayoutItem( map );
  map->attemptSetSceneRect( rect );
  map->setFollowVisibilityPreset( true );
  map->setFollowVisibilityPresetName( themeName );
  map->setBackgroundColor( project.backgroundColor() );
  map->setFrameEnabled( true );
  map->setFrameStrokeWidth( QgsLayoutMeasurement( 0.2 ) );
  map->setFrameStrokeColor( QColor( 0x88, 0x88, 0x88 ) );
  map->zoomToExtent( nationalView( project ) );
  return map;
}

//! Entries of \a node that say nothing are left out: those without a text, and classes that no feature falls in.
void dropEmptyEntries( QgsLayerTreeModel &model, QgsLayerTreeLayer *node, const QString &language )
{
  const QList<QgsLayerTreeModelLegendNode *> entries = model.layerOriginalLegendNodes( node );
  const QStringList empty { QString(), atlaswording::counted( atlaswording::noCluster(), 0 ).in( language ), atlaswording::counted( atlaswording::noData(), 0 ).in( language ) };
  QList<int> order;
  for ( int index = 0; index < entries.size(); ++index )
  {
    const QString text = entries[index]->data( Qt::DisplayRole ).toString();
    if ( !empty.contains( text ) && !text.isEmpty() )
      order << index;
  }
  QgsMapLayerLegendUtils::setLegendNodeOrder( node, order );
  model.refreshLayerLegend( node );
}

void setLegendText( const Page &page, QgsLayoutItemLegend &legend )
{
  const std::initializer_list<std::pair<decltype( compat::LegendPart::Title ), QgsTextFormat>> formats = { { compat::LegendPart::Title, page.text( 11, true ) },
    { compat::LegendPart::Group, page.text( 9, true ) },
    { compat::LegendPart::Subgroup, page.text( 8.5, true ) },
    { compat::LegendPart::SymbolLabel, page.text( 8 ) } };
  for ( const auto &[part, format] : formats )
    compat::setTextFormat( legend.rstyle( part ), format );
  legend.setStyleMargin( compat::LegendPart::Subgroup, QgsLegendStyle::Top, 3 * page.scale );
  legend.setStyleMargin( compat::LegendPart::Symbol, QgsLegendStyle::Top, 1.6 * page.scale );
  legend.setSymbolWidth( 6 * page.scale );
  legend.setSymbolHeight( 3.6 * page.scale );
  legend.setBoxSpace( 0 );
}

void addLegend( const Page &page, QgsProject &project, const QString &themeName, QgsLayoutItemMap *map, const QRectF &rect )
{
  auto *legend = new QgsLayoutItemLegend( &page.layout );
  legend->setId( QStringLiteral( "legend" ) );
  page.layout.addLayoutItem( legend );
  legend->setTitle( atlaswording::legend().in( page.language ) );
  legend->setAutoUpdateModel( false );
  setLegendText( page, *legend );

  QgsLayerTree *tree = legend->model()->rootGroup();
  tree->clear();
  // Before the layers come: the styles of the map's theme are then read once a layer and not at every change.
  legend->setLinkedMap( map );
  const QStringList shown = project.mapThemeCollection()->mapThemeVisibleLayerIds( themeName );
  for ( const char *table : { "institutions", "links", "cluster_municipalities", "memberships", "prefectures" } )
    if ( QgsVectorLayer *layer = atlasLayer( project, QString::fromLatin1( table ) ); layer && shown.contains( layer->id() ) )
      tree->addLayer( layer );
  for ( QgsLayerTreeLayer *node : tree->findLayers() )
  {
    dropEmptyEntries( *legend->model(), node, page.language );
    const bool empty = legend->model()->layerLegendNodes( node ).isEmpty();
    if ( empty )
      tree->removeChildNode( node );
    else
      QgsLegendRenderer::setNodeLegendStyle( node, compat::LegendPart::Subgroup );
  }
  legend->attemptSetSceneRect( rect );
  legend->adjustBoxSize();
}

//! The largest of 1, 2 and 5 times a power of ten that is not above \a value.
double roundLength( double value )
{
  const double power = std::pow( 10, std::floor( std::log10( value ) ) );
  for ( const double step : { 5.0, 2.0 } )
    if ( step * power <= value )
      return step * power;
  return power;
}

void addScaleBar( const Page &page, QgsLayoutItemMap *map, const QRectF &rect )
{
  constexpr int SEGMENTS = 2;
  auto *bar = new QgsLayoutItemScaleBar( &page.layout );
  bar->setId( QStringLiteral( "scale" ) );
  page.layout.addLayoutItem( bar );
  bar->setStyle( QStringLiteral( "Single Box" ) );
  bar->setLinkedMap( map );
  // By its code, since the enumeration moved after QGIS 3.22.
  bar->setUnits( QgsUnitTypes::decodeDistanceUnit( QStringLiteral( "km" ) ) );
  bar->setUnitLabel( atlaswording::kilometres().in( page.language ) );
  bar->setNumberOfSegmentsLeft( 0 );
  bar->setNumberOfSegments( SEGMENTS );
  const double kilometresPerMillimetre = map->extent().width() / map->rect().width() / 1000;
  bar->setUnitsPerSegment( roundLength( 0.7 * rect.width() * kilometresPerMillimetre / SEGMENTS ) );
  bar->setHeight( 2 * page.scale );
  bar->setTextFormat( page.text( 8 ) );
  bar->setBoxContentSpace( 0 );
  bar->attemptMove( QgsLayoutPoint( rect.topLeft() ) );
  // QGIS grows it to what its text needs; its foot stands on the foot of the map.
  bar->attemptResize( QgsLayoutSize( 1, 1 ) );
  bar->attemptMove( QgsLayoutPoint( rect.left(), rect.bottom() - bar->rect().height() ) );
}

QString colon( const QString &language )
{
  return language == QLatin1String( "en" ) ? QStringLiteral( ": " ) : QStringLiteral( "：" );
}

QString sourceLine( const Dataset &dataset, const QString &language )
{
  const DataTable *table = dataset.table( QLatin1String( "sources" ) );
  if ( !table )
    return QString();
  QStringList titles;
  for ( const AttributeTable::Row &row : table->cells.rows )
  {
    const Bilingual title { table->cells.cell( row, QLatin1String( "title_ja" ) ), table->cells.cell( row, QLatin1String( "title_en" ) ) };
    if ( !title.in( language ).isEmpty() )
      titles << title.in( language );
  }
  const QString comma = language == QLatin1String( "en" ) ? QStringLiteral( "; " ) : QStringLiteral( "、" );
  return titles.isEmpty() ? QString() : atlaswording::source().in( language ) + colon( language ) + titles.join( comma );
}

QString licenceLine( const Dataset &dataset, const QString &language )
{
  return dataset.licence.isEmpty() ? QString() : atlaswording::licence().in( language ) + colon( language ) + dataset.licence;
}

//! \a text as lines of at most \a width millimetres; none when it is empty.
QStringList brokenLines( const QString &text, const QgsTextFormat &format, double width )
{
  constexpr double UNITS = 100; // to the millimetre: fonts have whole sizes
  constexpr double MILLIMETRES_PER_POINT = 25.4 / 72;
  constexpr double SPARE = 0.98; // the label's own measure differs by a hair
  QFont font = format.font();
  font.setPixelSize( qRound( format.size() * MILLIMETRES_PER_POINT * UNITS ) );
  QStringList lines;
  if ( text.isEmpty() )
    return lines;
  QTextLayout layout( text, font );
  layout.beginLayout();
  for ( QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine() )
  {
    line.setLineWidth( width * UNITS * SPARE );
    lines << text.mid( line.textStart(), line.textLength() ).trimmed();
  }
  layout.endLayout();
  return lines;
}

//! The lines under the map; those that have nothing to say take no room.
void addFooter( const Page &page, const Dataset &dataset, const Ledger &ledger, double top )
{
  const double width = A4_WIDTH - 2 * MARGIN;
  addLabel( page, QStringLiteral( "ledger" ), atlaswording::ledgerCounts( ledger ).in( page.language ), page.text( 8.5, true ), page.rect( MARGIN, top, width, 4.5 ), Qt::AlignTop );
  top += 5;
  // A label each line: the lines of this typeface touch each other where a label breaks them itself.
  int line = 0;
  for ( const QString &credit : { sourceLine( dataset, page.language ), licenceLine( dataset, page.language ) } )
    for ( const QString &text : brokenLines( credit, page.text( 6.5 ), width * page.scale ) )
    {
      addLabel( page, QStringLiteral( "credits %1" ).arg( ++line ), text, page.text( 6.5 ), page.rect( MARGIN, top, width, LINE_HEIGHT + 0.5 ), Qt::AlignTop );
      top += LINE_HEIGHT;
    }
}
} // namespace

std::unique_ptr<QgsPrintLayout> nationalLayout( QgsProject &project, const Dataset &dataset, const Ledger &ledger, const QString &themeName, const QString &paper,
  const QString &language )
{
  auto layout = std::make_unique<QgsPrintLayout>( &project );
  layout->initializeDefaults();
  const QString title = atlaswording::nationalTitle( dataset ).in( language );
  layout->setName( QStringLiteral( "%1 (%2)" ).arg( title, themeName ) );
  layout->pageCollection()->page( 0 )->setPageSize( paper, QgsLayoutItemPage::Landscape );

  const Page page { *layout, paper == QLatin1String( "A3" ) ? std::sqrt( 2.0 ) : 1.0, language };
  const double top = MARGIN + TITLE_HEIGHT + GAP;
  const double footer = A4_HEIGHT - MARGIN - FOOTER_HEIGHT;
  const double mapWidth = A4_WIDTH - 2 * MARGIN - LEGEND_WIDTH - GAP;
  const double aside = MARGIN + mapWidth + GAP;
  const double mapHeight = footer - GAP - top;
  addLabel( page, QStringLiteral( "title" ), title, page.text( 17, true ), page.rect( MARGIN, MARGIN, A4_WIDTH - 2 * MARGIN, TITLE_HEIGHT ), Qt::AlignTop );
  QgsLayoutItemMap *map = addMap( page, project, themeName, page.rect( MARGIN, top, mapWidth, mapHeight ) );
  addLegend( page, project, themeName, map, page.rect( aside, top, LEGEND_WIDTH, mapHeight - SCALE_BAR_HEIGHT - GAP ) );
  addScaleBar( page, map, page.rect( aside, top + mapHeight - SCALE_BAR_HEIGHT, LEGEND_WIDTH, SCALE_BAR_HEIGHT ) );
  addFooter( page, dataset, ledger, footer );
  return layout;
}

} // namespace clusteratlas
