// SPDX-License-Identifier: GPL-2.0-or-later
#include "filterstrip.h"

#include "facetpopup.h"
#include "facettext.h"
#include "flowlayout.h"
#include "plaintext.h"

#include <qgsapplication.h>

#include <QEvent>
#include <QScreen>
#include <QToolButton>

namespace clusteratlas
{

namespace
{
constexpr int SPACING = 4;      // pixels
constexpr int WIDEST_CHIP = 26; // average characters
constexpr int POPUP_WIDTH = 40; // average characters
constexpr int POPUP_LINES = 26;
} // namespace

FilterStrip::FilterStrip( QWidget *parent )
  : QWidget( parent )
  , mButton( new QToolButton( this ) )
  , mClear( new QToolButton( this ) )
  , mPopup( new FacetPopup( this ) )
{
  auto *layout = new FlowLayout( this, SPACING );
  mButton->setObjectName( QStringLiteral( "filterButton" ) );
  mButton->setIcon( QgsApplication::getThemeIcon( QStringLiteral( "/mActionFilter2.svg" ) ) );
  mButton->setToolButtonStyle( Qt::ToolButtonTextBesideIcon );
  mButton->setAutoRaise( true );
  mButton->setFocusPolicy( Qt::StrongFocus );
  mClear->setObjectName( QStringLiteral( "clearFilterButton" ) );
  mClear->setAutoRaise( true );
  mClear->setFocusPolicy( Qt::StrongFocus );
  layout->addWidget( mButton );
  layout->addWidget( mClear );
  QSizePolicy policy( QSizePolicy::Preferred, QSizePolicy::Minimum );
  policy.setHeightForWidth( true );
  setSizePolicy( policy );
  connect( mButton, &QToolButton::clicked, this, &FilterStrip::openPopup );
  connect( mClear, &QToolButton::clicked, this, &FilterStrip::clear );
  connect( mPopup, &FacetPopup::cleared, this, &FilterStrip::clear );
  connect( mPopup, &FacetPopup::ticked, this, [this]( Facet facet, const QString &value, bool chosen ) {
    FilterState state = mState;
    state.set( facet, value, chosen );
    setState( state );
  } );
  retranslate();
  showState();
}

void FilterStrip::setIndex( const std::shared_ptr<const FilterIndex> &index, const QString &language )
{
  mIndex = index ? index : std::make_shared<const FilterIndex>();
  mLanguage = language;
  mFound = mIndex->clusters( {} );
  mPopup->setIndex( mIndex, language );
  showState();
}

void FilterStrip::setFound( const QStringList &clusterIds )
{
  mFound = clusterIds;
  if ( mPopup->isVisible() )
    mPopup->tick( mState, mFound );
}

void FilterStrip::setState( const FilterState &state )
{
  if ( state == mState )
    return;
  mState = state;
  showState();
  emit changed();
}

void FilterStrip::clear()
{
  setState( {} );
}

bool FilterStrip::isPopupOpen() const
{
  return mPopup->isVisible();
}

void FilterStrip::openPopup()
{
  mPopup->tick( mState, mFound );
  const QFontMetrics metrics( font() );
  const QRect room = mButton->screen()->availableGeometry();
  QRect place( mButton->mapToGlobal( QPoint( 0, mButton->height() ) ), QSize( metrics.averageCharWidth() * POPUP_WIDTH, metrics.height() * POPUP_LINES ).boundedTo( room.size() ) );
  place.moveLeft( qBound( room.left(), place.left(), room.right() - place.width() ) );
  place.moveTop( qBound( room.top(), place.top(), room.bottom() - place.height() ) );
  mPopup->setGeometry( place );
  mPopup->setVisible( true );
  mPopup->setFocus( Qt::PopupFocusReason );
}

QToolButton *FilterStrip::makeChip( Facet facet, const QString &value )
{
  auto *chip = new QToolButton( this );
  const QString text = FacetText::value( facet, value, mIndex->nameOf( facet, value ), mLanguage );
  const QFontMetrics metrics( chip->font() );
  QString label = metrics.elidedText( text, Qt::ElideMiddle, metrics.averageCharWidth() * WIDEST_CHIP );
  chip->setText( label.replace( QLatin1Char( '&' ), QLatin1String( "&&" ) ) + QStringLiteral( "  ×" ) );
  chip->setObjectName( QStringLiteral( "chip_%1_%2" ).arg( facetId( facet ), value ) );
  chip->setFocusPolicy( Qt::StrongFocus );
  chip->setToolTip( toolTipText( tr( "%1: %2\nClick to take this filter away", "facet: value" ).arg( FacetText::title( facet ), text ) ) );
  chip->setAccessibleName( tr( "Take away the filter %1: %2" ).arg( FacetText::title( facet ), text ) );
  connect( chip, &QToolButton::clicked, this, [this, facet, value] {
    FilterState state = mState;
    state.set( facet, value, false );
    mButton->setFocus( Qt::OtherFocusReason );
    setState( state );
  } );
  return chip;
}

void FilterStrip::showState()
{
  for ( QToolButton *chip : mChips )
  {
    layout()->removeWidget( chip );
    chip->hide();
    chip->deleteLater();
  }
  mChips.clear();
  layout()->removeWidget( mClear );
  QWidget *before = mButton;
  for ( const Facet facet : ALL_FACETS )
    for ( const QString &value : mState.values( facet ) )
    {
      QToolButton *chip = makeChip( facet, value );
      layout()->addWidget( chip );
      chip->show();
      setTabOrder( before, chip );
      before = chip;
      mChips.push_back( chip );
    }
  layout()->addWidget( mClear );
  setTabOrder( before, mClear );
  mClear->setVisible( !mState.isEmpty() );
  if ( mPopup->isVisible() )
    mPopup->tick( mState, mFound );
  layout()->invalidate();
  updateGeometry();
}

void FilterStrip::retranslate()
{
  mButton->setText( tr( "Filter" ) );
  mButton->setToolTip( tr( "Choose programmes, fields, regions, prefectures, types of institutions, roles and fiscal years to show" ) );
  mButton->setAccessibleName( tr( "Filter" ) );
  mClear->setText( tr( "Clear all" ) );
  mClear->setToolTip( tr( "Take all filters away" ) );
  mClear->setAccessibleName( tr( "Clear all filters" ) );
}

void FilterStrip::changeEvent( QEvent *event )
{
  QWidget::changeEvent( event );
  if ( event->type() != QEvent::LanguageChange )
    return;
  retranslate();
  showState();
}

} // namespace clusteratlas
