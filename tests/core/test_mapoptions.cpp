// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/mapoptions.h"
#include "support/printto.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <gtest/gtest.h>

namespace clusteratlas
{
namespace
{
TEST( MapOptions, TakesAnything )
{
  for ( const char *text : { "{}", R"({"theme":7,"classes":"many","limits":[1],"reading":"x","labels":"fr"})", R"({"theme":"no such","classes":99,"limits":{"a":[1],"b":"c","d":[2,2]}})" } )
    EXPECT_EQ( toJson( mapOptionsFromJson( QJsonDocument::fromJson( text ).object() ) ), toJson( MapOptions() ) ) << text;
}

TEST( MapOptions, ComesBackFromJson )
{
  MapOptions options;
  options.theme = QStringLiteral( "bivariate" );
  options.reading = { Role::Area };
  options.indicator = QStringLiteral( "population_2010" );
  options.secondIndicator = QStringLiteral( "大学" );
  options.method = QStringLiteral( "Quantile" );
  options.classes = 7;
  options.palette = QStringLiteral( "viridis" );
  options.sharesLimits = true;
  options.curvedLinks = false;
  options.tileGrid = true;
  options.insets = true;
  options.labels = QStringLiteral( "both" );
  options.limits = { { QStringLiteral( "unit:persons" ), { 0, 1.5, 1e9 } } };
  const MapOptions back = mapOptionsFromJson( QJsonDocument::fromJson( QJsonDocument( toJson( options ) ).toJson() ).object() );
  EXPECT_EQ( toJson( back ), toJson( options ) );
  EXPECT_EQ( back.limits, options.limits );
}

TEST( MapOptions, LimitsAreReadOrRefusedAsAWhole )
{
  EXPECT_TRUE( limitsFromText( QString() ).empty() );
  EXPECT_TRUE( limitsFromText( QStringLiteral( "5" ) ).empty() );
  EXPECT_TRUE( limitsFromText( QStringLiteral( "1; two; 3" ) ).empty() );
  EXPECT_TRUE( limitsFromText( QStringLiteral( "1; inf" ) ).empty() );
  EXPECT_EQ( limitsFromText( QStringLiteral( "10; 1,000 ;-2.5" ) ), ( std::vector<double> { -2.5, 10, 1000 } ) );
  EXPECT_EQ( limitsFromText( QStringLiteral( "１；２０" ) ), ( std::vector<double> { 1, 20 } ) );
  EXPECT_EQ( limitsFromText( textOfLimits( { 0.125, 3, 1234567 } ) ), ( std::vector<double> { 0.125, 3, 1234567 } ) );
}

TEST( MapOptions, YearsOfAnIndicatorShareLimitsAndUnitsWhenAsked )
{
  EXPECT_EQ( limitsKey( QStringLiteral( "population" ), QStringLiteral( "persons" ), false ), limitsKey( QStringLiteral( "population" ), QString(), true ) );
  EXPECT_EQ( limitsKey( QStringLiteral( "population" ), QStringLiteral( "persons" ), true ), limitsKey( QStringLiteral( "students" ), QStringLiteral( "persons" ), true ) );
  EXPECT_NE( limitsKey( QStringLiteral( "population" ), QStringLiteral( "persons" ), false ), limitsKey( QStringLiteral( "students" ), QStringLiteral( "persons" ), false ) );
}
} // namespace
} // namespace clusteratlas
