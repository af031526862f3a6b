// SPDX-License-Identifier: GPL-2.0-or-later
#include "attributepanel.h"

#include "panelroles.h"
#include "ui_attributepanel.h"

#include <qgsapplication.h>
#include <qgsguiutils.h>

#include <QClipboard>
#include <QKeyEvent>
#include <QLabel>
#include <QScopedValueRollback>

#include <set>

namespace clusteratlas
{

namespace
{
constexpr int CLUSTERS_PAGE = 1;
constexpr std::array<int, ClusterTableModel::COLUMN_COUNT> TABLE_WIDTHS { 190, 150, 150, 130, 110, 260 }; // pixels at 96 dpi
constexpr std::array<int, MembershipTreeModel::COLUMN_COUNT> TREE_WIDTHS { 210, 120, 200 };
constexpr int SPLIT_TABLE = 40; // parts of the height
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
  for ( const QModelIndex &row : rows )
    if ( const QString value = row.data( role ).toString(); !value.isEmpty() && !values.contains( value ) )
      values << value;
  return values;
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
  table.verticalHeader()->setDefaultSectionSize( fontMetrics().height() + qRound( 7 * scale ) );
  table.horizontalHeader()->setDefaultAlignment( Qt::AlignLeft | Qt::AlignVCenter );
  table.horizontalHeader()->setSectionsMovable( true );
  for ( int column = 0; column < ClusterTableModel::COLUMN_COUNT; ++column )
    table.setColumnWidth( column, qRound( TABLE_WIDTHS[static_cast<size_t>( column )] * scale ) );

  QTreeView &tree = *mUi->membershipTree;
  tree.setModel( &mTreeFilter );
  for ( int column = 0; column < MembershipTreeModel::COLUMN_COUNT; ++column )
    tree.setColumnWidth( column, qRound( TREE_WIDTHS[static_cast<size_t>( column )] * scale ) );

  mStateLabel = new QLabel( this );
  mStateLabel->setObjectName( QStringLiteral( "stateLabel" ) );
  mStateLabel->setTextFormat( Qt::PlainText );
  mStateLabel->setContentsMargins( 0, 0, 2, 4 );
  mUi->tabs->setCornerWidget( mStateLabel );

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
  connect( mUi->zoomAction, &QAction::triggered, this, &AttributePanel::requestZoom );
  connect( mUi->copyAction, &QAction::triggered, this, &AttributePanel::copyAsTable );
  connect( mUi->joinAction, &QAction::triggered, this, &AttributePanel::joinRequested );
  connect( mUi->addLayersAction, &QAction::triggered, this, &AttributePanel::addLayersRequested );
  connect( mUi->addLayersButton, &QPushButton::clicked, this, &AttributePanel::addLayersRequested );
}

void AttributePanel::connectViews()
{
  connect( mUi->searchEdit, &QLineEdit::textChanged, this, &AttributePanel::search );
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
    mDataset = dataset;
    mJoin = dataset ? join : JoinResult();
    mTableModel.setDataset( dataset, mJoin, language );
    mTreeModel.setDataset( dataset, mJoin, language );
    mUi->clusterCard->setDataset( dataset, language );
    mSearch = dataset ? ClusterSearch( *dataset, mJoin ) : ClusterSearch();
    showFound( mUi->searchEdit->text() );
    mUi->pages->setCurrentIndex( dataset ? CLUSTERS_PAGE : 0 );
    mLanguage = language;
    for ( PanelPage *page : mPages )
      page->setDataset( dataset, mJoin, language );
  }
  updateShown();
  QStringList clusters;
  for ( const QString &id : std::as_const( mClusters ) )
    if ( mTableModel.rowOf( id ) >= 0 )
      clusters << id;
  mClusters = clusters;
  if ( !dataset )
    mPrefectures.clear();
  showSelection( nullptr );
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
    for ( const JoinedMembership &joined : mJoin.joined )
      if ( mPrefectures.contains( joined.prefecture.toString() ) )
        rows.insert( mTableModel.rowOf( mDataset->memberships[joined.membership].clusterId ) );
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
    QItemSelection selection;
    QModelIndex first;
    for ( const QModelIndex &source : sources )
    {
      const QModelIndex index = filter.mapFromSource( source );
      if ( !index.isValid() )
        continue;
      selection.select( index, index.siblingAtColumn( filter.columnCount() - 1 ) );
      if ( !first.isValid() )
        first = index;
    }
    view.selectionModel()->select( selection, QItemSelectionModel::ClearAndSelect );
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
  const QString current = origin ? origin->currentIndex().data( ClusterIdRole ).toString() : QString();
  mUi->clusterCard->showCluster( clusters.contains( current ) ? current : clusters.value( 0 ) );
  mUi->zoomAction->setEnabled( !mClusters.isEmpty() || !mPrefectures.isEmpty() );
  mExportMenu->setAvailable( mDataset != nullptr, !clusters.isEmpty() );
  updateSummary();
}

