// SPDX-License-Identifier: GPL-2.0-or-later
#include "ledgerdialog.h"

#include "plaintext.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace clusteratlas
{

namespace
{
constexpr QSize SIZE( 540, 420 ); // pixels at 96 dpi: fits beside a dock on a small screen
}

LedgerDialog::LedgerDialog( QWidget *parent )
  : QDialog( parent )
  , mText( new QPlainTextEdit( this ) )
{
  setObjectName( QStringLiteral( "ledgerDialog" ) );
  setWindowTitle( tr( "Ledger of the atlas" ) );
  mText->setObjectName( QStringLiteral( "ledgerText" ) );
  mText->setReadOnly( true );
  mText->setTabChangesFocus( true );
  mText->setTextInteractionFlags( Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard );
  mText->setAccessibleName( tr( "What became of every row" ) );
  auto *buttons = new QDialogButtonBox( QDialogButtonBox::Close, this );
  QPushButton *copyButton = buttons->addButton( tr( "Copy" ), QDialogButtonBox::ActionRole );
  copyButton->setObjectName( QStringLiteral( "copyLedgerButton" ) );
  copyButton->setToolTip( tr( "Copy the whole ledger to the clipboard" ) );
  auto *layout = new QVBoxLayout( this );
  layout->addWidget( mText );
  layout->addWidget( buttons );
  resize( SIZE * ( logicalDpiX() / 96.0 ) );
  connect( buttons, &QDialogButtonBox::rejected, this, &QDialog::reject );
  connect( copyButton, &QPushButton::clicked, this, &LedgerDialog::copy );
}

void LedgerDialog::setLines( const QStringList &lines )
{
  QStringList clean;
  for ( const QString &line : lines )
    clean << lineText( line );
  mText->setPlainText( clean.join( QLatin1Char( '\n' ) ) );
}

void LedgerDialog::copy() const
{
  QGuiApplication::clipboard()->setText( mText->toPlainText() );
}

} // namespace clusteratlas
