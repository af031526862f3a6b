// SPDX-License-Identifier: GPL-2.0-or-later
#include "columnchoice.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>
#include <numeric>

namespace clusteratlas
{

ColumnChoice::ColumnChoice( QTableView &table, std::vector<Column> columns )
  : QObject( &table )
  , mTable( table )
  , mColumns( std::move( columns ) )
  , mMenu( new QMenu( &table ) )
{
  mMenu->setObjectName( QStringLiteral( "columnsMenu" ) );
  QHeaderView &header = *mTable.horizontalHeader();
  header.setContextMenuPolicy( Qt::CustomContextMenu );
  connect( &header, &QWidget::customContextMenuRequested, this, [this, &header]( const QPoint &place ) { mMenu->popup( header.mapToGlobal( place ) ); } );
  connect( mMenu, &QMenu::aboutToShow, this, &ColumnChoice::fillMenu );
  connect( &header, &QHeaderView::sectionMoved, this, &ColumnChoice::changed );
  connect( &header, &QHeaderView::sectionResized, this, [this] { mResized = mResized || ( !mFitting && QGuiApplication::mouseButtons() != Qt::NoButton ); } );
  mTable.viewport()->installEventFilter( this );
  fillMenu();
  fit();
}

ColumnChoice::~ColumnChoice() = default;

void ColumnChoice::fillMenu()
{
  mMenu->clear();
  for ( size_t column = 0; column < mColumns.size(); ++column )
  {
    const int section = static_cast<int>( column );
    QAction *action = mMenu->addAction( mTable.model()->headerData( section, Qt::Horizontal ).toString() );
    action->setCheckable( true );
    action->setChecked( !mTable.isColumnHidden( section ) );
    action->setEnabled( section != 0 );
    connect( action, &QAction::toggled, this, [this, section]( bool shown ) { choose( section, shown ); } );
  }
  mMenu->addSeparator();
  connect( mMenu->addAction( tr( "As many as fit" ) ), &QAction::triggered, this, &ColumnChoice::reset );
  mMenu->setTitle( tr( "Columns" ) );
}

void ColumnChoice::retranslate()
{
  fillMenu();
}

void ColumnChoice::choose( int column, bool shown )
{
  if ( column <= 0 || column >= static_cast<int>( mColumns.size() ) || mTable.isColumnHidden( column ) != shown )
    return;
  mChosen = true;
  mTable.setColumnHidden( column, !shown );
  fit();
  emit changed();
}

void ColumnChoice::reset()
{
  mChosen = false;
  mResized = false;
  QHeaderView &header = *mTable.horizontalHeader();
  for ( int section = 0; section < header.count(); ++section )
    header.moveSection( header.visualIndex( section ), section );
  fit();
  emit changed();
}

void ColumnChoice::fit()
{
  const QScopedValueRollback<bool> fitting( mFitting, true );
  const double scale = mTable.logicalDpiX() / 96.0;
  const auto width = [this, scale]( size_t column ) { return qRound( mColumns[column].width * scale ); };
  const int room = mTable.viewport()->width();
  std::vector<size_t> order( mColumns.size() );
  std::iota( order.begin(), order.end(), 0 );
  std::stable_sort( order.begin(), order.end(), [this]( size_t a, size_t b ) { return mColumns[a].priority < mColumns[b].priority; } );
  int used = 0;
  bool full = false;
  for ( const size_t column : order )
  {
    const int section = static_cast<int>( column );
    if ( !mChosen )
    {
      full = full || ( used > 0 && used + width( column ) > room );
      mTable.setColumnHidden( section, full );
    }
    if ( mTable.isColumnHidden( section ) )
      continue;
    if ( !mResized )
      mTable.setColumnWidth( section, width( column ) );
    used += mTable.columnWidth( section );
  }
  if ( used < room && !mResized )
    mTable.setColumnWidth( 0, width( 0 ) + room - used );
}

QJsonObject ColumnChoice::state() const
{
  if ( !mChosen )
    return {};
  QJsonArray shown;
  const QHeaderView &header = *mTable.horizontalHeader();
  for ( int place = 0; place < header.count(); ++place )
    if ( const int section = header.logicalIndex( place ); !header.isSectionHidden( section ) )
      shown.append( mColumns[static_cast<size_t>( section )].id );
  return { { QStringLiteral( "shown" ), shown } };
}

void ColumnChoice::setState( const QJsonObject &state )
{
  std::vector<int> sections;
  for ( const QJsonValue &value : state.value( QStringLiteral( "shown" ) ).toArray() )
  {
    const auto found = std::find_if( mColumns.begin(), mColumns.end(), [&value]( const Column &column ) { return column.id == value.toString(); } );
    const int section = static_cast<int>( found - mColumns.begin() );
    if ( found != mColumns.end() && std::find( sections.begin(), sections.end(), section ) == sections.end() )
      sections.push_back( section );
  }
  mChosen = !sections.empty();
  if ( mChosen )
  {
    QHeaderView &header = *mTable.horizontalHeader();
    int place = 0;
    for ( const int section : sections )
      header.moveSection( header.visualIndex( section ), place++ );
    for ( int section = 1; section < static_cast<int>( mColumns.size() ); ++section )
      mTable.setColumnHidden( section, std::find( sections.begin(), sections.end(), section ) == sections.end() );
  }
  fit();
}

bool ColumnChoice::eventFilter( QObject *watched, QEvent *event )
{
  if ( event->type() == QEvent::Resize )
    fit();
  return QObject::eventFilter( watched, event );
}

} // namespace clusteratlas
