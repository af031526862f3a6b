// SPDX-License-Identifier: GPL-2.0-or-later
#include "checkcommand.h"

#include "joinrequest.h"
#include "progressbar.h"
#include "sourceoptions.h"

#include <QCommandLineParser>

namespace clusteratlas
{

int runCheckCommand( const QStringList &arguments )
{
  QCommandLineParser parser;
  const tl::expected<JoinRequest, int> request = joinRequest( parser, QStringLiteral( "check" ), arguments );
  if ( !request )
    return request.error();
  ProgressBar bar( !request->quiet );
  const Result<PreparedAtlas> prepared = prepareAtlas( request->sources, [&bar]( double share ) { return bar.show( share ); } );
  if ( !prepared )
    return failWith( prepared.error() );
  bar.clear();
  return finishJoin( *request, prepared->ledger );
}

} // namespace clusteratlas
