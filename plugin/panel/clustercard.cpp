// SPDX-License-Identifier: GPL-2.0-or-later
#include "clustercard.h"

#include "cardhtml.h"
#include "membershiptext.h"
#include "plaintext.h"
#include "secureaddress.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextDocument>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr double DOCUMENT_MARGIN = 10; // pixels
constexpr double SMALLEST_TYPE = 7;    // points
constexpr size_t MOST_LINKS = 12;      // to the other selected things

QColor mixed( const QColor &front, const QColor &back, double share )
{
  return QColor::fromRgbF( front.redF() * share + back.redF() * ( 1 - share ), front.greenF() * share + back.greenF() * ( 1 - share ), front.blueF() * share + back.blueF() * ( 1 - share ) );
}

CardStyle styleOf( const QPalette &palette, const QFont &font )
{
  const QColor text = palette.color( QPalette::Text );
  const QColor base = palette.color( QPalette::Base );
  const bool dark = base.lightnessF() < 0.5;
  // Orange that keeps a contrast of 4.5 : 1 on white and on the dark themes of QGIS.
  const QColor mark = dark ? QColor( 240, 180, 90 ) : QColor( 150, 75, 0 );
  const QColor link = dark ? mixed( palette.color( QPalette::Link ), text, 0.35 ) : palette.color( QPalette::Link );
  return { text, mixed( text, base, 0.68 ), mark, mixed( text, base, 0.22 ), link, qMax( SMALLEST_TYPE, font.pointSizeF() - 1 ) };
}
} // namespace

ClusterCard::ClusterCard( QWidget *parent )
  : QTextBrowser( parent )
{
  setOpenLinks( false );
  connect( this, &QTextBrowser::anchorClicked, this, &ClusterCard::open );
  connect( this, QOverload<const QUrl &>::of( &QTextBrowser::highlighted ), this, [this]( const QUrl &address ) { setToolTip( cardTarget( address.toString() ) ? tr( "Show it here" ) : toolTipText( address.toString() ) ); } );
  render();
}

void ClusterCard::setDataset( const std::shared_ptr<const Dataset> &dataset, const QString &language, const JoinResult &join )
{
  mBuilder.reset();
  mDataset = dataset;
  mJoin = join;
  mLanguage = language;
  mShown = {};
  mTargets.clear();
  render();
}

void ClusterCard::showCluster( const QString &clusterId )
{
  showTargets( clusterId.isEmpty() ? std::vector<CardTarget>() : std::vector<CardTarget> { { clusterId, {} } } );
}

void ClusterCard::showTargets( const std::vector<CardTarget> &targets )
{
  const CardTarget first = targets.empty() ? CardTarget() : targets.front();
  if ( first == mShown && targets == mTargets )
    return;
  mTargets = targets;
  mShown = first;
  mUnfolded.clear();
  render();
}

void ClusterCard::render()
{
  const CardStyle style = styleOf( palette(), font() );
  std::optional<CardContent> card;
  if ( mDataset && !( mShown == CardTarget() ) )
  {
    if ( !mBuilder )
      mBuilder = std::make_unique<const CardBuilder>( *mDataset, mLanguage, mJoin );
    card = mShown.prefectureCode.isEmpty() ? mBuilder->build( mShown.clusterId ) : mBuilder->buildPrefecture( mShown.prefectureCode );
  }
  if ( card )
    for ( CardSection &section : card->sections )
      section.folded = section.folded && !mUnfolded.contains( section.title );
  if ( card )
    showHtml( CardHtml( style ).page( *card, others() ) );
  else
    showHtml( QStringLiteral( "<p align=\"center\" style=\"color:%2;margin-top:24px\">%1</p>" ).arg( tr( "Select a cluster or a prefecture in a table or on the map to see what is known of it." ).toHtmlEscaped(), style.muted.name() ) );
}

void ClusterCard::showHtml( const QString &html )
{
  // A document in a view is laid out anew with every block it receives.
  auto *fresh = new QTextDocument( this );
  fresh->setUndoRedoEnabled( false );
  fresh->setDocumentMargin( DOCUMENT_MARGIN );
  fresh->setDefaultFont( font() );
  fresh->setHtml( html );
  const std::unique_ptr<QTextDocument> old( document()->parent() == this ? document() : nullptr ); // the first one is the view's own
  setDocument( fresh );
}

std::vector<CardValue> ClusterCard::others() const
{
  std::vector<CardTarget> targets( mTargets.begin(), mTargets.begin() + static_cast<std::ptrdiff_t>( qMin( mTargets.size(), MOST_LINKS ) ) );
  if ( std::find( targets.begin(), targets.end(), mShown ) == targets.end() )
    targets.push_back( mShown );
  std::vector<CardValue> values;
  if ( targets.size() < 2 )
    return values;
  for ( const CardTarget &target : targets )
  {
    const std::optional<PrefectureCode> code = PrefectureCode::fromNumber( target.prefectureCode.toInt() );
    CardValue value { code ? MembershipText::prefecture( *code, mLanguage ) : target.clusterId };
    if ( !( target == mShown ) )
      value.link = cardAddress( target );
    values.push_back( value );
  }
  if ( mTargets.size() > MOST_LINKS )
    values.push_back( { tr( "and %L1 more" ).arg( mTargets.size() - MOST_LINKS ) } );
  return values;
}

void ClusterCard::changeEvent( QEvent *event )
{
  QTextBrowser::changeEvent( event );
  if ( event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange )
    render();
}

QVariant ClusterCard::loadResource( int, const QUrl & )
{
  return QVariant();
}

void ClusterCard::open( const QUrl &address )
{
  const std::optional<CardTarget> target = cardTarget( address.toString() );
  if ( !target )
  {
    openSecureAddress( address );
    return;
  }
  if ( target->section.isEmpty() )
  {
    mShown = *target;
    mUnfolded.clear();
    render();
    return;
  }
  const int place = verticalScrollBar()->value();
  mUnfolded << target->section;
  render();
  verticalScrollBar()->setValue( place );
}

} // namespace clusteratlas
