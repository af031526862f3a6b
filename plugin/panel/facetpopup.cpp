// SPDX-License-Identifier: GPL-2.0-or-later
#include "facetpopup.h"

#include "colorswatch.h"
#include "core/prefecturetable.h"
#include "facettext.h"
#include "plaintext.h"
#include "searchkey.h"

#include <qgsfilterlineedit.h>

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr int VALUE_ROLE = Qt::UserRole;
constexpr int KEY_ROLE = Qt::UserRole + 1; //!< searchKey() of both names
constexpr int NAME = 0;
constexpr int COUNT = 1;
constexpr size_t MOST_OPEN = 8; // values of a facet that is open from the start

Facet facetOf( const QTreeWidgetItem &group )
{
  return ALL_FACETS[static_cast<size_t>( group.data( NAME, VALUE_ROLE ).toInt() )];
}

QString reading( Facet facet, const QString &value )
{
  const auto code = facet == Facet::Prefecture ? PrefectureCode::fromNumber( value.toInt() ) : std::nullopt;
  return code ? prefectureRecord( *code ).nameKana.toString() : QString();
}
} // namespace

FacetPopup::FacetPopup( QWidget *parent )
  : QFrame( parent, Qt::Popup )
  , mSearch( new QgsFilterLineEdit( this ) )
  , mTree( new QTreeWidget( this ) )
{
  setObjectName( QStringLiteral( "facetPopup" ) );
  setFrameStyle( QFrame::StyledPanel | QFrame::Raised );
  mSearch->setObjectName( QStringLiteral( "facetSearchEdit" ) );
  mTree->setObjectName( QStringLiteral( "facetTree" ) );
  mTree->setHeaderHidden( true );
  mTree->setColumnCount( 2 );
  mTree->header()->setStretchLastSection( false );
  mTree->header()->setSectionResizeMode( NAME, QHeaderView::Stretch );
  mTree->header()->setSectionResizeMode( COUNT, QHeaderView::ResizeToContents );
  mTree->setUniformRowHeights( true );
  mTree->setTextElideMode( Qt::ElideRight );
  mTree->setIconSize( { 10, 10 } );
  mTree->setFrameShape( QFrame::NoFrame );
  auto *clear = new QPushButton( this );
  clear->setObjectName( QStringLiteral( "facetClearButton" ) );
  clear->setFlat( true );
  mClear = clear;
  auto *layout = new QVBoxLayout( this );
  layout->setContentsMargins( 4, 4, 4, 4 );
  layout->setSpacing( 4 );
  layout->addWidget( mSearch );
  layout->addWidget( mTree, 1 );
  layout->addWidget( clear, 0, Qt::AlignRight );
  setFocusProxy( mSearch );
  mSearch->installEventFilter( this );
  retranslate();
  connect( mSearch, &QLineEdit::textChanged, this, &FacetPopup::find );
  connect( mTree, &QTreeWidget::itemChanged, this, &FacetPopup::onItemChanged );
  connect( clear, &QPushButton::clicked, this, &FacetPopup::cleared );
}

void FacetPopup::retranslate()
{
  setAccessibleName( tr( "Filter" ) );
  mSearch->setPlaceholderText( tr( "Find a value…" ) );
  mSearch->setAccessibleName( tr( "Find a value to filter by" ) );
  mTree->setAccessibleName( tr( "Values to filter by" ) );
  static_cast<QPushButton *>( mClear )->setText( tr( "Clear all" ) );
}

void FacetPopup::setIndex( const std::shared_ptr<const FilterIndex> &index, const QString &language )
{
  mIndex = index;
  mLanguage = language;
  rebuild();
}

