// SPDX-License-Identifier: GPL-2.0-or-later
#include "formwording.h"

namespace clusteratlas::formwording
{

Bilingual overview()
{
  return { QStringLiteral( "概要" ), QStringLiteral( "Overview" ) };
}

Bilingual details()
{
  return { QStringLiteral( "詳細" ), QStringLiteral( "Details" ) };
}

Bilingual clusters()
{
  return { QStringLiteral( "クラスター" ), QStringLiteral( "Clusters" ) };
}

Bilingual prefectures()
{
  return { QStringLiteral( "都道府県" ), QStringLiteral( "Prefectures" ) };
}

Bilingual institutions()
{
  return { QStringLiteral( "参加機関" ), QStringLiteral( "Institutions" ) };
}

Bilingual fields()
{
  return { QStringLiteral( "分野" ), QStringLiteral( "Fields" ) };
}

Bilingual programme()
{
  return { QStringLiteral( "事業" ), QStringLiteral( "Programme" ) };
}

Bilingual statistics()
{
  return { QStringLiteral( "統計" ), QStringLiteral( "Statistics" ) };
}

Bilingual readingsAgree( bool agree )
{
  return agree ? Bilingual { QStringLiteral( "一致" ), QStringLiteral( "They agree" ) } : Bilingual { QStringLiteral( "不一致" ), QStringLiteral( "They disagree" ) };
}

Bilingual clusterCount()
{
  return { QStringLiteral( "クラスター数" ), QStringLiteral( "Clusters" ) };
}

} // namespace clusteratlas::formwording
