// SPDX-License-Identifier: GPL-2.0-or-later
#include "chartsaving.h"

#include "chartpicture.h"
#include "charttable.h"
#include "panel/tabletext.h"
#include "picturedialog.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QRegularExpression>
#include <QSaveFile>

namespace clusteratlas
{

namespace
{
constexpr int SCREEN_DPI = 96;

//! \a title as the name of a file on any system.
QString fileName( const QString &title )
{
  static const QRegularExpression FORBIDDEN( QStringLiteral( "[\\x00-\\x1f\\\\/:*?\"<>|]+" ) );
  return QString( title ).replace( FORBIDDEN, QStringLiteral( "_" ) ).left( 80 ).trimmed();
}
} // namespace

QString writeChartFile( const QString &path, const QByteArray &bytes )
{
  QSaveFile file( path );
  if ( file.open( QIODevice::WriteOnly ) && file.write( bytes ) == bytes.size() && file.commit() )
    return {};
  return ChartSaving::tr( "%1 cannot be written: %2. Choose another folder or close the program that has it open." ).arg( path, file.errorString() );
}

ChartSaving::ChartSaving( std::function<ChartToSave()> chart, QWidget *parent )
  : QObject( parent )
  , mChart( std::move( chart ) )
  , mParent( parent )
  , mMenu( new QMenu( parent ) )
{
  mMenu->setObjectName( QStringLiteral( "saveChartMenu" ) );
  const auto add = [this]( const char *name, auto action ) {
    QAction *entry = mMenu->addAction( QString(), this, action );
    entry->setObjectName( QString::fromLatin1( name ) );
  };
  add( "saveSvgAction", [this] { askPicture( true ); } );
  add( "savePngAction", [this] { askPicture( false ); } );
  add( "saveCsvAction", [this] { askCsv(); } );
  mMenu->addSeparator();
  add( "copyPictureAction", [this] { copyPicture(); } );
  add( "copyTableAction", [this] { copyTable(); } );
  retranslate();
}

void ChartSaving::retranslate()
{
  const QList<QAction *> actions = mMenu->actions();
  const QStringList texts { tr( "Save as SVG…" ), tr( "Save as PNG…" ), tr( "Save as CSV…" ), QString(), tr( "Copy picture" ), tr( "Copy as table" ) };
  for ( int index = 0; index < actions.size(); ++index )
    actions[index]->setText( texts[index] );
}

QString ChartSaving::saveSvg( const QString &path, int width ) const
{
  const ChartToSave chart = mChart();
  return writeChartFile( path, ChartPicture( chart.content, width, chart.clusterIds, chart.prefCodes ).svg() );
}

QString ChartSaving::savePng( const QString &path, int width, int dpi ) const
{
  const ChartToSave chart = mChart();
  const QImage image = ChartPicture( chart.content, width, chart.clusterIds, chart.prefCodes ).image( dpi );
  if ( image.isNull() )
    return tr( "The picture would be too large. Choose a lower resolution or save it as SVG." );
  return writeChartFile( path, pngBytes( image ) );
}

QString ChartSaving::saveCsv( const QString &path ) const
{
  return writeChartFile( path, csvBytes( chartTable( *mChart().content ) ) );
}

void ChartSaving::copyTable() const
{
  const ChartTable table = chartTable( *mChart().content );
  QGuiApplication::clipboard()->setText( tabSeparated( table.header, table.rows ) );
}

void ChartSaving::copyPicture() const
{
  const ChartToSave chart = mChart();
  const QImage image = ChartPicture( chart.content, chart.width, chart.clusterIds, chart.prefCodes ).image( 2 * SCREEN_DPI );
  if ( image.isNull() )
    tell( tr( "The picture would be too large. Choose a lower resolution or save it as SVG." ) );
  else
    QGuiApplication::clipboard()->setImage( image );
}

QString ChartSaving::askPath( const QString &suffix, const QString &filter ) const
{
  QString path = QFileDialog::getSaveFileName( mParent, tr( "Save chart" ), fileName( mChart().content->title ) + QLatin1Char( '.' ) + suffix, filter );
  if ( !path.isEmpty() && QFileInfo( path ).suffix().isEmpty() )
    path += QLatin1Char( '.' ) + suffix;
  return path;
}

void ChartSaving::askPicture( bool isSvg )
{
  PictureDialog dialog( !isSvg, mParent );
  if ( dialog.exec() != QDialog::Accepted )
    return;
  const QString path = askPath( isSvg ? QStringLiteral( "svg" ) : QStringLiteral( "png" ), isSvg ? tr( "SVG picture (*.svg)" ) : tr( "PNG picture (*.png)" ) );
  if ( !path.isEmpty() )
    tell( isSvg ? saveSvg( path, dialog.width() ) : savePng( path, dialog.width(), dialog.dpi() ) );
}

void ChartSaving::askCsv()
{
  const QString path = askPath( QStringLiteral( "csv" ), tr( "CSV table (*.csv)" ) );
  if ( !path.isEmpty() )
    tell( saveCsv( path ) );
}

void ChartSaving::tell( const QString &problem ) const
{
  if ( problem.isEmpty() )
    return;
  QMessageBox box( QMessageBox::Warning, tr( "Save chart" ), problem, QMessageBox::Ok, mParent );
  box.setTextFormat( Qt::PlainText );
  box.exec();
}

} // namespace clusteratlas
