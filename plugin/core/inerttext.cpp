// SPDX-License-Identifier: GPL-2.0-or-later
#include "inerttext.h"

#include "linetext.h"

namespace clusteratlas
{

QString withoutExpressions( const QString &text )
{
  return QString( text ).replace( QLatin1String( "[%" ), QStringLiteral( "[\u2060%" ) );
}

QString legendText( const QString &text, int limit )
{
  return withoutExpressions( lineText( text, limit ) );
}

QString aliasText( const QString &title )
{
  constexpr int LIMIT = 200;
  return lineText( title, LIMIT ).replace( QLatin1Char( '<' ), QChar( u'＜' ) );
}

} // namespace clusteratlas
