// SPDX-License-Identifier: GPL-2.0-or-later
#include "sourceform.h"

#include "polygongroup.h"
#include "rememberedchoices.h"
#include "sourcefield.h"
#include "tablegroup.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScopedValueRollback>

namespace clusteratlas
{

SourceForm::SourceForm( QWidget *parent )
  : QWidget( parent )
  , mPolygons( new PolygonGroup( this ) )
  , mTable( new TableGroup( this ) )
  , mPolygonGlimpse( new SourceGlimpse( this ) )
  , mTableGlimpse( new SourceGlimpse( this ) )
{
  auto *both = new QHBoxLayout( this );
  both->setContentsMargins( 0, 0, 0, 0 );
  both->addWidget( mPolygons, 42 );
  both->addWidget( mTable, 58 );
  connectGroup( mPolygons, JoinSide::Polygons );
  connectGroup( mTable, JoinSide::Table );
  connect( mTable, &TableGroup::pasteRequested, this, &SourceForm::pasteRequested );
  connect( mTable, &TableGroup::brochureRequested, this, &SourceForm::brochureRequested );
  connect( mPolygonGlimpse, &SourceGlimpse::seen, this, [this] {
    mPolygons->setLayers( mPolygonGlimpse->layers() );
    emit glimpsed( JoinSide::Polygons );
  } );
  connect( mTableGlimpse, &SourceGlimpse::seen, this, [this] {
    mTable->setLayers( mTableGlimpse->layers() );
    emit glimpsed( JoinSide::Table );
  } );
}

template <typename Group>
void SourceForm::connectGroup( Group *group, JoinSide side )
{
  connect( group, &Group::fileChosen, this, [this, side] { if ( !mFilling ) recall( side ); } );
  connect( group, &Group::edited, this, [this] { if ( !mFilling ) emit edited(); } );
  connect( group, &Group::encodingEdited, this, [this] { if ( !mFilling ) emit encodingEdited(); } );
}

void SourceForm::setSources( const AtlasSources &sources )
{
  const QScopedValueRollback<bool> filling( mFilling, true );
  mPolygons->setSources( sources );
  mTable->setSources( sources );
}

AtlasSources SourceForm::sources() const
{
  AtlasSources sources;
  mPolygons->putInto( sources );
  mTable->putInto( sources );
  return sources;
}

void SourceForm::choosePath( JoinSide side, const QString &path )
{
  ( side == JoinSide::Polygons ? mPolygons->file() : mTable->file() )->choosePath( path );
}

bool SourceForm::hasChoices() const
{
  return mPolygons->hasChoices() || mTable->hasChoices();
}

void SourceForm::reset()
{
  const AtlasSources before = sources();
  forgetChoices( JoinSide::Polygons, before.polygons );
  forgetChoices( JoinSide::Table, before.attributes );
  {
    const QScopedValueRollback<bool> filling( mFilling, true );
    mPolygons->reset();
    mTable->reset();
  }
  emit edited();
}

void SourceForm::remember() const
{
  const AtlasSources now = sources();
  if ( mPolygons->hasChoices() )
    rememberChoices( JoinSide::Polygons, now );
  else
    forgetChoices( JoinSide::Polygons, now.polygons );
  if ( mTable->hasChoices() )
    rememberChoices( JoinSide::Table, now );
  else
    forgetChoices( JoinSide::Table, now.attributes );
}

void SourceForm::recall( JoinSide side )
{
  const QScopedValueRollback<bool> filling( mFilling, true );
  const AtlasSources now = sources();
  const std::optional<AtlasSources> known = rememberedChoices( side, side == JoinSide::Polygons ? now.polygons : now.attributes );
  if ( !known )
    return;
  if ( side == JoinSide::Polygons )
    mPolygons->setSources( *known );
  else
    mTable->setSources( *known );
  emit recalled( side );
}

void SourceForm::look()
{
  const AtlasSources now = sources();
  mPolygonGlimpse->look( now.polygons, now.options.encoding );
  mTableGlimpse->look( now.attributes, now.tableEncoding );
}

void SourceForm::setRecognised( const PreparedAtlas &atlas )
{
  const QScopedValueRollback<bool> filling( mFilling, true );
  mPolygons->setRecognised( atlas );
  mTable->setRecognised( atlas );
}

void SourceForm::setProblem( const JoinProblem &problem, const Error &error )
{
  const QScopedValueRollback<bool> filling( mFilling, true );
  QStringList columns = glimpse( problem.side ).columns();
  const std::vector<Ledger::RefusedColumn> refused = refusedColumns( error );
  for ( const Ledger::RefusedColumn &column : refused )
    if ( !columns.contains( column.column ) )
      columns << column.column;
  if ( columns.isEmpty() )
    return;
  if ( problem.side == JoinSide::Polygons )
    mPolygons->setColumns( columns, refused );
  else
    mTable->setColumns( columns, refused );
}

void SourceForm::mend( const JoinProblem &problem )
{
  const bool isPolygons = problem.side == JoinSide::Polygons;
  QWidget *field = nullptr;
  switch ( problem.field )
  {
    case MendField::None:
      return;
    case MendField::File:
      field = isPolygons ? mPolygons->file()->editor() : mTable->file()->editor();
      break;
    case MendField::Layer:
      field = isPolygons ? mPolygons->layerField() : mTable->layerField();
      break;
    case MendField::Key:
      field = isPolygons ? mPolygons->keyField() : mTable->keyField();
      break;
    case MendField::Encoding:
      field = isPolygons ? mPolygons->encodingField() : mTable->encodingField();
      break;
    case MendField::System:
      field = mPolygons->crsField();
      break;
  }
  field->setFocus( Qt::OtherFocusReason );
  if ( auto *box = qobject_cast<QComboBox *>( field ); box && box->isEnabled() )
    box->showPopup();
}

std::optional<JoinSide> SourceForm::sideAt( const QPoint &position ) const
{
  if ( mPolygons->geometry().contains( position ) )
    return JoinSide::Polygons;
  if ( mTable->geometry().contains( position ) )
    return JoinSide::Table;
  return std::nullopt;
}

} // namespace clusteratlas
