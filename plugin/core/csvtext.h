// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "featuretable.h"

namespace clusteratlas
{

/**
 * A value as text in the C locale: "" for NULL, numbers with as few digits as give them back, "true" and "false".
 */
[[nodiscard]] QString cellText( const QVariant &value );

//! A record as RFC 4180 has it, without line end: cells in quotes where they hold a delimiter, a quote, a line end or space at an end.
[[nodiscard]] QString csvRecord( const QStringList &cells, QChar delimiter = QLatin1Char( ',' ) );

//! \a text with an apostrophe before a sign that makes a formula of it in a spreadsheet; signed numbers and lone signs stay.
[[nodiscard]] QString withoutFormula( const QString &text );

} // namespace clusteratlas
