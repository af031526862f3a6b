// SPDX-License-Identifier: GPL-2.0-or-later
#include "filterstate.h"

#include <QJsonArray>

#include <algorithm>

namespace clusteratlas
{

QString facetId( Facet facet )
{
  switch ( facet )
  {
    case Facet::Programme:
      return QStringLiteral( "programmes" );
    case Facet::Field:
      return QStringLiteral( "fields" );
    case Facet::Region:
      return QStringLiteral( "regions" );
    case Facet::Prefecture:
      return QStringLiteral( "prefectures" );
    case Facet::InstitutionType:
      return QStringLiteral( "institution_types" );
    case Facet::Role:
      return QStringLiteral( "roles" );
    case Facet::FiscalYear:
      return QStringLiteral( "fiscal_years" );
  }
  return QString();
}

bool FilterState::isEmpty() const
{
  return std::all_of( mValues.begin(), mValues.end(), []( const QStringList &values ) { return values.isEmpty(); } );
}

void FilterState::set( Facet facet, const QString &value, bool chosen )
{
  if ( value.isEmpty() )
    return;
  QStringList &values = mValues[static_cast<size_t>( facet )];
  const auto place = std::lower_bound( values.begin(), values.end(), value );
  const bool isChosen = place != values.end() && *place == value;
  if ( chosen && !isChosen )
    values.insert( place, value );
  else if ( !chosen && isChosen )
    values.erase( place );
}

QJsonObject FilterState::toJson() const
{
  QJsonObject json;
  for ( const Facet facet : ALL_FACETS )
    if ( !values( facet ).isEmpty() )
      json.insert( facetId( facet ), QJsonArray::fromStringList( values( facet ) ) );
  return json;
}

FilterState FilterState::fromJson( const QJsonObject &json )
{
  FilterState state;
  for ( const Facet facet : ALL_FACETS )
    for ( const QJsonValue &value : json.value( facetId( facet ) ).toArray() )
      state.set( facet, value.toString() );
  return state;
}

} // namespace clusteratlas
