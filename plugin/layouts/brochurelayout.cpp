// SPDX-License-Identifier: GPL-2.0-or-later
#include "brochurelayout.h"

#include "calloutbox.h"
#include "core/boundarylabelling.h"
#include "insetframes.h"
#include "layers/atlasproject.h"
#include "layers/atlasrenderers.h"
#include "pagefooter.h"
#include "pageitems.h"
#include "programmeframes.h"
#include "textlines.h"
#include "wording/atlaswording.h"
#include "wording/pagewording.h"

#include <QPolygonF>
#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsgeometry.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutitemmap.h>
#include <qgslayoutitempage.h>
#include <qgslayoutpagecollection.h>
#include <qgsmapthemecollection.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <algorithm>
#include <cmath>

namespace clusteratlas
{

namespace
{
//! Sizes are those of A3.
constexpr double WIDTH = 420;
constexpr double HEIGHT = 297;
constexpr double MARGIN = 9;
constexpr double GAP = 4;
constexpr double TITLE_HEIGHT = 10;
constexpr double FOOTER_HEIGHT = 11.5;
constexpr double MOST_FRAME_HEIGHT = 62;
constexpr double BOX_WIDTH = 106;
constexpr double BOX_GAP = 1.5; //!< between boxes, and from the edge of the map
constexpr double SIDE = BOX_GAP + BOX_WIDTH;
constexpr double NOTE_LEFT = 120;       //!< right of the counts
constexpr double LEAST_CELL_WIDTH = 24; //!< of a frame of far islands with its name
constexpr double INSET_HEAD = 9.2;      //!< of a name of two lines and a scale above a frame
constexpr double LEAST_TRAY_FACTOR = 0.3;
constexpr double TRAY_STEP = 0.02;
constexpr double STUB = 5; //!< how far a leader leaves its box before it turns
constexpr double MOST_POINTS = 10;
constexpr double LEAST_POINTS_OF_ALL = 5.5; //!< below it a box rather says less
constexpr double LEAST_POINTS = 2;
constexpr double STEP = 0.25;

//! The map without the labels that the boxes replace.
QString mapTheme( QgsProject &project, const QString &language )
{
  const QString name = atlaswording::theme( QStringLiteral( "brochure" ) ).in( language );
  QgsMapThemeCollection::MapThemeRecord theme;
  for ( const auto &[table, style] : { std::pair( "memberships", "programme" ), std::pair( "prefectures", "plain" ) } )
  {
    QgsVectorLayer *layer = atlasLayer( project, QString::fromLatin1( table ) );
    if ( !layer )
      continue;
    QgsMapThemeCollection::MapThemeLayerRecord record( layer );
    record.isVisible = true;
    record.usingCurrentStyle = true;
    record.currentStyle = QString::fromLatin1( style );
    theme.addLayerRecord( record );
  }
  project.mapThemeCollection()->insert( name, theme );
  return name;
}

//! Where each cluster is, in the coordinate system of \a project: at its institutions, else within its region.
std::map<QString, QgsPointXY> sitesOf( const QgsProject &project )
{
  std::map<QString, QgsPointXY> sites;
  const QgsVectorLayer *regions = atlasLayer( project, QStringLiteral( "cluster_regions" ) );
  if ( !regions )
    return sites;
  const QgsCoordinateTransform transform( regions->crs(), project.crs(), project.transformContext() );
  QgsFeature feature;
  QgsFeatureIterator features = regions->getFeatures();
  while ( features.nextFeature( feature ) )
  {
    const QVariant x = feature.attribute( QStringLiteral( "hub_longitude" ) ), y = feature.attribute( QStringLiteral( "hub_latitude" ) );
    const bool hasHub = !x.isNull() && !y.isNull();
    const QgsGeometry inside = hasHub ? QgsGeometry() : feature.geometry().pointOnSurface();
    if ( !hasHub && inside.isNull() )
      continue;
    try
    {
      sites.emplace( feature.attribute( QStringLiteral( "cluster_id" ) ).toString(), transform.transform( hasHub ? QgsPointXY( x.toDouble(), y.toDouble() ) : inside.asPoint() ) );
    }
    catch ( const QgsCsException & )
    {
    }
  }
  return sites;
}

//! The next number of two digits and zeros.
double roundedUp( double scale )
{
  const double unit = std::pow( 10, std::floor( std::log10( scale ) ) - 1 );
  return std::ceil( scale / unit ) * unit;
}

//! How much a box says, from everything to the name alone.
enum class Detail
{
  Everything,
  NoInstitutions,
  NameAndRegion,
  Name,
};

std::vector<ClusterCallout> reduced( std::vector<ClusterCallout> callouts, Detail detail )
{
  for ( ClusterCallout &callout : callouts )
  {
    if ( detail >= Detail::NoInstitutions )
      callout.institutions.clear();
    if ( detail >= Detail::NameAndRegion )
      callout.fields.clear();
    if ( detail == Detail::Name )
      callout.region.clear();
  }
  return callouts;
}

//! The boxes of the callouts and where they stand.
struct PlacedBoxes
{
    std::vector<ClusterCallout> callouts; //!< reduced to what there is room for
    std::vector<CalloutBox> boxes;        //!< of the callouts, which they refer to
    double height = 0;
    BoundaryLabels labels = {};
    Detail detail = Detail::Everything;
};

//! The boxes in text of \a points; false when they have no room.
bool measure( PlacedBoxes &placed, const Page &page, double points, const std::vector<PagePoint> &sites, const std::vector<LabelColumn> &columns )
{
  placed.boxes.clear();
  placed.height = 0;
  for ( const ClusterCallout &callout : placed.callouts )
  {
    placed.boxes.emplace_back( page, callout, BOX_WIDTH, points );
    placed.height = std::max( placed.height, placed.boxes.back().height() );
  }
  std::optional<BoundaryLabels> labels = boundaryLabels( sites, columns, placed.height, BOX_GAP );
  if ( labels )
    placed.labels = *std::move( labels );
  return labels.has_value();
}

//! As much of \a callouts as there is room for, in the largest text that leaves it; nothing when there is none even for their names.
std::unique_ptr<PlacedBoxes> placeBoxes( const Page &page, const std::vector<ClusterCallout> &callouts, const std::vector<PagePoint> &sites, const std::vector<LabelColumn> &columns )
{
  for ( const Detail detail : { Detail::Everything, Detail::NoInstitutions, Detail::NameAndRegion, Detail::Name } )
  {
    auto placed = std::make_unique<PlacedBoxes>();
    placed->detail = detail;
    placed->callouts = reduced( callouts, detail );
    // Steps above the least size: the largest is sought by halving, as larger text is higher.
    const double least = detail == Detail::Name ? LEAST_POINTS : LEAST_POINTS_OF_ALL;
    if ( !measure( *placed, page, least, sites, columns ) )
      continue;
    int fits = 0, fails = static_cast<int>( ( MOST_POINTS - least ) / STEP ) + 1;
    while ( fails - fits > 1 )
    {
      const int middle = ( fits + fails ) / 2;
      ( measure( *placed, page, least + middle * STEP, sites, columns ) ? fits : fails ) = middle;
    }
    if ( measure( *placed, page, least + fits * STEP, sites, columns ) )
      return placed;
  }
  return nullptr;
}

std::vector<QColor> fieldColors( const Dataset &dataset, const Cluster &cluster )
{
  std::vector<QColor> colors;
  for ( const QString &id : cluster.fieldIds )
  {
    const auto field = std::find_if( dataset.fields.begin(), dataset.fields.end(), [&id]( const ResearchField &candidate ) { return candidate.id == id; } );
    colors.push_back( field == dataset.fields.end() ? QColor( Qt::gray ) : colorOf( field->color, static_cast<int>( field - dataset.fields.begin() ) ) );
  }
  return colors;
}

QColor programmeColor( const Dataset &dataset, const QString &programmeId )
{
  const auto programme = std::find_if( dataset.programmes.begin(), dataset.programmes.end(), [&programmeId]( const Programme &candidate ) { return candidate.id == programmeId; } );
  return programme == dataset.programmes.end() ? QColor( Qt::gray ) : colorOf( programme->color, static_cast<int>( programme - dataset.programmes.begin() ) );
}

class Brochure
{
  public:
    Brochure( QgsProject &project, const Dataset &dataset, const Page &page, const MapLand &land )
      : mProject( project )
      , mDataset( dataset )
      , mPage( page )
      , mLand( land )
      , mCallouts( clusterCallouts( dataset, page.language ) )
    {}

