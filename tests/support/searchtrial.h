// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/searchindex.h"

#include <random>

namespace clusteratlas::test
{

//! A name in the data, and what it names.
struct SoughtName
{
    QString text;
    std::vector<std::pair<SearchKind, QString>> owners; //!< everything that bears it
};

struct SearchTrial
{
    const char *kind;
    QString query;
    const SoughtName *sought;
};

struct TrialCount
{
    const char *kind = "";
    int queries = 0;
    int first = 0;  //!< the best hit bears the name
    int inFive = 0; //!< one of the best five does
    std::vector<QString> missed = {};
};

//! Names and readings of clusters, regions, prefectures, institutions, fields and programmes, each text once.
std::vector<SoughtName> soughtNames( const Dataset &dataset );

/**
 * Queries for every name in every script: as it is, its beginning, katakana, half width, Hepburn, Kunrei, with long vowels written otherwise, in
 * capitals, a word of it, initials, codes; and with one or two typos by \a random.
 */
std::vector<SearchTrial> searchTrials( const std::vector<SoughtName> &names, std::mt19937 &random );

//! By kind, in the order of the trials.
std::vector<TrialCount> countTrials( const SearchIndex &index, const std::vector<SearchTrial> &trials );

} // namespace clusteratlas::test
