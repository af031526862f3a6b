// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/result.h"

#include <qgslayoutexporter.h>

class QgsLayout;

namespace clusteratlas
{

//! Whether \a path ends in .pdf, .png or .svg, in any case.
bool isExportPath( const QString &path );

/**
 * Writes \a layout to \a path: a PDF or SVG with text as text and everything vector, or a PNG of 300 dpi. The file at \a path stays
 * whole until its successor is complete. isExportPath() must hold. A PDF is one with map layers and coordinates if \a isGeoPdf. Main thread.
 */
[[nodiscard]] Result<void> exportLayout( QgsLayout &layout, const QString &path, bool isGeoPdf = false );

//! Whether the GDAL of this machine can write PDF with layers and coordinates.
bool canWriteGeoPdf();

//! How a PDF is written: vectors, and text as text.
QgsLayoutExporter::PdfExportSettings pdfSettings( bool isGeoPdf = false );

//! Writes what \a layout shows now to \a path, straight; \a suffix is "pdf", "png" or "svg". Of several sheets QGIS numbers all but the first.
QgsLayoutExporter::ExportResult writePage( QgsLayout &layout, const QString &suffix, const QString &path, bool isGeoPdf = false );

} // namespace clusteratlas
