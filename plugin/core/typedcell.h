// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "tableschema.h"

#include <QLocale>
#include <QVariant>

namespace clusteratlas
{

//! The value of a cell in the C locale; invalid when it is empty or not of that type.
inline QVariant typedCell( const QString &cell, FieldSchema::Type type )
{
  if ( cell.isEmpty() )
    return QVariant();
  bool ok = true;
  QVariant value;
  switch ( type )
  {
    case FieldSchema::Type::String:
      return cell;
    case FieldSchema::Type::Integer:
      value = QLocale::c().toLongLong( cell, &ok );
      break;
    case FieldSchema::Type::Number:
      value = QLocale::c().toDouble( cell, &ok );
      break;
    case FieldSchema::Type::Boolean:
      value = cell == QLatin1String( "1" ) || cell.compare( QLatin1String( "true" ), Qt::CaseInsensitive ) == 0;
      break;
  }
  return ok ? value : QVariant();
}

} // namespace clusteratlas
