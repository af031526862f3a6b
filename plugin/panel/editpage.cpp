// SPDX-License-Identifier: GPL-2.0-or-later
#include "editpage.h"

#include "core/latin1text.h"
#include "core/prefecturetable.h"
#include "plaintext.h"
#include "wording/atlaswording.h"

#include <qgsapplication.h>

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace clusteratlas
{

namespace
{
constexpr int TITLE_WIDTH = 150; // pixels at 96 dpi
constexpr Role ROLES[] = { Role::Applicant, Role::Institution, Role::Area };

QTableWidget *twoColumns( const char *name )
{
  auto *table = new QTableWidget( 0, 2 );
  table->setObjectName( QLatin1String( name ) );
  table->setSelectionBehavior( QAbstractItemView::SelectRows );
  table->setSelectionMode( QAbstractItemView::SingleSelection );
  table->setTabKeyNavigation( false );
  table->verticalHeader()->hide();
  table->horizontalHeader()->setStretchLastSection( true );
  return table;
}

QTableWidgetItem *readOnlyItem( const QString &text )
{
  auto *item = new QTableWidgetItem( lineText( text ) );
  item->setFlags( Qt::ItemIsSelectable | Qt::ItemIsEnabled );
  item->setToolTip( toolTipText( text ) );
  return item;
}

QString prefectureText( const QString &code, const QString &language )
{
  const auto known = PrefectureCode::fromNumber( code.toInt() );
  if ( !known )
    return code;
  const PrefectureRecord &record = prefectureRecord( *known );
  return known->toString() + QLatin1Char( ' ' ) + ( language == QLatin1String( "en" ) ? record.nameEn : record.nameJa ).toString();
}
} // namespace

EditPage::EditPage( QWidget *parent )
  : PanelPage( parent )
  , mCluster( new QLabel )
  , mMessage( new QLabel )
  , mMemberships( twoColumns( "membershipsTable" ) )
  , mPrefecture( new QComboBox )
  , mRole( new QComboBox )
  , mAdd( new QPushButton )
  , mRemove( new QPushButton )
  , mValues( twoColumns( "valuesTable" ) )
{
  setObjectName( QStringLiteral( "editPage" ) );
  auto *tools = new QHBoxLayout;
  mEdit = addButton( "editButton", "/mActionToggleEditing.svg", *tools );
  mEdit->setCheckable( true );
  mUndo = addButton( "undoButton", "/mActionUndo.svg", *tools );
  mRedo = addButton( "redoButton", "/mActionRedo.svg", *tools );
  mSave = addButton( "saveButton", "/mActionSaveAllEdits.svg", *tools );
  mForm = addButton( "formButton", "/mActionFormView.svg", *tools );
  tools->addStretch();
  mValues->setColumnWidth( 0, qRound( TITLE_WIDTH * logicalDpiX() / 96.0 ) );
  for ( QLabel *label : { mCluster, mMessage } )
  {
    label->setTextFormat( Qt::PlainText );
    label->setWordWrap( true );
  }
  mMessage->setObjectName( QStringLiteral( "editMessage" ) );
  mPrefecture->setObjectName( QStringLiteral( "prefectureBox" ) );
  mRole->setObjectName( QStringLiteral( "roleBox" ) );
  mAdd->setObjectName( QStringLiteral( "addMembershipButton" ) );
  mRemove->setObjectName( QStringLiteral( "removeMembershipButton" ) );
  mMemberships->setEditTriggers( QAbstractItemView::NoEditTriggers );
  auto *adding = new QGridLayout;
  adding->addWidget( mPrefecture, 0, 0 );
  adding->addWidget( mRole, 0, 1 );
  adding->addWidget( mAdd, 1, 0 );
  adding->addWidget( mRemove, 1, 1 );
  mPrefecture->setMinimumContentsLength( 5 );
  mPrefecture->setSizeAdjustPolicy( QComboBox::AdjustToMinimumContentsLengthWithIcon );
  mRole->setMinimumContentsLength( 5 );
  mRole->setSizeAdjustPolicy( QComboBox::AdjustToMinimumContentsLengthWithIcon );
  auto *layout = new QVBoxLayout( this );
  layout->setContentsMargins( 6, 6, 6, 6 );
  layout->addLayout( tools );
  layout->addWidget( mMessage );
  layout->addWidget( mCluster );
  layout->addWidget( mMemberships, 2 );
  layout->addLayout( adding );
  layout->addWidget( mValues, 3 );

  connect( mEdit, &QToolButton::clicked, this, &EditPage::editingRequested );
  connect( mUndo, &QToolButton::clicked, this, &EditPage::undoRequested );
  connect( mRedo, &QToolButton::clicked, this, &EditPage::redoRequested );
  connect( mSave, &QToolButton::clicked, this, &EditPage::saveRequested );
  connect( mForm, &QToolButton::clicked, this, [this] { emit formRequested( mClusterId ); } );
  connect( mAdd, &QPushButton::clicked, this, [this] { emit addRequested( { mClusterId, mPrefecture->currentData().toString(), mRole->currentData().toString() } ); } );
  connect( mRemove, &QPushButton::clicked, this, [this] { emit removeRequested( chosenMembership() ); } );
  connect( mMemberships, &QTableWidget::itemSelectionChanged, this, [this] { mRemove->setEnabled( mState.isEditing && !mMemberships->selectedItems().isEmpty() ); } );
  connect( mValues, &QTableWidget::itemChanged, this, [this]( const QTableWidgetItem *item ) {
    if ( !mIsFilling )
      emit valueRequested( mClusterId, item->data( Qt::UserRole ).toString(), item->text() );
  } );
  translate();
}

QToolButton *EditPage::addButton( const char *name, const char *icon, QLayout &layout )
{
  auto *button = new QToolButton;
  button->setObjectName( QLatin1String( name ) );
  button->setIcon( QgsApplication::getThemeIcon( QLatin1String( icon ) ) );
  button->setAutoRaise( true );
  button->setFocusPolicy( Qt::StrongFocus );
  layout.addWidget( button );
  return button;
}

QString EditPage::title() const
{
  return tr( "Edit" );
}

void EditPage::translate()
{
  const std::pair<QToolButton *, QString> texts[] = {
    { mEdit, tr( "Edit the tables of the atlas" ) },
    { mUndo, tr( "Undo" ) },
    { mRedo, tr( "Redo" ) },
    { mSave, tr( "Save the edits and build the atlas again" ) },
    { mForm, tr( "Open the form of the cluster" ) },
  };
  for ( const auto &[button, text] : texts )
  {
    button->setToolTip( text );
    button->setAccessibleName( text );
  }
  mAdd->setText( tr( "Add" ) );
  mAdd->setToolTip( tr( "Add the membership of this prefecture in this role" ) );
  mRemove->setText( tr( "Remove" ) );
  mRemove->setToolTip( tr( "Remove the membership that is selected" ) );
  mPrefecture->setAccessibleName( tr( "Prefecture" ) );
  mRole->setAccessibleName( tr( "Role" ) );
  mMemberships->setAccessibleName( tr( "Memberships" ) );
  mMemberships->setHorizontalHeaderLabels( { tr( "Prefecture" ), tr( "Role" ) } );
  mValues->setAccessibleName( tr( "Attributes" ) );
  mValues->setHorizontalHeaderLabels( { tr( "Attribute" ), tr( "Value" ) } );
  fillBoxes();
  refill();
}

void EditPage::fillBoxes()
{
  const QString prefecture = mPrefecture->currentData().toString();
  const QString role = mRole->currentData().toString();
  mPrefecture->clear();
  for ( const PrefectureRecord &record : prefectureTable() )
    mPrefecture->addItem( prefectureText( record.code.toString(), mLanguage ), record.code.toString() );
  mPrefecture->setCurrentIndex( qMax( 0, mPrefecture->findData( prefecture ) ) );
  mRole->clear();
  for ( const Role one : ROLES )
    mRole->addItem( atlaswording::role( one ).in( mLanguage ), roleId( one ) );
  mRole->setCurrentIndex( qMax( 0, mRole->findData( role ) ) );
}

void EditPage::changeEvent( QEvent *event )
{
  PanelPage::changeEvent( event );
  if ( event->type() == QEvent::LanguageChange )
    translate();
}

void EditPage::setDataset( const std::shared_ptr<const Dataset> &dataset, const JoinResult &, const QString &language )
{
  mDataset = dataset;
  mLanguage = language.isEmpty() ? QStringLiteral( "ja" ) : language;
  if ( !dataset )
    mClusterId.clear();
  fillBoxes();
  refill();
}

void EditPage::showSelection( const QStringList &clusterIds, const QStringList & )
{
  mClusterId = clusterIds.value( 0 );
  refill();
}

void EditPage::showEdits( const EditState &state, const std::vector<DataTable> &tables )
{
  mState = state;
  mEdited = tables;
  refill();
}

void EditPage::showMessage( const QString &text )
{
  mMessage->setText( lineText( text ) );
  mMessage->setVisible( !text.isEmpty() );
}

const DataTable *EditPage::table( QLatin1String name ) const
{
  if ( mState.isEditing )
    for ( const DataTable &edited : mEdited )
      if ( edited.schema.name == name )
        return &edited;
  return mDataset ? mDataset->table( name ) : nullptr;
}

void EditPage::refill()
{
  const QScopedValueRollback<bool> filling( mIsFilling, true );
  const bool hasCluster = mDataset && !mClusterId.isEmpty();
  mEdit->setEnabled( mDataset != nullptr );
  mEdit->setChecked( mState.isEditing );
  mUndo->setEnabled( mState.canUndo );
  mRedo->setEnabled( mState.canRedo );
  mSave->setEnabled( mState.isModified );
  mForm->setEnabled( hasCluster );
  for ( QWidget *widget : { static_cast<QWidget *>( mPrefecture ), static_cast<QWidget *>( mRole ), static_cast<QWidget *>( mAdd ) } )
    widget->setEnabled( mState.isEditing && hasCluster );
  const Cluster *cluster = hasCluster ? mDataset->cluster( mClusterId ) : nullptr;
  mCluster->setText( cluster ? lineText( cluster->id + QLatin1Char( ' ' ) + cluster->name.in( mLanguage ) ) : tr( "Select a cluster in the table or on the map to edit it." ) );
  mMessage->setVisible( !mMessage->text().isEmpty() );
  showMemberships();
  showValues();
}

void EditPage::showMemberships()
{
  mMemberships->setRowCount( 0 );
  mRemove->setEnabled( false );
  const DataTable *memberships = table( latin1( "cluster_prefectures" ) );
  if ( !memberships || mClusterId.isEmpty() )
    return;
  for ( const AttributeTable::Row &row : memberships->cells.rows )
  {
    if ( memberships->cells.cell( row, latin1( "cluster_id" ) ) != mClusterId )
      continue;
    const QString code = memberships->cells.cell( row, latin1( "pref_code" ) );
    const QString role = memberships->cells.cell( row, latin1( "role" ) );
    const std::optional<Role> known = roleFromId( role );
    const int at = mMemberships->rowCount();
    mMemberships->insertRow( at );
    mMemberships->setItem( at, 0, readOnlyItem( prefectureText( code, mLanguage ) ) );
    mMemberships->setItem( at, 1, readOnlyItem( known ? atlaswording::role( *known ).in( mLanguage ) : role ) );
    mMemberships->item( at, 0 )->setData( Qt::UserRole, code );
    mMemberships->item( at, 1 )->setData( Qt::UserRole, role );
  }
}

MembershipEdit EditPage::chosenMembership() const
{
  const int row = mMemberships->currentRow();
  if ( row < 0 )
    return {};
  return { mClusterId, mMemberships->item( row, 0 )->data( Qt::UserRole ).toString(), mMemberships->item( row, 1 )->data( Qt::UserRole ).toString() };
}

void EditPage::showValues()
{
  mValues->setRowCount( 0 );
  const DataTable *clusters = table( latin1( "clusters" ) );
  if ( !clusters || mClusterId.isEmpty() )
    return;
  for ( const AttributeTable::Row &row : clusters->cells.rows )
  {
    if ( clusters->cells.cell( row, latin1( "cluster_id" ) ) != mClusterId )
      continue;
    for ( const FieldSchema &field : clusters->schema.fields )
    {
      const int column = clusters->cells.columns.indexOf( field.name );
      if ( column < 0 )
        continue;
      const QString title = Bilingual { field.titleJa, field.titleEn }.in( mLanguage );
      const int at = mValues->rowCount();
      mValues->insertRow( at );
      mValues->setItem( at, 0, readOnlyItem( title.isEmpty() ? field.name : title ) );
      auto *value = new QTableWidgetItem( row.cells[static_cast<size_t>( column )] );
      value->setData( Qt::UserRole, field.name );
      value->setFlags( mState.isEditing ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsEditable : Qt::ItemIsSelectable | Qt::ItemIsEnabled );
      mValues->setItem( at, 1, value );
    }
    return;
  }
}

} // namespace clusteratlas
