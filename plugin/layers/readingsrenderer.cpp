// SPDX-License-Identifier: GPL-2.0-or-later
#include "readingsrenderer.h"

#include "compat.h"
#include "core/palettes.h"
#include "core/role.h"
#include "stripesymbol.h"
#include "wording/atlaswording.h"

#include <qgsexpression.h>
#include <qgsfillsymbol.h>
#include <qgsrulebasedrenderer.h>
#include <qgsvectorlayer.h>

#include <map>

namespace clusteratlas
{

namespace
{
constexpr QRgb NONE = 0xf6f3ec;
constexpr QRgb AGREED = 0xd8d2c0;

using Rule = QgsRuleBasedRenderer::Rule;

std::vector<Role> rolesOf( const QString &ids )
{
  std::vector<Role> roles;
  for ( const QString &id : ids.split( QLatin1Char( ';' ), Qt::SkipEmptyParts ) )
    if ( const std::optional<Role> role = roleFromId( id ) )
      roles.push_back( *role );
  return roles;
}

//! The same color for the same set of roles, whichever others occur.
QColor colorOfRoles( const std::vector<Role> &roles )
{
  int set = 0;
  for ( const Role role : roles )
    set |= 1 << static_cast<int>( role );
  const QStringList colors = categoricalColors();
  return QColor( colors.at( qMax( 0, set - 1 ) % colors.size() ) );
}
} // namespace

std::unique_ptr<QgsFeatureRenderer> readingsRenderer( const QgsVectorLayer &layer, const QString &language )
{
  std::map<QString, int> disagreeing;
  int agreed = 0;
  int none = 0;
  QgsFeature feature;
  QgsFeatureIterator features = layer.getFeatures( QgsFeatureRequest().setFlags( compat::NO_GEOMETRY ) );
  while ( features.nextFeature( feature ) )
  {
    const QString named = feature.attribute( QStringLiteral( "readings" ) ).toString();
    if ( named.isEmpty() )
      ++none;
    else if ( feature.attribute( QStringLiteral( "readings_same" ) ).toInt() == 1 )
      ++agreed;
    else
      ++disagreeing[named];
  }
  auto root = std::make_unique<Rule>( nullptr );
  const auto append = [&root, &language]( const QColor &color, const QString &filter, const Bilingual &name, int count ) {
    root->appendChild( new Rule( plainSymbol( color ).release(), 0, 0, filter, atlaswording::counted( name, count ).in( language ) ) );
  };
  append( QColor( AGREED ), QStringLiteral( "\"readings_same\" = 1" ), atlaswording::namedBy( {}, true ), agreed );
  for ( const auto &[named, count] : disagreeing )
    append( colorOfRoles( rolesOf( named ) ), QStringLiteral( "\"readings\" = %1 AND \"readings_same\" = 0" ).arg( QgsExpression::quotedString( named ) ), atlaswording::namedBy( rolesOf( named ), false ), count );
  append( QColor( NONE ), QStringLiteral( "\"readings\" IS NULL" ), atlaswording::namedByNone(), none );
  return std::make_unique<QgsRuleBasedRenderer>( root.release() );
}

} // namespace clusteratlas
