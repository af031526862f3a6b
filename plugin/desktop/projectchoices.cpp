// SPDX-License-Identifier: GPL-2.0-or-later
#include "projectchoices.h"

#include "choicebox.h"
#include "core/role.h"

#include <QJsonDocument>
#include <qgsproject.h>

namespace clusteratlas
{

namespace
{
QString scope()
{
  return QStringLiteral( "clusteratlas" );
}

void keep( QgsProject &project, const QString &key, const QString &value )
{
  if ( project.readEntry( scope(), key ) == value )
    return;
  if ( value.isEmpty() )
    project.removeEntry( scope(), key );
  else
    project.writeEntry( scope(), key, value );
}
} // namespace

ProjectChoices ProjectChoices::of( const QgsProject &project )
{
  const auto text = [&project]( const QString &key ) { return project.readEntry( scope(), key ); };
  ProjectChoices choices;
  choices.language = knownLanguage( text( QStringLiteral( "/language" ) ) );
  choices.role = text( QStringLiteral( "/role" ) );
  if ( !RoleFilter::fromId( choices.role ) )
    choices.role.clear();
  choices.folder = text( QStringLiteral( "/folder" ) );
  choices.panel = QJsonDocument::fromJson( text( QStringLiteral( "/panel" ) ).toUtf8() ).object();
  return choices;
}

void ProjectChoices::keepIn( QgsProject &project ) const
{
  keep( project, QStringLiteral( "/language" ), language );
  keep( project, QStringLiteral( "/role" ), role );
  keep( project, QStringLiteral( "/folder" ), folder );
  keep( project, QStringLiteral( "/panel" ), panel.isEmpty() ? QString() : QString::fromUtf8( QJsonDocument( panel ).toJson( QJsonDocument::Compact ) ) );
}

} // namespace clusteratlas
