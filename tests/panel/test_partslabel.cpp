// SPDX-License-Identifier: GPL-2.0-or-later
#include "panel/partslabel.h"

#include <QToolButton>
#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
//! The lines of \a label as they are drawn: at its left, from the foot of its contents up.
std::vector<QRect> linesOf( const PartsLabel &label )
{
  const QFontMetrics metrics( label.font() );
  const QStringList lines = label.text().split( QLatin1Char( '\n' ) );
  const QRect contents = label.contentsRect();
  std::vector<QRect> drawn;
  for ( int line = 0; line < lines.size(); ++line )
    if ( !lines[line].isEmpty() )
      drawn.emplace_back( contents.left(), contents.bottom() + 1 - ( lines.size() - line ) * metrics.lineSpacing(), metrics.horizontalAdvance( lines[line] ), metrics.lineSpacing() );
  return drawn;
}
} // namespace

TEST( PartsLabel, WithoutPartsHasRoomForItsCorner )
{
  PartsLabel label;
  auto *button = new QToolButton();
  button->setText( QStringLiteral( "Ledger…" ) );
  label.setCorner( button );
  EXPECT_GE( label.sizeHint().height(), button->sizeHint().height() );
}

TEST( PartsLabel, CornerCoversNoTextAtAnyWidth )
{
  for ( const QStringList &parts : { QStringList { QStringLiteral( "Clusters: 13" ), QStringLiteral( "Memberships: 16" ), QStringLiteral( "Population: 49,924,834 (2010)" ), QStringLiteral( "Area: 161,436 km² (2021)" ) },
          QStringList { QStringLiteral( "クラスター：13" ), QStringLiteral( "所属：16" ), QStringLiteral( "都道府県：14" ), QStringLiteral( "人口：49,924,834（2010）" ), QStringLiteral( "面積：161,436 km²（2021）" ) } } )
  {
    PartsLabel label;
    auto *button = new QToolButton();
    button->setText( QStringLiteral( "照合台帳…" ) );
    label.setCorner( button );
    label.setParts( parts );
    label.show(); // hidden, it learns of no size
    bool isBelow = false, isBeside = false;
    for ( int width = 160; width <= 900; width += 7 )
    {
      SCOPED_TRACE( width );
      label.resize( width, 10 );
      label.resize( width, label.sizeHint().height() );
      const std::vector<QRect> lines = linesOf( label );
      ASSERT_FALSE( lines.empty() );
      EXPECT_GE( lines.front().top(), 0 );
      EXPECT_TRUE( label.rect().contains( button->geometry() ) );
      // The last line may stand beside the button, the others are above it.
      for ( const QRect &line : lines )
        EXPECT_FALSE( line.intersects( button->geometry() ) );
      ( button->geometry().top() > lines.back().bottom() ? isBelow : isBeside ) = true;
    }
    EXPECT_TRUE( isBelow );
    EXPECT_TRUE( isBeside );
  }
}

} // namespace clusteratlas
