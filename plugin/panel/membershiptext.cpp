// SPDX-License-Identifier: GPL-2.0-or-later
#include "membershiptext.h"

#include "core/prefecturetable.h"

namespace clusteratlas
{

QString MembershipText::confidence( const QString &token )
{
  if ( token == QLatin1String( "verified" ) )
    return tr( "verified" );
  if ( token == QLatin1String( "likely" ) )
    return tr( "likely" );
  if ( token == QLatin1String( "unverified" ) )
    return tr( "unverified" );
  if ( token == QLatin1String( "inferred" ) )
    return tr( "inferred" );
  if ( token == QLatin1String( "inferred-high" ) )
    return tr( "inferred, high confidence" );
  if ( token == QLatin1String( "inferred-medium" ) )
    return tr( "inferred, medium confidence" );
  if ( token == QLatin1String( "inferred-low" ) )
    return tr( "inferred, low confidence" );
  return token;
}

bool MembershipText::isCertain( const QString &token )
{
  return token.isEmpty() || token == QLatin1String( "verified" );
}

QString MembershipText::prefecture( PrefectureCode code, const QString &language )
{
  const PrefectureRecord &record = prefectureRecord( code );
  return ( language == QLatin1String( "en" ) ? record.nameEn : record.nameJa ).toString();
}

} // namespace clusteratlas
