// SPDX-License-Identifier: GPL-2.0-or-later
#include "preparetask.h"

namespace clusteratlas
{

PrepareTask::PrepareTask( AtlasSources sources )
  : QgsTask( tr( "Looking at what joins" ), QgsTask::CanCancel )
  , mSources( std::move( sources ) )
{}

bool PrepareTask::run()
{
  mOutcome = prepareAtlas( mSources, [this]( double done ) {
    setProgress( 100 * done );
    return !isCanceled();
  } );
  return mOutcome->has_value();
}

void PrepareTask::finished( bool )
{
  emit ended();
}

Result<PreparedAtlas> PrepareTask::takeOutcome()
{
  if ( !mOutcome || isCanceled() )
    return tl::unexpected( Error { Error::Code::Canceled, QString() } );
  return *std::move( mOutcome );
}

} // namespace clusteratlas
