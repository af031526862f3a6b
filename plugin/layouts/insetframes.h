// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "mapland.h"
#include "page.h"

#include <QRectF>

class QgsLayoutItemMap;
class QgsProject;

namespace clusteratlas
{

struct FramedMap
{
    QgsLayoutItemMap *main; //!< owned by the layout, as the frames are
    QString note;           //!< names large islands that no map shows; empty when all are shown
};

//! The sizes of frames on \a page.
FrameStyle frameStyle( const Page &page );

//! The name of the islands in \a frame of the land of \a project, else the names of their prefectures.
QString frameName( const IslandFrame &frame, const MapLand &land, const QgsProject &project, const QString &language );

//! The frames for \a land on a map of the size of \a rect, in millimetres of the paper.
ArchipelagoFrames framesOn( const Page &page, const MapLand &land, const QRectF &rect );

/**
 * Puts the maps of \a frames on \a page, all of the theme \a themeName: "map" for the main one, and "inset 1" and so on, each with a label of its name and, where
 * it is not that of the main map, its scale. Stock items, which the layout owns. \a rect is the one framesOn() was asked for. The labels stand in the
 * upper part of their frames, or above them when they are given a least width, \a labelWidth in millimetres of the design.
 */
FramedMap addFramedMap( const Page &page, QgsProject &project, const QString &themeName, const QRectF &rect, const MapLand &land, const ArchipelagoFrames &frames,
  double labelWidth = 0 );

} // namespace clusteratlas