    //! The band between \a top and \a bottom.
    void addMapAndBoxes( double top, double bottom )
    {
      const QRectF band( MARGIN, top, WIDTH - 2 * MARGIN, bottom - top );
      const QRectF middle = band.adjusted( SIDE + STUB + 1, 1, -SIDE - STUB - 1, -1 );
      const QRectF paper = mPage.rect( middle.x(), middle.y(), middle.width(), middle.height() );
      addRectangle( mPage, QStringLiteral( "sea" ), mProject.backgroundColor(), QColor( 0x9a, 0xa5, 0xae ), mPage.rect( band.x(), band.y(), band.width(), band.height() ) );
      const MapLand land { mLand.parts, {}, {} }; // the map has no labels
      ArchipelagoFrames frames = framesOn( mPage, land, paper );
      const double tray = putIntoTray( frames, QPointF( band.right() - SIDE, band.bottom() - BOX_GAP ), paper.topLeft() );
      const FramedMap framed = addFramedMap( mPage, mProject, mapTheme( mProject, mPage.language ), paper, land, frames, LEAST_CELL_WIDTH );
      framed.main->setFrameEnabled( false );
      mNotShown = framed.note;
      addScaleBar( mPage, framed.main, mPage.rect( middle.right() - 44, bottom - 14, 40, 11 ) );
      addBoxes( band, tray );
    }

