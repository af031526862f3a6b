// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "page.h"

class QColor;
class QPolygonF;
class QgsLayoutItem;
class QgsLayoutItemLabel;
class QgsLayoutItemMap;
class QgsProject;
class QgsRectangle;

namespace clusteratlas
{

/**
 * Stock items put on a page, which owns them; \a rect is in millimetres of the paper (Page::rect()). A label shows \a text as it is, "[% … %]" too.
 */
QgsLayoutItemLabel *addLabel( const Page &page, const QString &id, const QString &text, const QgsTextFormat &format, const QRectF &rect, Qt::AlignmentFlag vertical = Qt::AlignTop );

//! The same of a \a text of ours, whose expressions in "[% … %]" QGIS runs.
QgsLayoutItemLabel *addExpressionLabel( const Page &page, const QString &id, const QString &text, const QgsTextFormat &format, const QRectF &rect, Qt::AlignmentFlag vertical = Qt::AlignTop );

//! addLabel() in \a color, centred upright.
QgsLayoutItemLabel *addColoredLabel( const Page &page, const QString &id, const QString &text, const QgsTextFormat &format, const QRectF &rect, const QColor &color );

//! Sets the text of \a label in the middle of its width.
void centre( QgsLayoutItemLabel &label );

//! A filled rectangle; no line when \a line is invalid.
QgsLayoutItem *addRectangle( const Page &page, const QString &id, const QColor &fill, const QColor &line, const QRectF &rect );

//! A line through \a points, in millimetres of the paper, \a width wide.
QgsLayoutItem *addPolyline( const Page &page, const QString &id, const QColor &color, double width, const QPolygonF &points );

//! A filled dot with a white rim around \a centre.
QgsLayoutItem *addDot( const Page &page, const QString &id, const QColor &fill, QPointF centre, double diameter );

//! A framed map of the theme \a themeName that shows \a extent, in the coordinate system of \a project.
QgsLayoutItemMap *addMap( const Page &page, const QgsProject &project, const QString &id, const QString &themeName, const QRectF &rect, const QgsRectangle &extent );

//! A bar of round lengths for \a map that stands on the foot of \a rect.
void addScaleBar( const Page &page, QgsLayoutItemMap *map, const QRectF &rect );

//! The legend of the atlas layers that the theme \a themeName shows, without entries that say nothing.
void addLegend( const Page &page, QgsProject &project, const QString &themeName, QgsLayoutItemMap *map, const QRectF &rect );

} // namespace clusteratlas
