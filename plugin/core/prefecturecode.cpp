// SPDX-License-Identifier: GPL-2.0-or-later
#include "prefecturecode.h"

#include <array>

namespace clusteratlas
{
QString PrefectureCode::toString() const
{
  // Tables name them a million times: all share the same few texts.
  static const std::array<QString, LAST + 1> texts = [] {
    std::array<QString, LAST + 1> made;
    for ( int number = FIRST; number <= LAST; ++number )
      made[static_cast<size_t>( number )] = QStringLiteral( "%1" ).arg( number, 2, 10, QLatin1Char( '0' ) );
    return made;
  }();
  return texts[mNumber];
}
} // namespace clusteratlas
