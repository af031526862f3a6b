// SPDX-License-Identifier: GPL-2.0-or-later
#include "packagejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace clusteratlas
{

namespace
{
void insertText( QJsonObject &object, const char *name, const QString &value )
{
  if ( !value.isEmpty() )
    object.insert( QLatin1String( name ), value );
}

QString typeName( FieldSchema::Type type )
{
  switch ( type )
  {
    case FieldSchema::Type::String:
      return QStringLiteral( "string" );
    case FieldSchema::Type::Integer:
      return QStringLiteral( "integer" );
    case FieldSchema::Type::Number:
      return QStringLiteral( "number" );
    case FieldSchema::Type::Boolean:
      return QStringLiteral( "boolean" );
  }
  Q_UNREACHABLE();
}

QJsonObject toJson( const FieldSchema &field )
{
  QJsonObject object { { QStringLiteral( "name" ), field.name }, { QStringLiteral( "type" ), typeName( field.type ) } };
  insertText( object, "title", field.titleEn );
  insertText( object, "title_ja", field.titleJa );
  QJsonObject constraints;
  if ( field.required )
    constraints.insert( QStringLiteral( "required" ), true );
  insertText( constraints, "pattern", field.pattern );
  if ( !field.allowed.isEmpty() )
    constraints.insert( QStringLiteral( "enum" ), QJsonArray::fromStringList( field.allowed ) );
  if ( field.minimum )
    constraints.insert( QStringLiteral( "minimum" ), *field.minimum );
  if ( field.maximum )
    constraints.insert( QStringLiteral( "maximum" ), *field.maximum );
  if ( !constraints.isEmpty() )
    object.insert( QStringLiteral( "constraints" ), constraints );
  return object;
}

QJsonObject schemaToJson( const TableSchema &table, const QHash<QString, QString> &names )
{
  QJsonArray fields;
  for ( const FieldSchema &field : table.fields )
    fields.append( toJson( field ) );
  QJsonObject schema { { QStringLiteral( "fields" ), fields }, { QStringLiteral( "missingValues" ), QJsonArray { QString() } } };
  if ( !table.primaryKey.isEmpty() )
    schema.insert( QStringLiteral( "primaryKey" ), QJsonArray::fromStringList( table.primaryKey ) );
  QJsonArray keys;
  for ( const ForeignKey &key : table.foreignKeys )
    keys.append( QJsonObject { { QStringLiteral( "fields" ), QJsonArray::fromStringList( key.columns ) },
      { QStringLiteral( "reference" ), QJsonObject { { QStringLiteral( "resource" ), names.value( key.table, key.table ) }, { QStringLiteral( "fields" ), QJsonArray::fromStringList( key.referenced ) } } } } );
  if ( !keys.isEmpty() )
    schema.insert( QStringLiteral( "foreignKeys" ), keys );
  return schema;
}

QJsonObject resourceToJson( const TableSchema &table, const QString &name, const QHash<QString, QString> &names )
{
  QJsonObject resource { { QStringLiteral( "name" ), name },
    { QStringLiteral( "path" ), table.path },
    { QStringLiteral( "profile" ), QStringLiteral( "tabular-data-resource" ) },
    { QStringLiteral( "format" ), QStringLiteral( "csv" ) },
    { QStringLiteral( "mediatype" ), QStringLiteral( "text/csv" ) },
    { QStringLiteral( "encoding" ), QStringLiteral( "utf-8" ) },
    { QStringLiteral( "dialect" ), QJsonObject { { QStringLiteral( "delimiter" ), QStringLiteral( "," ) }, { QStringLiteral( "lineTerminator" ), QStringLiteral( "\n" ) }, { QStringLiteral( "quoteChar" ), QStringLiteral( "\"" ) }, { QStringLiteral( "doubleQuote" ), true }, { QStringLiteral( "header" ), true } } },
    { QStringLiteral( "schema" ), schemaToJson( table, names ) } };
  insertText( resource, "title", table.titleEn.isEmpty() && name != table.name ? table.name : table.titleEn );
  insertText( resource, "title_ja", table.titleJa );
  return resource;
}

QString allowedName( const QString &name )
{
  QString allowed;
  for ( const QChar c : name.toLower() )
  {
    const bool isAllowed = ( c >= QLatin1Char( 'a' ) && c <= QLatin1Char( 'z' ) ) || ( c >= QLatin1Char( '0' ) && c <= QLatin1Char( '9' ) ) || QStringView( u"._-" ).contains( c );
    allowed += isAllowed ? c : QLatin1Char( '_' );
  }
  // A file of the resource's name must not be hidden, nor climb.
  while ( allowed.startsWith( QLatin1Char( '.' ) ) )
    allowed.remove( 0, 1 );
  return allowed.isEmpty() ? QStringLiteral( "table" ) : allowed;
}
} // namespace

QStringList resourceNames( const std::vector<TableSchema> &tables )
{
  QSet<QString> taken;
  for ( const TableSchema &table : tables )
    if ( allowedName( table.name ) == table.name )
      taken.insert( table.name );
  QStringList names;
  for ( const TableSchema &table : tables )
  {
    QString name = allowedName( table.name );
    const QString stem = name;
    for ( int copy = 2; name != table.name && taken.contains( name ); ++copy )
      name = QStringLiteral( "%1_%2" ).arg( stem ).arg( copy );
    taken.insert( name );
    names << name;
  }
  return names;
}

QByteArray packageToJson( const PackageDescription &package, const QString &name )
{
  const QStringList resources = resourceNames( package.tables );
  QHash<QString, QString> names;
  for ( size_t index = 0; index < package.tables.size(); ++index )
    names.insert( package.tables[index].name, resources.at( static_cast<int>( index ) ) );
  QJsonArray tables, licences, sources;
  for ( size_t index = 0; index < package.tables.size(); ++index )
    tables.append( resourceToJson( package.tables[index], resources.at( static_cast<int>( index ) ), names ) );
  for ( const PackageLicence &licence : package.licences )
  {
    QJsonObject object;
    insertText( object, "name", licence.name );
    insertText( object, "title", licence.title );
    insertText( object, "path", licence.path );
    licences.append( object );
  }
  for ( const PackageSource &source : package.sources )
  {
    QJsonObject object;
    insertText( object, "title", source.title );
    insertText( object, "path", source.path );
    sources.append( object );
  }
  QJsonObject root { { QStringLiteral( "profile" ), QStringLiteral( "tabular-data-package" ) }, { QStringLiteral( "name" ), name }, { QStringLiteral( "resources" ), tables } };
  insertText( root, "title", package.title.en );
  insertText( root, "title_ja", package.title.ja );
  if ( !licences.isEmpty() )
    root.insert( QStringLiteral( "licenses" ), licences );
  if ( !sources.isEmpty() )
    root.insert( QStringLiteral( "sources" ), sources );
  return QJsonDocument( root ).toJson( QJsonDocument::Indented );
}

} // namespace clusteratlas
