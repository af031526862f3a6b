// SPDX-License-Identifier: GPL-2.0-or-later
#include "glimpsetask.h"

namespace clusteratlas
{

GlimpseTask::GlimpseTask( QString source, QString encoding )
  : QgsTask( tr( "Looking at the first rows" ), QgsTask::CanCancel )
  , mSource( std::move( source ) )
  , mEncoding( std::move( encoding ) )
{}

bool GlimpseTask::run()
{
  mRows = previewRows( mSource, mEncoding );
  if ( !isCanceled() )
    mLayers = previewLayers( mSource, {}, [this]( double ) { return !isCanceled(); } ).value_or( std::vector<SourceLayer>() );
  return true;
}

void GlimpseTask::finished( bool )
{
  emit ended();
}

} // namespace clusteratlas
