// SPDX-License-Identifier: GPL-2.0-or-later
#include "attributepanel.h"

#include "columnchoice.h"
#include "panelroles.h"
#include "tabtitles.h"
#include "ui_attributepanel.h"

#include <qgsapplication.h>
#include <qgsguiutils.h>

#include <QClipboard>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>

#include <set>

namespace clusteratlas
{

namespace
{
constexpr int CLUSTERS_PAGE = 1;
constexpr std::array<int, MembershipTreeModel::COLUMN_COUNT> TREE_WIDTHS { 165, 110, 200 }; // pixels at 96 dpi
constexpr int SPLIT_TABLE = 40;                                                             // parts of the height
constexpr int SPLIT_CARD = 60;

//! Rows of the selection, first column, top to bottom.
QModelIndexList chosenRows( const QAbstractItemView &view )
{
  QModelIndexList rows = view.selectionModel()->selectedRows();
  std::sort( rows.begin(), rows.end() );
  return rows;
}

QStringList valuesOf( const QModelIndexList &rows, int role )
{
  QStringList values;
  QSet<QString> seen;
  for ( const QModelIndex &row : rows )
    if ( const QString value = row.data( role ).toString(); !value.isEmpty() && !seen.contains( value ) )
    {
      values << value;
      seen.insert( value );
    }
  return values;
}

//! Whole rows, neighbours in one range: QItemSelection takes time by the square of its ranges.
QItemSelection rangesOf( QModelIndexList rows, int lastColumn )
{
  std::sort( rows.begin(), rows.end(), []( const QModelIndex &a, const QModelIndex &b ) { return std::make_pair( a.parent(), a.row() ) < std::make_pair( b.parent(), b.row() ); } );
  QItemSelection ranges;
  for ( int first = 0; first < rows.size(); )
  {
    int last = first;
    while ( last + 1 < rows.size() && rows[last + 1].parent() == rows[first].parent() && rows[last + 1].row() <= rows[last].row() + 1 )
      ++last;
    ranges.append( QItemSelectionRange( rows[first], rows[last].siblingAtColumn( lastColumn ) ) );
    first = last + 1;
  }
  return ranges;
}

QModelIndexList allRows( const QAbstractItemModel &model )
{
  QModelIndexList rows;
  for ( int row = 0; row < model.rowCount(); ++row )
    rows << model.index( row, 0 );
  return rows;
}
} // namespace

AttributePanel::AttributePanel( QWidget *parent )
  : QgsDockWidget( parent )
  , mUi( std::make_unique<Ui::AttributePanel>() )
{
  mUi->setupUi( this );
  mTableFilter.setSourceModel( &mTableModel );
  mTreeFilter.setSourceModel( &mTreeModel );
  setUpViews();
  setUpActions();
  connectViews();
  updateSummary();
}

AttributePanel::~AttributePanel()
{
  // The views are destroyed after the models: nobody may listen then.
  mApplying = true;
  mUi->clusterTable->setModel( nullptr );
  mUi->membershipTree->setModel( nullptr );
}

void AttributePanel::setUpViews()
{
  const double scale = logicalDpiX() / 96.0;
  QTableView &table = *mUi->clusterTable;
  table.setModel( &mTableFilter );
  table.sortByColumn( ClusterTableModel::ClusterColumn, Qt::AscendingOrder );
  connect( table.horizontalHeader(), &QHeaderView::sectionClicked, &mTableFilter, &ClusterFilter::sortByColumn );
  table.verticalHeader()->setDefaultSectionSize( fontMetrics().height() + qRound( 7 * scale ) );
  table.horizontalHeader()->setDefaultAlignment( Qt::AlignLeft | Qt::AlignVCenter );
  table.horizontalHeader()->setSectionsMovable( true );
  mColumns = new ColumnChoice( table, { { "cluster", 165, 0 }, { "programme", 85, 2 }, { "region", 130, 4 }, { "fields", 120, 3 }, { "prefectures", 90, 1 }, { "institutions", 200, 5 } } );

  QTreeView &tree = *mUi->membershipTree;
  tree.setModel( &mTreeFilter );
  for ( int column = 0; column < MembershipTreeModel::COLUMN_COUNT; ++column )
    tree.setColumnWidth( column, qRound( TREE_WIDTHS[static_cast<size_t>( column )] * scale ) );

  mUi->summaryLabel->setCorner( mUi->ledgerButton );
  mTitles = new TabTitles( *mUi->tabs );
  showTitles();

  connect( mUi->tabs, &QTabWidget::currentChanged, this, &AttributePanel::placeCard );
  mUi->splitter->setStretchFactor( 0, SPLIT_TABLE );
  mUi->splitter->setStretchFactor( 1, SPLIT_CARD );
  mUi->splitter->setSizes( { SPLIT_TABLE * 8, SPLIT_CARD * 8 } );
}

void AttributePanel::setUpActions()
{
  mUi->toolBar->setIconSize( QgsGuiUtils::iconSize( true ) );
  mUi->zoomAction->setIcon( QgsApplication::getThemeIcon( QStringLiteral( "/mActionZoomToSelected.svg" ) ) );
  mUi->copyAction->setIcon( QgsApplication::getThemeIcon( QStringLiteral( "/mActionEditCopy.svg" ) ) );
  mUi->addLayersAction->setIcon( QgsApplication::getThemeIcon( QStringLiteral( "/mActionRefresh.svg" ) ) );
  mUi->joinAction->setIcon( QgsApplication::getThemeIcon( QStringLiteral( "/propertyicons/join.svg" ) ) );
  mUi->printAction->setIcon( QgsApplication::getThemeIcon( QStringLiteral( "/mActionFilePrint.svg" ) ) );
  setUpExport();
  QWidget *before = mUi->searchEdit;
  for ( QAction *action : mUi->toolBar->actions() )
  {
    // A tool bar gives its buttons no focus; here the keyboard must reach them. Everything else follows in the order of the form:
    // tab stops listed there would lose the table, as Qt 5.15 breaks the chain at a QTabWidget.
    QWidget *button = mUi->toolBar->widgetForAction( action );
    button->setObjectName( action->objectName() + QStringLiteral( "Button" ) );
    button->setFocusPolicy( Qt::TabFocus );
    setTabOrder( before, button );
    before = button;
  }
  for ( QWidget *view : { static_cast<QWidget *>( mUi->clusterTable ), static_cast<QWidget *>( mUi->membershipTree ) } )
  {
    view->addActions( { mUi->zoomAction, mUi->copyAction } );
    view->installEventFilter( this );
  }
  mUi->clusterTable->addAction( mColumns->menu()->menuAction() );
  connect( mUi->zoomAction, &QAction::triggered, this, &AttributePanel::requestZoom );
  connect( mUi->copyAction, &QAction::triggered, this, &AttributePanel::copyAsTable );
  connect( mUi->joinAction, &QAction::triggered, this, &AttributePanel::joinRequested );
  connect( mUi->printAction, &QAction::triggered, this, &AttributePanel::printRequested );
  connect( mUi->addLayersAction, &QAction::triggered, this, &AttributePanel::addLayersRequested );
  connect( mUi->addLayersButton, &QPushButton::clicked, this, &AttributePanel::addLayersRequested );
}

void AttributePanel::connectViews()
{
  connect( mUi->searchEdit, &QLineEdit::textChanged, this, &AttributePanel::onTyped );
  connect( mUi->searchEdit, &QLineEdit::returnPressed, this, &AttributePanel::announceShown );
  connect( mUi->filterStrip, &FilterStrip::changed, this, [this] {
    applyFilter();
    announceShown();
    tellState();
  } );
  connect( mUi->ledgerButton, &QToolButton::clicked, this, &AttributePanel::showLedger );
  connect( mColumns, &ColumnChoice::changed, this, &AttributePanel::tellState );
  mTyping.setSingleShot( true );
  connect( &mTyping, &QTimer::timeout, this, &AttributePanel::announceShown );
  connect( mUi->groupingBox, qOverload<int>( &QComboBox::currentIndexChanged ), this, &AttributePanel::setGrouping );
  for ( QAbstractItemView *view : { static_cast<QAbstractItemView *>( mUi->clusterTable ), static_cast<QAbstractItemView *>( mUi->membershipTree ) } )
  {
    connect( view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this, view] { onRowsChosen( view ); } );
    connect( view, &QAbstractItemView::doubleClicked, this, &AttributePanel::requestZoom );
  }
}

