// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgis.h>
#include <qgsabstractgeopdfexporter.h>
#include <qgsabstractvaliditycheck.h>
#include <qgsattributeeditorcontainer.h>
#include <qgsconfig.h>
#include <qgseditformconfig.h>
#include <qgsfeaturerequest.h>
#include <qgslayertreemodellegendnode.h>
#include <qgslayoutitemlabel.h>
#include <qgslayoutobject.h>
#include <qgslegendstyle.h>
#include <qgslinesymbollayer.h>
#include <qgsmarkersymbollayer.h>
#include <qgspallabeling.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingparameters.h>
#include <qgsprocessingutils.h>
#include <qgsproject.h>
#include <qgsscalebarsettings.h>
#include <qgstextformat.h>
#include <qgsunittypes.h>
#include <qgsvectorlayer.h>
#include <qgswkbtypes.h>

#if _QGIS_VERSION_INT >= 32600
#include <qgsfillsymbol.h>
#include <qgslinesymbol.h>
#include <qgsmarkersymbol.h>
#include <qgsvectorlayerelevationproperties.h>
#endif

// Names that moved between QGIS 3.22 and 3.44; nothing else may ask for the version.
namespace clusteratlas::compat
{

#if _QGIS_VERSION_INT >= 32400
using MarkerShape = Qgis::MarkerShape;
#else
using MarkerShape = QgsSimpleMarkerSymbolLayerBase::Shape;
#endif

#if _QGIS_VERSION_INT >= 32600
inline constexpr auto LABEL_AROUND_POINT = Qgis::LabelPlacement::AroundPoint;
inline constexpr auto LABEL_HORIZONTAL = Qgis::LabelPlacement::Horizontal;
inline constexpr auto LABEL_OVER_POINT = Qgis::LabelPlacement::OverPoint;
inline constexpr auto QUADRANT_ABOVE_RIGHT = Qgis::LabelQuadrantPosition::AboveRight;
#else
inline constexpr auto LABEL_AROUND_POINT = QgsPalLayerSettings::AroundPoint;
inline constexpr auto LABEL_HORIZONTAL = QgsPalLayerSettings::Horizontal;
inline constexpr auto LABEL_OVER_POINT = QgsPalLayerSettings::OverPoint;
inline constexpr auto QUADRANT_ABOVE_RIGHT = QgsPalLayerSettings::QuadrantAboveRight;
#endif

#if _QGIS_VERSION_INT >= 33400
inline constexpr auto SYMBOL_OFFSET = QgsSymbolLayer::Property::Offset;
inline constexpr auto SYMBOL_FILL_COLOR = QgsSymbolLayer::Property::FillColor;
inline constexpr auto SYMBOL_ENABLED = QgsSymbolLayer::Property::LayerEnabled;
using ItemProperty = QgsLayoutObject::DataDefinedProperty;
inline constexpr auto LAYOUT_CHECK = QgsAbstractValidityCheck::Type::LayoutCheck;
#else
inline constexpr auto SYMBOL_OFFSET = QgsSymbolLayer::PropertyOffset;
inline constexpr auto SYMBOL_FILL_COLOR = QgsSymbolLayer::PropertyFillColor;
inline constexpr auto SYMBOL_ENABLED = QgsSymbolLayer::PropertyLayerEnabled;
using ItemProperty = QgsLayoutObject;
inline constexpr auto LAYOUT_CHECK = QgsAbstractValidityCheck::TypeLayoutCheck;
#endif

#if _QGIS_VERSION_INT >= 32400
inline constexpr auto LAST_VERTEX = Qgis::MarkerLinePlacement::LastVertex;
#else
inline constexpr auto LAST_VERTEX = QgsTemplatedLineSymbolLayerBase::LastVertex;
#endif

#if _QGIS_VERSION_INT >= 33800
inline constexpr auto EXPRESSION_FIELD = Qgis::FieldOrigin::Expression;
#else
inline constexpr auto EXPRESSION_FIELD = QgsFields::OriginExpression;
#endif

#if _QGIS_VERSION_INT >= 34000
inline constexpr auto SEGMENTS_FIT_WIDTH = Qgis::ScaleBarSegmentSizeMode::FitWidth;
#else
inline constexpr auto SEGMENTS_FIT_WIDTH = QgsScaleBarSettings::SegmentSizeFitWidth;
#endif

#if _QGIS_VERSION_INT >= 33000
inline constexpr auto RENDER_POINTS = Qgis::RenderUnit::Points;
inline constexpr auto LAYOUT_MILLIMETERS = Qgis::LayoutUnit::Millimeters;
inline constexpr auto KILOMETERS = Qgis::DistanceUnit::Kilometers;
inline constexpr auto METERS = Qgis::DistanceUnit::Meters;
#else
inline constexpr auto RENDER_POINTS = QgsUnitTypes::RenderPoints;
inline constexpr auto LAYOUT_MILLIMETERS = QgsUnitTypes::LayoutMillimeters;
inline constexpr auto KILOMETERS = QgsUnitTypes::DistanceKilometers;
inline constexpr auto METERS = QgsUnitTypes::DistanceMeters;
#endif

#if _QGIS_VERSION_INT >= 33800
inline constexpr auto TEXT_FIELD = QMetaType::QString;
inline constexpr auto INTEGER_FIELD = QMetaType::Int;
inline constexpr auto LONG_FIELD = QMetaType::LongLong;
inline constexpr auto REAL_FIELD = QMetaType::Double;
#else
inline constexpr auto TEXT_FIELD = QVariant::String;
inline constexpr auto INTEGER_FIELD = QVariant::Int;
inline constexpr auto LONG_FIELD = QVariant::LongLong;
inline constexpr auto REAL_FIELD = QVariant::Double;
#endif

#if _QGIS_VERSION_INT >= 33600
inline constexpr auto POLYGON_SINK = Qgis::ProcessingSourceType::VectorPolygon;
inline constexpr auto POINT_SINK = Qgis::ProcessingSourceType::VectorPoint;
inline constexpr auto TABLE_SINK = Qgis::ProcessingSourceType::Vector;
inline constexpr auto ANY_FIELD = Qgis::ProcessingFieldParameterDataType::Any;
inline constexpr auto REAL_NUMBER = Qgis::ProcessingNumberParameterType::Double;
inline constexpr auto UNCHECKED_FEATURES = Qgis::ProcessingFeatureSourceFlag::SkipGeometryValidityChecks;
#else
inline constexpr auto POLYGON_SINK = QgsProcessing::TypeVectorPolygon;
inline constexpr auto POINT_SINK = QgsProcessing::TypeVectorPoint;
inline constexpr auto TABLE_SINK = QgsProcessing::TypeVector;
inline constexpr auto ANY_FIELD = QgsProcessingParameterField::Any;
inline constexpr auto REAL_NUMBER = QgsProcessingParameterNumber::Double;
inline constexpr auto UNCHECKED_FEATURES = QgsProcessingFeatureSource::FlagSkipGeometryValidityChecks;
#endif

#if _QGIS_VERSION_INT >= 33600
inline constexpr auto NO_GEOMETRY = Qgis::FeatureRequestFlag::NoGeometry;
inline constexpr auto FILE_PARAMETER = Qgis::ProcessingFileParameterBehavior::File;
inline constexpr auto OPTIONAL_PARAMETER = Qgis::ProcessingParameterFlag::Optional;
using AlgorithmFlags = Qgis::ProcessingAlgorithmFlags;
inline constexpr auto NO_THREADING = Qgis::ProcessingAlgorithmFlag::NoThreading;
inline constexpr int RULE_KEY = static_cast<int>( QgsLayerTreeModelLegendNode::CustomRole::RuleKey );
inline constexpr int PARENT_RULE_KEY = static_cast<int>( QgsLayerTreeModelLegendNode::CustomRole::ParentRuleKey );
#else
inline constexpr auto NO_GEOMETRY = QgsFeatureRequest::NoGeometry;
inline constexpr auto FILE_PARAMETER = QgsProcessingParameterFile::File;
inline constexpr auto OPTIONAL_PARAMETER = QgsProcessingParameterDefinition::FlagOptional;
using AlgorithmFlags = QgsProcessingAlgorithm::Flags;
inline constexpr auto NO_THREADING = QgsProcessingAlgorithm::FlagNoThreading;
inline constexpr int RULE_KEY = QgsLayerTreeModelLegendNode::RuleKeyRole;
inline constexpr int PARENT_RULE_KEY = QgsLayerTreeModelLegendNode::ParentRuleKeyRole;
#endif

#if _QGIS_VERSION_INT >= 33000
inline constexpr auto POINT_GEOMETRY = Qgis::GeometryType::Point;
inline constexpr auto POLYGON_GEOMETRY = Qgis::GeometryType::Polygon;
inline constexpr auto POINT_WKB = Qgis::WkbType::Point;
inline constexpr auto MULTI_POLYGON = Qgis::WkbType::MultiPolygon;
inline constexpr auto NO_WKB = Qgis::WkbType::NoGeometry;
using GeometryType = Qgis::WkbType;
#else
inline constexpr auto POINT_GEOMETRY = QgsWkbTypes::PointGeometry;
inline constexpr auto POLYGON_GEOMETRY = QgsWkbTypes::PolygonGeometry;
inline constexpr auto POINT_WKB = QgsWkbTypes::Point;
inline constexpr auto MULTI_POLYGON = QgsWkbTypes::MultiPolygon;
inline constexpr auto NO_WKB = QgsWkbTypes::NoGeometry;
using GeometryType = QgsWkbTypes::Type;
#endif

#if _QGIS_VERSION_INT >= 34200
using LegendPart = Qgis::LegendComponent;
#else
using LegendPart = QgsLegendStyle;
#endif

#if _QGIS_VERSION_INT >= 32600
inline constexpr auto WITHOUT_LAYERS = Qgis::ProjectReadFlag::DontResolveLayers;
#else
inline constexpr auto WITHOUT_LAYERS = QgsProject::ReadFlag::FlagDontResolveLayers;
#endif

#if _QGIS_VERSION_INT >= 33200
inline constexpr auto TAB_LAYOUT = Qgis::AttributeFormLayout::DragAndDrop;
#else
inline constexpr auto TAB_LAYOUT = QgsEditFormConfig::TabLayout;
#endif

//! Makes \a container, at the top of a form, a tab.
inline void makeTab( QgsAttributeEditorContainer &container )
{
#if _QGIS_VERSION_INT >= 33200
  container.setType( Qgis::AttributeEditorContainerType::Tab );
#else
  container.setIsGroupBox( false );
#endif
}

//! The columns that a parameter of columns names.
inline QStringList fieldNames( const QgsProcessingParameterDefinition *definition, const QVariantMap &parameters, QgsProcessingContext &context )
{
#if _QGIS_VERSION_INT >= 34000
  return QgsProcessingParameters::parameterAsStrings( definition, parameters, context );
#else
  return QgsProcessingParameters::parameterAsFields( definition, parameters, context );
#endif
}

template <typename Item>
void setTextFormat( Item &item, const QgsTextFormat &format )
{
#if _QGIS_VERSION_INT >= 33000
  item.setTextFormat( format );
#else
  QFont font = format.font();
  font.setPointSizeF( format.size() );
  item.setFont( font );
#endif
}

//! The format that setTextFormat() gave, its size in points.
template <typename Item>
QgsTextFormat textFormat( const Item &item )
{
#if _QGIS_VERSION_INT >= 33000
  return item.textFormat();
#else
  QgsTextFormat format;
  format.setFont( item.font() );
  format.setSize( item.font().pointSizeF() );
  format.setSizeUnit( RENDER_POINTS );
  return format;
#endif
}

inline void setTextColor( QgsLayoutItemLabel &label, const QColor &color )
{
#if _QGIS_VERSION_INT >= 33000
  QgsTextFormat format = label.textFormat();
  format.setColor( color );
  label.setTextFormat( format );
#else
  label.setFontColor( color );
#endif
}

//! Puts the label above and right of its point.
inline void setAboveRight( QgsPalLayerSettings &settings )
{
#if _QGIS_VERSION_INT >= 33800
  settings.pointSettings().setQuadrant( QUADRANT_ABOVE_RIGHT );
#else
  settings.quadOffset = QUADRANT_ABOVE_RIGHT;
#endif
}

//! Gives \a layer's elevation profile \a color where QGIS would draw one at random, which would make each project differ.
inline void setProfileColor( QgsVectorLayer &layer, const QColor &color )
{
#if _QGIS_VERSION_INT >= 32600
  auto *elevation = qobject_cast<QgsVectorLayerElevationProperties *>( layer.elevationProperties() );
  const QString name = color.name(), edge = color.darker( 140 ).name();
  elevation->setProfileLineSymbol( QgsLineSymbol::createSimple( { { QStringLiteral( "line_color" ), name } } ) );
  elevation->setProfileFillSymbol( QgsFillSymbol::createSimple( { { QStringLiteral( "color" ), name }, { QStringLiteral( "outline_color" ), edge } } ) );
  elevation->setProfileMarkerSymbol( QgsMarkerSymbol::createSimple( { { QStringLiteral( "color" ), name }, { QStringLiteral( "outline_color" ), edge } } ) );
#else
  Q_UNUSED( layer )
  Q_UNUSED( color )
#endif
}

//! Whether GDAL is able to write a PDF with map layers.
inline bool canCreateGeoPdf()
{
#if _QGIS_VERSION_INT >= 34000
  return QgsAbstractGeospatialPdfExporter::geospatialPDFCreationAvailable();
#else
  return QgsAbstractGeoPdfExporter::geoPDFCreationAvailable();
#endif
}

//! Draws every label of \a settings, even upon others.
inline void allowOverlap( QgsPalLayerSettings &settings )
{
#if _QGIS_VERSION_INT >= 32600
  settings.placementSettings().setOverlapHandling( Qgis::LabelOverlapHandling::AllowOverlapIfRequired );
#else
  settings.displayAll = true;
#endif
}

} // namespace clusteratlas::compat
