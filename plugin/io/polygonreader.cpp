// SPDX-License-Identifier: GPL-2.0-or-later
#include "polygonreader.h"

#include "directgeometries.h"
#include "filesbelow.h"
#include "gdalmessages.h"
#include "layerchoice.h"
#include "ogrsource.h"
#include "polygonmeasure.h"
#include "rawlayer.h"
#include "sourcecrs.h"
#include "threadoption.h"
#include "zipnames.h"

#include <ogrsf_frmts.h>

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

struct RawPolygons
{
    QString layer;
    std::vector<RawColumn> columns;
    std::vector<StoredGeometry> rows;
    std::shared_ptr<const GeometryBytes> file; //!< of the rows that are not held
    TextEncoding declared;
    QString crs;
    QString crsFrom;
    QString address = {};
    PolygonFacts facts = {};
};

//! Text with coordinates in it is a table to those who wrote it.
bool isTable( GDALDataset &dataset )
{
  const char *driver = dataset.GetDriver() ? dataset.GetDriver()->GetDescription() : "";
  return EQUAL( driver, "CSV" ) || EQUAL( driver, "XLSX" ) || EQUAL( driver, "ODS" ) || EQUAL( driver, "XLS" );
}

//! The other layers of \a dataset that hold polygons.
QStringList layersLeft( GDALDataset &dataset, OGRLayer &taken )
{
  QStringList left;
  if ( dataset.GetLayerCount() > 1 )
    for ( OGRLayer *layer : dataset.GetLayers() )
      if ( layer != &taken && layerGeometry( *layer ) == LayerGeometry::Polygon )
        left << QString::fromUtf8( layer->GetName() );
  return left;
}

Result<RawPolygons> readFile( const SourceFile &file, const ReadOptions &options, bool keep, const Progress &progress )
{
  const OfflineGdal offline;
  Result<GDALDatasetUniquePtr> dataset = openRaw( file );
  if ( !dataset )
    return tl::unexpected( dataset.error() );
  const GdalMessages messages;
  if ( isTable( **dataset ) )
    return tl::unexpected( Error { Code::TableNotPolygons, file.address } );
  const Result<OGRLayer *> layer = chooseLayer( **dataset, file );
  if ( !layer )
    return tl::unexpected( layer.error() );
  Result<SourceCrs> crs = sourceCrs( **layer, options.crs, file.address );
  if ( !crs )
    return tl::unexpected( crs.error() );

  const OGRSpatialReference target = atlasCrs();
  std::unique_ptr<OGRCoordinateTransformation> transformation;
  if ( !crs->reference.IsSame( &target ) )
    transformation.reset( OGRCreateCoordinateTransformation( &crs->reference, &target ) );

  RawPolygons raw { QString::fromUtf8( ( *layer )->GetName() ), rawColumns( **layer ), {}, {}, declaredEncoding( **dataset, **layer ), crs->id, crs->from, file.address };
  raw.facts.crsRefuted = crs->refuted;
  raw.facts.axesSwapped = crs->swapsAxes;
  raw.facts.wrapped = crs->wraps;
  raw.facts.layersLeft = layersLeft( **dataset, **layer );
  const double total = static_cast<double>( std::max<GIntBig>( 1, ( *layer )->GetFeatureCount( TRUE ) ) );
  std::optional<DirectGeometries> direct;
  if ( !transformation && !crs->isMended() )
    direct.emplace( file, **layer, keep );
  const bool isDirect = direct && direct->isOn();
  std::vector<GIntBig> fids;
  ( *layer )->ResetReading();
  for ( auto &&feature : **layer )
  {
    appendCells( *feature, raw.columns );
    fids.push_back( feature->GetFID() );
    if ( !isDirect )
    {
      OGRGeometryUniquePtr geometry( feature->StealGeometry() );
      if ( geometry && crs->isMended() )
        mendCoordinates( *geometry, *crs );
      Result<QByteArray> wkb = atlasWkb( std::move( geometry ), transformation.get(), raw.facts );
      if ( !wkb )
        return tl::unexpected( Error { Code::CoordinateSystemUnknown, file.address, raw.layer, static_cast<qint64>( fids.size() ), messages.text() } );
      raw.rows.push_back( storedGeometry( fids.back(), *wkb, true ) );
    }
    if ( fids.size() % 256 == 0 && !report( progress, std::min( 1.0, static_cast<double>( fids.size() ) / total ) ) )
      return tl::unexpected( Error { Code::Canceled, file.address } );
  }
  if ( isDirect )
  {
    Result<std::vector<StoredGeometry>> taken = direct->take( fids, raw.facts );
    if ( !taken )
      return tl::unexpected( taken.error() );
    raw.rows = *std::move( taken );
    raw.file = direct->file();
  }
  if ( messages.hasFailure() )
    return tl::unexpected( Error { Code::SourceUnreadable, file.address, raw.layer, static_cast<qint64>( raw.rows.size() + 1 ), messages.text() } );
  return raw;
}

