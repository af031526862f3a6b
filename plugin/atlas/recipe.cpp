// SPDX-License-Identifier: GPL-2.0-or-later
#include "recipe.h"

#include "core/labeltext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

constexpr int VERSION = 1;
constexpr qint64 MOST_BYTES = 1 << 20;

bool isPath( const QString &source )
{
  return !source.isEmpty() && !source.contains( QLatin1String( "://" ) ) && !source.startsWith( QLatin1String( "/vsi" ) ) && !source.startsWith( QLatin1String( "PG:" ), Qt::CaseInsensitive );
}

QString relativeSource( const QString &source, const QString &folder )
{
  if ( !isPath( source ) || folder.isEmpty() )
    return source;
  const QString path = source.section( QLatin1Char( '|' ), 0, 0 );
  const QString layer = source.mid( path.size() );
  return QDir( folder ).relativeFilePath( QFileInfo( path ).absoluteFilePath() ) + layer;
}

QString absoluteSource( const QString &source, const QString &folder )
{
  return isPath( source ) && !folder.isEmpty() ? QDir::cleanPath( QDir( folder ).absoluteFilePath( source ) ) : source;
}

QJsonObject aliasesToJson( const PrefectureAliases &aliases )
{
  QJsonObject object;
  for ( auto alias = aliases.constBegin(); alias != aliases.constEnd(); ++alias )
    object.insert( alias.key(), alias.value().toString() );
  return object;
}

QJsonObject answersToJson( const BrochureAnswers &answers )
{
  QJsonObject object;
  for ( auto answer = answers.constBegin(); answer != answers.constEnd(); ++answer )
    object.insert( answer.key(), answer.value() );
  return object;
}

void insertText( QJsonObject &object, const char *name, const QString &value )
{
  if ( !value.isEmpty() )
    object.insert( QLatin1String( name ), value );
}

//! Takes the members of an object one by one; what is left when it is done nobody knows.
class Members
{
  public:
    Members( QJsonObject object, QString prefix )
      : mObject( std::move( object ) )
      , mPrefix( std::move( prefix ) )
    {}

    bool has( const char *name ) const { return mObject.contains( QLatin1String( name ) ); }

    QString text( const char *name )
    {
      const QJsonValue value = mObject.take( QLatin1String( name ) );
      if ( !value.isString() && !value.isUndefined() )
        blame( QLatin1String( name ) );
      return value.toString();
    }

    Members object( const char *name )
    {
      const QJsonValue value = mObject.take( QLatin1String( name ) );
      if ( !value.isObject() && !value.isUndefined() )
        blame( QLatin1String( name ) );
      return Members( value.toObject(), mPrefix + QLatin1String( name ) + QLatin1Char( '.' ) );
    }

    int number( const char *name )
    {
      const QJsonValue value = mObject.take( QLatin1String( name ) );
      const int number = value.toInt( -1 );
      if ( number < 0 )
        blame( QLatin1String( name ) );
      return number;
    }

    //! A number that is not negative.
    double length( const char *name )
    {
      const double number = mObject.take( QLatin1String( name ) ).toDouble( -1 );
      if ( !( number >= 0 ) )
        blame( QLatin1String( name ) );
      return number;
    }

    PrefectureAliases aliases()
    {
      PrefectureAliases result;
      const QString name = QStringLiteral( "aliases" );
      const QJsonValue value = mObject.take( name );
      if ( !value.isObject() && !value.isUndefined() )
        blame( name );
      const QJsonObject object = value.toObject();
      for ( auto alias = object.constBegin(); alias != object.constEnd(); ++alias )
      {
        const std::optional<PrefectureCode> code = PrefectureCode::fromNumber( alias.value().toString().toInt() );
        if ( code )
          result.insert( normalizedLabel( alias.key() ), *code );
        else
          blame( name + QLatin1Char( '.' ) + alias.key() );
      }
      return result;
    }

    //! The texts of an object, by their names.
    BrochureAnswers answers()
    {
      BrochureAnswers result;
      const QString name = QStringLiteral( "answers" );
      const QJsonValue value = mObject.take( name );
      if ( !value.isObject() && !value.isUndefined() )
        blame( name );
      const QJsonObject object = value.toObject();
      for ( auto answer = object.constBegin(); answer != object.constEnd(); ++answer )
      {
        if ( answer.value().isString() )
          result.insert( answer.key(), answer.value().toString() );
        else
          blame( name + QLatin1Char( '.' ) + answer.key() );
      }
      return result;
    }

    //! Says that the value of \a name is not one of those allowed.
    void blame( const QString &name )
    {
      if ( mWrong.isEmpty() )
        mWrong = mPrefix + name;
    }

    //! The first member that is wrong or unknown; empty when there is none.
    QString wrong() const { return mWrong.isEmpty() && !mObject.isEmpty() ? mPrefix + mObject.keys().first() : mWrong; }

  private:
    QJsonObject mObject;
    QString mPrefix;
    QString mWrong = {};
};

void takePolygons( Members &members, const QString &folder, AtlasSources &sources )
{
  sources.polygons = absoluteSource( members.text( "source" ), folder );
  sources.options.encoding = members.text( "encoding" );
  sources.options.crs = members.text( "crs" );
  sources.options.keyField = members.text( "key" );
  sources.options.aliases = members.aliases();
  if ( members.has( "close_gaps" ) )
    sources.closeGaps = members.length( "close_gaps" );
}

