// SPDX-License-Identifier: GPL-2.0-or-later
#include "plaintext.h"

namespace clusteratlas
{

namespace
{
constexpr int TOOL_TIP_LIMIT = 1000;
}

QString toolTipText( const QString &text )
{
  if ( text.isEmpty() )
    return QString();
  const QString lines = paragraphText( text, TOOL_TIP_LIMIT ).toHtmlEscaped().replace( QLatin1Char( '\n' ), QLatin1String( "<br>" ) );
  return QStringLiteral( "<qt>" ) + lines + QStringLiteral( "</qt>" );
}

} // namespace clusteratlas
