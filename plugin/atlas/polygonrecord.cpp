// SPDX-License-Identifier: GPL-2.0-or-later
#include "polygonrecord.h"

#include <QDataStream>

namespace clusteratlas
{

namespace
{
//! Puts values into a stream; with Reader it lets one function describe both ways.
class Writer
{
  public:
    explicit Writer( QByteArray *into )
      : mStream( into, QIODevice::WriteOnly )
    {
      mStream.setVersion( QDataStream::Qt_5_15 );
    }

    template <typename Value>
    Writer &operator&( const Value &value )
    {
      mStream << value;
      return *this;
    }

    template <typename Item, typename Transfer>
    void list( std::vector<Item> &items, const Transfer &transfer )
    {
      mStream << static_cast<quint32>( items.size() );
      for ( Item &item : items )
        transfer( *this, item );
    }

  private:
    QDataStream mStream;
};

class Reader
{
  public:
    explicit Reader( const QByteArray &from )
      : mStream( from )
    {
      mStream.setVersion( QDataStream::Qt_5_15 );
    }

    template <typename Value>
    Reader &operator&( Value &value )
    {
      mStream >> value;
      return *this;
    }

    template <typename Item, typename Transfer>
    void list( std::vector<Item> &items, const Transfer &transfer )
    {
      quint32 count = 0;
      mStream >> count;
      for ( quint32 index = 0; index < count && mStream.status() == QDataStream::Ok; ++index )
        transfer( *this, items.emplace_back() );
    }

    bool isDone() const { return mStream.status() == QDataStream::Ok && mStream.atEnd(); }

  private:
    QDataStream mStream;
};

//! Where a body belongs: the prefecture of a polygon and the features it was made of, a municipality, or the row of a feature without prefecture.
struct Place
{
    quint8 prefecture = 0;
    qint32 features = 0;
    qint32 municipality = -1; //!< its place in MunicipalPolygons::placed
    qint64 row = 0;
};

// Every member is bound by name, so that one added later does not compile until it is kept too.
template <typename Stream>
void transferFacts( Stream &stream, PolygonFacts &facts )
{
  auto &[files, filesLeft, layersLeft, crsRefuted, axesSwapped, wrapped, nullGeometries, emptyGeometries, flattened, straightened, repairs, repeated, repeatedCount] = facts;
  stream &files &layersLeft &crsRefuted &axesSwapped &wrapped &nullGeometries &emptyGeometries &flattened &straightened &repeatedCount;
  stream.list( filesLeft, []( Stream &inner, LeftFile &item ) {
    auto &[file, reason, instead] = item;
    inner &file &reason &instead;
  } );
  stream.list( repairs, []( Stream &inner, RepairedFeature &item ) {
    auto &[row, value, reason, longitude, latitude] = item;
    inner &row &value &reason &longitude &latitude;
  } );
  stream.list( repeated, []( Stream &inner, RepeatedFeature &item ) {
    auto &[row, earlierRow, value] = item;
    inner &row &earlierRow &value;
  } );
}

template <typename Stream>
void transferLedger( Stream &stream, Ledger::Polygons &ledger )
{
  auto &[source, layer, encoding, encodingFrom, crs, crsFrom, keyField, keyForm, features, recognised, featuresPlaced, repaired, municipalities, united, unrecognised, closed, facts] = ledger;
  static_cast<void>( source );
  // Gaps are closed in what comes out of the cache.
  static_cast<void>( closed );
  stream &layer &encoding &encodingFrom &crs &crsFrom &keyField &keyForm &features &recognised &featuresPlaced &repaired &municipalities;
  stream.list( united, []( Stream &inner, Ledger::UnitedGroup &item ) {
    auto &[group, reason, areaDifference] = item;
    inner &group &reason &areaDifference;
  } );
  stream.list( unrecognised, []( Stream &inner, Ledger::UnrecognisedFeature &item ) {
    auto &[row, value, reason] = item;
    inner &row &value &reason;
  } );
  transferFacts( stream, facts );
}

template <typename Stream>
void transferMunicipalities( Stream &stream, MunicipalPolygons &municipalities )
{
  auto &[inPolygons, placed] = municipalities;
  stream &inPolygons;
  stream.list( placed, []( Stream &inner, PlacedMunicipality &item ) {
    auto &[named, rows, name, code, change, bySuccessor, reason, suggestion, wkb] = item;
    static_cast<void>( wkb );
    quint64 index = named;
    inner &index &name &code &change &bySuccessor &reason &suggestion;
    named = index;
    inner.list( rows, []( Stream &rowStream, size_t &row ) {
      quint64 number = row;
      rowStream &number;
      row = number;
    } );
  } );
}

template <typename Stream>
void transferHead( Stream &stream, Ledger::Polygons &ledger, std::vector<Ledger::RefusedColumn> &columns, MunicipalPolygons &municipalities, std::vector<Place> &places )
{
  transferLedger( stream, ledger );
  stream.list( columns, []( Stream &inner, Ledger::RefusedColumn &item ) {
    auto &[column, reason] = item;
    inner &column &reason;
  } );
  transferMunicipalities( stream, municipalities );
  stream.list( places, []( Stream &inner, Place &place ) {
    auto &[prefecture, features, municipality, row] = place;
    inner &prefecture &features &municipality &row;
  } );
}
} // namespace

CacheEntry recordOf( const RecognisedPolygons &polygons )
{
  const auto &[wkbs, features, ledger, unrecognised, columns, municipalities] = polygons;
  CacheEntry record;
  std::vector<Place> places;
  for ( const auto &[code, wkb] : wkbs )
  {
    places.push_back( { static_cast<quint8>( code.number() ), features.at( code ) } );
    record.bodies.push_back( wkb );
  }
  for ( const auto &[row, wkb] : unrecognised )
  {
    places.push_back( { 0, 0, -1, row } );
    record.bodies.push_back( wkb );
  }
  for ( size_t index = 0; index < municipalities.placed.size(); ++index )
  {
    places.push_back( { 0, 0, static_cast<qint32>( index ) } );
    record.bodies.push_back( municipalities.placed[index].wkb );
  }
  Ledger::Polygons writtenLedger = ledger;
  std::vector<Ledger::RefusedColumn> writtenColumns = columns;
  MunicipalPolygons writtenMunicipalities = municipalities;
  Writer writer( &record.head );
  transferHead( writer, writtenLedger, writtenColumns, writtenMunicipalities, places );
  return record;
}

std::optional<RecognisedPolygons> polygonsFromRecord( CacheEntry record, const QString &source )
{
  RecognisedPolygons polygons;
  std::vector<Place> places;
  Reader reader( record.head );
  transferHead( reader, polygons.ledger, polygons.columns, polygons.municipalities, places );
  if ( !reader.isDone() || places.size() != record.bodies.size() )
    return std::nullopt;
  for ( size_t index = 0; index < places.size(); ++index )
  {
    const Place &place = places[index];
    QByteArray &body = record.bodies[index];
    if ( place.municipality >= static_cast<qint32>( polygons.municipalities.placed.size() ) )
      return std::nullopt;
    if ( place.municipality >= 0 )
      polygons.municipalities.placed[static_cast<size_t>( place.municipality )].wkb = std::move( body );
    else if ( const std::optional<PrefectureCode> code = PrefectureCode::fromNumber( place.prefecture ) )
    {
      polygons.polygons.emplace( *code, std::move( body ) );
      polygons.features.emplace( *code, place.features );
    }
    else
      polygons.unrecognised.emplace( place.row, std::move( body ) );
  }
  polygons.ledger.source = source;
  return polygons;
}

} // namespace clusteratlas