    //! What the signs in the boxes mean, at the right of the title; returns its width.
    double addMarks( double top, double height )
    {
      const bool isInferred = std::any_of( mCallouts.begin(), mCallouts.end(), []( const ClusterCallout &callout ) { return callout.isPageInferred; } );
      const QString text = pagewording::marks( isInferred ).in( mPage.language );
      const double width = textWidth( text, mPage.text( 9 ) ) / mPage.scale * 1.03;
      addLabel( mPage, QStringLiteral( "marks" ), text, mPage.text( 9 ), mPage.rect( WIDTH - MARGIN - width, top, width, height ), Qt::AlignBottom );
      return width;
    }

    //! What the page does not show, in one line; empty when it shows everything.
    QString note() const
    {
      QStringList names;
      for ( const QString &id : mUnplaced )
        names << mDataset.cluster( id )->name.in( mPage.language );
      QStringList notes;
      if ( !names.isEmpty() )
        notes << pagewording::notOnMap( names ).in( mPage.language );
      if ( !mNotShown.isEmpty() )
        notes << mNotShown;
      if ( mSaysLess )
        notes << pagewording::shortened().in( mPage.language );
      return notes.join( QStringLiteral( "  " ) );
    }

  private:
    /**
     * Moves the frames into a row that ends above \a foot, the left end of a column of boxes, where no leader runs; smaller where they are
     * too many, each with room for its name above it. \a origin is that of the frames' paper. Returns the height of the row, zero without frames.
     */
    double putIntoTray( ArchipelagoFrames &frames, QPointF foot, QPointF origin ) const
    {
      if ( frames.frames.empty() )
        return 0;
      double factor = 1;
      for ( ; factor > LEAST_TRAY_FACTOR && trayWidth( frames, factor ) > BOX_WIDTH; factor -= TRAY_STEP )
        continue;
      double x = foot.x(), height = 0;
      for ( IslandFrame &frame : frames.frames )
      {
        resize( frame, factor );
        frame.place.left = x * mPage.scale - origin.x();
        frame.place.top = foot.y() * mPage.scale - frame.place.height - origin.y();
        x += std::max( LEAST_CELL_WIDTH, frame.place.width / mPage.scale ) + BOX_GAP;
        height = std::max( height, frame.place.height / mPage.scale );
      }
      return height + INSET_HEAD + BOX_GAP;
    }

    double trayWidth( const ArchipelagoFrames &frames, double factor ) const
    {
      double width = -BOX_GAP;
      for ( const IslandFrame &frame : frames.frames )
        width += std::max( LEAST_CELL_WIDTH, frame.place.width / mPage.scale * factor ) + BOX_GAP;
      return width;
    }

    static void resize( IslandFrame &frame, double factor )
    {
      const double scale = factor == 1 ? frame.scale : roundedUp( frame.scale / factor );
      frame.keepsScale = frame.keepsScale && factor == 1;
      frame.place.width *= frame.scale / scale;
      frame.place.height *= frame.scale / scale;
      frame.scale = scale;
    }

    //! Where \a point is on the page, in millimetres of the design: on the main map, else in the frame that shows it.
    PagePoint placeOf( const QgsPointXY &point ) const
    {
      QList<QgsLayoutItemMap *> maps;
      mPage.layout.layoutItems( maps );
      std::sort( maps.begin(), maps.end(), []( const QgsLayoutItemMap *a, const QgsLayoutItemMap *b ) { return ( a->id() == QLatin1String( "map" ) ) > ( b->id() == QLatin1String( "map" ) ); } );
      const auto shows = std::find_if( maps.begin(), maps.end(), [&point]( const QgsLayoutItemMap *map ) { return map->extent().contains( point ); } );
      const QgsLayoutItemMap &map = **( shows == maps.end() ? maps.begin() : shows );
      const QgsRectangle extent = map.extent();
      return { ( map.pos().x() + ( point.x() - extent.xMinimum() ) / extent.width() * map.rect().width() ) / mPage.scale,
        ( map.pos().y() + ( extent.yMaximum() - point.y() ) / extent.height() * map.rect().height() ) / mPage.scale };
    }