void AttributePanel::setDataset( const std::shared_ptr<const Dataset> &dataset, const JoinResult &join, const QString &language )
{
  {
    const QScopedValueRollback<bool> applying( mApplying, true );
    if ( dataset != mDataset )
      mLedger.reset();
    mDataset = dataset;
    mJoin = dataset ? join : JoinResult();
    mTableModel.setDataset( dataset, mJoin, language );
    mTreeModel.setDataset( dataset, mJoin, language );
    mUi->clusterCard->setDataset( dataset, language, mJoin );
    mSearch = dataset ? ClusterSearch( *dataset, mJoin ) : ClusterSearch();
    mSummary = dataset ? SummaryIndex( *dataset, mJoin ) : SummaryIndex();
    mUi->filterStrip->setIndex( dataset ? std::make_shared<const FilterIndex>( *dataset, mJoin ) : nullptr, language );
    mUi->pages->setCurrentIndex( dataset ? CLUSTERS_PAGE : 0 );
    mLanguage = language;
    for ( PanelPage *page : mPages )
      page->setDataset( dataset, mJoin, language );
  }
  QStringList clusters;
  for ( const QString &id : std::as_const( mClusters ) )
    if ( mTableModel.rowOf( id ) >= 0 )
      clusters << id;
  mClusters = clusters;
  if ( !dataset )
    mPrefectures.clear();
  applyFilter();
  announceShown();
}

