// SPDX-License-Identifier: GPL-2.0-or-later
#include "comparepage.h"

#include "comparedelegate.h"
#include "core/chartdata.h"
#include "core/prefecturetable.h"
#include "panel/plaintext.h"
#include "panel/tabletext.h"
#include "tickmenu.h"
#include "wording/chartwording.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Kind = ComparedItem::Kind;

constexpr int KIND_ROLE = Qt::UserRole + 1;
constexpr int ID_ROLE = Qt::UserRole + 2;
constexpr int USUAL_INDICATORS = 3;
constexpr int MOST_OF_NAME = 80; // characters in a menu

QString kindId( Kind kind )
{
  return kind == Kind::Cluster ? QStringLiteral( "cluster" ) : QStringLiteral( "prefecture" );
}

//! What is counted, and the latest year of the first few indicators.
QStringList usualMeasures( const Comparison &comparison )
{
  QStringList ids;
  for ( const QString &id : comparison.measureIds() )
    if ( !comparison.seriesOf( id ) )
      ids << id;
  return ids + comparison.latestSeriesIds().mid( 0, USUAL_INDICATORS );
}

QIcon discOf( int number, int size, qreal ratio )
{
  QPixmap pixmap( qRound( size * ratio ), qRound( size * ratio ) );
  pixmap.setDevicePixelRatio( ratio );
  pixmap.fill( Qt::transparent );
  QPainter painter( &pixmap );
  painter.setRenderHint( QPainter::Antialiasing );
  painter.setPen( Qt::NoPen );
  painter.setBrush( comparedColor( number ) );
  painter.drawEllipse( QRectF( 0.5, 0.5, size - 1, size - 1 ) );
  return QIcon( pixmap );
}
} // namespace

ComparePage::ComparePage( QWidget *parent )
  : PanelPage( parent )
{
  setObjectName( QStringLiteral( "comparePage" ) );
  makeActions();
  makeViews();
  lay();
  retranslate();
  refresh();
}

ComparePage::~ComparePage()
{
  // The view is destroyed after the model: nobody may listen then.
  mApplying = true;
  mTree->setModel( nullptr );
}

QString ComparePage::title() const
{
  return tr( "Compare" );
}

void ComparePage::setDataset( const std::shared_ptr<const Dataset> &dataset, const JoinResult &join, const QString &language )
{
  mModel.show( {} );
  mDataset = dataset;
  mComparison = dataset ? std::make_unique<Comparison>( *dataset, join ) : nullptr;
  mLanguage = language;
  fillChoices();
  fillSet();
  refresh();
}

void ComparePage::setShown( const QStringList & )
{
  // The set is the user's own choice; the filter leaves it alone.
}

void ComparePage::showSelection( const QStringList &clusterIds, const QStringList &prefCodes )
{
  mClusters = clusterIds;
  mPrefectures = prefCodes;
  mAddAction->setEnabled( ( !clusterIds.isEmpty() || !prefCodes.isEmpty() ) && mItems.size() < MOST );
  if ( !mIsStale )
    markSelection();
}

QJsonObject ComparePage::state() const
{
  QJsonArray items;
  for ( const ComparedItem &item : mItems )
    items << QJsonObject { { QStringLiteral( "kind" ), kindId( item.kind ) }, { QStringLiteral( "id" ), item.id } };
  return { { QStringLiteral( "items" ), items }, { QStringLiteral( "measures" ), QJsonArray::fromStringList( mMeasures ) }, { QStringLiteral( "denominator" ), mDenominator } };
}

void ComparePage::setState( const QJsonObject &state )
{
  mItems.clear();
  for ( const QJsonValue &value : state.value( QStringLiteral( "items" ) ).toArray() )
  {
    const QString kind = value.toObject().value( QStringLiteral( "kind" ) ).toString();
    const ComparedItem item { kind == kindId( Kind::Cluster ) ? Kind::Cluster : Kind::Prefecture, value.toObject().value( QStringLiteral( "id" ) ).toString() };
    if ( kind == kindId( item.kind ) && !item.id.isEmpty() && mItems.size() < MOST && std::find( mItems.begin(), mItems.end(), item ) == mItems.end() )
      mItems.push_back( item );
  }
  mMeasures.clear();
  for ( const QJsonValue &value : state.value( QStringLiteral( "measures" ) ).toArray() )
    if ( value.isString() )
      mMeasures << value.toString();
  mDenominator = state.value( QStringLiteral( "denominator" ) ).toString();
  fillChoices();
  fillSet();
  refresh();
}

