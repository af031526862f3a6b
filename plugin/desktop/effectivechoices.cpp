// SPDX-License-Identifier: GPL-2.0-or-later
#include "effectivechoices.h"

#include "atlassettings.h"
#include "projectchoices.h"

#include <QStandardPaths>
#include <qgsproject.h>

namespace clusteratlas
{

QString EffectiveChoices::language( const QgsProject &project, const QString &locale )
{
  for ( const QString &chosen : { ProjectChoices::of( project ).language, AtlasSettings::load().language } )
    if ( !chosen.isEmpty() )
      return chosen;
  return languageOfLocale( locale );
}

QString EffectiveChoices::folder( const QgsProject &project )
{
  for ( const QString &chosen : { ProjectChoices::of( project ).folder, AtlasSettings::load().folder } )
    if ( !chosen.isEmpty() )
      return chosen;
  const QString home = project.homePath();
  const QString base = home.isEmpty() ? QStandardPaths::writableLocation( QStandardPaths::DocumentsLocation ) : home;
  return base + QStringLiteral( "/cluster-atlas" );
}

AtlasSources EffectiveChoices::withRole( AtlasSources sources, const QgsProject &project )
{
  const std::optional<RoleFilter> chosen = RoleFilter::fromId( ProjectChoices::of( project ).role );
  const RoleFilter usual = AtlasSettings::load().role;
  if ( chosen )
  {
    sources.role = *chosen;
    sources.roleIsDefault = false;
  }
  else if ( sources.roleIsDefault && usual.id() != RoleFilter().id() )
  {
    sources.role = usual;
    sources.roleIsDefault = false;
  }
  return sources;
}

} // namespace clusteratlas