void AttributePanel::clearDataset()
{
  setDataset( nullptr, JoinResult(), QString() );
}

void AttributePanel::selectClusters( const QStringList &clusterIds )
{
  if ( mApplying || clusterIds == mClusters )
    return;
  mClusters = clusterIds;
  showSelection( nullptr );
}

void AttributePanel::selectPrefectures( const QStringList &prefCodes )
{
  if ( mApplying || prefCodes == mPrefectures )
    return;
  mPrefectures = prefCodes;
  showSelection( nullptr );
}

void AttributePanel::onRowsChosen( QAbstractItemView *origin )
{
  if ( mApplying )
    return;
  const QModelIndexList rows = chosenRows( *origin );
  select( valuesOf( rows, ClusterIdRole ), valuesOf( rows, PrefectureCodeRole ), origin );
}

void AttributePanel::select( const QStringList &clusterIds, const QStringList &prefCodes, const QAbstractItemView *origin )
{
  const bool clustersChanged = clusterIds != mClusters;
  const bool prefecturesChanged = prefCodes != mPrefectures;
  mClusters = clusterIds;
  mPrefectures = prefCodes;
  showSelection( origin );
  // What was left first, so that a listener never sees two sides that were not chosen together.
  if ( clustersChanged && mClusters.isEmpty() )
    emit clustersSelected( mClusters );
  if ( prefecturesChanged )
    emit prefecturesSelected( mPrefectures );
  if ( clustersChanged && !mClusters.isEmpty() )
    emit clustersSelected( mClusters );
}

QStringList AttributePanel::clustersOfSelection() const
{
  if ( !mDataset )
    return QStringList();
  std::set<int> rows;
  for ( const QString &id : mClusters )
    rows.insert( mTableModel.rowOf( id ) );
  if ( !mPrefectures.isEmpty() )
  {
    std::array<bool, PrefectureCode::LAST + 1> chosen {};
    for ( const QString &text : mPrefectures )
      if ( const auto code = PrefectureCode::fromNumber( text.toInt() ) )
        chosen[static_cast<size_t>( code->number() )] = true;
    for ( const JoinedMembership &joined : mJoin.joined )
      if ( chosen[static_cast<size_t>( joined.prefecture.number() )] )
        rows.insert( mTableModel.rowOf( mDataset->memberships[joined.membership].clusterId ) );
  }
  QStringList clusters;
  for ( const int row : rows )
    if ( row >= 0 )
      clusters << mTableModel.clusterId( row );
  return clusters;
}

