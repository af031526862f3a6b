// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>

#include <ostream>

// GoogleTest finds these by argument-dependent lookup, hence in the namespace of the Qt types.

inline void PrintTo( const QString &text, std::ostream *stream )
{
  *stream << '"' << text.toUtf8().constData() << '"';
}

inline void PrintTo( QLatin1String text, std::ostream *stream )
{
  PrintTo( QString( text ), stream );
}
