// SPDX-License-Identifier: GPL-2.0-or-later
#include "printatlas.h"

#include "buildatlas.h"
#include "io/datapackagereader.h"
#include "io/gdalmessages.h"
#include "layers/atlasproject.h"
#include "layouts/layoutchecks.h"
#include "layouts/pageexport.h"
#include "layouts/printpage.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <qgsproject.h>
#include <qgsprojectmetadata.h>

namespace clusteratlas
{

namespace
{
//! What a page is made from.
struct PrintedAtlas
{
    QString geopackage;
    Dataset dataset;
    Ledger ledger;
    std::unique_ptr<QTemporaryDir> folder; //!< of the GeoPackage, where it was made for the page alone
};

//! The GeoPackage of the built-in atlas alone; the page brings its own styles and project.
Result<PrintedAtlas> builtInAtlas()
{
  Result<PreparedAtlas> prepared = prepareAtlas( AtlasSources {} );
  if ( !prepared )
    return tl::unexpected( prepared.error() );
  PrintedAtlas atlas { QString(), *prepared->dataset, prepared->ledger, nullptr };
  Result<StagedAtlas> staged = stageAtlas( *std::move( prepared ), QDir::tempPath() );
  if ( !staged )
    return tl::unexpected( staged.error() );
  atlas.folder = std::move( staged->staging );
  atlas.geopackage = atlas.folder->filePath( QStringLiteral( "atlas.gpkg" ) );
  return atlas;
}

//! What the ledger of a written atlas says of \a item; empty when it says nothing.
QString ledgerValue( const Dataset &dataset, const char *part, const char *item )
{
  if ( const DataTable *table = dataset.table( QLatin1String( "ledger" ) ) )
    for ( const AttributeTable::Row &row : table->cells.rows )
      if ( table->cells.cell( row, QLatin1String( "part" ) ) == QLatin1String( part ) && table->cells.cell( row, QLatin1String( "item" ) ) == QLatin1String( item ) )
        return table->cells.cell( row, QLatin1String( "value" ) );
  return QString();
}

Result<PrintedAtlas> atlasOf( const QString &geopackage )
{
  Result<Dataset> dataset = readDataset( geopackage );
  if ( !dataset )
    return tl::unexpected( dataset.error() );
  const DataTable *prefectures = dataset->table( QLatin1String( "prefectures" ) );
  if ( !prefectures )
    return tl::unexpected( Error { Error::Code::TableMissing, geopackage, QStringLiteral( "prefectures" ) } );
  std::set<PrefectureCode> withPolygon;
  for ( const AttributeTable::Row &row : prefectures->cells.rows )
    if ( const auto code = PrefectureCode::fromNumber( prefectures->cells.cell( row, QLatin1String( "pref_code" ) ).toInt() ) )
      withPolygon.insert( *code );

  PrintedAtlas atlas { QFileInfo( geopackage ).absoluteFilePath(), *std::move( dataset ), {}, nullptr };
  atlas.ledger.role = RoleFilter::fromId( ledgerValue( atlas.dataset, "attributes", "role" ) ).value_or( RoleFilter {} );
  atlas.ledger.polygons.source = ledgerValue( atlas.dataset, "polygons", "source" );
  atlas.ledger.polygons.keyField = ledgerValue( atlas.dataset, "polygons", "key_field" );
  atlas.ledger.attributesSource = geopackage;
  const JoinResult join = joinMemberships( atlas.dataset, atlas.ledger.role, withPolygon );
  recordJoin( atlas.dataset, join, withPolygon, atlas.ledger );
  // Every feature of the layer was drawable when the atlas was written: stageAtlas() refuses others.
  atlas.ledger.membershipsDrawn = atlas.ledger.membershipsJoined;
  return atlas;
}

//! A project of its own and the page in it.
struct Sheet
{
    QString language;
    std::unique_ptr<QgsProject> project;
    std::unique_ptr<QgsPrintLayout> layout;
};

Result<Sheet> sheetIn( const QString &language, const PrintedAtlas &atlas, PrintRequest request )
{
  Sheet sheet { language, std::make_unique<QgsProject>(), nullptr };
  if ( addAtlas( *sheet.project, atlas.geopackage, atlas.dataset, atlas.ledger, language ).isEmpty() )
    return tl::unexpected( Error { Error::Code::SourceUnreadable, atlas.geopackage } );
  fitProjectToAtlas( *sheet.project, atlas.dataset, language );
  // The file shall not name the user who made it.
  QgsProjectMetadata metadata = sheet.project->metadata();
  metadata.setAuthor( QString() );
  sheet.project->setMetadata( metadata );
  request.language = language;
  sheet.layout = plainPage( *sheet.project, atlas.dataset, atlas.ledger, request );
  return sheet;
}
} // namespace

Result<AtlasPrinted> printAtlas( const AtlasPrint &print, const Progress &progress )
{
  const Result<PrintedAtlas> atlas = print.geopackage.isEmpty() ? builtInAtlas() : atlasOf( print.geopackage );
  if ( !atlas )
    return tl::unexpected( atlas.error() );
  AtlasPrinted printed;
  std::vector<Sheet> sheets;
  for ( const QString &language : print.languages )
  {
    Result<Sheet> sheet = sheetIn( language, *atlas, print.request );
    if ( !sheet )
      return tl::unexpected( sheet.error() );
    if ( print.isStrict )
      addNewProblems( printed.problems, checkPages( *sheet->layout ) );
    sheets.push_back( *std::move( sheet ) );
  }
  if ( !printed.problems.empty() )
    return printed;
  for ( size_t index = 0; index < sheets.size(); ++index )
  {
    const auto report = [&]( double share ) { return clusteratlas::report( progress, ( static_cast<double>( index ) + share ) / static_cast<double>( sheets.size() ) ); };
    const QString path = sheets.size() > 1 ? pathInLanguage( print.path, sheets[index].language ) : print.path;
    // GDAL tells of roundings of a PDF with layers, once for every part of the page.
    const GdalMessages messages;
    // Each page is turned to once: it is checked when it is written.
    const auto look = [&printed, &layout = *sheets[index].layout] { addNewProblems( printed.problems, checkLayout( layout ) ); };
    const Result<int> written = exportPages( *sheets[index].layout, path, print.isGeoPdf, report, look );
    if ( !written )
      return tl::unexpected( written.error() );
    printed.sheets += *written;
  }
  printed.isWritten = true;
  return printed;
}

} // namespace clusteratlas
