// SPDX-License-Identifier: GPL-2.0-or-later
#include "printalgorithms.h"

#include "atlas/printatlas.h"
#include "layers/atlasproject.h"
#include "layers/compat.h"
#include "layouts/layoutexport.h"
#include "wording/errortext.h"
#include "wording/pageproblemtext.h"

#include <qgsprocessingoutputs.h>
#include <qgsprocessingparameters.h>

namespace clusteratlas
{

namespace
{
std::unique_ptr<QgsProcessingParameterEnum> choice( const char *name, const QString &description, const QStringList &values, const QString &first )
{
  return std::make_unique<QgsProcessingParameterEnum>( QString::fromLatin1( name ), description, values, false, first, false, true );
}
} // namespace

QString PrintAlgorithm::group() const
{
  return tr( "Print" );
}

void PrintAlgorithm::addFirstParameters()
{
  addParameter( new QgsProcessingParameterFile( QStringLiteral( "ATLAS" ), tr( "Atlas (empty: the built-in data)" ), compat::FILE_PARAMETER, QStringLiteral( "gpkg" ), QVariant(), true ) );
}

void PrintAlgorithm::addLastParameters( PrintRequest::Layout layout )
{
  addParameter( choice( "PAPER", tr( "Paper" ), { QStringLiteral( "A3" ), QStringLiteral( "A4" ) }, usualPaper( layout ) ).release() );
  addParameter( choice( "LANGUAGE", tr( "Language (both: a file in each)" ), { QStringLiteral( "ja" ), QStringLiteral( "en" ), QStringLiteral( "both" ) }, QStringLiteral( "ja" ) ).release() );
  addParameter( new QgsProcessingParameterBoolean( QStringLiteral( "GEOPDF" ), tr( "PDF with map layers (GeoPDF)" ), false ) );
  addParameter( new QgsProcessingParameterBoolean( QStringLiteral( "STRICT" ), tr( "Write no page that has a problem" ), false ) );
  addParameter( new QgsProcessingParameterFileDestination( QStringLiteral( "OUTPUT" ), tr( "File to write" ), QStringLiteral( "PDF (*.pdf);;PNG (*.png);;SVG (*.svg)" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "SHEET_COUNT" ), tr( "Sheets" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "PROBLEM_COUNT" ), tr( "Problems on the pages" ) ) );
}

QVariantMap PrintAlgorithm::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  AtlasPrint print;
  print.geopackage = parameterAsString( parameters, QStringLiteral( "ATLAS" ), context );
  print.request = request( parameters, context );
  print.request.paper = parameterAsEnumString( parameters, QStringLiteral( "PAPER" ), context );
  const QString language = parameterAsEnumString( parameters, QStringLiteral( "LANGUAGE" ), context );
  print.languages = language == QLatin1String( "both" ) ? QStringList { QStringLiteral( "ja" ), QStringLiteral( "en" ) } : QStringList { language };
  print.path = parameterAsFileOutput( parameters, QStringLiteral( "OUTPUT" ), context );
  print.isStrict = parameterAsBoolean( parameters, QStringLiteral( "STRICT" ), context );
  print.isGeoPdf = parameterAsBoolean( parameters, QStringLiteral( "GEOPDF" ), context );
  if ( !isExportPath( print.path ) )
    throw QgsProcessingException( tr( "The file to write must end in .pdf, .png or .svg: %1" ).arg( print.path ) );
  if ( print.isGeoPdf && ( !print.path.endsWith( QLatin1String( ".pdf" ), Qt::CaseInsensitive ) || !canWriteGeoPdf() ) )
    throw QgsProcessingException( tr( "Map layers need a file that ends in .pdf, and a GDAL that can write them" ) );

  const Result<AtlasPrinted> printed = printAtlas( print, [feedback]( double share ) {
    feedback->setProgress( 100 * share );
    return !feedback->isCanceled();
  } );
  if ( !printed )
    throw QgsProcessingException( errorText( printed.error() ) );
  for ( const PageProblem &problem : printed->problems )
    feedback->pushWarning( pageProblemText( problem ) );
  if ( !printed->isWritten )
    throw QgsProcessingException( tr( "%1 was not written: the pages have the problems above" ).arg( print.path ) );
  return { { QStringLiteral( "OUTPUT" ), print.path }, { QStringLiteral( "SHEET_COUNT" ), printed->sheets }, { QStringLiteral( "PROBLEM_COUNT" ), static_cast<int>( printed->problems.size() ) } };
}

