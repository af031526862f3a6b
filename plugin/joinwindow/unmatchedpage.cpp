// SPDX-License-Identifier: GPL-2.0-or-later
#include "unmatchedpage.h"

#include "atlas/fixsheetfile.h"
#include "unmatcheddelegate.h"
#include "wording/errortext.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QTableView>

namespace clusteratlas
{

namespace
{
constexpr int USUAL_SCORE = 80;

QPushButton *makeButton( const char *name, const QString &text, const QString &tip, QWidget *parent )
{
  auto *button = new QPushButton( text, parent );
  button->setObjectName( QString::fromLatin1( name ) );
  button->setToolTip( tip );
  button->setAutoDefault( false );
  return button;
}
} // namespace

UnmatchedPage::UnmatchedPage( const QString &language, QWidget *parent )
  : QWidget( parent )
  , mModel( new UnmatchedModel( language, this ) )
  , mView( new QTableView( this ) )
{
  makeView( language );
  makeButtons();
  makeFixSheetMenu();
  auto *row = new QHBoxLayout();
  row->addWidget( mAccept );
  row->addSpacing( 8 );
  row->addWidget( mAcceptAll );
  row->addWidget( mScore );
  row->addStretch( 1 );
  row->addWidget( mFixSheet );
  row->addWidget( mLearn );
  auto *layout = new QVBoxLayout( this );
  layout->setContentsMargins( 6, 6, 6, 6 );
  layout->addWidget( mView, 1 );
  layout->addLayout( row );
  updateButtons();
}

void UnmatchedPage::makeView( const QString &language )
{
  mView->setObjectName( QStringLiteral( "unmatchedTable" ) );
  mView->setModel( mModel );
  mView->setItemDelegateForColumn( UnmatchedModel::PrefectureColumn, new UnmatchedDelegate( language, this ) );
  mView->setSelectionBehavior( QAbstractItemView::SelectRows );
  mView->setEditTriggers( QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed );
  mView->setTabKeyNavigation( false );
  mView->setWordWrap( false );
  mView->verticalHeader()->hide();
  mView->horizontalHeader()->setStretchLastSection( true );
  mView->horizontalHeader()->setHighlightSections( false );
  for ( const auto &[column, width] : { std::make_pair( UnmatchedModel::SideColumn, 70 ), std::make_pair( UnmatchedModel::RowColumn, 48 ), std::make_pair( UnmatchedModel::LabelColumn, 110 ), std::make_pair( UnmatchedModel::ReasonColumn, 230 ) } )
    mView->setColumnWidth( column, width );

  const auto onKey = [this]( const QKeySequence &key, auto act ) {
    auto *shortcut = new QShortcut( key, mView, nullptr, nullptr, Qt::WidgetShortcut );
    connect( shortcut, &QShortcut::activated, this, act );
  };
  onKey( Qt::Key_Space, [this] { mModel->acceptSuggestionsOf( selectedRows() ); } );
  onKey( Qt::Key_Delete, [this] { mModel->takeBack( selectedRows() ); } );
  onKey( QKeySequence( Qt::CTRL | Qt::Key_Return ), [this] { mLearn->click(); } );
  // Return opens the list of the row instead of applying the join.
  onKey( Qt::Key_Return, [this] { if ( mView->currentIndex().isValid() ) mView->edit( mView->currentIndex().siblingAtColumn( UnmatchedModel::PrefectureColumn ) ); } );
  connect( mView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this]( const QModelIndex &current ) {
    if ( current.isValid() )
      emit rowPointedAt( mModel->row( current.row() ) );
  } );
  connect( mView, &QTableView::clicked, this, [this]( const QModelIndex &index ) { emit rowPointedAt( mModel->row( index.row() ) ); } );
  connect( mView->selectionModel(), &QItemSelectionModel::selectionChanged, this, &UnmatchedPage::updateButtons );
}

