// SPDX-License-Identifier: GPL-2.0-or-later
#include "atlassettings.h"

#include "choicebox.h"

#include <qgssettings.h>

namespace clusteratlas
{

namespace
{
const char *const LANGUAGE = "clusteratlas/language";
const char *const LABELS = "clusteratlas/labels";
const char *const FOLDER = "clusteratlas/folder";
const char *const ROLE = "clusteratlas/role";

QString textOf( const QgsSettings &settings, const char *key )
{
  return settings.value( QLatin1String( key ) ).toString();
}
} // namespace

AtlasSettings AtlasSettings::load()
{
  const QgsSettings settings;
  AtlasSettings loaded;
  loaded.language = knownLanguage( textOf( settings, LANGUAGE ) );
  loaded.labels = knownLanguage( textOf( settings, LABELS ) );
  loaded.folder = textOf( settings, FOLDER );
  loaded.role = RoleFilter::fromId( textOf( settings, ROLE ) ).value_or( RoleFilter() );
  return loaded;
}

void AtlasSettings::save() const
{
  QgsSettings settings;
  const auto keep = [&settings]( const char *key, const QString &value ) {
    if ( value.isEmpty() )
      settings.remove( QLatin1String( key ) );
    else
      settings.setValue( QLatin1String( key ), value );
  };
  keep( LANGUAGE, language );
  keep( LABELS, labels );
  keep( FOLDER, folder );
  keep( ROLE, role.id() );
}

QString languageOfLocale( const QString &locale )
{
  return locale.startsWith( QLatin1String( "ja" ) ) ? QStringLiteral( "ja" ) : QStringLiteral( "en" );
}

} // namespace clusteratlas
