// SPDX-License-Identifier: GPL-2.0-or-later
#include "crsevidence.h"

#include "core/keycolumn.h"
#include "core/prefectureplaces.h"
#include "rawlayer.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace clusteratlas
{

namespace
{
constexpr int SAMPLES = 400;
constexpr int ROWS_READ = 20000;
constexpr double NEARLY_ALL = 0.9;

//! The first vertex of the part with most of them: it lies on the land, as a centre between islands may not.
bool vertexOf( const OGRGeometry *geometry, double &x, double &y )
{
  if ( !geometry || geometry->IsEmpty() )
    return false;
  if ( const auto *polygon = dynamic_cast<const OGRPolygon *>( geometry ) )
  {
    x = polygon->getExteriorRing()->getX( 0 );
    y = polygon->getExteriorRing()->getY( 0 );
    return true;
  }
  const auto *collection = dynamic_cast<const OGRGeometryCollection *>( geometry );
  if ( !collection )
    return false;
  const OGRPolygon *largest = nullptr;
  for ( const OGRGeometry *part : *collection )
    if ( const auto *polygon = dynamic_cast<const OGRPolygon *>( part ); polygon && !polygon->IsEmpty() && ( !largest || polygon->getExteriorRing()->getNumPoints() > largest->getExteriorRing()->getNumPoints() ) )
      largest = polygon;
  return vertexOf( largest, x, y );
}

struct Rows
{
    std::vector<RawColumn> columns;
    std::vector<std::pair<double, double>> vertices; //!< of each row; not a number where there is none
};

void appendRow( const OGRFeature &feature, Rows &rows )
{
  double x = std::numeric_limits<double>::quiet_NaN(), y = x;
  vertexOf( feature.GetGeometryRef(), x, y );
  appendCells( feature, rows.columns );
  rows.vertices.emplace_back( x, y );
}

Rows spreadRows( OGRLayer &layer )
{
  Rows rows { rawColumns( layer ), {} };
  const GIntBig count = layer.GetFeatureCount( FALSE );
  const GIntBig step = count > SAMPLES ? count / SAMPLES : 1;
  const bool canJump = step > 1 && layer.TestCapability( OLCFastSetNextByIndex );
  layer.ResetReading();
  for ( GIntBig index = 0; index < ( canJump ? count : ROWS_READ ); index += canJump ? step : 1 )
  {
    if ( canJump && layer.SetNextByIndex( index ) != OGRERR_NONE )
      break;
    const OGRFeatureUniquePtr feature( layer.GetNextFeature() );
    if ( !feature )
      break;
    if ( canJump || index % step == 0 )
      appendRow( *feature, rows );
  }
  layer.ResetReading();
  return rows;
}

struct Realisation
{
    int datum;
    int planeOne; //!< EPSG code of zone I; the others follow
    int utm51;    //!< of UTM zone 51N; the others follow
};

constexpr Realisation REALISATIONS[] = { { 6668, 6669, 6688 }, { 4612, 2443, 3097 }, { 4301, 30161, 3092 } };
constexpr int PLANE_ZONES = 19;
constexpr int UTM_ZONES = 5;
constexpr int WEB_MERCATOR = 3857;

//! The share of \a samples in whose prefecture zone \a zone is in use.
double shareInUse( const std::vector<PlacedSample> &samples, int zone )
{
  const auto isInUse = [zone]( const PlacedSample &sample ) {
    const std::vector<int> zones = planeZones( sample.prefecture );
    return std::find( zones.begin(), zones.end(), zone ) != zones.end();
  };
  return static_cast<double>( std::count_if( samples.begin(), samples.end(), isInUse ) ) / static_cast<double>( samples.size() );
}
} // namespace

std::vector<PlacedSample> placedSamples( OGRLayer &layer )
{
  const Rows rows = spreadRows( layer );
  const QString encoding = encodingOf( rows.columns, QString(), {} ).name;
  std::vector<CandidateColumn> candidates;
  for ( const RawColumn &column : rows.columns )
  {
    CandidateColumn candidate { decodeLossy( column.name, encoding ), {}, column.numeric };
    for ( const QByteArray &cell : column.cells )
      candidate.values.push_back( cell.isNull() ? QString() : decodeLossy( cell, encoding ) );
    candidates.push_back( std::move( candidate ) );
  }
  const KeyColumnChoice choice = chooseKeyColumn( candidates );
  std::vector<PlacedSample> samples;
  if ( !choice.column )
    return samples;
  const std::vector<QString> &labels = candidates[static_cast<size_t>( *choice.column )].values;
  for ( size_t row = 0; row < rows.vertices.size(); ++row )
    if ( const PrefectureMatchResult match = matchPrefecture( labels[row] ); match && std::isfinite( rows.vertices[row].first ) )
      samples.push_back( { match->code, rows.vertices[row].first, rows.vertices[row].second } );
  return samples;
}

double shareInPlace( const std::vector<PlacedSample> &samples, const OGRSpatialReference &reference, bool swapped )
{
  if ( samples.empty() )
    return 0;
  const OGRSpatialReference target = atlasCrs();
  const std::unique_ptr<OGRCoordinateTransformation> transformation( OGRCreateCoordinateTransformation( &reference, &target ) );
  if ( !transformation )
    return 0;
  int hits = 0;
  for ( const PlacedSample &sample : samples )
  {
    double x = swapped ? sample.y : sample.x, y = swapped ? sample.x : sample.y;
    if ( transformation->Transform( 1, &x, &y ) && mayLieIn( sample.prefecture, x, y ) )
      ++hits;
  }
  return hits / static_cast<double>( samples.size() );
}

std::vector<CrsFit> fittingSystems( const std::vector<PlacedSample> &samples, int datum )
{
  const Realisation *realisation = std::find_if( std::begin( REALISATIONS ), std::end( REALISATIONS ), [datum]( const Realisation &each ) { return each.datum == datum; } );
  if ( samples.empty() || realisation == std::end( REALISATIONS ) )
    return {};
  std::vector<CrsFit> all, inUse;
  const auto study = [&]( int epsg, bool swapped, double use ) {
    OGRSpatialReference reference;
    reference.importFromEPSG( epsg );
    reference.SetAxisMappingStrategy( OAMS_TRADITIONAL_GIS_ORDER );
    if ( shareInPlace( samples, reference, swapped ) < NEARLY_ALL )
      return;
    all.push_back( { epsg, swapped } );
    if ( use >= NEARLY_ALL )
      inUse.push_back( { epsg, swapped } );
  };
  for ( const bool swapped : { false, true } )
  {
    for ( int zone = 1; zone <= PLANE_ZONES; ++zone )
      study( realisation->planeOne + zone - 1, swapped, shareInUse( samples, zone ) );
    for ( int zone = 0; zone < UTM_ZONES; ++zone )
      study( realisation->utm51 + zone, swapped, 1 );
    study( WEB_MERCATOR, swapped, 1 );
    if ( !all.empty() )
      break;
  }
  return inUse.empty() ? all : inUse;
}

int datumOfName( const QString &source )
{
  constexpr int FIRST_YEAR_OF_JGD2011 = 2016;
  const QString name = QFileInfo( source ).fileName().normalized( QString::NormalizationForm_KC ).toUpper();
  if ( name.contains( QLatin1String( "JGD2011" ) ) )
    return 6668;
  if ( name.contains( QLatin1String( "JGD2000" ) ) )
    return 4612;
  if ( name.contains( QStringLiteral( "日本測地系" ) ) || name.contains( QStringLiteral( "旧測地系" ) ) || name.contains( QLatin1String( "TOKYO97" ) ) )
    return 4301;
  // N03-20210101_GML.zip, N03-21_26_210101.shp, N03-090320_26-g_AdministrativeBoundary.shp: the day stands in six or eight digits.
  static const QRegularExpression day( QStringLiteral( "N03-(?:\\d{2}_(?:\\d{2}_)?(?=\\d{6}))?(\\d{8}|\\d{6})(?!\\d)" ) );
  const QRegularExpressionMatch match = day.match( name );
  if ( !match.hasMatch() )
    return 0;
  const QString digits = match.captured( 1 );
  const int twoDigits = digits.left( 2 ).toInt();
  const int year = digits.size() == 8 ? digits.left( 4 ).toInt() : twoDigits + ( twoDigits >= 50 ? 1900 : 2000 );
  return year < FIRST_YEAR_OF_JGD2011 ? 4612 : 6668;
}

} // namespace clusteratlas
