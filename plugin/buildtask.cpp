// SPDX-License-Identifier: GPL-2.0-or-later
#include "buildtask.h"

namespace clusteratlas
{

BuildTask::BuildTask( AtlasSources sources, QString folder )
  : QgsTask( tr( "Building the cluster atlas" ), QgsTask::CanCancel )
  , mSources( std::move( sources ) )
  , mFolder( std::move( folder ) )
{}

bool BuildTask::run()
{
  const auto progressFrom = [this]( double start, double share ) {
    return [this, start, share]( double done ) {
      setProgress( 100 * ( start + share * done ) );
      return !isCanceled();
    };
  };
  Result<PreparedAtlas> prepared = prepareAtlas( mSources, progressFrom( 0, 0.7 ) );
  if ( prepared )
    mOutcome = stageAtlas( *std::move( prepared ), mFolder, progressFrom( 0.7, 0.3 ) );
  else
    mOutcome = tl::unexpected( prepared.error() );
  return mOutcome->has_value();
}

void BuildTask::finished( bool )
{
  emit ended();
}

Result<StagedAtlas> BuildTask::takeOutcome()
{
  if ( !mOutcome || ( isCanceled() && mOutcome->has_value() ) )
    return tl::unexpected( Error { Error::Code::Canceled, QString() } );
  return *std::move( mOutcome );
}

} // namespace clusteratlas
