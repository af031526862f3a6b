// SPDX-License-Identifier: GPL-2.0-or-later
#include "rememberedchoices.h"

#include "atlas/recipe.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <qgssettings.h>

namespace clusteratlas
{

namespace
{
constexpr int MOST_FILES = 200;

QString group()
{
  return QStringLiteral( "clusteratlas/files" );
}

//! Empty for what is no file.
QString keyOf( JoinSide side, const QString &source )
{
  const QFileInfo file( source.section( QLatin1Char( '|' ), 0, 0 ) );
  if ( source.isEmpty() || !file.exists() )
    return QString();
  const QString identity = QStringLiteral( "%1 %2 %3" ).arg( side == JoinSide::Polygons ? 'p' : 't' ).arg( file.isDir() ? 0 : file.size() ).arg( file.canonicalFilePath() );
  return QString::fromLatin1( QCryptographicHash::hash( identity.toUtf8(), QCryptographicHash::Sha1 ).toHex() );
}

AtlasSources partOf( JoinSide side, const AtlasSources &sources )
{
  AtlasSources part;
  part.roleIsDefault = true;
  if ( side == JoinSide::Polygons )
  {
    part.polygons = sources.polygons;
    part.options = sources.options;
    part.options.aliases.clear();
    return part;
  }
  part = sources;
  part.polygons.clear();
  part.options = {};
  part.table.aliases.clear();
  return part;
}
} // namespace

std::optional<AtlasSources> rememberedChoices( JoinSide side, const QString &source )
{
  const QString key = keyOf( side, source );
  const QByteArray json = key.isEmpty() ? QByteArray() : QgsSettings().value( group() + QLatin1Char( '/' ) + key ).toByteArray();
  const Result<AtlasSources> choices = recipeFromJson( json, QString(), key );
  return choices ? std::optional( *choices ) : std::nullopt;
}

void rememberChoices( JoinSide side, const AtlasSources &sources )
{
  const QString key = keyOf( side, side == JoinSide::Polygons ? sources.polygons : sources.attributes );
  if ( key.isEmpty() )
    return;
  QgsSettings settings;
  QStringList order = settings.value( group() + QStringLiteral( "/order" ) ).toStringList();
  order.removeAll( key );
  order.prepend( key );
  while ( order.size() > MOST_FILES )
    settings.remove( group() + QLatin1Char( '/' ) + order.takeLast() );
  settings.setValue( group() + QStringLiteral( "/order" ), order );
  settings.setValue( group() + QLatin1Char( '/' ) + key, recipeToJson( partOf( side, sources ), QString() ) );
}

void forgetChoices( JoinSide side, const QString &source )
{
  const QString key = keyOf( side, source );
  if ( !key.isEmpty() )
    QgsSettings().remove( group() + QLatin1Char( '/' ) + key );
}

} // namespace clusteratlas
