// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace clusteratlas
{

//! Why a cluster is in a prefecture: its government applied, an institution sits there, or the named area reaches it.
enum class Role
{
  Applicant,
  Institution,
  Area,
};

//! "applicant", "institution" or "area", as in the tables and on the command line.
QString roleId( Role role );

//! Nothing when \a id is none of the three.
std::optional<Role> roleFromId( const QString &id );

//! The memberships that count: those of one role, or all of them ("any").
struct RoleFilter
{
    std::optional<Role> role = Role::Applicant;

    bool accepts( Role candidate ) const { return !role || *role == candidate; }
    QString id() const { return role ? roleId( *role ) : QStringLiteral( "any" ); }

    //! Nothing when \a id is neither a role nor "any".
    static std::optional<RoleFilter> fromId( const QString &id );
};

//! The readings of where a cluster is: each role, then all of them.
std::vector<RoleFilter> allReadings();

} // namespace clusteratlas
