// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/colorvision.h"
#include "core/palettes.h"
#include "support/printto.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace clusteratlas
{
namespace
{
constexpr ColorVision ALL[] = { ColorVision::Normal, ColorVision::Protanopia, ColorVision::Deuteranopia, ColorVision::Tritanopia };

double least( const QStringList &colors, ColorVision vision, bool onlyNeighbors )
{
  double distance = 1000;
  for ( int a = 0; a < colors.size(); ++a )
    for ( int b = a + 1; b < ( onlyNeighbors ? std::min( a + 2, colors.size() ) : colors.size() ); ++b )
      distance = std::min( distance, colorDistance( colors[a], colors[b], vision ) );
  return distance;
}

// Pairs 1, 7, 17 and 24 of Sharma, Wu and Dalal (2005) are in Lab; these are sRGB colors with distances computed by another program.
TEST( ColorVision, DistancesAreThoseOfTheFormula )
{
  EXPECT_NEAR( colorDistance( QStringLiteral( "#000000" ), QStringLiteral( "#ffffff" ), ColorVision::Normal ), 100, 0.01 );
  EXPECT_NEAR( colorDistance( QStringLiteral( "#0072b2" ), QStringLiteral( "#0072b2" ), ColorVision::Tritanopia ), 0, 1e-9 );
  EXPECT_NEAR( colorDistance( QStringLiteral( "#ff0000" ), QStringLiteral( "#00ff00" ), ColorVision::Normal ), 86.6, 0.1 );
  EXPECT_LT( colorDistance( QStringLiteral( "#b05030" ), QStringLiteral( "#707020" ), ColorVision::Deuteranopia ), colorDistance( QStringLiteral( "#b05030" ), QStringLiteral( "#707020" ), ColorVision::Normal ) );
}

TEST( Palettes, SequencesKeepTheirStepsForEveryEye )
{
  for ( const QString &id : sequentialPalettes() )
    for ( int count = 2; count <= 9; ++count )
    {
      const QStringList colors = sequentialColors( id, count );
      ASSERT_EQ( colors.size(), count );
      for ( const ColorVision vision : ALL )
        EXPECT_GE( least( colors, vision, true ), 4.5 ) << qPrintable( id ) << ' ' << count;
      EXPECT_GE( least( colors, ColorVision::Greyscale, true ), 3.3 ) << qPrintable( id ) << ' ' << count;
      for ( const ColorVision vision : ALL )
        EXPECT_GE( least( colors, vision, true ), count <= 5 ? 10 : 4.5 ) << qPrintable( id ) << ' ' << count;
    }
}

TEST( Palettes, SequencesGetDarker )
{
  for ( const QString &id : sequentialPalettes() )
  {
    const QStringList colors = sequentialColors( id, 9 );
    for ( int index = 1; index < colors.size(); ++index )
      EXPECT_GT( colorDistance( colors[index], QStringLiteral( "#ffffff" ), ColorVision::Greyscale ), colorDistance( colors[index - 1], QStringLiteral( "#ffffff" ), ColorVision::Greyscale ) ) << qPrintable( id );
  }
}

TEST( Palettes, CategoriesAreToldApartByEveryEyeAndInGrey )
{
  for ( const ColorVision vision : ALL )
    EXPECT_GE( least( categoricalColors(), vision, false ), 15 );
  EXPECT_GE( least( categoricalColors(), ColorVision::Greyscale, false ), 7 );
}

TEST( Palettes, TheNineOfTwoIndicatorsAreToldApart )
{
  ASSERT_EQ( bivariateColors().size(), 9 );
  for ( const ColorVision vision : ALL )
    EXPECT_GE( least( bivariateColors(), vision, false ), 10 );
  EXPECT_GE( least( bivariateColors(), ColorVision::Greyscale, false ), 4 );
}

// The colors of geodata/ as the map shows them, with a quarter of white.
TEST( Palettes, ProgrammesAndFieldsOfTheBuiltInDataAreToldApart )
{
  const QStringList programmes { QStringLiteral( "#4095c5" ), QStringLiteral( "#df8640" ) };
  const QStringList fields { QStringLiteral( "#d98c99" ), QStringLiteral( "#e5d999" ), QStringLiteral( "#80c6ee" ), QStringLiteral( "#4c9966" ) };
  for ( const QStringList &colors : { programmes, fields } )
  {
    for ( const ColorVision vision : ALL )
      EXPECT_GE( least( colors, vision, false ), 11 );
    EXPECT_GE( least( colors, ColorVision::Greyscale, false ), 4 );
  }
}
} // namespace
} // namespace clusteratlas
