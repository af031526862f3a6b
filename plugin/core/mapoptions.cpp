// SPDX-License-Identifier: GPL-2.0-or-later
#include "mapoptions.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace clusteratlas
{

namespace
{
constexpr int FEWEST_CLASSES = 2;
constexpr int MOST_CLASSES = 9;
constexpr size_t MOST_LIMITS = 100;

QString textOr( const QJsonObject &json, const char *key, const QString &otherwise )
{
  const QJsonValue value = json.value( QLatin1String( key ) );
  return value.isString() ? value.toString() : otherwise;
}

std::vector<double> ascending( std::vector<double> limits )
{
  std::sort( limits.begin(), limits.end() );
  limits.erase( std::unique( limits.begin(), limits.end() ), limits.end() );
  return limits.size() < 2 || limits.size() > MOST_LIMITS ? std::vector<double>() : limits;
}

std::vector<double> limitsOf( const QJsonArray &array )
{
  std::vector<double> limits;
  for ( const QJsonValue &value : array )
    if ( value.isDouble() && std::isfinite( value.toDouble() ) )
      limits.push_back( value.toDouble() );
  return ascending( std::move( limits ) );
}
} // namespace

QStringList mapThemeIds()
{
  return { QStringLiteral( "programme" ), QStringLiteral( "field" ), QStringLiteral( "count" ), QStringLiteral( "institutions" ), QStringLiteral( "readings" ), QStringLiteral( "indicator" ), QStringLiteral( "bivariate" ) };
}

QString limitsKey( const QString &indicator, const QString &unit, bool shared )
{
  return shared && !unit.isEmpty() ? QStringLiteral( "unit:" ) + unit : QStringLiteral( "indicator:" ) + indicator;
}

QJsonObject toJson( const MapOptions &options )
{
  QJsonObject limits;
  for ( const auto &[key, values] : options.limits )
  {
    QJsonArray array;
    for ( const double value : values )
      array << value;
    limits.insert( key, array );
  }
  return { { QStringLiteral( "theme" ), options.theme },
    { QStringLiteral( "reading" ), options.reading.id() },
    { QStringLiteral( "indicator" ), options.indicator },
    { QStringLiteral( "secondIndicator" ), options.secondIndicator },
    { QStringLiteral( "method" ), options.method },
    { QStringLiteral( "classes" ), options.classes },
    { QStringLiteral( "palette" ), options.palette },
    { QStringLiteral( "sharesLimits" ), options.sharesLimits },
    { QStringLiteral( "curvedLinks" ), options.curvedLinks },
    { QStringLiteral( "tileGrid" ), options.tileGrid },
    { QStringLiteral( "insets" ), options.insets },
    { QStringLiteral( "labels" ), options.labels },
    { QStringLiteral( "limits" ), limits } };
}

MapOptions mapOptionsFromJson( const QJsonObject &json )
{
  MapOptions options;
  const QString theme = textOr( json, "theme", options.theme );
  if ( mapThemeIds().contains( theme ) )
    options.theme = theme;
  options.reading = RoleFilter::fromId( textOr( json, "reading", options.reading.id() ) ).value_or( options.reading );
  options.indicator = textOr( json, "indicator", {} );
  options.secondIndicator = textOr( json, "secondIndicator", {} );
  options.method = textOr( json, "method", options.method );
  const int classes = json.value( QStringLiteral( "classes" ) ).toInt( options.classes );
  if ( classes >= FEWEST_CLASSES && classes <= MOST_CLASSES )
    options.classes = classes;
  options.palette = textOr( json, "palette", options.palette );
  options.sharesLimits = json.value( QStringLiteral( "sharesLimits" ) ).toBool( options.sharesLimits );
  options.curvedLinks = json.value( QStringLiteral( "curvedLinks" ) ).toBool( options.curvedLinks );
  options.tileGrid = json.value( QStringLiteral( "tileGrid" ) ).toBool( options.tileGrid );
  options.insets = json.value( QStringLiteral( "insets" ) ).toBool( options.insets );
  const QString labels = textOr( json, "labels", {} );
  if ( QStringList { QStringLiteral( "ja" ), QStringLiteral( "en" ), QStringLiteral( "both" ), QStringLiteral( "none" ) }.contains( labels ) )
    options.labels = labels;
  const QJsonObject limits = json.value( QStringLiteral( "limits" ) ).toObject();
  for ( auto entry = limits.begin(); entry != limits.end(); ++entry )
    if ( std::vector<double> values = limitsOf( entry.value().toArray() ); !values.empty() )
      options.limits.emplace( entry.key(), std::move( values ) );
  return options;
}

std::vector<double> limitsFromText( const QString &text )
{
  static const QRegularExpression parting( QStringLiteral( "[;；\\s]+" ) );
  std::vector<double> limits;
  for ( QString number : text.normalized( QString::NormalizationForm_KC ).split( parting, Qt::SkipEmptyParts ) )
  {
    bool ok = false;
    const double value = number.remove( QLatin1Char( ',' ) ).toDouble( &ok );
    if ( !ok || !std::isfinite( value ) )
      return {};
    limits.push_back( value );
  }
  return ascending( std::move( limits ) );
}

QString textOfLimits( const std::vector<double> &limits )
{
  QStringList texts;
  for ( const double limit : limits )
    texts << QString::number( limit, 'g', 12 );
  return texts.join( QStringLiteral( "; " ) );
}

} // namespace clusteratlas
