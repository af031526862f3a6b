// SPDX-License-Identifier: GPL-2.0-or-later
#include "prefecturecode.h"

namespace clusteratlas
{
  QString PrefectureCode::toString() const
  {
    const QChar digits[] = { QLatin1Char( static_cast<char>( '0' + mNumber / 10 ) ), QLatin1Char( static_cast<char>( '0' + mNumber % 10 ) ) };
    return QString( digits, 2 );
  }
} // namespace clusteratlas
