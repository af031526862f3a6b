// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/ledger.h"

namespace clusteratlas
{

//! What the ledger says of municipalities, a line each, in the language of the interface; nothing when no cluster names any.
QStringList municipalityText( const Ledger::Municipalities &municipalities );

} // namespace clusteratlas
