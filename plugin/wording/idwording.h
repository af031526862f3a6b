// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include <initializer_list>
#include <utility>

namespace clusteratlas
{

//! Stable ids and what a reader is told instead.
using IdWordings = std::initializer_list<std::pair<const char *, QString>>;

//! The wording of \a id, or \a id itself where \a wordings have none.
inline QString wordingOfId( const QString &id, const IdWordings &wordings )
{
  for ( const auto &[known, wording] : wordings )
    if ( id == QLatin1String( known ) )
      return wording;
  return id;
}

} // namespace clusteratlas
