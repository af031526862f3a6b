// SPDX-License-Identifier: GPL-2.0-or-later
#include "columncombo.h"

#include "wording/tablereadingtext.h"

#include <QLineEdit>
#include <QPalette>
#include <QSignalBlocker>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr int SHOWN_CHARACTERS = 6;

bool isRefused( const QString &reason )
{
  return !reason.isEmpty() && reason != QLatin1String( "none" );
}
} // namespace

ColumnCombo::ColumnCombo( const char *editName, const QString &tip, QWidget *parent )
  : QComboBox( parent )
{
  setEditable( true );
  setInsertPolicy( NoInsert );
  setSizeAdjustPolicy( AdjustToMinimumContentsLengthWithIcon );
  setMinimumContentsLength( SHOWN_CHARACTERS );
  setToolTip( tip );
  lineEdit()->setObjectName( QString::fromLatin1( editName ) );
  lineEdit()->setPlaceholderText( tr( "auto", "recognized by itself" ) );
  lineEdit()->setClearButtonEnabled( true );
  addItem( tr( "auto", "recognized by itself" ), QString() );
  setCurrentIndex( -1 );
  // The first entry gives the choice back to recognition.
  connect( this, qOverload<int>( &QComboBox::activated ), this, [this]( int index ) {
    if ( index == 0 )
      setEditText( QString() );
  } );
  connect( this, &QComboBox::editTextChanged, this, &ColumnCombo::chosenChanged );
}

void ColumnCombo::setColumns( const QStringList &columns, const QString &recognised, const std::vector<Ledger::RefusedColumn> &refused )
{
  const QString kept = chosen();
  const QSignalBlocker quiet( this );
  clear();
  const QString shown = recognised.isEmpty() ? tr( "auto", "recognized by itself" ) : tr( "auto: %1", "recognized by itself" ).arg( recognised );
  lineEdit()->setPlaceholderText( shown );
  addItem( shown, QString() );
  const auto reasonOf = [&refused]( const QString &name ) {
    const auto found = std::find_if( refused.begin(), refused.end(), [&name]( const Ledger::RefusedColumn &column ) { return column.column == name; } );
    return found == refused.end() ? QString() : found->reason;
  };
  if ( columns.contains( recognised ) )
    addColumn( recognised, QString() );
  for ( const bool wanted : { false, true } )
    for ( const QString &name : columns )
      if ( name != recognised && isRefused( reasonOf( name ) ) == wanted )
        addColumn( name, reasonOf( name ) );
  setChosen( kept );
}

void ColumnCombo::addColumn( const QString &name, const QString &reason )
{
  addItem( name, name );
  if ( !isRefused( reason ) )
    return;
  setItemData( count() - 1, tr( "No key: %1" ).arg( keyColumnRejectionText( reason ) ).toHtmlEscaped(), Qt::ToolTipRole );
  setItemData( count() - 1, palette().brush( QPalette::Disabled, QPalette::Text ), Qt::ForegroundRole );
}

QString ColumnCombo::chosen() const
{
  return currentText().trimmed();
}

void ColumnCombo::setChosen( const QString &column )
{
  const QSignalBlocker quiet( this );
  setCurrentIndex( column.isEmpty() ? -1 : findData( column ) );
  setEditText( column );
}

} // namespace clusteratlas
