// SPDX-License-Identifier: GPL-2.0-or-later
#include "comparedelegate.h"
#include "comparepage.h"
#include "tickmenu.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <qgsapplication.h>

namespace clusteratlas
{

namespace
{
constexpr int MOST_SET_LINES = 5;

QToolButton *buttonFor( QAction *action, QWidget *parent )
{
  auto *button = new QToolButton( parent );
  button->setDefaultAction( action );
  button->setAutoRaise( true );
  button->setFocusPolicy( Qt::TabFocus );
  button->setObjectName( action->objectName() + QStringLiteral( "Button" ) );
  return button;
}
} // namespace

void ComparePage::makeActions()
{
  const auto make = [this]( const char *name, const char *icon, auto slot ) {
    auto *action = new QAction( QgsApplication::getThemeIcon( QString::fromLatin1( icon ) ), QString(), this );
    action->setObjectName( QString::fromLatin1( name ) );
    connect( action, &QAction::triggered, this, slot );
    return action;
  };
  mAddAction = make( "addSelectionAction", "/symbologyAdd.svg", &ComparePage::addSelection );
  mRemoveAction = make( "removeComparedAction", "/symbologyRemove.svg", &ComparePage::removeCurrent );
  mClearAction = make( "clearComparedAction", "/mActionDeleteSelected.svg", &ComparePage::clear );
  mCopyAction = make( "copyComparisonAction", "/mActionEditCopy.svg", &ComparePage::copyAsTable );
  mAddAction->setEnabled( false );
}

void ComparePage::makeViews()
{
  mAddBox = new QComboBox( this );
  mAddBox->setObjectName( QStringLiteral( "addComparedBox" ) );
  mAddBox->setEditable( true );
  mAddBox->setInsertPolicy( QComboBox::NoInsert );
  mAddBox->setSizeAdjustPolicy( QComboBox::AdjustToMinimumContentsLengthWithIcon );
  mAddBox->completer()->setCompletionMode( QCompleter::PopupCompletion );
  mAddBox->completer()->setFilterMode( Qt::MatchContains );
  connect( mAddBox, qOverload<int>( &QComboBox::activated ), this, [this]( int index ) {
    const QStringList chosen = mAddBox->itemData( index ).toStringList();
    if ( chosen.size() == 2 )
      add( { chosen[0] == QLatin1String( "cluster" ) ? ComparedItem::Kind::Cluster : ComparedItem::Kind::Prefecture, chosen[1] } );
    // The completer writes the name after this: empty the box once it is done.
    QTimer::singleShot( 0, mAddBox, [box = mAddBox] { box->setCurrentIndex( -1 ); box->clearEditText(); } );
  } );

  mSet = new QListWidget( this );
  mSet->setObjectName( QStringLiteral( "comparedList" ) );
  mSet->setFlow( QListView::LeftToRight );
  mSet->setWrapping( true );
  mSet->setResizeMode( QListView::Adjust );
  mSet->setSpacing( 1 );
  mSet->setDragDropMode( QAbstractItemView::InternalMove );
  mSet->setDefaultDropAction( Qt::MoveAction );
  mSet->setHorizontalScrollBarPolicy( Qt::ScrollBarAlwaysOff );
  mSet->installEventFilter( this );
  mSet->viewport()->installEventFilter( this );
  connect( mSet, &QListWidget::currentRowChanged, this, [this]( int row ) { mRemoveAction->setEnabled( row >= 0 ); } );
  // A row that is dragged is moved, or inserted and then removed: read the set once all is done.
  const auto onDragged = [this] {
    if ( !mApplying )
      QTimer::singleShot( 0, this, &ComparePage::readSet );
  };
  connect( mSet->model(), &QAbstractItemModel::rowsInserted, this, onDragged );
  connect( mSet->model(), &QAbstractItemModel::rowsMoved, this, onDragged );

  mMeasureMenu = new TickMenu( this );
  mMeasureMenu->setObjectName( QStringLiteral( "measureMenu" ) );
  mMeasureButton = new QToolButton( this );
  mMeasureButton->setObjectName( QStringLiteral( "measureButton" ) );
  mMeasureButton->setMenu( mMeasureMenu );
  mMeasureButton->setPopupMode( QToolButton::InstantPopup );
  mMeasureButton->setFocusPolicy( Qt::StrongFocus );
  mMeasureButton->setSizePolicy( QSizePolicy::Ignored, QSizePolicy::Fixed );
  connect( mMeasureMenu, &TickMenu::tickedChanged, this, [this] {
    mMeasures = mMeasureMenu->ticked();
    mMeasureButton->setText( tr( "Indicators (%1)…" ).arg( measures().size() ) );
    byUser();
  } );
  // When nothing is left ticked the usual ones are shown, and then ticked too.
  connect( mMeasureMenu, &QMenu::aboutToShow, this, [this] {
    if ( mComparison && mMeasures.isEmpty() )
      fillMeasures();
  } );
  mDenominatorBox = new QComboBox( this );
  mDenominatorBox->setObjectName( QStringLiteral( "denominatorBox" ) );
  mDenominatorBox->setSizeAdjustPolicy( QComboBox::AdjustToMinimumContentsLengthWithIcon );
  connect( mDenominatorBox, qOverload<int>( &QComboBox::currentIndexChanged ), this, [this] {
    if ( mApplying )
      return;
    mDenominator = mDenominatorBox->currentData().toString();
    byUser();
  } );

  mTree = new QTreeView( this );
  mTree->setObjectName( QStringLiteral( "comparisonTree" ) );
  mTree->setModel( &mModel );
  mTree->setItemDelegate( new CompareDelegate( mModel, mTree ) );
  mTree->setRootIsDecorated( false );
  mTree->setItemsExpandable( false );
  mTree->setIndentation( 0 );
  mTree->setSelectionMode( QAbstractItemView::ExtendedSelection );
  mTree->setAllColumnsShowFocus( true );
  mTree->setVerticalScrollMode( QAbstractItemView::ScrollPerPixel );
  mTree->header()->setStretchLastSection( false );
  mTree->header()->setMinimumSectionSize( 30 );
  mTree->header()->setSectionResizeMode( CompareModel::ItemColumn, QHeaderView::Stretch );
  mTree->setHorizontalScrollBarPolicy( Qt::ScrollBarAlwaysOff );
  mTree->viewport()->installEventFilter( this );
  mTree->addAction( mCopyAction );
  mTree->setContextMenuPolicy( Qt::ActionsContextMenu );
  connect( mTree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ComparePage::onRowsChosen );

  mEmpty = new QLabel( this );
  mEmpty->setObjectName( QStringLiteral( "emptyComparisonLabel" ) );
  mEmpty->setWordWrap( true );
  mEmpty->setAlignment( Qt::AlignCenter );
  mEmpty->setMargin( 16 );
  mStack = new QStackedWidget( this );
  mStack->addWidget( mEmpty );
  mStack->addWidget( mTree );
}

void ComparePage::lay()
{
  auto *first = new QHBoxLayout;
  first->addWidget( mAddBox, 1 );
  QWidget *before = mAddBox;
  for ( QAction *action : { mAddAction, mRemoveAction, mClearAction, mCopyAction } )
  {
    QToolButton *button = buttonFor( action, this );
    first->addWidget( button );
    setTabOrder( before, button );
    before = button;
  }
  auto *choices = new QHBoxLayout;
  choices->addWidget( mMeasureButton, 1 );
  choices->addWidget( mDenominatorBox, 1 );
  auto *all = new QVBoxLayout( this );
  all->setContentsMargins( 4, 4, 4, 4 );
  all->setSpacing( 4 );
  all->addLayout( first );
  all->addWidget( mSet );
  all->addLayout( choices );
  all->addWidget( mStack, 1 );
}

void ComparePage::fitSet()
{
  mSet->doItemsLayout();
  const int line = fontMetrics().height() + 4;
  const int bottom = mSet->count() == 0 ? line : mSet->visualItemRect( mSet->item( mSet->count() - 1 ) ).bottom() + mSet->verticalScrollBar()->value();
  mSet->setFixedHeight( std::clamp( bottom + 3, line, MOST_SET_LINES * line ) + 2 * mSet->frameWidth() );
}

void ComparePage::fitColumns()
{
  QFont bold = mTree->font();
  bold.setBold( true );
  const QFontMetrics metrics( bold );
  std::array<int, CompareModel::COLUMN_COUNT> widths {};
  for ( int column = CompareModel::ValueColumn; column < CompareModel::COLUMN_COUNT; ++column )
  {
    int &width = widths[static_cast<size_t>( column )];
    width = metrics.horizontalAdvance( mModel.headerData( column, Qt::Horizontal, Qt::DisplayRole ).toString() );
    for ( int measure = 0; measure < mModel.rowCount(); ++measure )
      for ( int item = 0; item < mModel.rowCount( mModel.index( measure, 0 ) ); ++item )
        width = std::max( width, metrics.horizontalAdvance( mModel.index( item, column, mModel.index( measure, 0 ) ).data().toString() ) );
    width += 3 * metrics.averageCharWidth() / 2;
  }
  const int room = mTree->viewport()->width();
  const int leastName = 10 * metrics.averageCharWidth();
  const bool isWide = room - widths[CompareModel::ValueColumn] - widths[CompareModel::RankColumn] - widths[CompareModel::ShareColumn] > 2 * leastName;
  mTree->setColumnHidden( CompareModel::ShareColumn, !mHasShare || !isWide );
  const int forValue = isWide ? std::max( widths[CompareModel::ValueColumn], room / 4 ) : widths[CompareModel::ValueColumn];
  mTree->setColumnWidth( CompareModel::ValueColumn, std::min( forValue, std::max( leastName, room - leastName - widths[CompareModel::RankColumn] ) ) );
  mTree->setColumnWidth( CompareModel::RankColumn, widths[CompareModel::RankColumn] );
  mTree->setColumnWidth( CompareModel::ShareColumn, widths[CompareModel::ShareColumn] );
}

void ComparePage::retranslate()
{
  const auto word = []( QAction *action, const QString &text, const QString &tip ) {
    action->setText( text );
    action->setToolTip( tip );
  };
  word( mAddAction, tr( "Add selection" ), tr( "Add the selected prefectures or clusters to the comparison" ) );
  word( mRemoveAction, tr( "Remove" ), tr( "Remove the chosen one from the comparison" ) );
  word( mClearAction, tr( "Clear" ), tr( "Remove all from the comparison" ) );
  word( mCopyAction, tr( "Copy as table" ), tr( "Copy the comparison for a spreadsheet" ) );
  mAddBox->setAccessibleName( tr( "Add a prefecture or cluster" ) );
  mAddBox->setToolTip( tr( "Type part of a name" ) );
  mSet->setAccessibleName( tr( "Compared" ) );
  mSet->setToolTip( tr( "Drag to change the order; Delete removes" ) );
  mMeasureButton->setAccessibleName( tr( "Indicators" ) );
  mMeasureButton->setToolTip( tr( "Indicators to compare" ) );
  mDenominatorBox->setAccessibleName( tr( "Denominator" ) );
  mDenominatorBox->setToolTip( tr( "Divide by this. Rates and figures per head stay as they are." ) );
  mTree->setAccessibleName( tr( "Comparison" ) );
  mEmpty->setText( tr( "Add up to ten prefectures or clusters: type a name above, or select them on the map and press “Add selection”." ) );
}

void ComparePage::changeEvent( QEvent *event )
{
  PanelPage::changeEvent( event );
  if ( event->type() != QEvent::LanguageChange )
    return;
  retranslate();
  fillChoices();
  fillSet();
}

void ComparePage::showEvent( QShowEvent *event )
{
  PanelPage::showEvent( event );
  if ( mIsStale )
    rebuild();
}

bool ComparePage::eventFilter( QObject *watched, QEvent *event )
{
  if ( watched == mSet && event->type() == QEvent::KeyPress )
  {
    const int key = static_cast<const QKeyEvent *>( event )->key();
    if ( key == Qt::Key_Delete || key == Qt::Key_Backspace )
    {
      removeCurrent();
      return true;
    }
  }
  if ( event->type() == QEvent::Resize && mTree && watched == mTree->viewport() )
    fitColumns();
  if ( event->type() == QEvent::Resize && watched == mSet->viewport() && static_cast<const QResizeEvent *>( event )->oldSize().width() != mSet->viewport()->width() )
    QTimer::singleShot( 0, mSet, [this] { fitSet(); } );
  return PanelPage::eventFilter( watched, event );
}

} // namespace clusteratlas
