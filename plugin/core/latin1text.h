// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QLatin1String>

namespace clusteratlas
{

//! \a text as a constant of the compiler: the constructor counts with strlen, which clang does not compute while compiling.
template <int SIZE>
constexpr QLatin1String latin1( const char ( &text )[SIZE] )
{
  return QLatin1String( text, SIZE - 1 );
}

} // namespace clusteratlas
