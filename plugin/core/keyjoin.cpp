// SPDX-License-Identifier: GPL-2.0-or-later
#include "keyjoin.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
//! Texts numbered from 0 as they come: an open table of their hashes beside the texts in one string.
class KeyNumbers
{
  public:
    explicit KeyNumbers( size_t mostKeys )
    {
      size_t size = 16;
      while ( size < 2 * mostKeys )
        size *= 2;
      mSlots.resize( size );
    }

    qint32 find( QStringView key ) const { return mSlots[slotOf( key, hashOf( key ) )].number; }

    qint32 add( QStringView key )
    {
      const quint32 hash = hashOf( key );
      Slot &slot = mSlots[slotOf( key, hash )];
      if ( slot.number == KeyJoin::NO_KEY )
      {
        slot = { hash, mCount++ };
        mText.append( key.data(), static_cast<int>( key.size() ) );
        mEnds.push_back( mText.size() );
      }
      return slot.number;
    }

    size_t count() const { return mEnds.size(); }

  private:
    struct Slot
    {
        quint32 hash = 0;
        qint32 number = KeyJoin::NO_KEY;
    };

    static quint32 hashOf( QStringView key )
    {
      // FNV-1a over code units, then mixed: codes that count up differ in few bits.
      quint64 hash = 14695981039346656037ULL;
      for ( const QChar c : key )
        hash = ( hash ^ c.unicode() ) * 1099511628211ULL;
      return static_cast<quint32>( ( hash ^ hash >> 32 ) * 0x9E3779B1U );
    }

    QStringView text( qint32 number ) const
    {
      const int begin = number == 0 ? 0 : mEnds[static_cast<size_t>( number ) - 1];
      return QStringView( mText ).mid( begin, mEnds[static_cast<size_t>( number )] - begin );
    }

    //! Where \a key is, or belongs.
    size_t slotOf( QStringView key, quint32 hash ) const
    {
      const size_t mask = mSlots.size() - 1;
      size_t at = hash & mask;
      while ( mSlots[at].number != KeyJoin::NO_KEY && !( mSlots[at].hash == hash && text( mSlots[at].number ) == key ) )
        at = ( at + 1 ) & mask;
      return at;
    }

    std::vector<Slot> mSlots;
    QString mText;
    std::vector<int> mEnds;
    qint32 mCount = 0;
};

void placeRows( const KeySide &table, const KeyRules &rules, const KeyNumbers &numbers, KeyJoin &join )
{
  KeyTexts texts( table, rules, false );
  join.rowKeys.resize( table.rows, KeyJoin::NO_KEY );
  join.rowsBegin.assign( numbers.count() + 1, 0 );
  for ( size_t row = 0; row < table.rows; ++row )
  {
    const QStringView key = texts.of( row );
    join.rowKeys[row] = key.isEmpty() ? KeyJoin::NO_KEY : numbers.find( key );
    if ( join.rowKeys[row] == KeyJoin::NO_KEY )
    {
      join.unjoined.push_back( static_cast<quint32>( row ) );
      if ( key.isEmpty() )
        join.emptyKeys.push_back( static_cast<quint32>( row ) );
    }
    else
      ++join.rowsBegin[static_cast<size_t>( join.rowKeys[row] ) + 1];
  }
  for ( size_t key = 1; key < join.rowsBegin.size(); ++key )
    join.rowsBegin[key] += join.rowsBegin[key - 1];
  std::vector<quint32> next( join.rowsBegin.begin(), join.rowsBegin.end() - 1 );
  join.rows.resize( join.rowsBegin.back() );
  for ( size_t row = 0; row < table.rows; ++row )
    if ( join.rowKeys[row] != KeyJoin::NO_KEY )
      join.rows[next[static_cast<size_t>( join.rowKeys[row] )]++] = static_cast<quint32>( row );
}
} // namespace

QLatin1String cardinalityId( Cardinality cardinality )
{
  switch ( cardinality )
  {
    case Cardinality::OneToOne:
      return QLatin1String( "one_to_one" );
    case Cardinality::OneToMany:
      return QLatin1String( "one_to_many" );
    case Cardinality::ManyToOne:
      return QLatin1String( "many_to_one" );
    case Cardinality::ManyToMany:
      return QLatin1String( "many_to_many" );
  }
  Q_UNREACHABLE();
}

KeyJoin::Range KeyJoin::rowsOf( size_t polygon ) const
{
  const qint32 key = polygonKeys[polygon];
  if ( key == NO_KEY )
    return { rows.data(), rows.data() };
  return { rows.data() + rowsBegin[static_cast<size_t>( key )], rows.data() + rowsBegin[static_cast<size_t>( key ) + 1] };
}

KeyJoin joinByKey( const KeySide &polygons, const KeySide &table, const KeyRules &rules )
{
  KeyJoin join;
  KeyNumbers numbers( polygons.rows );
  KeyTexts texts( polygons, rules, true );
  size_t keyed = 0;
  for ( size_t polygon = 0; polygon < polygons.rows; ++polygon )
  {
    const QStringView key = texts.of( polygon );
    join.polygonKeys.push_back( key.isEmpty() ? KeyJoin::NO_KEY : numbers.add( key ) );
    keyed += key.isEmpty() ? 0 : 1;
  }
  join.polygonsShareKeys = keyed > numbers.count();
  placeRows( table, rules, numbers, join );

  bool sharesRows = false;
  std::vector<bool> seen( numbers.count(), false );
  for ( size_t polygon = 0; polygon < polygons.rows; ++polygon )
  {
    const size_t count = join.rowsOf( polygon ).size();
    join.pairs += static_cast<qint64>( count );
    if ( count == 0 )
    {
      join.without.push_back( static_cast<quint32>( polygon ) );
      continue;
    }
    const size_t key = static_cast<size_t>( join.polygonKeys[polygon] );
    sharesRows = sharesRows || seen[key];
    seen[key] = true;
  }
  bool sharesPolygons = false;
  for ( size_t key = 0; key < numbers.count(); ++key )
    sharesPolygons = sharesPolygons || join.rowsBegin[key + 1] - join.rowsBegin[key] > 1;
  join.cardinality = sharesRows ? ( sharesPolygons ? Cardinality::ManyToMany : Cardinality::ManyToOne ) : ( sharesPolygons ? Cardinality::OneToMany : Cardinality::OneToOne );
  return join;
}

} // namespace clusteratlas