QString PrintBrochureAlgorithm::shortHelpString() const
{
  return tr( "Prints the page of a brochure: the map of Japan with a box for every cluster, joined to its region by a line, and a frame for each programme with purpose and budget.\n"
             "PDF and SVG stay vector with text as text; PNG has 300 dpi. With both languages, NAME-ja and NAME-en are written." );
}

void PrintBrochureAlgorithm::initAlgorithm( const QVariantMap & )
{
  addFirstParameters();
  addLastParameters( PrintRequest::Layout::Brochure );
}

PrintRequest PrintBrochureAlgorithm::request( const QVariantMap &, QgsProcessingContext & ) const
{
  PrintRequest request;
  request.layout = PrintRequest::Layout::Brochure;
  return request;
}

QString PrintNationalAlgorithm::shortHelpString() const
{
  return tr( "Prints a map of Japan with legend, scale, north, counts and sources, and frames for far islands.\n"
             "The theme is what its colors show. A day of processing is printed only when it is given, as 2026-04-01, so that the same input gives the same page." );
}

void PrintNationalAlgorithm::initAlgorithm( const QVariantMap & )
{
  addFirstParameters();
  addParameter( choice( "THEME", tr( "Theme" ), atlasThemes(), atlasThemes().first() ).release() );
  addParameter( choice( "ORIENTATION", tr( "Orientation" ), { QStringLiteral( "landscape" ), QStringLiteral( "portrait" ) }, QStringLiteral( "landscape" ) ).release() );
  addParameter( new QgsProcessingParameterString( QStringLiteral( "DATE" ), tr( "Day of processing, as 2026-04-01" ), QVariant(), false, true ) );
  addLastParameters( PrintRequest::Layout::National );
}

PrintRequest PrintNationalAlgorithm::request( const QVariantMap &parameters, QgsProcessingContext &context ) const
{
  PrintRequest request;
  request.theme = parameterAsEnumString( parameters, QStringLiteral( "THEME" ), context );
  request.isPortrait = parameterAsEnumString( parameters, QStringLiteral( "ORIENTATION" ), context ) == QLatin1String( "portrait" );
  const QString date = parameterAsString( parameters, QStringLiteral( "DATE" ), context );
  request.date = QDate::fromString( date, Qt::ISODate );
  if ( !date.isEmpty() && !request.date.isValid() )
    throw QgsProcessingException( tr( "The day of processing must be a day such as 2026-04-01: %1" ).arg( date ) );
  return request;
}

QString PrintClusterPagesAlgorithm::shortHelpString() const
{
  return tr( "Prints a page for every cluster or prefecture: a map with its neighbors, where it lies in Japan, a card, indicators and all its institutions, which go on on further sheets.\n"
             "A PDF holds all pages; PNG, SVG and PDF with map layers are numbered files, NAME-01 and so on." );
}

void PrintClusterPagesAlgorithm::initAlgorithm( const QVariantMap & )
{
  addFirstParameters();
  addParameter( choice( "BY", tr( "A page for each" ), { QStringLiteral( "cluster" ), QStringLiteral( "prefecture" ) }, QStringLiteral( "cluster" ) ).release() );
  addLastParameters( PrintRequest::Layout::ClusterPages );
}

PrintRequest PrintClusterPagesAlgorithm::request( const QVariantMap &parameters, QgsProcessingContext &context ) const
{
  PrintRequest request;
  const bool isByCluster = parameterAsEnumString( parameters, QStringLiteral( "BY" ), context ) == QLatin1String( "cluster" );
  request.layout = isByCluster ? PrintRequest::Layout::ClusterPages : PrintRequest::Layout::PrefecturePages;
  return request;
}

} // namespace clusteratlas
