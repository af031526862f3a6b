// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"
#include "joinmemberships.h"

namespace clusteratlas
{

enum class SearchKind
{
  Cluster,
  Prefecture,
  Institution,
  Field,
  Programme
};

//! What a text says of the thing that it finds.
enum class SearchTextUse
{
  Code, //!< never forgiven a typo: K07, 17, JP-17
  Name,
  Reading, //!< kana
  Remark   //!< any other cell of its row
};

struct SearchText
{
    QString text;
    SearchTextUse use;
    double weight; //!< 0..1
};

struct SearchRelation
{
    int cluster;   //!< index in Dataset::clusters
    double weight; //!< 0..1: how much of a score goes over to the cluster
};

//! A thing that can be found, by its texts, and the clusters that it leads to; a cluster leads to itself.
struct SearchEntry
{
    SearchKind kind;
    QString id;
    std::vector<SearchText> texts;
    std::vector<SearchRelation> clusters; //!< in the order of the table, each once
};

/**
 * Everything of \a dataset that can be found: the clusters in the order of their table first, then prefectures that have one, institutions, fields, programmes.
 *
 * Prefectures lead to clusters of any role, to those of \a join first. Columns that end in "_kana" hold readings. Of a cluster's row every cell is
 * a text but sources.
 */
[[nodiscard]] std::vector<SearchEntry> searchEntries( const Dataset &dataset, const JoinResult &join );

} // namespace clusteratlas
