// SPDX-License-Identifier: GPL-2.0-or-later
#include "exporttablesalgorithm.h"

#include "atlas/exportatlas.h"
#include "layers/compat.h"
#include "wording/errortext.h"

#include <qgsprocessingoutputs.h>
#include <qgsprocessingparameters.h>

namespace clusteratlas
{

QString ExportTablesAlgorithm::shortHelpString() const
{
  return tr( "Writes the tables of an atlas.gpkg, or of the sources an atlas would be built from, with the joined memberships, the rows that were not joined and the ledger.\n"
             "A Data Package and CSV go into a folder, XLSX and ODS into a file with a sheet for each table. Codes stay texts, kinds of missing values stay apart from zero.\n"
             "CSV is UTF-8 with a byte order mark, which Excel needs, or CP932; each character that CP932 lacks is named in the log, and 〓 stands for it." );
}

void ExportTablesAlgorithm::initAlgorithm( const QVariantMap & )
{
  addParameter( new QgsProcessingParameterFile( QStringLiteral( "ATLAS" ), tr( "Atlas (empty: the sources below)" ), compat::FILE_PARAMETER, QStringLiteral( "gpkg" ), QVariant(), true ) );
  addSourceParameters();
  addParameter( new QgsProcessingParameterEnum( QStringLiteral( "FORMAT" ), tr( "Format" ), { QStringLiteral( "datapackage" ), QStringLiteral( "csv" ), QStringLiteral( "xlsx" ), QStringLiteral( "ods" ) }, false, QStringLiteral( "datapackage" ), false, true ) );
  addParameter( new QgsProcessingParameterEnum( QStringLiteral( "CSV_ENCODING" ), tr( "Encoding of CSV" ), { QStringLiteral( "UTF-8" ), QStringLiteral( "CP932" ) }, false, QStringLiteral( "UTF-8" ), false, true ) );
  addParameter( new QgsProcessingParameterString( QStringLiteral( "OUTPUT" ), tr( "Folder (Data Package, CSV) or file (XLSX, ODS)" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "TABLE_COUNT" ), tr( "Tables" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "ROW_COUNT" ), tr( "Rows" ) ) );
  addOutput( new QgsProcessingOutputNumber( QStringLiteral( "REPLACED_COUNT" ), tr( "Characters replaced" ) ) );
}

QVariantMap ExportTablesAlgorithm::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
{
  const QString atlasFile = parameterAsString( parameters, QStringLiteral( "ATLAS" ), context );
  const QString path = parameterAsString( parameters, QStringLiteral( "OUTPUT" ), context );
  const TableSetFormat format = tableSetFormatFromId( parameterAsEnumString( parameters, QStringLiteral( "FORMAT" ), context ) ).value_or( TableSetFormat::DataPackage );
  const TableSetRequest request { format, path, format == TableSetFormat::Csv ? parameterAsEnumString( parameters, QStringLiteral( "CSV_ENCODING" ), context ) : QStringLiteral( "UTF-8" ) };
  QVariantMap results { { QStringLiteral( "OUTPUT" ), path } };
  Result<ExportedTables> exported;
  if ( atlasFile.isEmpty() )
  {
    const PreparedAtlas atlas = prepare( parameters, context, *feedback, 0.8 );
    results.insert( ledgerResults( atlas.ledger, *feedback ) );
    exported = exportTables( atlas, request, progressFrom( *feedback, 0.8, 0.2 ) );
  }
  else
    exported = exportTables( atlasFile, request, progressFrom( *feedback, 0, 1 ) );
  if ( !exported )
    throw QgsProcessingException( errorText( exported.error() ) );
  for ( const LostCharacter &lost : exported->written.lost )
    feedback->pushWarning( tr( "Table %1, row %2, column %3: “%4” is not in %5; 〓 stands for it" ).arg( lost.table ).arg( lost.row ).arg( lost.column, lost.character, request.encoding ) );
  results.insert( QStringLiteral( "TABLE_COUNT" ), exported->tables );
  results.insert( QStringLiteral( "ROW_COUNT" ), exported->rows );
  results.insert( QStringLiteral( "REPLACED_COUNT" ), static_cast<int>( exported->written.lost.size() ) );
  return results;
}

} // namespace clusteratlas
