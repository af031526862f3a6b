// SPDX-License-Identifier: GPL-2.0-or-later
#include "comparedelegate.h"
#include "comparepage.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <qgsapplication.h>
#include <qgscheckablecombobox.h>

namespace clusteratlas
{

namespace
{
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
  connect( mSet, &QListWidget::currentRowChanged, this, [this]( int row ) { mRemoveAction->setEnabled( row >= 0 ); } );
  // A row that is dragged is first inserted, then removed: read the set once both are done.
  connect( mSet->model(), &QAbstractItemModel::rowsInserted, this, [this] {
    if ( !mApplying )
      QTimer::singleShot( 0, this, &ComparePage::readSet );
  } );

  mMeasureBox = new QgsCheckableComboBox( this );
  mMeasureBox->setObjectName( QStringLiteral( "measureBox" ) );
  mMeasureBox->setSizeAdjustPolicy( QComboBox::AdjustToMinimumContentsLengthWithIcon );
  connect( mMeasureBox, &QgsCheckableComboBox::checkedItemsChanged, this, [this] {
    if ( mApplying )
      return;
    mMeasures.clear();
    for ( const QVariant &id : mMeasureBox->checkedItemsData() )
      mMeasures << id.toString();
    byUser();
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
  for ( int column = CompareModel::ValueColumn; column < CompareModel::COLUMN_COUNT; ++column )
    mTree->header()->setSectionResizeMode( column, QHeaderView::ResizeToContents );
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
  for ( QAction *action : { mAddAction, mRemoveAction, mClearAction, mCopyAction } )
    first->addWidget( buttonFor( action, this ) );
  auto *choices = new QHBoxLayout;
  choices->addWidget( mMeasureBox, 1 );
  choices->addWidget( mDenominatorBox, 1 );
  auto *all = new QVBoxLayout( this );
  all->setContentsMargins( 4, 4, 4, 4 );
  all->setSpacing( 4 );
  all->addLayout( first );
  all->addWidget( mSet );
  all->addLayout( choices );
  all->addWidget( mStack, 1 );
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
  mMeasureBox->setAccessibleName( tr( "Indicators" ) );
  mMeasureBox->setToolTip( tr( "Indicators to compare" ) );
  mMeasureBox->setDefaultText( tr( "Choose indicators…" ) );
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
  return PanelPage::eventFilter( watched, event );
}

} // namespace clusteratlas
