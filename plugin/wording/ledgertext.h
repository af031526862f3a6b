// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/joinmemberships.h"

namespace clusteratlas
{

//! The ledger for readers, a line each, in the language of the interface: sources, counts, then every row that was left out and why.
QStringList ledgerText( const Ledger &ledger );
//! What it says of the polygons alone.
QStringList ledgerText( const Ledger::Polygons &polygons );

//! What a join says alone, when nobody remembers how its files were read.
QStringList ledgerText( const Dataset &dataset, const JoinResult &join );

//! The counts alone, in one line: "13 clusters, 16 memberships on 14 prefectures, 0 left out".
QString ledgerSummary( const Ledger &ledger );

//! That what \a ledger tells of was added, in a few words.
[[nodiscard]] QString addedText( const Ledger &ledger );

//! The wording of a reason id of the ledger; the id itself when it is none.
QString reasonText( const QString &reasonId );

} // namespace clusteratlas