void AttributePanel::requestZoom()
{
  if ( !mClusters.isEmpty() || !mPrefectures.isEmpty() )
    emit zoomRequested( mClusters, mPrefectures );
}

void AttributePanel::search( const QString &query )
{
  {
    const QScopedValueRollback<bool> applying( mApplying, true );
    showFound( query );
    if ( !query.trimmed().isEmpty() )
      mUi->membershipTree->expandToDepth( 0 );
  }
  updateShown();
  showSelection( nullptr );
  emit stateChanged();
}

void AttributePanel::showFound( const QString &query )
{
  const QStringList found = mSearch.clusters( query );
  const auto shown = ClusterSearch::narrows( query ) ? std::optional<QSet<QString>>( QSet<QString>( found.begin(), found.end() ) ) : std::nullopt;
  mTableFilter.showOnly( shown );
  mTreeFilter.showOnly( shown );
}

void AttributePanel::setGrouping( int index )
{
  {
    const QScopedValueRollback<bool> applying( mApplying, true );
    mTreeModel.setGrouping( index == 0 ? MembershipTreeModel::Grouping::ByPrefecture : MembershipTreeModel::Grouping::ByCluster );
    if ( !mUi->searchEdit->text().trimmed().isEmpty() )
      mUi->membershipTree->expandToDepth( 0 );
  }
  showSelection( nullptr );
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

void AttributePanel::updateSummary()
{
  std::set<PrefectureCode> prefectures;
  for ( const JoinedMembership &joined : mJoin.joined )
    prefectures.insert( joined.prefecture );
  QStringList parts {
    tr( "Clusters: %L1" ).arg( mTableModel.rowCount() ),
    tr( "Memberships: %L1" ).arg( mJoin.joined.size() ),
    tr( "Prefectures: %L1" ).arg( prefectures.size() ),
  };
  if ( !mJoin.unjoined.empty() )
    parts << tr( "Not on the map: %L1" ).arg( mJoin.unjoined.size() );
  mUi->summaryLabel->setText( parts.join( QStringLiteral( " · " ) ) );

  QStringList state;
  if ( mTableFilter.rowCount() != mTableModel.rowCount() )
    state << tr( "Shown: %L1" ).arg( mTableFilter.rowCount() );
  if ( !mClusters.isEmpty() || !mPrefectures.isEmpty() )
    state << tr( "Selected: %L1" ).arg( mClusters.size() + mPrefectures.size() );
  mStateLabel->setText( state.join( QStringLiteral( " · " ) ) );
}

void AttributePanel::changeEvent( QEvent *event )
{
  QgsDockWidget::changeEvent( event );
  if ( event->type() != QEvent::LanguageChange )
    return;
  mUi->retranslateUi( this );
  for ( PanelPage *page : mPages )
    mUi->tabs->setTabText( mUi->tabs->indexOf( page ), page->title() );
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