void FacetPopup::rebuild()
{
  const QScopedValueRollback<bool> applying( mApplying, true );
  mTree->clear();
  if ( !mIndex )
    return;
  for ( size_t number = 0; number < ALL_FACETS.size(); ++number )
  {
    const Facet facet = ALL_FACETS[number];
    const std::vector<FacetOption> &options = mIndex->options( facet );
    if ( options.empty() )
      continue;
    auto *group = new QTreeWidgetItem( mTree, { FacetText::title( facet ) } );
    group->setData( NAME, VALUE_ROLE, static_cast<int>( number ) );
    group->setFlags( Qt::ItemIsEnabled | Qt::ItemIsSelectable );
    QFont bold = font();
    bold.setBold( true );
    group->setFont( NAME, bold );
    for ( const FacetOption &option : options )
    {
      const QString text = FacetText::value( facet, option.value, option.name, mLanguage );
      auto *item = new QTreeWidgetItem( group, { text } );
      item->setData( NAME, VALUE_ROLE, option.value );
      item->setData( NAME, KEY_ROLE, searchKey( QStringList { text, option.name.ja, option.name.en, option.value, reading( facet, option.value ) }.join( QLatin1Char( ' ' ) ) ) );
      item->setData( NAME, Qt::DecorationRole, colorSwatch( option.color ) );
      item->setToolTip( NAME, toolTipText( text ) );
      item->setTextAlignment( COUNT, Qt::AlignRight | Qt::AlignVCenter );
      item->setFlags( Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable );
      item->setCheckState( NAME, Qt::Unchecked );
    }
    group->setExpanded( options.size() <= MOST_OPEN );
  }
  find( mSearch->text() );
}

void FacetPopup::tick( const FilterState &state, const QStringList &found )
{
  if ( !mIndex )
    return;
  const QScopedValueRollback<bool> applying( mApplying, true );
  for ( int row = 0; row < mTree->topLevelItemCount(); ++row )
  {
    QTreeWidgetItem &group = *mTree->topLevelItem( row );
    const Facet facet = facetOf( group );
    const std::vector<int> counts = mIndex->counts( facet, state, &found );
    for ( int child = 0; child < group.childCount(); ++child )
    {
      QTreeWidgetItem &item = *group.child( child );
      const int count = counts[static_cast<size_t>( child )];
      const bool chosen = state.has( facet, item.data( NAME, VALUE_ROLE ).toString() );
      item.setText( COUNT, QLocale().toString( count ) );
      item.setCheckState( NAME, chosen ? Qt::Checked : Qt::Unchecked );
      item.setData( NAME, Qt::AccessibleTextRole, tr( "%1, clusters: %2" ).arg( item.text( NAME ), item.text( COUNT ) ) );
      const QPalette::ColorGroup shade = count == 0 && !chosen ? QPalette::Disabled : QPalette::Active;
      for ( const int column : { NAME, COUNT } )
        item.setForeground( column, palette().color( shade, QPalette::Text ) );
    }
  }
  mClear->setEnabled( !state.isEmpty() );
}

void FacetPopup::find( const QString &text )
{
  const QStringList words = searchWords( text );
  for ( int row = 0; row < mTree->topLevelItemCount(); ++row )
  {
    QTreeWidgetItem &group = *mTree->topLevelItem( row );
    int shown = 0;
    for ( int child = 0; child < group.childCount(); ++child )
    {
      QTreeWidgetItem &item = *group.child( child );
      const QString key = item.data( NAME, KEY_ROLE ).toString();
      const bool fits = std::all_of( words.begin(), words.end(), [&key]( const QString &word ) { return key.contains( word ); } );
      item.setHidden( !fits );
      shown += fits;
    }
    group.setHidden( shown == 0 );
    group.setExpanded( !words.isEmpty() || static_cast<size_t>( group.childCount() ) <= MOST_OPEN );
  }
}

void FacetPopup::onItemChanged( QTreeWidgetItem *item )
{
  if ( !mApplying && item->parent() )
    emit ticked( facetOf( *item->parent() ), item->data( NAME, VALUE_ROLE ).toString(), item->checkState( NAME ) == Qt::Checked );
}

void FacetPopup::changeEvent( QEvent *event )
{
  QFrame::changeEvent( event );
  if ( event->type() != QEvent::LanguageChange )
    return;
  retranslate();
  rebuild();
}

bool FacetPopup::eventFilter( QObject *watched, QEvent *event )
{
  if ( event->type() != QEvent::KeyPress || static_cast<QKeyEvent *>( event )->key() != Qt::Key_Down )
    return QFrame::eventFilter( watched, event );
  mTree->setFocus( Qt::TabFocusReason );
  if ( !mTree->currentItem() )
    mTree->setCurrentItem( mTree->topLevelItem( 0 ) );
  return true;
}

} // namespace clusteratlas
