// SPDX-License-Identifier: GPL-2.0-or-later
#include "municipalityindex.h"

#include "designatedcity.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
QString nameUnder( PrefectureCode prefecture, const QString &name )
{
  return prefecture.toString() + QLatin1Char( ' ' ) + name;
}

//! The code and the names of one row.
struct Identity
{
    std::optional<MunicipalityCode> code;
    MunicipalName name;

    QString toString() const { return code ? code->toString() : name.county + name.toString(); }
    bool isEmpty() const { return !code && name.isEmpty(); }
};

Identity identityOf( const std::vector<CandidateColumn> &columns, const MunicipalColumns &municipal, PrefectureCode prefecture, size_t row )
{
  Identity identity;
  const auto cell = [&columns, row]( int column ) { return row < columns[static_cast<size_t>( column )].values.size() ? columns[static_cast<size_t>( column )].values[row] : QString(); };
  if ( municipal.code >= 0 )
    if ( const auto code = readMunicipalityCode( cell( municipal.code ) ) )
      identity.code = *code;
  for ( const int column : municipal.names )
    addMunicipalName( cell( column ), prefecture, identity.name );
  if ( const auto city = identity.code ? designatedCityOf( *identity.code ) : std::nullopt; city && identity.name.city.isEmpty() )
    identity.name.city = city->nameJa.toString();
  return identity;
}

//! The cells that make an identity, joined: rows repeat them, and reading names is slow.
QString cellsOf( const std::vector<CandidateColumn> &columns, const MunicipalColumns &municipal, size_t row )
{
  QString cells;
  const auto append = [&]( int column ) {
    if ( row < columns[static_cast<size_t>( column )].values.size() )
      cells += columns[static_cast<size_t>( column )].values[row];
    cells += QLatin1Char( '\t' );
  };
  if ( municipal.code >= 0 )
    append( municipal.code );
  for ( const int column : municipal.names )
    append( column );
  return cells;
}
} // namespace

MunicipalityIndex::MunicipalityIndex( const std::vector<CandidateColumn> &columns, const RowsByPrefecture &rows )
{
  constexpr size_t NONE = static_cast<size_t>( -1 );
  const MunicipalColumns municipal = municipalColumns( columns, rows );
  if ( municipal.code < 0 && municipal.names.empty() )
    return;
  bool hasSeveral = false;
  for ( const auto &[prefecture, indexes] : rows )
  {
    QHash<QString, size_t> ofCells;
    QHash<QString, size_t> ofIdentity;
    for ( const size_t row : indexes )
    {
      const QString cells = cellsOf( columns, municipal, row );
      auto known = ofCells.constFind( cells );
      if ( known == ofCells.constEnd() )
      {
        const Identity identity = identityOf( columns, municipal, prefecture, row );
        size_t unit = NONE;
        if ( !identity.isEmpty() )
        {
          unit = ofIdentity.value( identity.toString(), mUnits.size() );
          ofIdentity.insert( identity.toString(), unit );
          if ( unit == mUnits.size() )
            mUnits.push_back( { prefecture, identity.code, identity.name, {} } );
        }
        known = ofCells.insert( cells, unit );
      }
      if ( *known != NONE )
        mUnits[*known].rows.push_back( row );
    }
    hasSeveral = hasSeveral || ofIdentity.size() > 1;
  }
  if ( !hasSeveral )
    mUnits.clear();
  for ( size_t unit = 0; unit < mUnits.size(); ++unit )
    addName( unit );
}

void MunicipalityIndex::addName( size_t index )
{
  const Unit &unit = mUnits[index];
  const auto add = [this, index, &unit]( const QString &name ) {
    if ( name.isEmpty() )
      return;
    std::vector<size_t> &units = mByName[nameUnder( unit.prefecture, name )];
    if ( units.empty() || units.back() != index )
      units.push_back( index );
  };
  add( unit.name.city );
  add( unit.name.county.isEmpty() ? QString() : unit.name.county + unit.name.city );
  add( unit.name.ward );
  add( unit.name.toString() );
  if ( !unit.code )
    return;
  mByCode[*unit.code].push_back( index );
  if ( const auto city = designatedCityOf( *unit.code ); city && city->code != *unit.code )
    mByCode[city->code].push_back( index );
}

std::vector<size_t> MunicipalityIndex::withCode( MunicipalityCode code ) const
{
  if ( const auto found = mByCode.constFind( code ); found != mByCode.constEnd() )
    return *found;
  // Polygons without codes, or older than the designation, name the city all the same.
  const auto city = designatedCityOf( code );
  return city && city->code == code ? withName( code.prefecture(), city->nameJa.toString() ) : std::vector<size_t>();
}

std::vector<size_t> MunicipalityIndex::withName( PrefectureCode prefecture, const QString &key ) const
{
  return mByName.value( nameUnder( prefecture, key ) );
}

bool MunicipalityIndex::isOne( const std::vector<size_t> &units ) const
{
  const auto cityOf = []( const Unit &unit ) { return unit.code ? designatedCityOf( *unit.code ) : std::nullopt; };
  const Unit &first = mUnits[units.front()];
  return std::all_of( units.begin(), units.end(), [&]( size_t index ) {
    const Unit &unit = mUnits[index];
    const std::optional<DesignatedCity> city = cityOf( unit );
    const std::optional<DesignatedCity> firstCity = cityOf( first );
    if ( index == units.front() || ( city && firstCity && city->code == firstCity->code ) )
      return true;
    const bool isSameCity = !unit.name.city.isEmpty() && unit.name.city == first.name.city && unit.name.county == first.name.county;
    return isSameCity && !unit.name.ward.isEmpty() && !first.name.ward.isEmpty();
  } );
}

} // namespace clusteratlas
