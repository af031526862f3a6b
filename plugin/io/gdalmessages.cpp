// SPDX-License-Identifier: GPL-2.0-or-later
#include "gdalmessages.h"

namespace clusteratlas
{

GdalMessages::GdalMessages()
{
  CPLPushErrorHandlerEx( &GdalMessages::remember, this );
}

GdalMessages::~GdalMessages()
{
  CPLPopErrorHandler();
}

void GdalMessages::remember( CPLErr severity, CPLErrorNum, const char *message )
{
  auto *messages = static_cast<GdalMessages *>( CPLGetErrorHandlerUserData() );
  if ( severity < CE_Warning )
    return;
  const QString text = QString::fromUtf8( message ).simplified();
  if ( !messages->mMessages.contains( text ) && messages->mMessages.size() < 20 )
    messages->mMessages << text;
  if ( severity >= CE_Failure && !messages->hasFailure() )
    messages->mCause = text.isEmpty() ? QStringLiteral( "?" ) : text;
}

} // namespace clusteratlas
