// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/keyjoinledger.h"

namespace clusteratlas
{

//! The ledger of a join by key for readers, a line each: sources, counts, then what was left out and why, at most \a mostRows of each side.
QStringList keyJoinText( const KeyJoinLedger &ledger, int mostRows = 20 );

//! The wording of KeyJoinLedger::Left::reason.
QString leftReasonText( const QString &reasonId );

} // namespace clusteratlas
