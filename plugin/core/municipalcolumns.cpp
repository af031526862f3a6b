// SPDX-License-Identifier: GPL-2.0-or-later
#include "municipalcolumns.h"

#include "labeltext.h"
#include "municipalitynames.h"
#include "prefecturetable.h"

#include <QHash>

namespace clusteratlas
{

namespace
{
constexpr double LEAST_CODES = 0.9;
constexpr double LEAST_NAMES = 0.8;

QString withoutPrefecture( const QString &key, PrefectureCode prefecture )
{
  const QStringView official = prefectureRecord( prefecture ).nameJa;
  return key.startsWith( official ) && isWrittenAsMunicipality( key.mid( static_cast<int>( official.size() ) ) ) ? key.mid( static_cast<int>( official.size() ) ) : key;
}

void setIfEmpty( QString &part, const QString &value )
{
  if ( part.isEmpty() )
    part = value;
}

void addWard( const QString &key, PrefectureCode prefecture, MunicipalName &name )
{
  constexpr int TOKYO = 13;
  const int city = key.indexOf( QChar( u'市' ), 1 );
  if ( city > 0 && city + 2 < key.size() )
    setIfEmpty( name.city, key.left( city + 1 ) );
  const QString ward = city > 0 && city + 2 < key.size() ? key.mid( city + 1 ) : key;
  setIfEmpty( prefecture.number() == TOKYO && name.city.isEmpty() ? name.city : name.ward, ward );
}

struct Share
{
    int filled = 0;
    int fit = 0;

    bool reaches( double least ) const { return fit > 0 && fit >= least * filled; }
};

//! Calls \a fits once for each value of a prefecture and counts the rows that have it.
template <typename Fits>
Share shareOf( const CandidateColumn &column, const RowsByPrefecture &rows, Fits fits )
{
  Share share;
  for ( const auto &[prefecture, indexes] : rows )
  {
    QHash<QString, bool> known;
    for ( const size_t row : indexes )
    {
      if ( row >= column.values.size() || column.values[row].isEmpty() )
        continue;
      const QString &value = column.values[row];
      auto found = known.constFind( value );
      if ( found == known.constEnd() )
        found = known.insert( value, fits( value, prefecture ) );
      ++share.filled;
      share.fit += *found ? 1 : 0;
    }
  }
  return share;
}
} // namespace

void addMunicipalName( const QString &text, PrefectureCode prefecture, MunicipalName &name )
{
  const QString key = withoutPrefecture( nameKey( normalizedLabel( text ) ), prefecture );
  if ( !isWrittenAsMunicipality( key ) )
    return;
  const int county = key.indexOf( QChar( u'郡' ), 1 );
  if ( key.endsWith( QChar( u'郡' ) ) )
    setIfEmpty( name.county, key );
  else if ( key.endsWith( QChar( u'区' ) ) )
    addWard( key, prefecture, name );
  else if ( county > 0 && county + 2 < key.size() && !key.endsWith( QChar( u'市' ) ) )
  {
    setIfEmpty( name.county, key.left( county + 1 ) );
    setIfEmpty( name.city, key.mid( county + 1 ) );
  }
  else
    setIfEmpty( name.city, key );
}

MunicipalColumns municipalColumns( const std::vector<CandidateColumn> &columns, const RowsByPrefecture &rows )
{
  const auto isCode = []( const QString &value, PrefectureCode prefecture ) {
    const auto code = readMunicipalityCode( value );
    return code && code->prefecture() == prefecture;
  };
  const auto isName = []( const QString &value, PrefectureCode prefecture ) {
    MunicipalName name;
    addMunicipalName( value, prefecture, name );
    return !name.isEmpty() || !name.county.isEmpty();
  };
  MunicipalColumns found;
  int mostCodes = 0;
  for ( size_t column = 0; column < columns.size(); ++column )
  {
    const Share codes = shareOf( columns[column], rows, isCode );
    if ( codes.reaches( LEAST_CODES ) && codes.fit > mostCodes )
    {
      found.code = static_cast<int>( column );
      mostCodes = codes.fit;
    }
    else if ( !codes.reaches( LEAST_CODES ) && shareOf( columns[column], rows, isName ).reaches( LEAST_NAMES ) )
      found.names.push_back( static_cast<int>( column ) );
  }
  return found;
}

} // namespace clusteratlas
