// SPDX-License-Identifier: GPL-2.0-or-later
#include "picturedialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QSpinBox>

namespace clusteratlas
{

namespace
{
constexpr double MILLIMETRES_PER_INCH = 25.4;
constexpr int BASE_DPI = 96;
constexpr int COLUMN_WIDTH = 160; // of a page of A4, in millimetres
constexpr int PRINT_DPI = 300;
} // namespace

PictureDialog::PictureDialog( bool hasResolution, QWidget *parent )
  : QDialog( parent )
  , mWidth( new QSpinBox( this ) )
  , mDpi( new QSpinBox( this ) )
{
  setObjectName( QStringLiteral( "pictureDialog" ) );
  setWindowTitle( tr( "Save chart" ) );
  mWidth->setObjectName( QStringLiteral( "widthBox" ) );
  mWidth->setRange( 60, 1200 );
  mWidth->setValue( COLUMN_WIDTH );
  mWidth->setSuffix( tr( " mm" ) );
  mDpi->setObjectName( QStringLiteral( "dpiBox" ) );
  mDpi->setRange( 72, 1200 );
  mDpi->setValue( PRINT_DPI );
  mDpi->setSuffix( tr( " dpi" ) );
  mDpi->setVisible( hasResolution );
  auto *buttons = new QDialogButtonBox( QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this );
  connect( buttons, &QDialogButtonBox::accepted, this, &QDialog::accept );
  connect( buttons, &QDialogButtonBox::rejected, this, &QDialog::reject );
  auto *form = new QFormLayout( this );
  form->addRow( tr( "&Width" ), mWidth );
  if ( hasResolution )
    form->addRow( tr( "&Resolution" ), mDpi );
  form->addRow( buttons );
}

int PictureDialog::width() const
{
  return qRound( mWidth->value() / MILLIMETRES_PER_INCH * BASE_DPI );
}

int PictureDialog::dpi() const
{
  return mDpi->value();
}

} // namespace clusteratlas