void UnmatchedPage::makeButtons()
{
  mAccept = makeButton( "acceptButton", tr( "&Use suggestion" ), tr( "Take the suggestions of the selected rows (Space)" ), this );
  mAcceptAll = makeButton( "acceptAllButton", tr( "Use all a&bove" ), tr( "Take every suggestion of at least this likeness" ), this );
  mScore = new QSpinBox( this );
  mScore->setObjectName( QStringLiteral( "scoreSpin" ) );
  mScore->setRange( 1, 100 );
  mScore->setValue( USUAL_SCORE );
  mScore->setSuffix( tr( " %" ) );
  mScore->setToolTip( tr( "The least likeness of a suggestion that is accepted" ) );
  mLearn = makeButton( "learnButton", tr( "&Learn names" ), tr( "Remember the prefectures chosen above, and join again (Ctrl+Return)" ), this );
  connect( mAccept, &QPushButton::clicked, this, [this] { mModel->acceptSuggestionsOf( selectedRows() ); } );
  connect( mAcceptAll, &QPushButton::clicked, this, [this] { mModel->acceptSuggestions( mScore->value() / 100.0 ); } );
  connect( mLearn, &QPushButton::clicked, this, &UnmatchedPage::learnRequested );
  connect( mModel, &UnmatchedModel::choiceChanged, this, &UnmatchedPage::updateButtons );
  connect( mModel, &UnmatchedModel::modelReset, this, &UnmatchedPage::updateButtons );
}

void UnmatchedPage::makeFixSheetMenu()
{
  mFixSheet = makeButton( "fixSheetButton", tr( "Fi&x sheet" ), tr( "The rows above as a sheet, to be filled in elsewhere and read back" ), this );
  auto *menu = new QMenu( mFixSheet );
  menu->addAction( tr( "Save fix sheet…" ), this, &UnmatchedPage::saveFixSheet )->setObjectName( QStringLiteral( "saveFixSheetAction" ) );
  menu->addAction( tr( "Read fix sheet…" ), this, &UnmatchedPage::readFixSheet )->setObjectName( QStringLiteral( "readFixSheetAction" ) );
  mFixSheet->setMenu( menu );
}

void UnmatchedPage::saveFixSheet()
{
  const QString path = QFileDialog::getSaveFileName( this, tr( "Save fix sheet" ), QStringLiteral( "fix-sheet.xlsx" ), tr( "Sheets (*.xlsx *.ods *.csv)" ) );
  if ( path.isEmpty() )
    return;
  const Result<int> written = writeFixSheet( path, mLedger );
  if ( written )
    emit told( tr( "%1 rows saved in %2. Fill in the last column and read it back." ).arg( *written ).arg( path ), false );
  else
    emit told( errorText( written.error() ), true );
}

void UnmatchedPage::readFixSheet()
{
  const QString path = QFileDialog::getOpenFileName( this, tr( "Read fix sheet" ), QString(), tr( "Sheets (*.xlsx *.ods *.csv)" ) );
  if ( path.isEmpty() )
    return;
  AtlasSources none;
  const Result<Fixes> fixes = applyFixSheet( path, none );
  if ( fixes )
    emit fixesRead( *fixes );
  else
    emit told( errorText( fixes.error() ), true );
}

void UnmatchedPage::setLedger( const Ledger &ledger )
{
  mLedger = ledger;
  mModel->setRows( unmatchedRows( ledger ) );
  if ( mModel->rowCount() > 0 )
    mView->selectRow( 0 );
}

void UnmatchedPage::updateButtons()
{
  bool canAccept = false, canAcceptAll = false;
  for ( const int row : selectedRows() )
    canAccept = canAccept || mModel->row( row ).suggestion;
  for ( int row = 0; row < mModel->rowCount(); ++row )
    canAcceptAll = canAcceptAll || mModel->row( row ).suggestion;
  mAccept->setEnabled( canAccept );
  mAcceptAll->setEnabled( canAcceptAll );
  mLearn->setEnabled( !mModel->chosen( JoinSide::Table ).isEmpty() || !mModel->chosen( JoinSide::Polygons ).isEmpty() );
}

std::vector<int> UnmatchedPage::selectedRows() const
{
  std::vector<int> rows;
  for ( const QModelIndex &index : mView->selectionModel()->selectedRows() )
    rows.push_back( index.row() );
  return rows;
}

} // namespace clusteratlas
