// SPDX-License-Identifier: GPL-2.0-or-later
#include "sourcefield.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QToolButton>
#include <qgsfilewidget.h>
#include <qgsfilterlineedit.h>

namespace clusteratlas
{

SourceField::SourceField( const char *name, const QString &placeholder, const QString &tip, QWidget *parent )
  : QWidget( parent )
  , mFile( new QgsFileWidget( this ) )
  , mMenu( new QMenu( this ) )
{
  mFile->setObjectName( QString::fromLatin1( name ) );
  mFile->setToolTip( tip );
  mFile->lineEdit()->setPlaceholderText( placeholder );
  mMenu->setObjectName( QString::fromLatin1( name ) + QStringLiteral( "Menu" ) );
  mMenu->setToolTipsVisible( true );
  auto *button = new QToolButton( this );
  button->setObjectName( QString::fromLatin1( name ) + QStringLiteral( "MenuButton" ) );
  button->setPopupMode( QToolButton::InstantPopup );
  button->setArrowType( Qt::DownArrow );
  button->setMenu( mMenu );
  button->setFocusPolicy( Qt::TabFocus );
  button->setToolTip( tr( "Other ways to name a source" ) );
  button->setAccessibleName( button->toolTip() );
  auto *row = new QHBoxLayout( this );
  row->setContentsMargins( 0, 0, 0, 0 );
  row->setSpacing( 2 );
  row->addWidget( mFile, 1 );
  row->addWidget( button );
  setFocusProxy( mFile->lineEdit() );
  connect( mFile, &QgsFileWidget::fileChanged, this, [this] { if ( !mQuiet ) emit pathChanged(); } );
}

QString SourceField::path() const
{
  return mFile->filePath().trimmed();
}

void SourceField::setPath( const QString &path )
{
  const QScopedValueRollback<bool> quiet( mQuiet, true );
  mFile->setFilePath( path );
}

void SourceField::choosePath( const QString &path )
{
  mFile->setFilePath( path );
}

QWidget *SourceField::editor() const
{
  return mFile->lineEdit();
}

void addRow( QGridLayout &grid, const std::vector<LabelledField> &fields )
{
  const int row = grid.rowCount();
  auto *beside = new QHBoxLayout();
  beside->setSpacing( 6 );
  for ( const LabelledField &field : fields )
  {
    auto *text = new QLabel( field.label, grid.parentWidget() );
    text->setBuddy( field.editor );
    if ( &field == &fields.front() )
      grid.addWidget( text, row, 0 );
    else
      beside->addWidget( text );
    beside->addWidget( field.field, field.stretch );
  }
  grid.addLayout( beside, row, 1 );
}

} // namespace clusteratlas
