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
 * whole until its successor is complete. isExportPath() must hold. Main thread.
 */
[[nodiscard]] Result<void> exportLayout( QgsLayout &layout, const QString &path );

//! How a PDF is written: vectors, and text as text.
QgsLayoutExporter::PdfExportSettings pdfSettings();

//! Writes what \a layout shows now to \a path, straight; \a suffix is "pdf", "png" or "svg". Of several sheets QGIS numbers all but the first.
QgsLayoutExporter::ExportResult writePage( QgsLayout &layout, const QString &suffix, const QString &path );

} // namespace clusteratlas