void ComparePage::addSelection()
{
  const bool prefectures = !mPrefectures.isEmpty();
  for ( const QString &id : prefectures ? mPrefectures : mClusters )
    add( { prefectures ? Kind::Prefecture : Kind::Cluster, id } );
}

void ComparePage::add( const ComparedItem &item )
{
  if ( mItems.size() >= MOST || std::find( mItems.begin(), mItems.end(), item ) != mItems.end() )
    return;
  mItems.push_back( item );
  fillSet();
  byUser();
}

void ComparePage::removeCurrent()
{
  const int row = mSet->currentRow();
  if ( row < 0 )
    return;
  delete mSet->takeItem( row );
  readSet();
}

void ComparePage::clear()
{
  mItems.clear();
  fillSet();
  byUser();
}

void ComparePage::readSet()
{
  mItems.clear();
  for ( int row = 0; row < mSet->count(); ++row )
    mItems.push_back( { static_cast<Kind>( mSet->item( row )->data( KIND_ROLE ).toInt() ), mSet->item( row )->data( ID_ROLE ).toString() } );
  fillSet();
  byUser();
}

void ComparePage::byUser()
{
  refresh();
  emit stateChanged();
}

bool ComparePage::isKnown( const ComparedItem &item ) const
{
  return mDataset && ( item.kind == Kind::Prefecture ? PrefectureCode::fromNumber( item.id.toInt() ).has_value() : mDataset->cluster( item.id ) != nullptr );
}

QString ComparePage::nameOf( const ComparedItem &item ) const
{
  if ( !isKnown( item ) )
    return lineText( item.id );
  if ( item.kind == Kind::Cluster )
    return lineText( clusterLabel( *mDataset->cluster( item.id ) ).in( mLanguage ) );
  const PrefectureRecord &record = prefectureRecord( *PrefectureCode::fromNumber( item.id.toInt() ) );
  return ( mLanguage == QLatin1String( "en" ) ? record.nameEn : record.nameJa ).toString();
}

QStringList ComparePage::measures() const
{
  if ( !mComparison )
    return {};
  if ( mMeasures.isEmpty() )
    return usualMeasures( *mComparison );
  QStringList known;
  for ( const QString &id : mComparison->measureIds() )
    if ( mMeasures.contains( id ) )
      known << id;
  return known;
}

void ComparePage::fillChoices()
{
  const QScopedValueRollback<bool> applying( mApplying, true );
  mAddBox->clear();
  mMeasureMenu->clear();
  mDenominatorBox->clear();
  if ( !mDataset )
    return;
  for ( const PrefectureRecord &record : prefectureTable() )
    mAddBox->addItem( nameOf( { Kind::Prefecture, record.code.toString() } ), QStringList { kindId( Kind::Prefecture ), record.code.toString() } );
  for ( const Cluster &cluster : mDataset->clusters )
    mAddBox->addItem( lineText( QStringLiteral( "%1 – %2" ).arg( clusterLabel( cluster ).in( mLanguage ), cluster.name.in( mLanguage ) ) ), QStringList { kindId( Kind::Cluster ), cluster.id } );
  mAddBox->setCurrentIndex( -1 );
  fillMeasures();
  mDenominatorBox->addItem( tr( "Not divided" ), QString() );
  for ( const QString &id : mComparison->denominatorIds() )
    mDenominatorBox->addItem( lineText( chartwording::denominator( *mComparison->seriesOf( id ) ).in( mLanguage ) ), id );
  mDenominatorBox->setCurrentIndex( std::max( 0, mDenominatorBox->findData( mDenominator ) ) );
}

void ComparePage::fillMeasures()
{
  mMeasureMenu->clear();
  const QStringList chosen = measures();
  for ( const QString &id : mComparison->measureIds() )
    mMeasureMenu->addTick( lineText( chartwording::measure( id, mComparison->seriesOf( id ) ).in( mLanguage ), MOST_OF_NAME ), id, chosen.contains( id ) );
  mMeasureButton->setText( tr( "Indicators (%1)…" ).arg( chosen.size() ) );
}

