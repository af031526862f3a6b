// SPDX-License-Identifier: GPL-2.0-or-later
#include "layoutexport.h"

#include "layers/compat.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <qgslayout.h>
#include <qgslayoutrendercontext.h>

namespace clusteratlas
{

namespace
{
constexpr double PNG_DPI = 300;

QString suffixOf( const QString &path )
{
  return QFileInfo( path ).suffix().toLower();
}

} // namespace

bool canWriteGeoPdf()
{
  return compat::canCreateGeoPdf();
}

QgsLayoutExporter::PdfExportSettings pdfSettings( bool isGeoPdf )
{
  QgsLayoutExporter::PdfExportSettings settings;
  settings.forceVectorOutput = true;
  settings.rasterizeWholeImage = false;
  settings.textRenderFormat = Qgis::TextRenderFormat::AlwaysText;
  settings.writeGeoPdf = isGeoPdf;
  settings.appendGeoreference = true;
  // Layers without the attributes of their features: those would be printed for everyone to read.
  settings.includeGeoPdfFeatures = false;
  return settings;
}

QgsLayoutExporter::ExportResult writePage( QgsLayout &layout, const QString &suffix, const QString &path, bool isGeoPdf )
{
  QgsLayoutExporter exporter( &layout );
  if ( suffix == QLatin1String( "png" ) )
  {
    QgsLayoutExporter::ImageExportSettings settings;
    settings.dpi = PNG_DPI;
    return exporter.exportToImage( path, settings );
  }
  if ( suffix == QLatin1String( "svg" ) )
  {
    QgsLayoutExporter::SvgExportSettings settings;
    settings.forceVectorOutput = true;
    settings.textRenderFormat = Qgis::TextRenderFormat::AlwaysText;
    return exporter.exportToSvg( path, settings );
  }
  return exporter.exportToPdf( path, pdfSettings( isGeoPdf ) );
}

bool isExportPath( const QString &path )
{
  return QStringList { QStringLiteral( "pdf" ), QStringLiteral( "png" ), QStringLiteral( "svg" ) }.contains( suffixOf( path ) );
}

Result<void> exportLayout( QgsLayout &layout, const QString &path, bool isGeoPdf )
{
  const auto unwritable = [&path]( const QString &detail ) { return tl::unexpected( Error { Error::Code::OutputUnwritable, path, {}, -1, detail } ); };
  // A folder beside the target, since a rename must not cross file systems.
  const QTemporaryDir aside( QFileInfo( path ).absoluteDir().absoluteFilePath( QStringLiteral( ".clusteratlas-XXXXXX" ) ) );
  if ( !aside.isValid() )
    return unwritable( aside.errorString() );
  const QString suffix = suffixOf( path );
  const QString draft = aside.filePath( QStringLiteral( "page." ) + suffix );
  const QgsLayoutExporter::ExportResult result = writePage( layout, suffix, draft, isGeoPdf );
  if ( result != QgsLayoutExporter::Success || QFileInfo( draft ).size() == 0 )
    return unwritable( QStringLiteral( "export %1" ).arg( static_cast<int>( result ) ) );
  if ( std::rename( QFile::encodeName( draft ).constData(), QFile::encodeName( path ).constData() ) != 0 )
    return unwritable( QString::fromLocal8Bit( std::strerror( errno ) ) );
  return {};
}

} // namespace clusteratlas
