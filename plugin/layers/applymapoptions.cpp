// SPDX-License-Identifier: GPL-2.0-or-later
#include "applymapoptions.h"

#include "atlaslabels.h"
#include "atlasproject.h"
#include "atlasreading.h"
#include "atlasrenderers.h"
#include "atlasthemes.h"
#include "bivariatesquare.h"
#include "core/indicatorcolumns.h"

#include <QJsonDocument>
#include <qgsannotationlayer.h>
#include <qgslayertree.h>
#include <qgsmaplayerstylemanager.h>
#include <qgsproject.h>
#include <qgsrenderer.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{

namespace
{
class Application
{
  public:
    Application( QgsProject &project, const Dataset &dataset, const MapOptions &options, const QString &language )
      : mProject( project )
      , mDataset( dataset )
      , mGroup( *atlasGroup( project ) )
      , mSeries( indicatorSeries( dataset ) )
      , mLanguage( language )
      , mOptions( options )
    {}

    MapOptions run()
    {
      showReading( mProject, mDataset, mOptions.reading, mLanguage );
      mOptions.reading = shownReading( mProject );
      chooseIndicators();
      styleIndicators();
      styleLinks();
      showTheme();
      styleCopies( mProject );
      showCopies();
      setLabels();
      addAtlasThemes( mProject, mLanguage );
      return mOptions;
    }

  private:
    void chooseIndicators()
    {
      const IndicatorSeries *first = chosenIndicator( mSeries, mOptions.indicator );
      if ( !first )
        return;
      mOptions.indicator = first->id;
      mOptions.secondIndicator = secondIndicator( mSeries, mOptions.secondIndicator, *first )->id;
      const QgsVectorLayer *prefectures = atlasLayer( mProject, QStringLiteral( "prefectures" ) );
      if ( const std::vector<double> limits = prefectures ? indicatorLimits( *prefectures, *first, mOptions ) : std::vector<double>(); !limits.empty() )
        mOptions.limits[limitsKey( first->indicator, first->unit.en, mOptions.sharesLimits )] = limits;
    }

    //! What makes the styles of indicators; while it stays the same, they stay as the user has them.
    QString indicatorKey() const
    {
      MapOptions key;
      key.indicator = mOptions.indicator;
      key.secondIndicator = mOptions.secondIndicator;
      key.palette = mOptions.palette;
      if ( const IndicatorSeries *first = chosenIndicator( mSeries, mOptions.indicator ) )
        if ( const auto limits = mOptions.limits.find( limitsKey( first->indicator, first->unit.en, mOptions.sharesLimits ) ); limits != mOptions.limits.end() )
          key.limits.insert( *limits );
      return QString::fromUtf8( QJsonDocument( toJson( key ) ).toJson( QJsonDocument::Compact ) );
    }

    void styleIndicators()
    {
      const QString key = indicatorKey(), property = QStringLiteral( "clusteratlas/indicators" );
      QgsVectorLayer *layer = atlasLayer( mProject, QStringLiteral( "prefectures" ) );
      if ( !layer || mSeries.empty() || mGroup.customProperty( property ).toString() == key )
        return;
      mGroup.setCustomProperty( property, key );
      for ( const char *style : { "indicator", "bivariate" } )
        if ( const QString id = QString::fromLatin1( style ); layer->styleManager()->styles().contains( id ) )
        {
          layer->styleManager()->setCurrentStyle( id );
          layer->setRenderer( atlasRenderer( { QStringLiteral( "prefectures" ), id }, *layer, mDataset, mLanguage, mOptions ).release() );
        }
    }

    void styleLinks()
    {
      const QString property = QStringLiteral( "clusteratlas/curvedLinks" );
      QgsVectorLayer *links = atlasLayer( mProject, QStringLiteral( "links" ) );
      if ( !links || !links->isSpatial() || mGroup.customProperty( property, true ).toBool() == mOptions.curvedLinks )
        return;
      mGroup.setCustomProperty( property, mOptions.curvedLinks );
      links->setRenderer( atlasRenderer( { QStringLiteral( "links" ), QStringLiteral( "links" ) }, *links, mDataset, mLanguage, mOptions ).release() );
      links->triggerRepaint();
      emit links->rendererChanged();
    }

