// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"

namespace clusteratlas
{

//! Headings of the forms and map tips of the atlas's layers; they stay in the atlas, in both languages.
namespace formwording
{
Bilingual overview();
Bilingual details();
Bilingual clusters();
Bilingual prefectures();
Bilingual institutions();
Bilingual fields();
Bilingual programme();
Bilingual statistics();
//! Before a count.
Bilingual clusterCount();

struct ValueWord
{
    QString value;
    Bilingual word;
};
//! What the ids and flags in \a column of the atlas mean; empty for other columns.
std::vector<ValueWord> valueWords( const QString &column );

//! The word in \a language for the \a cell of \a column, or the cell itself where there is none.
QString valueText( const QString &column, const QString &cell, const QString &language );
} // namespace formwording

} // namespace clusteratlas
