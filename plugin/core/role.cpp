// SPDX-License-Identifier: GPL-2.0-or-later
#include "role.h"

namespace clusteratlas
{

QString roleId( Role role )
{
  switch ( role )
  {
    case Role::Applicant:
      return QStringLiteral( "applicant" );
    case Role::Institution:
      return QStringLiteral( "institution" );
    case Role::Area:
      return QStringLiteral( "area" );
  }
  Q_UNREACHABLE();
}

std::optional<Role> roleFromId( const QString &id )
{
  for ( const Role role : { Role::Applicant, Role::Institution, Role::Area } )
    if ( id == roleId( role ) )
      return role;
  return std::nullopt;
}

std::optional<RoleFilter> RoleFilter::fromId( const QString &id )
{
  if ( id == QLatin1String( "any" ) )
    return RoleFilter { std::nullopt };
  if ( const std::optional<Role> role = roleFromId( id ) )
    return RoleFilter { role };
  return std::nullopt;
}

std::vector<RoleFilter> allReadings()
{
  return { { Role::Applicant }, { Role::Institution }, { Role::Area }, { std::nullopt } };
}

} // namespace clusteratlas
