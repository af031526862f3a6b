// SPDX-License-Identifier: GPL-2.0-or-later
#include "choicebox.h"

#include <QComboBox>

namespace clusteratlas
{

QComboBox *ChoiceBox::ofLanguages( const QString &follows, const QString &current, QWidget *parent )
{
  auto *box = new QComboBox( parent );
  box->addItem( follows, QString() );
  // Each language by its own name, so that it can be found by who reads no other.
  box->addItem( QStringLiteral( "日本語" ), QStringLiteral( "ja" ) );
  box->addItem( QStringLiteral( "English" ), QStringLiteral( "en" ) );
  box->setCurrentIndex( qMax( 0, box->findData( current ) ) );
  return box;
}

QComboBox *ChoiceBox::ofRoles( const QString &follows, const QString &current, QWidget *parent )
{
  auto *box = new QComboBox( parent );
  if ( !follows.isEmpty() )
    box->addItem( follows, QString() );
  box->addItem( tr( "Where applicant governments are" ), QStringLiteral( "applicant" ) );
  box->addItem( tr( "Where institutions are" ), QStringLiteral( "institution" ) );
  box->addItem( tr( "The named area" ), QStringLiteral( "area" ) );
  box->addItem( tr( "All of these" ), QStringLiteral( "any" ) );
  box->setCurrentIndex( qMax( 0, box->findData( current ) ) );
  return box;
}

} // namespace clusteratlas
