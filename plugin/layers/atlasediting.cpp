// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlasediting.h"

#include "atlasproject.h"
#include "compat.h"
#include "core/csvtext.h"
#include "core/latin1text.h"

#include <QScopedValueRollback>
#include <QUndoStack>
#include <qgsproject.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerutils.h>

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

constexpr QLatin1String CLUSTERS = latin1( "clusters" );
constexpr QLatin1String MEMBERSHIPS = latin1( "cluster_prefectures" );
constexpr QLatin1String CLUSTER_ID = latin1( "cluster_id" );

Ledger::RejectedRow refusal( const QString &table, const QString &column, const QString &value, const char *reason )
{
  return { table, 0, column, value, QLatin1String( reason ) };
}

//! The features of \a layer, buffer included, in the order of their ids; those that are new come last.
std::vector<QgsFeature> featuresOf( const QgsVectorLayer &layer )
{
  std::vector<QgsFeature> features;
  QgsFeature feature;
  QgsFeatureIterator rows = layer.getFeatures( QgsFeatureRequest().setFlags( compat::NO_GEOMETRY ) );
  while ( rows.nextFeature( feature ) )
    features.push_back( feature );
  const auto place = []( const QgsFeature &f ) { return std::make_pair( f.id() < 0, std::abs( f.id() ) ); };
  std::sort( features.begin(), features.end(), [&place]( const QgsFeature &a, const QgsFeature &b ) { return place( a ) < place( b ); } );
  return features;
}

QString cellOf( const QgsFeature &feature, const QString &column )
{
  const QVariant value = feature.attribute( column );
  return value.isNull() ? QString() : value.toString();
}

//! The first feature whose \a columns hold \a values, compared as texts, never as an expression.
QgsFeature find( const QgsVectorLayer &layer, const QList<std::pair<QString, QString>> &columns )
{
  for ( const QgsFeature &feature : featuresOf( layer ) )
    if ( std::all_of( columns.begin(), columns.end(), [&feature]( const auto &wanted ) { return cellOf( feature, wanted.first ) == wanted.second; } ) )
      return feature;
  return QgsFeature();
}

DataTable tableOf( const QgsVectorLayer &layer, const TableSchema &schema )
{
  DataTable table { schema, {} };
  for ( const FieldSchema &field : schema.fields )
    table.cells.columns << field.name;
  for ( const QgsFeature &feature : featuresOf( layer ) )
  {
    table.cells.rows.push_back( { static_cast<qint64>( table.cells.rows.size() ) + 1, {} } );
    for ( const FieldSchema &field : schema.fields )
      table.cells.rows.back().cells.push_back( cellText( feature.attribute( field.name ) ) );
  }
  return table;
}
} // namespace

AtlasEditing::AtlasEditing( QgsProject &project, QObject *parent )
  : QObject( parent )
  , mProject( project )
{}

AtlasEditing::~AtlasEditing() = default;

QStringList AtlasEditing::tableNames()
{
  return { CLUSTERS, MEMBERSHIPS, QStringLiteral( "cluster_fields" ), QStringLiteral( "institutions" ), QStringLiteral( "cluster_institutions" ) };
}

Result<void> AtlasEditing::start( std::vector<DataTable> rules )
{
  if ( mIsEditing )
    return {};
  mLayers.clear();
  for ( const QString &name : tableNames() )
    if ( QgsVectorLayer *found = atlasLayer( mProject, name ) )
      mLayers.insert( name, found );
  for ( const QString &name : QStringList { CLUSTERS, MEMBERSHIPS } )
    if ( !layer( name ) )
      return tl::unexpected( Error { Code::LayerMissing, mProject.fileName(), name } );
  for ( const QPointer<QgsVectorLayer> &edited : std::as_const( mLayers ) )
    if ( !edited->isEditable() && !edited->startEditing() )
    {
      const QString source = edited->source().section( QLatin1Char( '|' ), 0, 0 );
      rollBack();
      return tl::unexpected( Error { Code::OutputUnwritable, source, edited->name() } );
    }
  mBefore = std::move( rules );
  for ( const QPointer<QgsVectorLayer> &edited : std::as_const( mLayers ) )
    watch( edited );
  mIsEditing = true;
  emit changed();
  return {};
}

