// SPDX-License-Identifier: GPL-2.0-or-later
#include "lossdialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace clusteratlas
{

namespace
{
constexpr size_t MOST_LISTED = 1000;

QString codePoint( const QString &character )
{
  return QStringLiteral( "U+%1" ).arg( character.toUcs4().value( 0 ), 4, 16, QLatin1Char( '0' ) ).toUpper();
}
} // namespace

LossDialog::LossDialog( const std::vector<LostCharacter> &lost, const QString &encoding, QWidget *parent )
  : QDialog( parent )
{
  setObjectName( QStringLiteral( "ClusterAtlasLosses" ) );
  setWindowTitle( tr( "Characters that %1 cannot hold" ).arg( encoding ) );
  resize( 480, 360 );
  auto *intro = new QLabel( tr( "%Ln character(s) are not in %1 and would be written as 〓. UTF-8 holds them all.", nullptr, static_cast<int>( lost.size() ) ).arg( encoding ) );
  intro->setTextFormat( Qt::PlainText );
  intro->setWordWrap( true );
  const size_t listed = std::min( lost.size(), MOST_LISTED );
  auto *table = new QTableWidget( static_cast<int>( listed ), 4 );
  table->setObjectName( QStringLiteral( "lossTable" ) );
  table->setAccessibleName( windowTitle() );
  table->setHorizontalHeaderLabels( { tr( "Character" ), tr( "Code" ), tr( "Row" ), tr( "Column" ) } );
  table->setEditTriggers( QAbstractItemView::NoEditTriggers );
  table->verticalHeader()->hide();
  table->horizontalHeader()->setStretchLastSection( true );
  for ( size_t at = 0; at < listed; ++at )
  {
    const LostCharacter &one = lost[at];
    const QStringList cells { one.character, codePoint( one.character ), one.row == 0 ? tr( "headings" ) : QLocale().toString( one.row ), one.column };
    for ( int column = 0; column < cells.size(); ++column )
      table->setItem( static_cast<int>( at ), column, new QTableWidgetItem( cells.at( column ) ) );
  }
  table->resizeColumnsToContents();
  auto *buttons = new QDialogButtonBox( this );
  QPushButton *write = buttons->addButton( tr( "Save with 〓" ), QDialogButtonBox::AcceptRole );
  write->setObjectName( QStringLiteral( "saveWithLossesButton" ) );
  QPushButton *cancel = buttons->addButton( tr( "Cancel" ), QDialogButtonBox::RejectRole );
  cancel->setDefault( true );
  connect( buttons, &QDialogButtonBox::accepted, this, &QDialog::accept );
  connect( buttons, &QDialogButtonBox::rejected, this, &QDialog::reject );
  auto *layout = new QVBoxLayout( this );
  layout->addWidget( intro );
  layout->addWidget( table );
  if ( listed < lost.size() )
    layout->addWidget( new QLabel( tr( "The first %L1 are listed." ).arg( listed ) ) );
  layout->addWidget( buttons );
}

} // namespace clusteratlas
