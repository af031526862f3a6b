// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlaslabels.h"

#include "compat.h"
#include "japanesetypeface.h"

#include <QColor>
#include <QFont>
#include <qgscallout.h>
#include <qgslinesymbol.h>
#include <qgslinesymbollayer.h>
#include <qgspallabeling.h>
#include <qgsrulebasedlabeling.h>
#include <qgstextbuffersettings.h>

namespace clusteratlas
{

namespace
{
constexpr double OVERVIEW_SCALE = 5000000;
constexpr double SMALLEST_SCALE = 40000000;

//! Where the cluster's institutions are, or the middle of its region.
QString hubExpression()
{
  return QStringLiteral( "coalesce( make_point( \"hub_longitude\", \"hub_latitude\" ), point_on_surface( $geometry ) )" );
}

QgsPalLayerSettings clusterLabel( const QString &language )
{
  QgsPalLayerSettings settings;
  settings.fieldName = language == QLatin1String( "en" ) ? QStringLiteral( "wordwrap( \"region_en\", 22 )" ) : QStringLiteral( "\"region_ja\"" );
  settings.isExpression = true;
  settings.setFormat( atlasTextFormat( 8, true ) );
  settings.geometryGeneratorEnabled = true;
  settings.geometryGenerator = hubExpression();
  settings.geometryGeneratorType = compat::POINT_GEOMETRY;
  settings.placement = compat::LABEL_AROUND_POINT;
  settings.dist = 2;
  settings.priority = 10;

  auto *line = new QgsSimpleLineSymbolLayer( QColor( 0x44, 0x44, 0x44 ), 0.2 );
  auto *callout = new QgsSimpleLineCallout();
  callout->setLineSymbol( new QgsLineSymbol( QgsSymbolLayerList { line } ) );
  callout->setEnabled( true );
  settings.setCallout( callout );
  return settings;
}

QgsPalLayerSettings pinned( QgsPalLayerSettings settings )
{
  QgsPropertyCollection &properties = settings.dataDefinedProperties();
  properties.setProperty( QgsPalLayerSettings::Property::PositionX, QgsProperty::fromField( QStringLiteral( "label_longitude" ) ) );
  properties.setProperty( QgsPalLayerSettings::Property::PositionY, QgsProperty::fromField( QStringLiteral( "label_latitude" ) ) );
  properties.setProperty( QgsPalLayerSettings::Property::Hali, QgsProperty::fromValue( QStringLiteral( "Center" ) ) );
  properties.setProperty( QgsPalLayerSettings::Property::Vali, QgsProperty::fromValue( QStringLiteral( "Half" ) ) );
  return settings;
}

QgsRuleBasedLabeling::Rule *rule( const QgsPalLayerSettings &settings, double smallest, double largest, const QString &filter )
{
  return new QgsRuleBasedLabeling::Rule( new QgsPalLayerSettings( settings ), largest, smallest, filter );
}
} // namespace

QgsTextFormat atlasTextFormat( double points, bool bold )
{
  QFont font( japaneseTypeface() );
  font.setBold( bold );
  QgsTextFormat format;
  format.setFont( font );
  format.setSize( points );
  format.setSizeUnit( compat::RENDER_POINTS );
  format.setColor( QColor( 0x1c, 0x1c, 0x1c ) );
  QgsTextBufferSettings buffer;
  buffer.setEnabled( true );
  buffer.setSize( 0.6 );
  buffer.setColor( QColor( 255, 255, 255, 220 ) );
  format.setBuffer( buffer );
  return format;
}

std::unique_ptr<QgsAbstractVectorLayerLabeling> atlasLabeling( const QString &table, const QString &language )
{
  auto root = std::make_unique<QgsRuleBasedLabeling::Rule>( nullptr );
  if ( table == QLatin1String( "cluster_regions" ) )
  {
    const QgsPalLayerSettings settings = clusterLabel( language );
    root->appendChild( rule( pinned( settings ), SMALLEST_SCALE, OVERVIEW_SCALE, QStringLiteral( "\"labelled\" = 1 AND \"label_longitude\" IS NOT NULL" ) ) );
    root->appendChild( rule( settings, SMALLEST_SCALE, OVERVIEW_SCALE, QStringLiteral( "\"labelled\" = 1 AND \"label_longitude\" IS NULL" ) ) );
    root->appendChild( rule( settings, OVERVIEW_SCALE, 0, QStringLiteral( "\"labelled\" = 1" ) ) );
  }
  else if ( table == QLatin1String( "prefectures" ) )
  {
    QgsPalLayerSettings settings;
    settings.fieldName = language == QLatin1String( "en" ) ? QStringLiteral( "name_en" ) : QStringLiteral( "name_ja" );
    QgsTextFormat format = atlasTextFormat( 7.5 );
    format.setColor( QColor( 0x66, 0x66, 0x66 ) );
    settings.setFormat( format );
    settings.placement = compat::LABEL_HORIZONTAL;
    settings.priority = 3;
    root->appendChild( rule( settings, OVERVIEW_SCALE, 0, QString() ) );
  }
  else
    return nullptr;
  return std::make_unique<QgsRuleBasedLabeling>( root.release() );
}

} // namespace clusteratlas