void AtlasEditing::watch( QgsVectorLayer *edited )
{
  mIndexes.insert( edited, edited->undoStack()->index() );
  connect( edited->undoStack(), &QUndoStack::indexChanged, this, [this, edited]( int index ) { onIndexChanged( edited, index ); } );
  connect( edited, &QgsVectorLayer::editingStopped, this, [this] {
    // Somebody else ended it, in the layer tree for one.
    if ( mIsEditing )
      end();
  } );
  connect( edited, &QObject::destroyed, this, [this] { end(); } );
}

void AtlasEditing::onIndexChanged( QgsVectorLayer *edited, int index )
{
  int &known = mIndexes[edited];
  for ( ; known < index; ++known )
  {
    const bool isRedo = !mUndone.empty() && mUndone.back() == edited && edited->undoStack()->count() > 0 && mIsMoving;
    if ( isRedo )
      mUndone.pop_back();
    else if ( !mIsMoving )
      mUndone.clear();
    mDone.push_back( edited );
  }
  for ( ; known > index; --known )
  {
    const auto last = std::find( mDone.rbegin(), mDone.rend(), edited );
    if ( last != mDone.rend() )
      mDone.erase( std::next( last ).base() );
    mUndone.push_back( edited );
  }
  emit changed();
}

void AtlasEditing::undo()
{
  if ( mDone.empty() )
    return;
  const QScopedValueRollback<bool> moving( mIsMoving, true );
  mDone.back()->undoStack()->undo();
}

void AtlasEditing::redo()
{
  if ( mUndone.empty() )
    return;
  const QScopedValueRollback<bool> moving( mIsMoving, true );
  mUndone.back()->undoStack()->redo();
}

bool AtlasEditing::isModified() const
{
  return std::any_of( mLayers.begin(), mLayers.end(), []( const QPointer<QgsVectorLayer> &edited ) { return edited && edited->isModified(); } );
}

std::vector<DataTable> AtlasEditing::tables() const
{
  std::vector<DataTable> all;
  for ( const DataTable &before : mBefore )
    if ( const QgsVectorLayer *edited = layer( before.schema.name ) )
      all.push_back( tableOf( *edited, before.schema ) );
  return all;
}

std::vector<Ledger::RejectedRow> AtlasEditing::problems() const
{
  return mIsEditing ? editProblems( mBefore, tables() ) : std::vector<Ledger::RejectedRow>();
}

EditResult AtlasEditing::tried( QgsVectorLayer *edited, const QString &what, const std::function<bool( QgsVectorLayer & )> &edit )
{
  edited->beginEditCommand( what );
  const bool isDone = edit( *edited );
  const std::vector<Ledger::RejectedRow> broken = isDone ? problems() : std::vector<Ledger::RejectedRow> { refusal( edited->name(), QString(), QString(), "type" ) };
  if ( broken.empty() )
  {
    edited->endEditCommand();
    return {};
  }
  edited->destroyEditCommand();
  return tl::unexpected( broken.front() );
}

EditResult AtlasEditing::addMembership( const MembershipEdit &edit )
{
  if ( !mIsEditing )
    return tl::unexpected( refusal( MEMBERSHIPS, QString(), QString(), "not editing" ) );
  if ( const std::optional<Ledger::RejectedRow> refused = refusalToAdd( withEdited( mBefore, tables() ), edit ) )
    return tl::unexpected( *refused );
  return tried( layer( MEMBERSHIPS ), QStringLiteral( "%1 %2 %3" ).arg( edit.clusterId, edit.prefCode, edit.role ), [&edit]( QgsVectorLayer &edited ) {
    const QgsFields fields = edited.fields();
    QgsAttributeMap values;
    for ( const auto &[column, value] : { std::make_pair( QString( CLUSTER_ID ), edit.clusterId ), std::make_pair( QStringLiteral( "pref_code" ), edit.prefCode ), std::make_pair( QStringLiteral( "role" ), edit.role ) } )
      if ( const int index = fields.lookupField( column ); index >= 0 )
        values.insert( index, value );
    QgsFeature feature = QgsVectorLayerUtils::createFeature( &edited, QgsGeometry(), values );
    return edited.addFeature( feature );
  } );
}

