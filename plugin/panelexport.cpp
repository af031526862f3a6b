// SPDX-License-Identifier: GPL-2.0-or-later
#include "panelexport.h"

#include "barmessage.h"
#include "exporttask.h"
#include "io/exportfile.h"
#include "lossdialog.h"
#include "panel/attributepanel.h"
#include "wording/errortext.h"

#include <QDir>
#include <QFileDialog>
#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <qgsapplication.h>
#include <qgsmessagebar.h>
#include <qgsmessagebaritem.h>

namespace clusteratlas
{

namespace
{
QString fileName( ExportKind kind )
{
  switch ( kind )
  {
    case ExportKind::CsvUtf8:
    case ExportKind::CsvCp932:
      return QStringLiteral( "clusters.csv" );
    case ExportKind::Workbook:
      return QStringLiteral( "clusters.xlsx" );
    case ExportKind::Card:
      return QStringLiteral( "cluster-card.html" );
    case ExportKind::DataPackage:
      return QStringLiteral( "cluster-atlas-data" );
  }
  Q_UNREACHABLE();
}

//! \a folder, or the nearest above it that is there.
QString existingFolder( const QString &folder )
{
  QString path = folder;
  while ( !path.isEmpty() && !QFileInfo( path ).isDir() && path != QFileInfo( path ).path() )
    path = QFileInfo( path ).path();
  return path;
}

//! A folder of its own inside \a folder when that holds other things than a package; empty for an empty one.
QString packageFolder( const QString &folder )
{
  const QDir place( folder );
  const bool isFree = folder.isEmpty() || place.isEmpty() || place.exists( QStringLiteral( "datapackage.json" ) );
  return isFree ? folder : place.filePath( fileName( ExportKind::DataPackage ) );
}
} // namespace

PanelExport::PanelExport( AttributePanel &panel, QgsMessageBar &bar, QObject *parent )
  : QObject( parent )
  , mPanel( panel )
  , mBar( bar )
{}

PanelExport::~PanelExport()
{
  if ( !mTask )
    return;
  disconnect( mTask, nullptr, this, nullptr );
  mTask->cancel();
  mTask->waitForFinished();
}

void PanelExport::save( ExportKind kind, const QString &folder, const QString &atlas )
{
  const QString filters[] = { tr( "CSV file (*.csv)" ), tr( "CSV file (*.csv)" ), tr( "Excel workbook (*.xlsx)" ), tr( "Web page (*.html)" ), QString() };
  QString path = existingFolder( folder );
  if ( kind == ExportKind::DataPackage )
    path = packageFolder( QFileDialog::getExistingDirectory( &mPanel, tr( "Folder for the Data Package" ), path ) );
  else
    path = QFileDialog::getSaveFileName( &mPanel, tr( "Save what is shown" ), QDir( path ).filePath( fileName( kind ) ), filters[static_cast<int>( kind )] );
  if ( !path.isEmpty() )
    saveTo( kind, path, atlas );
}

void PanelExport::saveTo( ExportKind kind, const QString &path, const QString &atlas )
{
  switch ( kind )
  {
    case ExportKind::CsvUtf8:
    case ExportKind::CsvCp932:
    case ExportKind::Workbook:
      saveTable( kind, path );
      return;
    case ExportKind::Card:
      if ( const Result<void> written = writePageFile( path, mPanel.selectedCards() ); written )
        tellSaved( path );
      else
        tell( errorText( written.error() ), true );
      return;
    case ExportKind::DataPackage:
      savePackage( path, atlas );
      return;
  }
}

void PanelExport::saveTable( ExportKind kind, const QString &path )
{
  const FeatureTable table = mPanel.shownTable();
  TableFileRequest request { path, kind == ExportKind::Workbook };
  request.encoding = kind == ExportKind::CsvCp932 ? QStringLiteral( "CP932" ) : QStringLiteral( "UTF-8" );
  request.refuseLosses = true;
  Result<WrittenTableFile> written = writeTableFile( request, table );
  if ( written && !written->isWritten )
  {
    LossDialog dialog( written->lost, request.encoding, &mPanel );
    if ( dialog.exec() != QDialog::Accepted )
      return;
    request.refuseLosses = false;
    written = writeTableFile( request, table );
  }
  if ( written )
    tellSaved( path );
  else
    tell( errorText( written.error() ), true );
}

void PanelExport::savePackage( const QString &path, const QString &atlas )
{
  if ( mTask )
    return;
  mTask = new ExportTask( atlas, path );
  connect( mTask, &ExportTask::ended, this, [this, path] {
    const Result<ExportedTables> outcome = mTask->outcome();
    mTask = nullptr;
    if ( outcome )
      tellSaved( path );
    else
      tell( errorText( outcome.error() ), outcome.error().code != Error::Code::Canceled );
  } );
  QgsApplication::taskManager()->addTask( mTask );
}

void PanelExport::tellSaved( const QString &path )
{
  const QFileInfo place( path );
  const QString folder = place.isDir() ? place.absoluteFilePath() : place.absolutePath();
  const QString link = QStringLiteral( "<a href=\"%1\">%2</a>" ).arg( QString::fromLatin1( QUrl::fromLocalFile( folder ).toEncoded() ).toHtmlEscaped(), tr( "Open folder" ).toHtmlEscaped() );
  QgsMessageBarItem *item = makeMessage( { tr( "Saved %1." ).arg( place.fileName() ), tr( "Saved in %1." ).arg( QDir::toNativeSeparators( path ) ), Qgis::MessageLevel::Success } );
  item->setText( item->text() + QLatin1Char( ' ' ) + link );
  // Later than what QGIS says of a task.
  QTimer::singleShot( 0, &mBar, [item = QPointer<QgsMessageBarItem>( item ), &bar = mBar] {
    if ( item )
      bar.pushItem( item );
  } );
}

void PanelExport::tell( const QString &text, bool isError )
{
  clusteratlas::tell( mBar, { text, {}, isError ? Qgis::MessageLevel::Critical : Qgis::MessageLevel::Info } );
}

} // namespace clusteratlas
