// SPDX-License-Identifier: GPL-2.0-or-later
#include "packagedescription.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace clusteratlas
{

namespace
{
using Code = Error::Code;

QStringList textList( const QJsonValue &value )
{
  QStringList texts;
  if ( value.isString() )
    texts << value.toString();
  for ( const QJsonValue &item : value.toArray() )
    texts << item.toVariant().toString();
  return texts;
}

FieldSchema::Type typeFromName( const QString &name )
{
  if ( name == QLatin1String( "integer" ) || name == QLatin1String( "year" ) )
    return FieldSchema::Type::Integer;
  if ( name == QLatin1String( "number" ) )
    return FieldSchema::Type::Number;
  if ( name == QLatin1String( "boolean" ) )
    return FieldSchema::Type::Boolean;
  return FieldSchema::Type::String;
}

std::optional<double> bound( const QJsonValue &value )
{
  bool ok = false;
  const double number = value.toVariant().toDouble( &ok );
  return ok && !value.isUndefined() ? std::optional<double>( number ) : std::nullopt;
}

FieldSchema fieldFromJson( const QJsonObject &json )
{
  FieldSchema field;
  field.name = json.value( QLatin1String( "name" ) ).toString();
  field.type = typeFromName( json.value( QLatin1String( "type" ) ).toString() );
  field.titleEn = json.value( QLatin1String( "title" ) ).toString();
  field.titleJa = json.value( QLatin1String( "title_ja" ) ).toString();
  const QJsonObject constraints = json.value( QLatin1String( "constraints" ) ).toObject();
  field.required = constraints.value( QLatin1String( "required" ) ).toBool();
  field.pattern = constraints.value( QLatin1String( "pattern" ) ).toString();
  field.allowed = textList( constraints.value( QLatin1String( "enum" ) ) );
  field.minimum = bound( constraints.value( QLatin1String( "minimum" ) ) );
  field.maximum = bound( constraints.value( QLatin1String( "maximum" ) ) );
  return field;
}

//! A path a package may name: below its own folder, on this file system.
bool isInsidePackage( const QString &path )
{
  return !path.isEmpty() && !path.contains( QLatin1Char( ':' ) ) && !path.contains( QLatin1Char( '\\' ) ) && !path.contains( QLatin1Char( '|' ) )
    && !path.startsWith( QLatin1Char( '/' ) ) && !path.split( QLatin1Char( '/' ) ).contains( QLatin1String( ".." ) );
}

Result<TableSchema> tableFromJson( const QJsonObject &json, const QString &source )
{
  TableSchema table;
  table.name = json.value( QLatin1String( "name" ) ).toString();
  const QStringList paths = textList( json.value( QLatin1String( "path" ) ) );
  if ( table.name.isEmpty() )
    return tl::unexpected( Error { Code::PackageInvalid, source, {}, -1, QStringLiteral( "a resource has no name" ) } );
  if ( paths.size() != 1 || !isInsidePackage( paths.first() ) )
    return tl::unexpected( Error { Code::PackageInvalid, source, table.name, -1, QStringLiteral( "the path must be one file inside the package's folder" ) } );
  table.path = paths.first();
  table.titleEn = json.value( QLatin1String( "title" ) ).toString();
  table.titleJa = json.value( QLatin1String( "title_ja" ) ).toString();

  if ( const QString delimiter = json.value( QLatin1String( "dialect" ) ).toObject().value( QLatin1String( "delimiter" ) ).toString(); delimiter.size() == 1 )
    table.delimiter = delimiter.at( 0 );

  const QJsonObject schema = json.value( QLatin1String( "schema" ) ).toObject();
  for ( const QJsonValue &field : schema.value( QLatin1String( "fields" ) ).toArray() )
  {
    table.fields.push_back( fieldFromJson( field.toObject() ) );
    if ( table.fields.back().name.isEmpty() )
      return tl::unexpected( Error { Code::PackageInvalid, source, table.name, -1, QStringLiteral( "a field has no name" ) } );
  }
  table.primaryKey = textList( schema.value( QLatin1String( "primaryKey" ) ) );
  for ( const QJsonValue &value : schema.value( QLatin1String( "foreignKeys" ) ).toArray() )
  {
    const QJsonObject key = value.toObject();
    const QJsonObject reference = key.value( QLatin1String( "reference" ) ).toObject();
    ForeignKey foreignKey { textList( key.value( QLatin1String( "fields" ) ) ), reference.value( QLatin1String( "resource" ) ).toString(),
      textList( reference.value( QLatin1String( "fields" ) ) ) };
    if ( foreignKey.columns.isEmpty() || foreignKey.columns.size() != foreignKey.referenced.size() )
      return tl::unexpected( Error { Code::PackageInvalid, source, table.name, -1, QStringLiteral( "a foreign key names unlike numbers of columns" ) } );
    table.foreignKeys.push_back( foreignKey );
  }
  return table;
}

PackageDescription headOf( const QJsonObject &root )
{
  PackageDescription package;
  package.title.en = root.value( QLatin1String( "title" ) ).toString();
  package.title.ja = root.value( QLatin1String( "title_ja" ) ).toString();
  QStringList licences;
  for ( const QJsonValue &licence : root.value( QLatin1String( "licenses" ) ).toArray() )
  {
    const QJsonObject object = licence.toObject();
    package.licences.push_back( { object.value( QLatin1String( "name" ) ).toString(), object.value( QLatin1String( "title" ) ).toString(), object.value( QLatin1String( "path" ) ).toString() } );
    licences << ( package.licences.back().title.isEmpty() ? package.licences.back().name : package.licences.back().title );
  }
  for ( const QJsonValue &origin : root.value( QLatin1String( "sources" ) ).toArray() )
    package.sources.push_back( { origin.toObject().value( QLatin1String( "title" ) ).toString(), origin.toObject().value( QLatin1String( "path" ) ).toString() } );
  package.licence = licences.join( QStringLiteral( "; " ) );
  return package;
}
} // namespace

Result<PackageDescription> parsePackageDescription( const QByteArray &json, const QString &source )
{
  QJsonParseError parseError;
  const QJsonDocument document = QJsonDocument::fromJson( json, &parseError );
  if ( !document.isObject() )
    return tl::unexpected( Error { Code::PackageInvalid, source, {}, -1, parseError.error ? parseError.errorString() : QStringLiteral( "not a JSON object" ) } );

  const QJsonObject root = document.object();
  PackageDescription package = headOf( root );
  for ( const QJsonValue &resource : root.value( QLatin1String( "resources" ) ).toArray() )
  {
    Result<TableSchema> table = tableFromJson( resource.toObject(), source );
    if ( !table )
      return tl::unexpected( table.error() );
    package.tables.push_back( *std::move( table ) );
  }
  if ( package.tables.empty() )
    return tl::unexpected( Error { Code::PackageInvalid, source, {}, -1, QStringLiteral( "no resources" ) } );
  return package;
}

PackageDescription parsePackageHead( const QByteArray &json )
{
  return headOf( QJsonDocument::fromJson( json ).object() );
}

} // namespace clusteratlas