void takeAttributes( Members &members, const QString &folder, AtlasSources &sources )
{
  sources.attributes = absoluteSource( members.text( "source" ), folder );
  sources.tableEncoding = members.text( "encoding" );
  if ( members.has( "shape" ) )
  {
    sources.table.shape = tableShapeFromId( members.text( "shape" ) );
    if ( !sources.table.shape )
      members.blame( QStringLiteral( "shape" ) );
  }
  if ( members.has( "header_row" ) )
    sources.table.headerRow = members.number( "header_row" );
  sources.table.keyColumn = members.text( "key" );
  sources.table.clusterColumn = members.text( "cluster" );
  sources.table.aliases = members.aliases();
  sources.table.answers = members.answers();
}

Error invalid( const QString &name, const QString &detail )
{
  return Error { Code::RecipeInvalid, name, {}, -1, detail };
}
} // namespace

QByteArray recipeToJson( const AtlasSources &sources, const QString &folder )
{
  QJsonObject polygons, attributes;
  insertText( polygons, "source", relativeSource( sources.polygons, folder ) );
  insertText( polygons, "encoding", sources.options.encoding );
  insertText( polygons, "crs", sources.options.crs );
  insertText( polygons, "key", sources.options.keyField );
  if ( sources.closeGaps > 0 )
    polygons.insert( QStringLiteral( "close_gaps" ), sources.closeGaps );
  if ( !sources.options.aliases.isEmpty() )
    polygons.insert( QStringLiteral( "aliases" ), aliasesToJson( sources.options.aliases ) );
  insertText( attributes, "source", relativeSource( sources.attributes, folder ) );
  insertText( attributes, "encoding", sources.tableEncoding );
  if ( sources.table.shape )
    attributes.insert( QStringLiteral( "shape" ), QString( tableShapeId( *sources.table.shape ) ) );
  if ( sources.table.headerRow )
    attributes.insert( QStringLiteral( "header_row" ), *sources.table.headerRow );
  insertText( attributes, "key", sources.table.keyColumn );
  insertText( attributes, "cluster", sources.table.clusterColumn );
  if ( !sources.table.aliases.isEmpty() )
    attributes.insert( QStringLiteral( "aliases" ), aliasesToJson( sources.table.aliases ) );
  if ( !sources.table.answers.isEmpty() )
    attributes.insert( QStringLiteral( "answers" ), answersToJson( sources.table.answers ) );
  QJsonObject recipe { { QStringLiteral( "clusteratlas_recipe" ), VERSION }, { QStringLiteral( "polygons" ), polygons }, { QStringLiteral( "attributes" ), attributes } };
  if ( !sources.roleIsDefault )
    recipe.insert( QStringLiteral( "role" ), sources.role.id() );
  return QJsonDocument( recipe ).toJson( QJsonDocument::Indented );
}

Result<AtlasSources> recipeFromJson( const QByteArray &json, const QString &folder, const QString &name )
{
  QJsonParseError problem;
  const QJsonDocument document = QJsonDocument::fromJson( json, &problem );
  if ( problem.error != QJsonParseError::NoError )
    return tl::unexpected( invalid( name, problem.errorString() ) );
  if ( !document.isObject() )
    return tl::unexpected( invalid( name, QStringLiteral( "clusteratlas_recipe" ) ) );
  Members members( document.object(), QString() );
  if ( members.number( "clusteratlas_recipe" ) != VERSION )
    return tl::unexpected( invalid( name, QStringLiteral( "clusteratlas_recipe" ) ) );

  AtlasSources sources;
  sources.roleIsDefault = !members.has( "role" );
  const std::optional<RoleFilter> role = sources.roleIsDefault ? RoleFilter() : RoleFilter::fromId( members.text( "role" ) );
  if ( !role )
    return tl::unexpected( invalid( name, QStringLiteral( "role" ) ) );
  sources.role = *role;
  Members polygons = members.object( "polygons" );
  Members attributes = members.object( "attributes" );
  takePolygons( polygons, folder, sources );
  takeAttributes( attributes, folder, sources );
  for ( const QString &wrong : { members.wrong(), polygons.wrong(), attributes.wrong() } )
    if ( !wrong.isEmpty() )
      return tl::unexpected( invalid( name, wrong ) );
  return sources;
}

Result<AtlasSources> readRecipe( const QString &path )
{
  QFile file( path );
  if ( !file.exists() )
    return tl::unexpected( Error { Code::SourceMissing, path } );
  if ( !QFileInfo( path ).isFile() )
    return tl::unexpected( Error { Code::SourceUnreadable, path, {}, -1, QStringLiteral( "no regular file" ) } );
  if ( !file.open( QIODevice::ReadOnly ) )
    return tl::unexpected( Error { Code::SourceUnreadable, path, {}, -1, file.errorString() } );
  const QByteArray json = file.read( MOST_BYTES + 1 );
  if ( json.size() > MOST_BYTES )
    return tl::unexpected( invalid( path, QStringLiteral( "more than 1 MiB" ) ) );
  return recipeFromJson( json, QFileInfo( path ).absolutePath(), path );
}

} // namespace clusteratlas
