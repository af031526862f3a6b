// SPDX-License-Identifier: GPL-2.0-or-later
#include "charts/chartlegend.h"

#include <QApplication>
#include <QVBoxLayout>
#include <gtest/gtest.h>

namespace clusteratlas
{

TEST( ChartLegend, TakesTheColorThatAThemeGivesToLabels )
{
  qApp->setStyleSheet( QStringLiteral( "QWidget { background: transparent; } QLabel { color: #fefefe; }" ) );
  ChartLegend legend;
  legend.resize( 200, 30 );
  ChartClass one;
  one.name = { QStringLiteral( "第Ⅱ期" ), QStringLiteral( "Phase II" ) };
  one.color = QStringLiteral( "#0072b2" );
  legend.show( { one }, QStringLiteral( "en" ) );
  QImage picture( legend.size(), QImage::Format_ARGB32 );
  picture.fill( Qt::black );
  legend.render( &picture, QPoint(), QRegion(), QWidget::RenderFlags() );
  qApp->setStyleSheet( QString() );
  int light = 0;
  for ( int y = 0; y < picture.height(); ++y )
    for ( int x = 0; x < picture.width(); ++x )
      light += qGray( picture.pixel( x, y ) ) > 200;
  EXPECT_GT( light, 20 ) << "the name is as dark as the window";
}

} // namespace clusteratlas
