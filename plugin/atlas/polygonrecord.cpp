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

//! Where a body belongs: the prefecture of a polygon and the features it was made of, or the row of a feature without prefecture.
struct Place
{
    quint8 prefecture = 0;
    qint32 features = 0;
    qint64 row = 0;
};

// Every member is bound by name, so that one added later does not compile until it is kept too.
template <typename Stream>
void transferLedger( Stream &stream, Ledger::Polygons &ledger )
{
  auto &[source, layer, encoding, encodingFrom, crs, crsFrom, keyField, keyForm, features, recognised, featuresPlaced, repaired, municipalities, united, unrecognised] = ledger;
  static_cast<void>( source );
  stream &layer &encoding &encodingFrom &crs &crsFrom &keyField &keyForm &features &recognised &featuresPlaced &repaired &municipalities;
  stream.list( united, []( Stream &inner, Ledger::UnitedGroup &item ) {
    auto &[group, reason, areaDifference] = item;
    inner &group &reason &areaDifference;
  } );
  stream.list( unrecognised, []( Stream &inner, Ledger::UnrecognisedFeature &item ) {
    auto &[row, value, reason] = item;
    inner &row &value &reason;
  } );
}

template <typename Stream>
void transferHead( Stream &stream, Ledger::Polygons &ledger, std::vector<Ledger::RefusedColumn> &columns, std::vector<Place> &places )
{
  transferLedger( stream, ledger );
  stream.list( columns, []( Stream &inner, Ledger::RefusedColumn &item ) {
    auto &[column, reason] = item;
    inner & column & reason;
  } );
  stream.list( places, []( Stream &inner, Place &place ) {
    auto &[prefecture, features, row] = place;
    inner &prefecture &features &row;
  } );
}
} // namespace

CacheEntry recordOf( const RecognisedPolygons &polygons )
{
  const auto &[wkbs, features, ledger, unrecognised, columns] = polygons;
  CacheEntry record;
  std::vector<Place> places;
  for ( const auto &[code, wkb] : wkbs )
  {
    places.push_back( { static_cast<quint8>( code.number() ), features.at( code ), 0 } );
    record.bodies.push_back( wkb );
  }
  for ( const auto &[row, wkb] : unrecognised )
  {
    places.push_back( { 0, 0, row } );
    record.bodies.push_back( wkb );
  }
  Ledger::Polygons writtenLedger = ledger;
  std::vector<Ledger::RefusedColumn> writtenColumns = columns;
  Writer writer( &record.head );
  transferHead( writer, writtenLedger, writtenColumns, places );
  return record;
}

std::optional<RecognisedPolygons> polygonsFromRecord( CacheEntry record, const QString &source )
{
  RecognisedPolygons polygons;
  std::vector<Place> places;
  Reader reader( record.head );
  transferHead( reader, polygons.ledger, polygons.columns, places );
  if ( !reader.isDone() || places.size() != record.bodies.size() )
    return std::nullopt;
  for ( size_t index = 0; index < places.size(); ++index )
  {
    const std::optional<PrefectureCode> code = PrefectureCode::fromNumber( places[index].prefecture );
    if ( code )
    {
      polygons.polygons.emplace( *code, std::move( record.bodies[index] ) );
      polygons.features.emplace( *code, places[index].features );
    }
    else
      polygons.unrecognised.emplace( places[index].row, std::move( record.bodies[index] ) );
  }
  polygons.ledger.source = source;
  return polygons;
}

} // namespace clusteratlas
