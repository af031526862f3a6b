// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/preparedatlas.h"

#include <QStringList>

class QCommandLineParser;

namespace clusteratlas
{

//! What build and check are asked for.
struct JoinRequest
{
    AtlasSources sources;
    QString fixSheet; //!< to be written; empty: none
    bool json = false;
    bool strict = false;
    bool quiet = false;
};

/**
 * Reads \a arguments, those of \a command, with the options that \a parser has already and those of a join. Without a request there is the
 * exit code instead, and help or a sentence was printed.
 */
[[nodiscard]] tl::expected<JoinRequest, int> joinRequest( QCommandLineParser &parser, const QString &command, const QStringList &arguments );

//! Says that \a command was called wrongly, and returns its exit code.
int wrongUsageOf( const QString &command, const QString &why );

//! Writes the fix sheet, prints the ledger and returns the exit code.
int finishJoin( const JoinRequest &request, const Ledger &ledger );

} // namespace clusteratlas
