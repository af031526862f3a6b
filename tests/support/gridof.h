// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/delimitedtext.h"

namespace clusteratlas::test
{

//! The cells of \a lines, parted by "|".
inline TextGrid gridOf( std::initializer_list<const char *> lines )
{
  QStringList text;
  for ( const char *line : lines )
    text << QString::fromUtf8( line );
  return gridFromText( text.join( QLatin1Char( '\n' ) ) + QLatin1Char( '\n' ), QLatin1Char( '|' ) );
}

} // namespace clusteratlas::test
