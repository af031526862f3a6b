// SPDX-License-Identifier: GPL-2.0-or-later
#include "panelediting.h"

#include "atlas/exportatlas.h"
#include "core/exporttables.h"
#include "layers/atlasproject.h"
#include "panel/editpage.h"
#include "wording/edittext.h"
#include "wording/errortext.h"

#include <QFileInfo>
#include <QMessageBox>
#include <qgisinterface.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>
#include <qgsproviderregistry.h>
#include <qgsvectorlayer.h>

namespace clusteratlas
{

PanelEditing::PanelEditing( EditPage &page, QgisInterface &interface, QObject *parent )
  : QObject( parent )
  , mPage( page )
  , mInterface( interface )
  , mEditing( *QgsProject::instance() )
{
  connect( &mPage, &EditPage::editingRequested, this, &PanelEditing::setEditing );
  connect( &mPage, &EditPage::undoRequested, &mEditing, &AtlasEditing::undo );
  connect( &mPage, &EditPage::redoRequested, &mEditing, &AtlasEditing::redo );
  connect( &mPage, &EditPage::saveRequested, this, &PanelEditing::save );
  connect( &mPage, &EditPage::formRequested, this, &PanelEditing::showForm );
  connect( &mPage, &EditPage::addRequested, this, [this]( const MembershipEdit &edit ) { answer( mEditing.addMembership( edit ) ); } );
  connect( &mPage, &EditPage::removeRequested, this, [this]( const MembershipEdit &edit ) { answer( mEditing.removeMembership( edit ) ); } );
  connect( &mPage, &EditPage::valueRequested, this, [this]( const QString &cluster, const QString &column, const QString &value ) { answer( mEditing.setClusterValue( cluster, column, value ) ); } );
  connect( &mEditing, &AtlasEditing::changed, this, &PanelEditing::update );
}

void PanelEditing::setDataset( const std::shared_ptr<const Dataset> &dataset )
{
  if ( dataset != mDataset && mEditing.isEditing() )
    mEditing.rollBack();
  mDataset = dataset;
  mPage.showMessage( QString() );
}

void PanelEditing::setEditing( bool isWanted )
{
  mPage.showMessage( QString() );
  if ( isWanted && mDataset )
  {
    if ( const Result<void> started = mEditing.start( tablesToExport( *mDataset, {} ) ); !started )
      tell( started.error() );
  }
  else if ( mEditing.isEditing() )
  {
    const auto choice = mEditing.isModified() ? QMessageBox::question( &mPage, mPage.title(), tr( "Save the edits of the atlas?" ), QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel )
                                              : QMessageBox::Discard;
    if ( choice == QMessageBox::Save )
      save();
    else if ( choice == QMessageBox::Discard )
      mEditing.rollBack();
  }
  update();
}

void PanelEditing::save()
{
  const QgsVectorLayer *layer = atlasLayer( *QgsProject::instance(), QStringLiteral( "clusters" ) );
  if ( !layer || !mEditing.isEditing() )
    return;
  const std::vector<Ledger::RejectedRow> problems = mEditing.problems();
  if ( !problems.empty() )
  {
    mPage.showMessage( refusalText( problems.front() ) );
    return;
  }
  const std::vector<DataTable> edited = mEditing.tables();
  const QString atlas = QgsProviderRegistry::instance()->decodeUri( layer->providerType(), layer->source() ).value( QStringLiteral( "path" ) ).toString();
  const QString package = QFileInfo( atlas ).absolutePath() + QStringLiteral( "/edited-tables" );
  // The package first: were only the atlas written, the next build would bring back the old rows.
  if ( const Result<ExportedTables> written = exportTables( *mDataset, edited, { TableSetFormat::DataPackage, package } ); !written )
    return tell( written.error() );
  if ( const Result<void> committed = mEditing.commit(); !committed )
    return tell( committed.error() );
  mPage.showMessage( tr( "Saved in %1. The atlas is built from there now." ).arg( package ) );
  emit saved( package );
}

void PanelEditing::showForm( const QString &clusterId )
{
  QgsVectorLayer *layer = atlasLayer( *QgsProject::instance(), QStringLiteral( "clusters" ) );
  if ( !layer )
    return;
  QgsFeature feature;
  QgsFeatureIterator features = layer->getFeatures();
  while ( features.nextFeature( feature ) )
    if ( feature.attribute( QStringLiteral( "cluster_id" ) ).toString() == clusterId )
    {
      mInterface.openFeatureForm( layer, feature );
      return;
    }
}

void PanelEditing::answer( const EditResult &result )
{
  mPage.showMessage( result ? QString() : refusalText( result.error() ) );
  // Later than the signal of the cell whose value was refused: it shows the old one again.
  QMetaObject::invokeMethod( this, &PanelEditing::update, Qt::QueuedConnection );
}

void PanelEditing::tell( const Error &error )
{
  mPage.showMessage( errorText( error ) );
}

void PanelEditing::update()
{
  const EditState state { mEditing.isEditing(), mEditing.isModified(), mEditing.canUndo(), mEditing.canRedo() };
  mPage.showEdits( state, state.isEditing ? mEditing.tables() : std::vector<DataTable>() );
}

} // namespace clusteratlas
