// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "matchprefecture.h"

#include <QHash>
#include <QStringList>
#include <vector>

namespace clusteratlas
{

//! Labels that somebody has said are a prefecture, by their normalizedLabel().
using PrefectureAliases = QHash<QString, PrefectureCode>;

/**
 * The items of a cell that lists several: split at 、 ， , ； ; ／ / and line ends, outside brackets, without space around and without
 * empty ones. Never split at ・, which stands inside terms (ナノテク・材料). A closing 等, ほか or など is no item and is taken off none.
 */
[[nodiscard]] QStringList listItems( const QString &cell );

//! True when listItems() would part \a cell.
[[nodiscard]] bool isListCell( const QString &cell );

//! One place that a cell names: a prefecture, or a label that names none.
struct PlaceItem
{
    QString label;
    PrefectureMatchResult match;
    bool isAlias = false;            //!< somebody said so
    QStringList municipalities = {}; //!< the labels by which municipalities of it were named
};

/**
 * The prefectures that \a cell names, each once, in the order first named, then labels that name none.
 *
 * A cell that matchPrefecture() recognises is one item. Otherwise its listItems() are, and where those are a run of prefectures and cities
 * parted by ・, と, 及び, および or spaces (富山県・石川県), the members of that run. Besides what matchPrefecture() recognises, an item may be
 * a municipality of prefectureOfMunicipality(), an official name followed by 全域, 一円, 地域 or 内, or any of these before 等, ほか, 他 or など.
 * One whose name several prefectures share stays a label without its prefecture.
 *
 * Of a cell that is empty nothing is returned. \a aliases are looked up first, for the whole cell and for each item.
 */
[[nodiscard]] std::vector<PlaceItem> placesIn( const QString &cell, const PrefectureAliases &aliases = {} );

//! The items of a cell that names municipalities: listItems(), parted further where an item is a run of municipalities (福岡市・北九州市).
[[nodiscard]] QStringList municipalityItems( const QString &cell );

//! \a label without 全域, 一円, 地域 or 内 and without 等, ほか, 他 or など at its end.
[[nodiscard]] QString withoutPlaceEnding( const QString &label );

} // namespace clusteratlas
