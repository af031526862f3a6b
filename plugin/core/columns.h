// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "tableschema.h"

#include <QStringList>
#include <QVariant>

#include <algorithm>

namespace clusteratlas
{

//! Columns the atlas adds, with their titles in both languages.
inline FieldSchema textColumn( const char *name, const QString &ja, const QString &en )
{
  return FieldSchema { QString::fromLatin1( name ), FieldSchema::Type::String, ja, en };
}

inline FieldSchema integerColumn( const char *name, const QString &ja, const QString &en )
{
  return FieldSchema { QString::fromLatin1( name ), FieldSchema::Type::Integer, ja, en };
}

inline FieldSchema numberColumn( const char *name, const QString &ja, const QString &en )
{
  return FieldSchema { QString::fromLatin1( name ), FieldSchema::Type::Number, ja, en };
}

//! \a fields without those called like one of \a computed: a table that was exported from an atlas has what the atlas computes anew.
inline std::vector<FieldSchema> withoutComputed( std::vector<FieldSchema> fields, const QStringList &computed )
{
  fields.erase( std::remove_if( fields.begin(), fields.end(), [&computed]( const FieldSchema &field ) { return computed.contains( field.name, Qt::CaseInsensitive ); } ), fields.end() );
  return fields;
}

/**
 * Gives columns that a GeoPackage cannot have beside each other another name, "fid_2": its own "fid" and "geom", and those that differ in case alone. Their
 * titles keep the old one.
 */
inline void makeDistinct( std::vector<FieldSchema> &fields )
{
  QStringList taken { QStringLiteral( "fid" ), QStringLiteral( "geom" ) };
  for ( FieldSchema &field : fields )
  {
    QString name = field.name;
    for ( int copy = 2; taken.contains( name, Qt::CaseInsensitive ); ++copy )
      name = QStringLiteral( "%1_%2" ).arg( field.name ).arg( copy );
    if ( name != field.name && field.titleJa.isEmpty() && field.titleEn.isEmpty() )
      field.titleJa = field.titleEn = field.name;
    field.name = name;
    taken << name;
  }
}

//! NULL for an empty text.
inline QVariant textValue( const QString &text )
{
  return text.isEmpty() ? QVariant() : QVariant( text );
}

inline QVariant listJa( const QStringList &texts )
{
  return textValue( texts.join( QStringLiteral( "、" ) ) );
}

inline QVariant listEn( const QStringList &texts )
{
  return textValue( texts.join( QStringLiteral( "; " ) ) );
}

//! Ids as a list that string_to_array( …, ';' ) of QGIS reads.
inline QVariant listIds( const QStringList &ids )
{
  return textValue( ids.join( QLatin1Char( ';' ) ) );
}

} // namespace clusteratlas