EditResult AtlasEditing::removeMembership( const MembershipEdit &edit )
{
  if ( !mIsEditing )
    return tl::unexpected( refusal( MEMBERSHIPS, QString(), QString(), "not editing" ) );
  if ( const std::optional<Ledger::RejectedRow> refused = refusalToRemove( withEdited( mBefore, tables() ), edit ) )
    return tl::unexpected( *refused );
  return tried( layer( MEMBERSHIPS ), QStringLiteral( "%1 %2 %3" ).arg( edit.clusterId, edit.prefCode, edit.role ), [&edit]( QgsVectorLayer &edited ) {
    const QgsFeature row = find( edited, { { CLUSTER_ID, edit.clusterId }, { QStringLiteral( "pref_code" ), edit.prefCode }, { QStringLiteral( "role" ), edit.role } } );
    return row.isValid() && edited.deleteFeature( row.id() );
  } );
}

EditResult AtlasEditing::setClusterValue( const QString &clusterId, const QString &column, const QString &value )
{
  if ( !mIsEditing )
    return tl::unexpected( refusal( CLUSTERS, column, value, "not editing" ) );
  const QgsFeature row = find( *layer( CLUSTERS ), { { CLUSTER_ID, clusterId } } );
  const int field = layer( CLUSTERS )->fields().lookupField( column );
  if ( !row.isValid() || field < 0 )
    return tl::unexpected( refusal( CLUSTERS, column, row.isValid() ? value : clusterId, "unknown reference" ) );
  QVariant typed = value.isEmpty() ? QVariant() : QVariant( value );
  if ( !layer( CLUSTERS )->fields().at( field ).convertCompatible( typed ) )
    return tl::unexpected( refusal( CLUSTERS, column, value, "type" ) );
  return tried( layer( CLUSTERS ), QStringLiteral( "%1 %2" ).arg( clusterId, column ), [&row, field, &typed]( QgsVectorLayer &edited ) { return edited.changeAttributeValue( row.id(), field, typed ); } );
}

Result<void> AtlasEditing::commit()
{
  const std::vector<Ledger::RejectedRow> broken = problems();
  if ( !broken.empty() )
    return tl::unexpected( Error { Code::RowInvalid, mProject.fileName(), broken.front().table, broken.front().row, broken.front().reason } );
  mIsEditing = false;
  for ( const QPointer<QgsVectorLayer> &edited : std::as_const( mLayers ) )
    if ( edited && !edited->commitChanges() )
    {
      mIsEditing = true;
      return tl::unexpected( Error { Code::OutputUnwritable, edited->source().section( QLatin1Char( '|' ), 0, 0 ), edited->name(), -1, edited->commitErrors().join( QLatin1Char( ' ' ) ) } );
    }
  end();
  return {};
}

void AtlasEditing::rollBack()
{
  mIsEditing = false;
  for ( const QPointer<QgsVectorLayer> &edited : std::as_const( mLayers ) )
    if ( edited && edited->isEditable() )
      edited->rollBack();
  end();
}

void AtlasEditing::end()
{
  for ( const QPointer<QgsVectorLayer> &edited : std::as_const( mLayers ) )
    if ( edited )
    {
      disconnect( edited, nullptr, this, nullptr );
      disconnect( edited->undoStack(), nullptr, this, nullptr );
    }
  mIsEditing = false;
  mLayers.clear();
  mDone.clear();
  mUndone.clear();
  mIndexes.clear();
  emit changed();
}

} // namespace clusteratlas
