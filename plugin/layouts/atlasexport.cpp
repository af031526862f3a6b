// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasexport.h"

#include "coarselayers.h"
#include "layoutexport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <qgsfeedback.h>
#include <qgslayoutatlas.h>
#include <qgslayoutexporter.h>
#include <qgslayoutpagecollection.h>
#include <qgsprintlayout.h>

namespace clusteratlas
{

namespace
{
//! The pages of an atlas, each turned to with maps that fit it.
class FittedAtlas : public QgsAbstractLayoutIterator
{
  public:
    FittedAtlas( QgsPrintLayout &layout, const Progress &progress, const std::function<void()> &look )
      : mAtlas( *layout.atlas() )
      , mLayers( layout )
      , mProgress( progress )
      , mLook( look )
    {}

    QgsFeedback &feedback() { return mFeedback; }
    int sheets() const { return mSheets; }

    QgsLayout *layout() override { return mAtlas.layout(); }
    bool beginRender() override { return mAtlas.beginRender(); }
    bool endRender() override { return mAtlas.endRender(); }
    int count() const override { return mAtlas.count(); }
    QString filePath( const QString &base, const QString &extension ) override { return mAtlas.filePath( base, extension ); }
    bool next() override
    {
      if ( !report( mProgress, static_cast<double>( mPage ) / std::max( 1, mAtlas.count() ) ) )
        mFeedback.cancel();
      ++mPage;
      if ( mFeedback.isCanceled() || !mAtlas.next() )
        return false;
      if ( mLook )
      {
        mLayers.restoreThemes();
        mLook();
      }
      mLayers.fitToPage();
      for ( int sheet = 0; sheet < mAtlas.layout()->pageCollection()->pageCount(); ++sheet )
        mSheets += mAtlas.layout()->pageCollection()->shouldExportPage( sheet ) ? 1 : 0;
      return true;
    }

  private:
    QgsLayoutAtlas &mAtlas;
    CoarseLayers mLayers;
    const Progress &mProgress;
    const std::function<void()> &mLook;
    QgsFeedback mFeedback;
    int mPage = 0;
    int mSheets = 0;
};

bool isPdf( const QString &path )
{
  return QFileInfo( path ).suffix().compare( QLatin1String( "pdf" ), Qt::CaseInsensitive ) == 0;
}

Result<void> moved( const QString &from, const QString &to )
{
  if ( std::rename( QFile::encodeName( from ).constData(), QFile::encodeName( to ).constData() ) != 0 )
    return tl::unexpected( Error { Error::Code::OutputUnwritable, to, {}, -1, QString::fromLocal8Bit( std::strerror( errno ) ) } );
  return {};
}

//! The sheets of all pages as files of their own in \a folder, named in their order.
QgsLayoutExporter::ExportResult writeSheets( FittedAtlas &atlas, const QString &suffix, const QDir &folder, bool isGeoPdf )
{
  if ( !atlas.beginRender() )
    return QgsLayoutExporter::IteratorError;
  QgsLayoutExporter::ExportResult result = QgsLayoutExporter::Success;
  for ( int page = 1; result == QgsLayoutExporter::Success && atlas.next(); ++page )
    result = writePage( *atlas.layout(), suffix, folder.filePath( QStringLiteral( "%1.%2" ).arg( page, 6, 10, QLatin1Char( '0' ) ).arg( suffix ) ), isGeoPdf );
  atlas.endRender();
  return result;
}
} // namespace

Result<int> exportAtlas( QgsPrintLayout &layout, const QString &path, const Progress &progress, bool isGeoPdf, const std::function<void()> &look )
{
  const auto unwritable = [&path]( const QString &detail ) { return tl::unexpected( Error { Error::Code::OutputUnwritable, path, {}, -1, detail } ); };
  const QFileInfo target( path );
  const QTemporaryDir aside( target.absoluteDir().absoluteFilePath( QStringLiteral( ".clusteratlas-XXXXXX" ) ) );
  if ( !aside.isValid() )
    return unwritable( aside.errorString() );
  layout.atlas()->updateFeatures();
  FittedAtlas atlas( layout, progress, look );
  QString problem;
  const bool isOneFile = isPdf( path ) && !isGeoPdf;
  const QString suffix = target.suffix().toLower();
  const QString draft = aside.filePath( QStringLiteral( "pages.pdf" ) );
  const QgsLayoutExporter::ExportResult result = isOneFile ? QgsLayoutExporter::exportToPdf( &atlas, draft, pdfSettings(), problem, &atlas.feedback() )
                                                           : writeSheets( atlas, suffix, QDir( aside.path() ), isGeoPdf );
  if ( atlas.feedback().isCanceled() )
    return tl::unexpected( Error { Error::Code::Canceled, QString() } );
  const QStringList sheets = QDir( aside.path() ).entryList( { QStringLiteral( "*.%1" ).arg( suffix ) }, QDir::Files, QDir::Name );
  if ( result != QgsLayoutExporter::Success || sheets.isEmpty() )
    return unwritable( QStringLiteral( "export %1 %2" ).arg( static_cast<int>( result ) ).arg( problem ).trimmed() );
  if ( isOneFile )
  {
    const Result<void> done = moved( draft, path );
    return done ? Result<int>( atlas.sheets() ) : tl::unexpected( done.error() );
  }
  const int digits = std::max<int>( 2, QString::number( sheets.size() ).size() );
  for ( int index = 0; index < sheets.size(); ++index )
  {
    const QString name = QStringLiteral( "%1-%2.%3" ).arg( target.completeBaseName() ).arg( index + 1, digits, 10, QLatin1Char( '0' ) ).arg( target.suffix() );
    const Result<void> done = moved( aside.filePath( sheets[index] ), target.absoluteDir().filePath( name ) );
    if ( !done )
      return tl::unexpected( done.error() );
  }
  return sheets.size();
}

} // namespace clusteratlas
