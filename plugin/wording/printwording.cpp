// SPDX-License-Identifier: GPL-2.0-or-later
#include "printwording.h"

namespace clusteratlas
{

Bilingual printwording::sheet( const QString &paper, bool isPortrait )
{
  return isPortrait ? Bilingual { paper + QStringLiteral( "縦" ), paper + QStringLiteral( " portrait" ) } : Bilingual { paper, paper };
}

QString printwording::inLanguage( const QString &language )
{
  return language == QLatin1String( "en" ) ? QStringLiteral( "English" ) : QStringLiteral( "日本語" );
}

} // namespace clusteratlas