    void showTheme()
    {
      const std::map<QString, QString> styles = themeStyles( mOptions.theme, mOptions.reading.id() == builtReading( mProject ).id() );
      for ( const char *name : { "institutions", "links", "cluster_regions", "cluster_municipalities", "memberships", "prefectures" } )
      {
        const QString table = QString::fromLatin1( name );
        QgsVectorLayer *layer = atlasLayer( mProject, table );
        if ( !layer || !layer->isSpatial() )
          continue;
        const auto style = styles.find( table );
        if ( style != styles.end() && layer->styleManager()->styles().contains( style->second ) )
          layer->styleManager()->setCurrentStyle( style->second );
        setVisible( *layer, style != styles.end() );
        layer->triggerRepaint();
      }
      unfoldLegend();
      const IndicatorSeries *first = chosenIndicator( mSeries, mOptions.indicator );
      if ( !first )
        return;
      setBivariateSquare( mProject, indicatorTitle( *first ), indicatorTitle( *secondIndicator( mSeries, mOptions.secondIndicator, *first ) ), mLanguage );
      if ( const QgsAnnotationLayer *square = bivariateSquare( mProject ) )
        setVisible( *square, mOptions.theme == QLatin1String( "bivariate" ) );
    }

    //! Another theme unfolds the legend of what it colors and folds the others; while it stays, they stay as the user has them.
    void unfoldLegend()
    {
      const QString property = QStringLiteral( "clusteratlas/unfolded" );
      if ( mGroup.customProperty( property, MapOptions().theme ).toString() == mOptions.theme )
        return;
      mGroup.setCustomProperty( property, mOptions.theme );
      const QStringList colored = coloredTables( mOptions.theme );
      for ( QgsLayerTreeLayer *node : mGroup.findLayers() )
        if ( node->layer() && node->parent() == &mGroup )
          node->setExpanded( colored.contains( node->layer()->customProperty( atlasTableProperty() ).toString() ) );
    }

    void setVisible( const QgsMapLayer &layer, bool isVisible )
    {
      if ( QgsLayerTreeLayer *node = mProject.layerTreeRoot()->findLayer( layer.id() ) )
        node->setItemVisibilityChecked( isVisible );
    }

    void showCopies()
    {
      for ( QgsLayerTreeGroup *group : mGroup.findGroups() )
      {
        const QString part = group->customProperty( atlasPartProperty() ).toString();
        if ( part != QLatin1String( "tiles" ) && part != QLatin1String( "insets" ) )
          continue;
        group->setItemVisibilityChecked( part == QLatin1String( "tiles" ) ? mOptions.tileGrid : mOptions.insets );
        for ( QgsLayerTreeLayer *node : group->findLayers() )
        {
          const bool isOfMemberships = node->layer() && node->layer()->customProperty( atlasTableProperty() ).toString().endsWith( QLatin1String( "_memberships" ) );
          node->setItemVisibilityChecked( !isOfMemberships || mOptions.theme == QLatin1String( "programme" ) );
        }
      }
    }

    void setLabels()
    {
      const QString language = mOptions.labels.isEmpty() ? mLanguage : mOptions.labels;
      for ( const char *name : { "cluster_regions", "prefectures", "prefecture_tiles", "institutions", "links", "inset_frames" } )
        if ( QgsVectorLayer *layer = atlasLayer( mProject, QString::fromLatin1( name ) ); layer && layer->isSpatial() )
          setLabelLanguage( *layer, QString::fromLatin1( name ), language );
    }

    QgsProject &mProject;
    const Dataset &mDataset;
    QgsLayerTreeGroup &mGroup;
    std::vector<IndicatorSeries> mSeries;
    QString mLanguage;
    MapOptions mOptions;
};
} // namespace

MapOptions applyMapOptions( QgsProject &project, const Dataset &dataset, const MapOptions &options, const QString &language )
{
  return atlasGroup( project ) ? Application( project, dataset, options, language ).run() : options;
}

} // namespace clusteratlas
