// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"
#include "core/ledger.h"

#include <QDate>

namespace clusteratlas
{

//! Texts around printed maps, in the languages of the atlas and not of the interface.
namespace mapwording
{
//! "1:2,500,000".
QString scale( double denominator );

//! Names in one line, as \a language joins them.
QString together( const QStringList &names, const QString &language );

//! A note on \a count islands that no map of the page shows.
Bilingual notShown( const QString &where, int count );

//! Where the borders come from, by what is known of the file: built-in, the national land numerical information by its columns, else its name.
Bilingual polygonSource( const Ledger::Polygons &polygons );

//! "title (publisher, licence)".
QString source( const QString &title, const QString &publisher, const QString &licence, const QString &language );

//! Who made the page of its sources, and on which day if \a date is valid.
Bilingual processed( const QDate &date );

//! The fiscal years that the programmes of \a dataset tell of; empty when they tell of none.
QString fiscalYears( const Dataset &dataset, const QString &language );

Bilingual sources();
Bilingual north();
} // namespace mapwording

} // namespace clusteratlas