//! Whether \a wkb is a polygon or multipolygon without any part.
bool isWithoutParts( const QByteArray &wkb )
{
  constexpr int HEADER = 9;
  return wkb.size() == HEADER && wkb.endsWith( QByteArray( 4, '\0' ) );
}

//! Adds what is to say of \a raw to what was said of those before it.
void addFacts( PolygonFacts &facts, const RawPolygons &raw )
{
  facts.crsRefuted = facts.crsRefuted.isEmpty() ? raw.facts.crsRefuted : facts.crsRefuted;
  facts.axesSwapped = facts.axesSwapped || raw.facts.axesSwapped;
  facts.wrapped = facts.wrapped || raw.facts.wrapped;
  facts.layersLeft << raw.facts.layersLeft;
  facts.flattened += raw.facts.flattened;
  facts.straightened += raw.facts.straightened;
  for ( const StoredGeometry &row : raw.rows )
  {
    facts.nullGeometries += row.size == 0;
    facts.emptyGeometries += isWithoutParts( row.wkb );
  }
}

//! Why a file among several is left, by the error that its reading gave; empty when it must not be.
QString reasonToLeave( const Error &error )
{
  switch ( error.code )
  {
    case Code::NotPolygons:
    case Code::TableNotPolygons:
      return QStringLiteral( "no_polygons" );
    case Code::LayerMissing:
      return QStringLiteral( "no_layer" );
    case Code::SourceUnreadable: // settings and the like; a Shapefile that cannot be read is data lost
      return error.source.endsWith( QLatin1String( ".json" ), Qt::CaseInsensitive ) ? QStringLiteral( "not_vector" ) : QString();
    default:
      return {};
  }
}

std::vector<QByteArray> heldBytes( const std::vector<StoredGeometry> &rows )
{
  std::vector<QByteArray> wkb;
  wkb.reserve( rows.size() );
  for ( const StoredGeometry &row : rows )
    wkb.push_back( row.wkb );
  return wkb;
}

//! Takes out of \a parts what covers the same land as another part, and lists it in \a left.
void leaveSameAreas( std::vector<RawPolygons> &parts, std::vector<LeftFile> &left )
{
  std::vector<PolygonMeasure> measures;
  std::vector<int> ranks;
  for ( const RawPolygons &part : parts )
  {
    measures.push_back( measureOf( heldBytes( part.rows ) ) );
    ranks.push_back( formatRank( part.address ) );
  }
  const std::vector<size_t> kept = keptFor( measures, ranks );
  std::vector<RawPolygons> remaining;
  for ( size_t index = 0; index < parts.size(); ++index )
    if ( kept[index] != index )
      left.push_back( { shownAddress( parts[index].address ), QStringLiteral( "same_area" ), shownAddress( parts[kept[index]].address ) } );
  for ( size_t index = 0; index < parts.size(); ++index )
    if ( kept[index] == index )
      remaining.push_back( std::move( parts[index] ) );
  parts = std::move( remaining );
}

//! Appends the cells of \a raw, decoded, to the \a before rows of \a table; a column it lacks, or that is new, gets null cells.
void append( PolygonColumns &table, size_t before, RawPolygons &raw )
{
  for ( RawColumn &column : raw.columns )
  {
    const QString name = decodeLossy( column.name, table.encoding.name );
    auto target = std::find_if( table.columns.begin(), table.columns.end(), [&name]( const CandidateColumn &existing ) { return existing.name == name; } );
    if ( target == table.columns.end() )
    {
      table.columns.push_back( { name, std::vector<QString>( before ), column.numeric } );
      target = std::prev( table.columns.end() );
    }
    target->numeric = target->numeric && column.numeric;
    target->values.resize( before );
    target->values.reserve( before + column.cells.size() );
    const QByteArray *last = nullptr;
    for ( const QByteArray &cell : column.cells )
    {
      // Equal neighbours share their bytes (appendCells()), so they may share their text.
      if ( last && !cell.isNull() && last->constData() == cell.constData() )
        target->values.push_back( QString( target->values.back() ) );
      else
        target->values.push_back( cell.isNull() ? QString() : decodeLossy( cell, table.encoding.name ) );
      last = &cell;
    }
    column.cells = {};
  }
  for ( CandidateColumn &column : table.columns )
    column.values.resize( before + raw.rows.size() );
}

