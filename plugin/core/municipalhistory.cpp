// SPDX-License-Identifier: GPL-2.0-or-later
#include "municipalhistory.h"

#include "labeltext.h"

#include <algorithm>

namespace clusteratlas
{

namespace
{
using KnownCode = std::function<bool( MunicipalityCode )>;

QString nameUnder( PrefectureCode prefecture, const QString &key )
{
  return prefecture.toString() + QLatin1Char( ' ' ) + key;
}

std::optional<MunicipalChange> readChange( const AttributeTable &table, const AttributeTable::Row &row )
{
  const auto cell = [&table, &row]( const char *column ) { return table.cell( row, QLatin1String( column ) ); };
  const auto code = readMunicipalityCode( cell( "code" ) );
  if ( !code )
    return std::nullopt;
  MunicipalChange change { *code, cell( "name_ja" ), cell( "county_ja" ), QDate::fromString( cell( "valid_from" ), Qt::ISODate ), QDate::fromString( cell( "valid_to" ), Qt::ISODate ), cell( "kind" ), {}, {} };
  for ( const QString &successor : cell( "successor_codes" ).split( QLatin1Char( ';' ), Qt::SkipEmptyParts ) )
    if ( const auto next = readMunicipalityCode( successor ) )
      change.successors.push_back( *next );
  change.successorNames = cell( "successors_ja" ).split( QLatin1Char( ';' ), Qt::SkipEmptyParts );
  while ( change.successorNames.size() < static_cast<int>( change.successors.size() ) )
    change.successorNames << change.successors[static_cast<size_t>( change.successorNames.size() )].toString();
  return change;
}
} // namespace

MunicipalHistory::MunicipalHistory( const AttributeTable &table )
{
  for ( const AttributeTable::Row &row : table.rows )
    if ( std::optional<MunicipalChange> change = readChange( table, row ) )
      mChanges.push_back( *std::move( change ) );
  for ( size_t index = 0; index < mChanges.size(); ++index )
  {
    const MunicipalChange &change = mChanges[index];
    mByCode[change.code].push_back( index );
    const QString key = nameKey( normalizedLabel( change.name ) );
    mByName[nameUnder( change.code.prefecture(), key )].push_back( index );
    if ( !change.county.isEmpty() )
      mByName[nameUnder( change.code.prefecture(), nameKey( normalizedLabel( change.county ) ) + key )].push_back( index );
  }
  for ( std::vector<size_t> &indexes : mByCode )
    std::stable_sort( indexes.begin(), indexes.end(), [this]( size_t a, size_t b ) { return mChanges[a].validTo.isValid() && ( !mChanges[b].validTo.isValid() || mChanges[a].validTo < mChanges[b].validTo ); } );
}

//! The first end of \a code later than \a after; nothing when it lasts.
std::optional<size_t> MunicipalHistory::endOf( MunicipalityCode code, const QDate &after ) const
{
  const auto found = mByCode.constFind( code );
  if ( found == mByCode.constEnd() )
    return std::nullopt;
  for ( const size_t index : *found )
    if ( const QDate &end = mChanges[index].validTo; end.isValid() && ( !after.isValid() || end > after ) && !mChanges[index].successors.empty() )
      return index;
  return std::nullopt;
}

Succession MunicipalHistory::follow( size_t first, const KnownCode &isKnown ) const
{
  Succession succession { mChanges[first], {}, {} };
  std::vector<size_t> open { first };
  while ( !open.empty() )
  {
    const MunicipalChange &change = mChanges[open.back()];
    open.pop_back();
    for ( size_t place = 0; place < change.successors.size(); ++place )
    {
      const MunicipalityCode code = change.successors[place];
      // Days grow along every chain, so none returns to itself.
      const std::optional<size_t> next = isKnown( code ) ? std::nullopt : endOf( code, change.validTo );
      if ( next )
        open.push_back( *next );
      else if ( std::find( succession.successors.begin(), succession.successors.end(), code ) == succession.successors.end() )
      {
        succession.successors.push_back( code );
        succession.names << change.successorNames.at( static_cast<int>( place ) );
      }
    }
  }
  return succession;
}

std::optional<Succession> MunicipalHistory::succession( MunicipalityCode code, const KnownCode &isKnown ) const
{
  const std::optional<size_t> end = endOf( code, QDate() );
  return end ? std::optional<Succession>( follow( *end, isKnown ) ) : std::nullopt;
}

std::optional<Succession> MunicipalHistory::succession( PrefectureCode prefecture, const QString &key, const KnownCode &isKnown ) const
{
  const auto found = mByName.constFind( nameUnder( prefecture, key ) );
  if ( found == mByName.constEnd() )
    return std::nullopt;
  std::optional<Succession> only;
  for ( const size_t index : *found )
  {
    if ( mChanges[index].successors.empty() )
      continue;
    Succession one = follow( index, isKnown );
    if ( only && only->successors != one.successors )
      return std::nullopt;
    only = std::move( one );
  }
  return only;
}

} // namespace clusteratlas
