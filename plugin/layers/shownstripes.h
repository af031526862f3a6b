// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include <vector>

class QgsVectorLayer;

namespace clusteratlas
{

//! A column that a layer of memberships gets while clusters are hidden; it takes the place of \a column.
struct ShownColumn
{
    QString column;     //!< "stripe_rank", "stripe_count", "stripe_from" or "stripe_to"
    QString name;       //!< the same with "_shown"
    QString expression; //!< on rows of memberships, tiles and insets alike
    bool isWhole;       //!< of whole numbers
};

/**
 * The stripes that the clusters left in \a memberships have among themselves, as wide to each other as before: a lone one fills its prefecture. Prefectures of
 * which nothing is hidden keep their columns.
 */
[[nodiscard]] std::vector<ShownColumn> shownStripes( const QgsVectorLayer &memberships );

} // namespace clusteratlas
