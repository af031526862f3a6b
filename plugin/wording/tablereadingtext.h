// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/ledger.h"

namespace clusteratlas
{

//! How a single table was read, for readers, a line each: what a row stands for, where its names stand, what was set aside and why.
[[nodiscard]] QStringList tableReadingText( const Ledger::Attributes &attributes );

//! Why a column is no key, by its keyColumnRejectionId().
[[nodiscard]] QString keyColumnRejectionText( const QString &rejectionId );

//! What a row of a table stands for, by the id of its TableShape: "each row is a membership"; empty for none.
[[nodiscard]] QString tableShapeText( const QString &shapeId );

} // namespace clusteratlas
