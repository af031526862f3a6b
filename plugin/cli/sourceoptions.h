// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/preparedatlas.h"

class QCommandLineOption;
class QCommandLineParser;

namespace clusteratlas
{

//! An option with a value, "--name <value>"; texts in Latin-1.
[[nodiscard]] QCommandLineOption valueOption( const char *name, const char *description, const char *value, const char *fallback = "" );

//! --polygons, --attributes, --recipe, --role, --crs, --key, --fixes, --strict, --quiet and --help.
void addSourceOptions( QCommandLineParser &parser );

//! What the options of addSourceOptions() say, the recipe first; \a role is that of --role.
[[nodiscard]] Result<AtlasSources> sourcesOf( const QCommandLineParser &parser, RoleFilter role );

//! Prints the wording of \a error and returns its exit code.
int failWith( const Error &error );

} // namespace clusteratlas
