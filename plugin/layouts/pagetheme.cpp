// SPDX-License-Identifier: GPL-2.0-or-later
#include "pagetheme.h"

#include "layers/atlaslabels.h"
#include "layers/atlasproject.h"
#include "layers/atlasrenderers.h"
#include "layers/compat.h"
#include "layers/stripesymbol.h"
#include "wording/clusterpagewording.h"

#include <qgsexpression.h>
#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgslinesymbol.h>
#include <qgslinesymbollayer.h>
#include <qgsmaplayerstylemanager.h>
#include <qgsmapthemecollection.h>
#include <qgsmarkersymbol.h>
#include <qgsmarkersymbollayer.h>
#include <qgspallabeling.h>
#include <qgsproject.h>
#include <qgsrulebasedlabeling.h>
#include <qgsrulebasedrenderer.h>
#include <qgstextbackgroundsettings.h>
#include <qgstextbuffersettings.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerlabeling.h>

namespace clusteratlas
{

namespace
{
using Rule = QgsRuleBasedRenderer::Rule;

constexpr double LOCATOR_SCALE = 12000000; // smaller maps only locate
constexpr double NAME_POINTS = 8;
constexpr double NUMBER_POINTS = 6.5;
const QRgb LAND = 0xf6f3ec;
const QRgb LAND_WITH_CLUSTER = 0xece5d3;
const QRgb THIS_PREFECTURE = 0xd9b26f;

//! Whether a row is of the cluster that the page is about; a page about a prefecture has none.
QString isOfCluster()
{
  return QStringLiteral( "\"cluster_id\" = attribute( @atlas_feature, 'cluster_id' )" );
}

QString isInPrefecture()
{
  return QStringLiteral( "\"pref_code\" = attribute( @atlas_feature, 'pref_code' )" );
}

std::unique_ptr<QgsFeatureRenderer> prefectureRenderer()
{
  auto root = std::make_unique<Rule>( nullptr );
  root->appendChild( new Rule( plainSymbol( QColor( THIS_PREFECTURE ) ).release(), 0, 0, isInPrefecture() ) );
  root->appendChild( new Rule( plainSymbol( QColor( LAND_WITH_CLUSTER ) ).release(), 0, 0, QStringLiteral( "\"cluster_count\" > 0 AND NOT coalesce( %1, false )" ).arg( isInPrefecture() ) ) );
  root->appendChild( new Rule( plainSymbol( QColor( LAND ) ).release(), 0, 0, QStringLiteral( "coalesce( \"cluster_count\", 0 ) = 0 AND NOT coalesce( %1, false )" ).arg( isInPrefecture() ) ) );
  return std::make_unique<QgsRuleBasedRenderer>( root.release() );
}

//! A rule for each programme, and one for clusters without a programme that is known.
template <typename Symbol>
std::unique_ptr<QgsFeatureRenderer> programmeRules( const Dataset &dataset, const QString &filter, double smallestScale, Symbol symbol )
{
  auto root = std::make_unique<Rule>( nullptr );
  QStringList known;
  int place = 0;
  for ( const Programme &programme : dataset.programmes )
  {
    known << QgsExpression::quotedString( programme.id );
    root->appendChild( new Rule( symbol( colorOf( programme.color, place++ ) ).release(), 0, smallestScale, QStringLiteral( "%1 AND \"programme_id\" = %2" ).arg( filter, known.last() ) ) );
  }
  const QString unknown = known.isEmpty() ? QString() : QStringLiteral( " AND coalesce( \"programme_id\", '' ) NOT IN ( %1 )" ).arg( known.join( QStringLiteral( ", " ) ) );
  root->appendChild( new Rule( symbol( colorOf( QString(), place ) ).release(), 0, smallestScale, filter + unknown ) );
  return std::make_unique<QgsRuleBasedRenderer>( root.release() );
}

std::unique_ptr<QgsSymbol> municipalitySymbol( const QColor &color )
{
  auto *fill = new QgsSimpleFillSymbolLayer( color.darker( 125 ), Qt::SolidPattern, color.darker( 190 ), Qt::SolidLine, 0.12, Qt::RoundJoin );
  return std::make_unique<QgsFillSymbol>( QgsSymbolLayerList { fill } );
}

//! A thin line from the hub that ends in a mark at the institution.
std::unique_ptr<QgsSymbol> linkSymbol( bool isCore )
{
  auto *line = new QgsSimpleLineSymbolLayer( QColor( 0x6b, 0x73, 0x7c ), 0.15 );
  auto *marker = new QgsSimpleMarkerSymbolLayer( isCore ? compat::MarkerShape::Diamond : compat::MarkerShape::Circle, isCore ? 2 : 1.6 );
  marker->setColor( QColor( 0x1c, 0x1c, 0x1c ) );
  marker->setStrokeColor( Qt::white );
  marker->setStrokeWidth( 0.25 );
  auto *end = new QgsMarkerLineSymbolLayer();
  end->setPlacement( compat::LAST_VERTEX );
  end->setRotateSymbols( false );
  end->setSubSymbol( new QgsMarkerSymbol( QgsSymbolLayerList { marker } ) );
  return std::make_unique<QgsLineSymbol>( QgsSymbolLayerList { line, end } );
}

QString linkFilter()
{
  return QStringLiteral( "( coalesce( %1, false ) OR coalesce( %2, false ) )" ).arg( isOfCluster(), isInPrefecture() );
}

std::unique_ptr<QgsFeatureRenderer> linkRenderer()
{
  auto root = std::make_unique<Rule>( nullptr );
  root->appendChild( new Rule( linkSymbol( false ).release(), 0, LOCATOR_SCALE, linkFilter() + QStringLiteral( " AND NOT coalesce( \"core\", false )" ) ) );
  root->appendChild( new Rule( linkSymbol( true ).release(), 0, LOCATOR_SCALE, linkFilter() + QStringLiteral( " AND \"core\"" ) ) );
  return std::make_unique<QgsRuleBasedRenderer>( root.release() );
}

std::unique_ptr<QgsAbstractVectorLayerLabeling> labelling( const QgsPalLayerSettings &settings, const QString &filter )
{
  auto root = std::make_unique<QgsRuleBasedLabeling::Rule>( nullptr );
  root->appendChild( new QgsRuleBasedLabeling::Rule( new QgsPalLayerSettings( settings ), 0, LOCATOR_SCALE, filter ) );
  return std::make_unique<QgsRuleBasedLabeling>( root.release() );
}

//! Lets labels of \a points on A4 grow with the paper, for which the layout has a variable.
void growWithPaper( QgsPalLayerSettings &settings, double points )
{
  settings.dataDefinedProperties().setProperty( QgsPalLayerSettings::Property::Size, QgsProperty::fromExpression( QStringLiteral( "%1 * coalesce( @%2, 1 )" ).arg( points ).arg( pageScaleVariable() ) ) );
}

//! \a places gives a map of points by code. Points, since QGIS's labelling of polygons takes minutes where they have all their vertices.
std::unique_ptr<QgsAbstractVectorLayerLabeling> prefectureLabels( const QString &language, const QString &places )
{
  const QString place = QStringLiteral( "map_get( %1, \"pref_code\" )" ).arg( places );
  QgsPalLayerSettings settings;
  settings.fieldName = language == QLatin1String( "en" ) ? QStringLiteral( "name_en" ) : QStringLiteral( "name_ja" );
  QgsTextFormat format = atlasTextFormat( NAME_POINTS, true );
  format.setColor( QColor( 0x4a, 0x4a, 0x4a ) );
  settings.setFormat( format );
  settings.geometryGeneratorEnabled = true;
  settings.geometryGenerator = QStringLiteral( "with_variable( 'place', %1, make_point( array_get( @place, 0 ), array_get( @place, 1 ) ) )" ).arg( place );
  settings.geometryGeneratorType = compat::POINT_GEOMETRY;
  settings.placement = compat::LABEL_OVER_POINT;
  settings.priority = 8;
  // Else QGIS repairs each polygon for the labels to keep off, and they all lie on one.
  settings.obstacleSettings().setIsObstacle( false );
  growWithPaper( settings, NAME_POINTS );
  return labelling( settings, QStringLiteral( "%1 IS NOT NULL" ).arg( place ) );
}

//! The numbers of the table's rows, on a dark ground where the institution is a core one. All are shown: a name left out would be an institution left out.
QgsPalLayerSettings numberLabel( const QString &number, bool isCore )
{
  const QColor dark( 0x1c, 0x1c, 0x1c );
  QgsTextFormat format = atlasTextFormat( NUMBER_POINTS, true );
  format.setColor( isCore ? QColor( Qt::white ) : dark );
  format.buffer().setEnabled( false );
  QgsTextBackgroundSettings ground;
  ground.setEnabled( true );
  ground.setType( QgsTextBackgroundSettings::ShapeRectangle );
  ground.setSizeType( QgsTextBackgroundSettings::SizeBuffer );
  ground.setSize( QSizeF( 0.5, 0.1 ) );
  ground.setRadii( QSizeF( 0.6, 0.6 ) );
  ground.setFillColor( isCore ? dark : QColor( Qt::white ) );
  ground.setStrokeColor( isCore ? QColor( Qt::white ) : dark );
  ground.setStrokeWidth( 0.15 );
  format.setBackground( ground );
  QgsPalLayerSettings settings;
  settings.fieldName = number;
  settings.isExpression = true;
  settings.setFormat( format );
  settings.geometryGeneratorEnabled = true;
  settings.geometryGenerator = QStringLiteral( "end_point( $geometry )" );
  settings.geometryGeneratorType = compat::POINT_GEOMETRY;
  settings.placement = compat::LABEL_AROUND_POINT;
  settings.dist = 1.7;
  settings.priority = 10;
  compat::allowOverlap( settings );
  growWithPaper( settings, NUMBER_POINTS );
  return settings;
}

std::unique_ptr<QgsAbstractVectorLayerLabeling> institutionLabels( const QString &number )
{
  auto root = std::make_unique<QgsRuleBasedLabeling::Rule>( nullptr );
  for ( const bool isCore : { true, false } )
  {
    const QString core = isCore ? QStringLiteral( "\"core\"" ) : QStringLiteral( "NOT coalesce( \"core\", false )" );
    root->appendChild( new QgsRuleBasedLabeling::Rule( new QgsPalLayerSettings( numberLabel( number, isCore ) ), 0, LOCATOR_SCALE, QStringLiteral( "%1 AND %2 AND %3 > 0" ).arg( linkFilter(), core, number ) ) );
  }
  return std::make_unique<QgsRuleBasedLabeling>( root.release() );
}

void setPageStyle( QgsVectorLayer &layer, std::unique_ptr<QgsFeatureRenderer> renderer, std::unique_ptr<QgsAbstractVectorLayerLabeling> labels )
{
  const QString style = QStringLiteral( "page" );
  QgsMapLayerStyleManager &styles = *layer.styleManager();
  const QString current = styles.currentStyle();
  styles.removeStyle( style );
  styles.addStyleFromLayer( style );
  styles.setCurrentStyle( style );
  layer.setRenderer( renderer.release() );
  layer.setLabelsEnabled( labels != nullptr );
  layer.setLabeling( labels.release() );
  styles.setCurrentStyle( current );
}
} // namespace

QString pageScaleVariable()
{
  return QStringLiteral( "page_scale" );
}

QString addPageTheme( QgsProject &project, const Dataset &dataset, const QString &language, const PageExpressions &expressions )
{
  const QString name = clusterpagewording::clusterPages().in( language );
  QgsMapThemeCollection::MapThemeRecord theme;
  const auto add = [&]( const char *table, std::unique_ptr<QgsFeatureRenderer> renderer, std::unique_ptr<QgsAbstractVectorLayerLabeling> labels ) {
    QgsVectorLayer *layer = atlasLayer( project, QString::fromLatin1( table ) );
    if ( !layer || !layer->isSpatial() )
      return;
    setPageStyle( *layer, std::move( renderer ), std::move( labels ) );
    QgsMapThemeCollection::MapThemeLayerRecord record( layer );
    record.isVisible = true;
    record.usingCurrentStyle = true;
    record.currentStyle = QStringLiteral( "page" );
    record.expandedLayerNode = true;
    theme.addLayerRecord( record );
  };
  add( "links", linkRenderer(), institutionLabels( expressions.number ) );
  add( "cluster_municipalities", programmeRules( dataset, isOfCluster(), LOCATOR_SCALE, municipalitySymbol ), nullptr );
  add( "memberships", programmeRules( dataset, isOfCluster(), 0, []( const QColor &color ) { return plainSymbol( color ); } ), nullptr );
  add( "prefectures", prefectureRenderer(), prefectureLabels( language, expressions.namePlaces ) );
  theme.setHasCheckedStateInfo( false );
  project.mapThemeCollection()->insert( name, theme );
  return name;
}

} // namespace clusteratlas
