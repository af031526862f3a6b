// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QImage>
#include <memory>
#include <qgslabelingresults.h>
#include <qgsmapsettings.h>

class QgsProject;
class QgsRectangle;

namespace clusteratlas::test
{

//! A map as it was drawn, and where its labels came to stand.
struct MapPicture
{
    QImage image;
    std::unique_ptr<QgsLabelingResults> labels;
};

//! The layers of \a project that its layer tree shows, topmost first.
[[nodiscard]] QList<QgsMapLayer *> shownLayers( const QgsProject &project );

//! A map of \a layers in \a extent, in the coordinate system of \a project; antialiased, 96 dots to the inch.
[[nodiscard]] QgsMapSettings mapOf( const QgsProject &project, const QList<QgsMapLayer *> &layers, const QgsRectangle &extent, const QSize &size );

[[nodiscard]] MapPicture drawn( const QgsMapSettings &map );

//! Keeps \a image as NAME.png in the folder that CLUSTERATLAS_PICTURES names; does nothing without it.
void keepPicture( const QString &name, const QImage &image );

} // namespace clusteratlas::test