void AttributePanel::showSelection( const QAbstractItemView *origin )
{
  const QScopedValueRollback<bool> applying( mApplying, true );
  const QStringList clusters = clustersOfSelection();
  const auto show = [origin]( QAbstractItemView &view, const ClusterFilter &filter, const QModelIndexList &sources ) {
    if ( &view == origin )
      return;
    QModelIndexList indexes;
    for ( const QModelIndex &source : sources )
      if ( const QModelIndex index = filter.mapFromSource( source ); index.isValid() )
        indexes << index;
    const QModelIndex first = indexes.value( 0 );
    view.selectionModel()->select( rangesOf( indexes, filter.columnCount() - 1 ), QItemSelectionModel::ClearAndSelect );
    view.selectionModel()->setCurrentIndex( first, QItemSelectionModel::NoUpdate );
    if ( first.isValid() )
      view.scrollTo( first );
  };

  QModelIndexList rows;
  for ( const QString &id : clusters )
    rows << mTableModel.index( mTableModel.rowOf( id ), 0 );
  show( *mUi->clusterTable, mTableFilter, rows );
  show( *mUi->membershipTree, mTreeFilter, mTreeModel.indexesOf( mClusters, mPrefectures ) );

  for ( PanelPage *page : mPages )
    page->showSelection( clusters, mPrefectures );
  showCards( origin );
  mUi->zoomAction->setEnabled( !mClusters.isEmpty() || !mPrefectures.isEmpty() );
  mExportMenu->setAvailable( mDataset != nullptr, !clusters.isEmpty() );
  updateSummary();
}

void AttributePanel::requestZoom()
{
  if ( !mClusters.isEmpty() || !mPrefectures.isEmpty() )
    emit zoomRequested( mClusters, mPrefectures );
}

void AttributePanel::setGrouping( int index )
{
  {
    const QScopedValueRollback<bool> applying( mApplying, true );
    mTreeModel.setGrouping( index == 0 ? MembershipTreeModel::Grouping::ByPrefecture : MembershipTreeModel::Grouping::ByCluster );
    if ( mIsFiltered )
      mUi->membershipTree->expandToDepth( 0 );
  }
  showSelection( nullptr );
  tellState();
}

QAbstractItemView *AttributePanel::currentView() const
{
  if ( mUi->tabs->currentWidget() == mUi->prefecturesTab )
    return mUi->membershipTree;
  return mUi->clusterTable;
}

CellTable AttributePanel::shownCells() const
{
  const QAbstractItemView &view = *currentView();
  QModelIndexList rows = chosenRows( view );
  if ( rows.isEmpty() )
    rows = allRows( *view.model() );
  if ( &view == mUi->clusterTable )
    return tableCells( mTableFilter, rows );
  QStringList header { tr( "Prefecture" ), tr( "Cluster" ) };
  if ( mTreeModel.grouping() == MembershipTreeModel::Grouping::ByCluster )
    std::swap( header[0], header[1] );
  return treeCells( mTreeFilter, header, rows );
}

void AttributePanel::copyAsTable()
{
  const CellTable table = shownCells();
  QGuiApplication::clipboard()->setText( tabSeparated( table.header, table.rows ) );
}

void AttributePanel::changeEvent( QEvent *event )
{
  QgsDockWidget::changeEvent( event );
  if ( event->type() != QEvent::LanguageChange )
    return;
  mUi->retranslateUi( this );
  mColumns->retranslate();
  showTitles();
  updateSummary();
}

bool AttributePanel::eventFilter( QObject *watched, QEvent *event )
{
  // QGIS has Ctrl+C for features: accepting the override keeps the key in the view that has the focus.
  if ( event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress )
    return QgsDockWidget::eventFilter( watched, event );
  const QKeyEvent &key = *static_cast<QKeyEvent *>( event );
  const bool copies = key.matches( QKeySequence::Copy );
  const bool zooms = ( key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter ) && key.modifiers() == Qt::NoModifier;
  if ( !copies && !zooms )
    return QgsDockWidget::eventFilter( watched, event );
  if ( event->type() == QEvent::ShortcutOverride )
    event->accept();
  else if ( copies )
    copyAsTable();
  else
    requestZoom();
  return true;
}

} // namespace clusteratlas
