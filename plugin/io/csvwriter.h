// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/csvtext.h"
#include "core/featuretable.h"
#include "core/result.h"

namespace clusteratlas
{

//! A character that an encoding could not hold and that 〓 stands for.
struct LostCharacter
{
    QString table;
    qint64 row; //!< 0: the headings; 1 is the first row below them
    QString column;
    QString character;
};

//! How a table becomes text.
struct CsvDialect
{
    QString encoding = QStringLiteral( "UTF-8" );
    bool hasMark = true; //!< begins with a byte order mark, for Excel; UTF-8 only
    QChar delimiter = QLatin1Char( ',' );
    QByteArray lineEnd = QByteArrayLiteral( "\r\n" );
    bool isForSpreadsheets = true; //!< no text begins like a formula, see withoutFormula()
};

/**
 * Writes the columns of \a table, named in a first record, without geometry. Returns what the encoding could not hold. Fails with
 * OutputUnwritable, also when nobody knows the encoding.
 */
[[nodiscard]] Result<std::vector<LostCharacter>> writeCsv( const QString &path, const FeatureTable &table, const CsvDialect &dialect = {} );

} // namespace clusteratlas
