// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>

namespace clusteratlas
{

//! Exit codes of the command line: a stable contract, see README.md.
enum ExitCode
{
  EXIT_DONE = 0,
  EXIT_USAGE = 1,
  EXIT_INPUT = 2,
  EXIT_LOSSES = 3,
  EXIT_CANCELED = 130,
};

//! Runs "clusteratlas ARGUMENTS…" and returns its exit code.
int runCommandLine( const QStringList &arguments );

//! One line to standard output or standard error, UTF-8.
void printLine( const QString &line );
void printError( const QString &line );

} // namespace clusteratlas