    //! \a tray is the height that the right column gives to the frames of islands.
    void addBoxes( const QRectF &band, double tray )
    {
      const std::map<QString, QgsPointXY> known = sitesOf( mProject );
      std::vector<PagePoint> sites;
      std::vector<bool> isKnown;
      for ( const ClusterCallout &callout : mCallouts )
      {
        const auto site = known.find( callout.clusterId );
        isKnown.push_back( site != known.end() );
        if ( !isKnown.back() )
          mUnplaced << callout.clusterId;
        sites.push_back( isKnown.back() ? placeOf( site->second ) : PagePoint { band.center().x(), band.center().y() } );
      }
      const std::vector<LabelColumn> columns = { { band.left() + SIDE + STUB, band.top() + BOX_GAP, band.bottom() - BOX_GAP }, { band.right() - SIDE - STUB, band.top() + BOX_GAP, band.bottom() - BOX_GAP - tray } };
      const std::unique_ptr<PlacedBoxes> placed = placeBoxes( mPage, mCallouts, sites, columns );
      if ( !placed )
        return;
      mSaysLess = placed->detail != Detail::Everything;
      for ( size_t box = 0; box < mCallouts.size(); ++box )
        if ( isKnown[box] )
          addLeader( mCallouts[box], sites[box], columns[placed->labels.places[box].column].edge, placed->labels.places[box] );
      for ( size_t box = 0; box < mCallouts.size(); ++box )
      {
        const LabelPlace place = placed->labels.places[box];
        const double left = place.column == 0 ? band.left() + BOX_GAP : band.right() - SIDE;
        placed->boxes[box].draw( left, place.middle - placed->height / 2, placed->height, programmeColor( mDataset, mCallouts[box].programmeId ), fieldColors( mDataset, mDataset.clusters[box] ) );
      }
    }

    void addLeader( const ClusterCallout &callout, PagePoint site, double elbow, LabelPlace place ) const
    {
      const QString id = QStringLiteral( "leader %1" ).arg( callout.clusterId );
      const double port = place.column == 0 ? elbow - STUB : elbow + STUB;
      const auto onPaper = [this]( double x, double y ) { return QPointF( x * mPage.scale, y * mPage.scale ); };
      const QPolygonF line( QVector<QPointF> { onPaper( port, place.middle ), onPaper( elbow, place.middle ), onPaper( site.x, site.y ) } );
      addPolyline( mPage, id + QStringLiteral( " halo" ), Qt::white, 0.9 * mPage.scale, line );
      addPolyline( mPage, id, QColor( 0x3a, 0x42, 0x4a ), 0.3 * mPage.scale, line );
      addDot( mPage, id + QStringLiteral( " end" ), programmeColor( mDataset, callout.programmeId ), onPaper( site.x, site.y ), 2.4 * mPage.scale );
    }

    QgsProject &mProject;
    const Dataset &mDataset;
    const Page &mPage;
    const MapLand &mLand;
    std::vector<ClusterCallout> mCallouts;
    QStringList mUnplaced;
    QString mNotShown; //!< large islands that no map shows
    bool mSaysLess = false;
};
} // namespace

std::unique_ptr<QgsPrintLayout> brochureLayout( QgsProject &project, const Dataset &dataset, const Ledger &ledger, const QString &paper, const QString &language, const MapLand &land )
{
  auto layout = std::make_unique<QgsPrintLayout>( &project );
  layout->initializeDefaults();
  const QString title = pagewording::brochureTitle( dataset ).in( language );
  layout->setName( title );
  layout->pageCollection()->page( 0 )->setPageSize( paper, QgsLayoutItemPage::Landscape );

  const Page page { *layout, paper == QLatin1String( "A3" ) ? 1.0 : std::sqrt( 0.5 ), language, WIDTH, HEIGHT };
  const double footer = HEIGHT - MARGIN - FOOTER_HEIGHT;
  const ProgrammeFrames frames( page, dataset, WIDTH - 2 * MARGIN, MOST_FRAME_HEIGHT );
  const double framesTop = footer - GAP - frames.height();
  Brochure brochure( project, dataset, page, land );
  brochure.addMapAndBoxes( MARGIN + TITLE_HEIGHT + GAP / 2, frames.height() > 0 ? framesTop - GAP : footer - GAP );
  const QRectF head = page.rect( MARGIN, MARGIN - 1, WIDTH - 2 * MARGIN - brochure.addMarks( MARGIN - 1, TITLE_HEIGHT ) - GAP, TITLE_HEIGHT );
  addLabel( page, QStringLiteral( "title" ), title, fittedFormat( title, page.text( 24, true ), head.width() ), head, Qt::AlignVCenter );
  frames.draw( MARGIN, framesTop );
  addFooter( page, dataset, ledger, MARGIN, footer );
  if ( const QString note = brochure.note(); !note.isEmpty() )
    addLabel( page, QStringLiteral( "note" ), note, page.text( 8 ), page.rect( MARGIN + NOTE_LEFT, footer, WIDTH - 2 * MARGIN - NOTE_LEFT, 5 ) );
  return layout;
}

} // namespace clusteratlas
