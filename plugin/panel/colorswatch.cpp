// SPDX-License-Identifier: GPL-2.0-or-later
#include "colorswatch.h"

#include <QIcon>
#include <QPainter>
#include <QPixmap>

namespace clusteratlas
{

namespace
{
constexpr int SIZE = 40; // pixels, drawn at a quarter of it on a plain display

QPixmap square( const QColor &fill, const QColor &frame )
{
  QPixmap pixmap( SIZE, SIZE );
  pixmap.fill( frame );
  QPainter( &pixmap ).fillRect( pixmap.rect().adjusted( SIZE / 10, SIZE / 10, -SIZE / 10, -SIZE / 10 ), fill );
  return pixmap;
}
} // namespace

QVariant colorSwatch( const QString &color )
{
  if ( !QColor::isValidColor( color ) )
    return QVariant();
  const QColor fill( color );
  QIcon icon( square( fill, fill ) );
  icon.addPixmap( square( fill, Qt::white ), QIcon::Selected );
  return icon;
}

} // namespace clusteratlas
