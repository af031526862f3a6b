// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace clusteratlas
{

/**
 * Folds what a search must not tell apart: case, width, compatibility forms, hiragana and katakana, accents ("Ｋ０７" = "k07", "カンサイ" = "ｶﾝｻｲ" = "かんさい", "Hyōgo" = "hyogo").
 *
 * Voicing marks of kana are kept. Direction marks and other invisible characters are dropped, white space becomes one space.
 */
[[nodiscard]] QString searchKey( const QString &text );

//! The words of a query, each a searchKey().
[[nodiscard]] QStringList searchWords( const QString &query );

} // namespace clusteratlas
