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
#include <qgsvectorlayer.h>

namespace clusteratlas
{

namespace
{
constexpr double OVERVIEW_SCALE = 3000000;
constexpr double SMALLEST_SCALE = 40000000;
constexpr double INSTITUTION_SCALE = 1500000;

//! Where the cluster's institutions are, or the middle of its region.
QString hubExpression()
{
  return QStringLiteral( "coalesce( make_point( \"hub_longitude\", \"hub_latitude\" ), point_on_surface( $geometry ) )" );
}

QgsPalLayerSettings clusterLabel( const QString &language )
{
  QgsPalLayerSettings settings;
  settings.fieldName = labelExpression( QStringLiteral( "cluster_regions" ), language );
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

QString labelExpression( const QString &table, const QString &language )
{
  // A name as long as a page would lie across the map; kanji are twice as wide.
  const auto cut = []( const char *column ) {
    const int limit = QLatin1String( column ).endsWith( QLatin1String( "_ja" ) ) ? 40 : 80;
    return QStringLiteral( "CASE WHEN length( \"%1\" ) > %2 THEN left( \"%1\", %2 ) || '…' ELSE \"%1\" END" ).arg( QString::fromLatin1( column ) ).arg( limit );
  };
  QString ja = QStringLiteral( "\"name_ja\"" ), en = QStringLiteral( "\"name_en\"" );
  if ( table == QLatin1String( "cluster_regions" ) )
  {
    ja = cut( "region_ja" );
    en = QStringLiteral( "wordwrap( %1, 22 )" ).arg( cut( "region_en" ) );
  }
  else if ( table == QLatin1String( "prefecture_tiles" ) )
  {
    ja = QStringLiteral( "regexp_replace( \"name_ja\", '[都府県]$', '' )" );
    // Three characters in two lines where a square is too small for them.
    ja = QStringLiteral( "CASE WHEN @map_scale > 9500000 THEN regexp_replace( %1, '^(..)(.)$', '\\\\1\n\\\\2' ) ELSE %1 END" ).arg( ja );
    // Names of six letters and more in two lines, parted between syllables; codes where a square is too small for them.
    en = QStringLiteral( "CASE WHEN @map_scale > 9500000 THEN \"pref_code\" WHEN length( \"name_en\" ) < 6 THEN \"name_en\""
                         " ELSE regexp_replace( \"name_en\", '^([A-Z][a-z]{1,4}?[aeiou])([^aeiou])', '\\\\1-\n\\\\2' ) END" );
    if ( language == QLatin1String( "both" ) )
      return ja;
  }
  else if ( table == QLatin1String( "links" ) )
  {
    // The sources name campuses in Japanese alone.
    ja = QStringLiteral( "\"site_ja\"" );
    en = QStringLiteral( "\"institution_en\"" );
  }
  else if ( table == QLatin1String( "institutions" ) )
  {
    const QString mark = QStringLiteral( "CASE WHEN \"core_count\" > 0 THEN '※' ELSE '' END || ( %1 )" );
    ja = mark.arg( cut( "name_ja" ) );
    en = mark.arg( cut( "name_en" ) );
  }
  if ( language == QLatin1String( "both" ) )
    return QStringLiteral( "%1 || '\n' || %2" ).arg( ja, en );
  return language == QLatin1String( "en" ) ? en : ja;
}

void setLabelLanguage( QgsVectorLayer &layer, const QString &table, const QString &language )
{
  layer.setLabelsEnabled( language != QLatin1String( "none" ) );
  auto *labeling = dynamic_cast<const QgsRuleBasedLabeling *>( layer.labeling() );
  if ( !labeling || language == QLatin1String( "none" ) )
    return;
  std::unique_ptr<QgsRuleBasedLabeling> changed( labeling->clone() );
  QStringList ours;
  for ( const char *one : { "ja", "en", "both" } )
    ours << labelExpression( table, QString::fromLatin1( one ) );
  // Of atlases made before long names were cut.
  if ( table == QLatin1String( "cluster_regions" ) )
    ours << QStringLiteral( "\"region_ja\"" ) << QStringLiteral( "wordwrap( \"region_en\", 22 )" ) << QStringLiteral( "\"region_ja\" || '\n' || wordwrap( \"region_en\", 22 )" );
  for ( QgsRuleBasedLabeling::Rule *rule : changed->rootRule()->descendants() )
    if ( rule->settings() && ours.contains( rule->settings()->fieldName ) )
      rule->settings()->fieldName = labelExpression( table, language );
  layer.setLabeling( changed.release() );
}

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
    settings.fieldName = labelExpression( table, language );
    settings.isExpression = true;
    QgsTextFormat format = atlasTextFormat( 7.5 );
    format.setColor( QColor( 0x66, 0x66, 0x66 ) );
    settings.setFormat( format );
    settings.placement = compat::LABEL_HORIZONTAL;
    settings.priority = 3;
    root->appendChild( rule( settings, OVERVIEW_SCALE, 0, QString() ) );
  }
  else if ( table == QLatin1String( "prefecture_tiles" ) || table == QLatin1String( "inset_frames" ) )
  {
    QgsPalLayerSettings settings;
    settings.fieldName = labelExpression( table, language );
    settings.isExpression = true;
    const bool isTile = table == QLatin1String( "prefecture_tiles" );
    QgsTextFormat format = atlasTextFormat( isTile ? 5 : 6.5 );
    if ( isTile )
    {
      // The color of a square must be seen around its name.
      QgsTextBufferSettings buffer = format.buffer();
      buffer.setSize( 0.25 );
      format.setBuffer( buffer );
      format.setLineHeight( 0.8 );
    }
    settings.setFormat( format );
    settings.placement = compat::LABEL_HORIZONTAL;
    if ( isTile )
      compat::allowOverlap( settings ); // every square has its name
    if ( !isTile )
    {
      settings.geometryGeneratorEnabled = true;
      settings.geometryGenerator = QStringLiteral( "make_point( x_min( $geometry ), y_max( $geometry ) )" );
      settings.geometryGeneratorType = compat::POINT_GEOMETRY;
      settings.placement = compat::LABEL_OVER_POINT;
      compat::setAboveRight( settings );
    }
    settings.priority = 8;
    root->appendChild( rule( settings, SMALLEST_SCALE, 0, QString() ) );
  }
  else if ( table == QLatin1String( "institutions" ) )
  {
    QgsPalLayerSettings settings;
    settings.fieldName = labelExpression( table, language );
    settings.isExpression = true;
    settings.setFormat( atlasTextFormat( 6.5 ) );
    settings.placement = compat::LABEL_AROUND_POINT;
    settings.dist = 1.2;
    settings.priority = 2;
    root->appendChild( rule( settings, INSTITUTION_SCALE, 0, QString() ) );
  }
  else if ( table == QLatin1String( "links" ) )
  {
    // The campuses where links end, which have no points of their own.
    QgsPalLayerSettings settings;
    settings.fieldName = labelExpression( table, language );
    settings.isExpression = true;
    settings.setFormat( atlasTextFormat( 6.5 ) );
    settings.geometryGeneratorEnabled = true;
    settings.geometryGenerator = QStringLiteral( "end_point( $geometry )" );
    settings.geometryGeneratorType = compat::POINT_GEOMETRY;
    settings.placement = compat::LABEL_AROUND_POINT;
    settings.dist = 1.2;
    settings.priority = 1;
    root->appendChild( rule( settings, INSTITUTION_SCALE, 0, QStringLiteral( "\"site_ja\" IS NOT NULL" ) ) );
  }
  else
    return nullptr;
  return std::make_unique<QgsRuleBasedLabeling>( root.release() );
}

} // namespace clusteratlas
