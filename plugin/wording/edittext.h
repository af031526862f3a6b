// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/ledger.h"

namespace clusteratlas
{

//! Why an edit was refused, in a sentence of the interface's language: which table and column, what value, which rule.
QString refusalText( const Ledger::RejectedRow &refusal );

} // namespace clusteratlas
