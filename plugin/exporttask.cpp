// SPDX-License-Identifier: GPL-2.0-or-later
#include "exporttask.h"

namespace clusteratlas
{

ExportTask::ExportTask( QString atlas, QString folder )
  : QgsTask( tr( "Saving the Data Package" ), QgsTask::CanCancel )
  , mAtlas( std::move( atlas ) )
  , mFolder( std::move( folder ) )
{}

bool ExportTask::run()
{
  mOutcome = exportTables( mAtlas, { TableSetFormat::DataPackage, mFolder }, [this]( double done ) {
    setProgress( 100 * done );
    return !isCanceled();
  } );
  return mOutcome->has_value();
}

void ExportTask::finished( bool )
{
  emit ended();
}

Result<ExportedTables> ExportTask::outcome() const
{
  return mOutcome ? *mOutcome : Result<ExportedTables>( tl::unexpected( Error { Error::Code::Canceled, mFolder } ) );
}

} // namespace clusteratlas
