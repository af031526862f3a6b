// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace clusteratlas
{

//! The part of a Frictionless Table Schema (specs.frictionlessdata.io/table-schema) that the atlas uses.
struct FieldSchema
{
    enum class Type
    {
      String,
      Integer,
      Number,
      Boolean,
    };

    QString name;
    Type type = Type::String;
    QString titleJa = {}; //!< falls back to the name
    QString titleEn = {};
    bool required = false;
    QString pattern = {}; //!< regular expression the whole text must match
    QStringList allowed = {};
    std::optional<double> minimum = {};
    std::optional<double> maximum = {};
};

struct ForeignKey
{
    QStringList columns;
    QString table; //!< empty: the table itself
    QStringList referenced;
};

struct TableSchema
{
    QString name;
    QString path = {}; //!< relative to the package's folder
    QString titleJa = {};
    QString titleEn = {};
    std::vector<FieldSchema> fields = {};
    QStringList primaryKey = {};
    std::vector<ForeignKey> foreignKeys = {};
    QChar delimiter = {}; //!< of its file; null when nobody said

    const FieldSchema *field( const QString &fieldName ) const
    {
      for ( const FieldSchema &candidate : fields )
        if ( candidate.name == fieldName )
          return &candidate;
      return nullptr;
    }
};

} // namespace clusteratlas