struct ReadParts
{
    PolygonColumns table;
    std::vector<RawPolygons> parts; //!< without cells
};

//! Unless \a keep, the polygons of a single file may be left in it.
Result<ReadParts> readParts( const QString &source, const ReadOptions &options, bool keep, const Progress &progress )
{
  if ( !options.encoding.isEmpty() && !isKnownEncoding( options.encoding ) )
    return tl::unexpected( Error { Code::SourceUnreadable, source, {}, -1, QStringLiteral( "unknown encoding %1" ).arg( options.encoding ) } );
  Result<SourceListing> listing = listSource( source );
  if ( !listing )
    return tl::unexpected( listing.error() );
  const std::vector<SourceFile> &files = listing->files;

  std::vector<RawPolygons> parts;
  std::optional<Error> firstRefusal;
  for ( size_t index = 0; index < files.size(); ++index )
  {
    const double share = 1.0 / static_cast<double>( files.size() );
    Result<RawPolygons> raw = readFile( files[index], options, keep || files.size() > 1, [&]( double done ) { return report( progress, ( static_cast<double>( index ) + done ) * share ); } );
    if ( raw )
    {
      parts.push_back( *std::move( raw ) );
      continue;
    }
    Error error = raw.error();
    const QString reason = reasonToLeave( error );
    error.source = shownAddress( error.source );
    if ( files.size() == 1 || reason.isEmpty() )
      return tl::unexpected( error );
    firstRefusal = firstRefusal.value_or( error );
    listing->left.push_back( { error.source, reason } );
  }
  if ( parts.empty() )
    return tl::unexpected( firstRefusal.value_or( Error { Code::NotPolygons, source } ) );
  if ( parts.size() > 1 )
    leaveSameAreas( parts, listing->left );

  PolygonColumns table { parts.front().layer, encodingOf( parts.front().columns, options.encoding, parts.front().declared ), parts.front().crs, parts.front().crsFrom, {} };
  table.facts.files = static_cast<int>( parts.size() );
  table.facts.filesLeft = std::move( listing->left );
  size_t rows = 0;
  for ( RawPolygons &raw : parts )
  {
    table.encoding = parts.size() == 1 ? table.encoding : encodingOf( raw.columns, options.encoding, raw.declared );
    addFacts( table.facts, raw );
    append( table, rows, raw );
    rows += raw.rows.size();
  }
  if ( rows == 0 )
    return tl::unexpected( Error { Code::NoFeatures, source, table.layer } );
  return ReadParts { std::move( table ), std::move( parts ) };
}
} // namespace

Result<PolygonTable> readPolygons( const QString &source, const ReadOptions &options, const Progress &progress )
{
  Result<ReadParts> read = readParts( source, options, true, progress );
  if ( !read )
    return tl::unexpected( read.error() );
  PolygonTable table { std::move( read->table ) };
  for ( RawPolygons &raw : read->parts )
  {
    const std::vector<QByteArray> wkb = heldBytes( std::exchange( raw.rows, {} ) );
    table.wkb.insert( table.wkb.end(), wkb.begin(), wkb.end() );
  }
  return table;
}

Result<StoredPolygonTable> readStoredPolygons( const QString &source, const ReadOptions &options, const Progress &progress )
{
  Result<ReadParts> read = readParts( source, options, false, progress );
  if ( !read )
    return tl::unexpected( read.error() );
  std::vector<StoredGeometry> rows;
  for ( RawPolygons &raw : read->parts )
    rows.insert( rows.end(), std::make_move_iterator( raw.rows.begin() ), std::make_move_iterator( raw.rows.end() ) );
  // Of several files all are held.
  return StoredPolygonTable { std::move( read->table ), PolygonBytes( std::move( rows ), read->parts.front().file, source ) };
}

} // namespace clusteratlas