void ComparePage::fillSet()
{
  const QScopedValueRollback<bool> applying( mApplying, true );
  const int row = mSet->currentRow();
  mSet->clear();
  for ( size_t index = 0; index < mItems.size(); ++index )
  {
    const int number = static_cast<int>( index ) + 1;
    auto *entry = new QListWidgetItem( discOf( number, fontMetrics().height() * 2 / 3, devicePixelRatioF() ), QStringLiteral( "%1 %2" ).arg( number ).arg( nameOf( mItems[index] ) ), mSet );
    entry->setData( KIND_ROLE, static_cast<int>( mItems[index].kind ) );
    entry->setData( ID_ROLE, mItems[index].id );
    entry->setToolTip( toolTipText( isKnown( mItems[index] ) ? nameOf( mItems[index] ) : tr( "%1 is not in this data" ).arg( mItems[index].id ) ) );
    if ( !isKnown( mItems[index] ) )
      entry->setForeground( palette().brush( QPalette::Disabled, QPalette::Text ) );
  }
  mSet->setCurrentRow( std::min( row, mSet->count() - 1 ) );
  mSet->setVisible( !mItems.empty() );
  fitSet();
  const bool isFull = mItems.size() >= MOST;
  mAddBox->setEnabled( !isFull );
  mAddBox->lineEdit()->setPlaceholderText( isFull ? tr( "Ten are the most" ) : tr( "Add a prefecture or cluster…" ) );
  mAddAction->setEnabled( !isFull && ( !mClusters.isEmpty() || !mPrefectures.isEmpty() ) );
  mRemoveAction->setEnabled( mSet->currentRow() >= 0 );
  mClearAction->setEnabled( !mItems.empty() );
}

void ComparePage::refresh()
{
  mIsStale = true;
  if ( isVisible() )
    rebuild();
}

void ComparePage::rebuild()
{
  mIsStale = false;
  const QScopedValueRollback<bool> applying( mApplying, true );
  const int place = mTree->verticalScrollBar()->value();
  ComparedTable table;
  table.language = mLanguage;
  for ( size_t index = 0; index < mItems.size(); ++index )
    if ( isKnown( mItems[index] ) )
    {
      table.items.push_back( mItems[index] );
      table.numbers.push_back( static_cast<int>( index ) + 1 );
      table.names << nameOf( mItems[index] );
    }
  if ( mComparison && !table.items.empty() )
  {
    table.denominator = mComparison->seriesOf( mDenominator );
    for ( const QString &id : measures() )
      table.measures.push_back( *mComparison->compare( id, mDenominator, table.items ) );
  }
  const bool isEmpty = table.measures.empty();
  mHasShare = !table.denominator;
  mModel.show( std::move( table ) );
  for ( int row = 0; row < mModel.rowCount(); ++row )
    mTree->setFirstColumnSpanned( row, {}, true );
  mTree->expandAll();
  fitColumns();
  mTree->verticalScrollBar()->setValue( place );
  mStack->setCurrentWidget( isEmpty ? static_cast<QWidget *>( mEmpty ) : mTree );
  mCopyAction->setEnabled( !isEmpty );
  markSelection();
}

void ComparePage::markSelection()
{
  const QScopedValueRollback<bool> applying( mApplying, true );
  QItemSelection rows;
  for ( size_t item = 0; item < mModel.table().items.size(); ++item )
  {
    const ComparedItem &one = mModel.table().items[item];
    if ( !( one.kind == Kind::Prefecture ? mPrefectures : mClusters ).contains( one.id ) )
      continue;
    for ( int measure = 0; measure < mModel.rowCount(); ++measure )
    {
      const QModelIndex parent = mModel.index( measure, 0 );
      rows.select( mModel.index( static_cast<int>( item ), 0, parent ), mModel.index( static_cast<int>( item ), CompareModel::COLUMN_COUNT - 1, parent ) );
    }
  }
  mTree->selectionModel()->select( rows, QItemSelectionModel::ClearAndSelect );
}

void ComparePage::onRowsChosen()
{
  if ( mApplying )
    return;
  QStringList clusters;
  QStringList prefectures;
  for ( const QModelIndex &index : mTree->selectionModel()->selectedRows() )
  {
    const int item = CompareModel::itemOf( index );
    if ( item < 0 )
      continue;
    const ComparedItem &one = mModel.table().items[static_cast<size_t>( item )];
    QStringList &side = one.kind == Kind::Prefecture ? prefectures : clusters;
    if ( !side.contains( one.id ) )
      side << one.id;
  }
  if ( !clusters.isEmpty() || !prefectures.isEmpty() )
    emit selectionRequested( clusters, prefectures );
}

void ComparePage::copyAsTable()
{
  if ( mIsStale )
    rebuild();
  QGuiApplication::clipboard()->setText( tabSeparated( mModel.copyHeader(), mModel.copyRows() ) );
}

} // namespace clusteratlas
