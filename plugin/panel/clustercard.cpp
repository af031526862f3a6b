// SPDX-License-Identifier: GPL-2.0-or-later
#include "clustercard.h"

#include "cardhtml.h"
#include "plaintext.h"

#include <QDesktopServices>
#include <QEvent>
#include <QTextDocument>

namespace clusteratlas
{

namespace
{
constexpr double DOCUMENT_MARGIN = 10; // pixels
constexpr double SMALLEST_TYPE = 7;    // points

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
  setUndoRedoEnabled( false );
  document()->setDocumentMargin( DOCUMENT_MARGIN );
  connect( this, &QTextBrowser::anchorClicked, this, &ClusterCard::openAddress );
  connect( this, QOverload<const QUrl &>::of( &QTextBrowser::highlighted ), this, [this]( const QUrl &address ) { setToolTip( toolTipText( address.toString() ) ); } );
  render();
}

void ClusterCard::setDataset( const std::shared_ptr<const Dataset> &dataset, const QString &language )
{
  mDataset = dataset;
  mLanguage = language;
  mClusterId.clear();
  render();
}

void ClusterCard::showCluster( const QString &clusterId )
{
  if ( clusterId == mClusterId )
    return;
  mClusterId = clusterId;
  render();
}

void ClusterCard::render()
{
  const CardStyle style = styleOf( palette(), font() );
  const std::optional<CardContent> card = mDataset && !mClusterId.isEmpty() ? CardBuilder( *mDataset, mLanguage ).build( mClusterId ) : std::nullopt;
  if ( card )
    setHtml( CardHtml( style ).page( *card ) );
  else
    setHtml( QStringLiteral( "<p align=\"center\" style=\"color:%2;margin-top:24px\">%1</p>" ).arg( tr( "Select a cluster in the table or on the map to see what is known of it." ).toHtmlEscaped(), style.muted.name() ) );
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

void ClusterCard::openAddress( const QUrl &address )
{
  if ( address.isValid() && address.scheme() == QLatin1String( "https" ) )
    QDesktopServices::openUrl( address );
}

} // namespace clusteratlas
