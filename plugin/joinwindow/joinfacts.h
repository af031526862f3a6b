// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/preparedatlas.h"

namespace clusteratlas
{

enum class Cardinality
{
  None, //!< nothing joins
  OneToOne,
  OneToMany, //!< a prefecture has several partners, a partner one prefecture
  ManyToOne,
  ManyToMany
};

//! What a join does, in numbers. Partners of prefectures are clusters, or rows of a table without clusters.
struct JoinFacts
{
    int in = 0; //!< memberships or rows: matched + notMatched + doubled
    int matched = 0;
    int notMatched = 0;
    int ambiguous = 0; //!< of those not matched
    int doubled = 0;
    int features = 0; //!< of the polygons
    int featuresNotMatched = 0;
    int partners = 0;            //!< that joined
    int partnersWithSeveral = 0; //!< prefectures
    int prefectures = 0;         //!< with a partner
    int prefecturesWithSeveral = 0;
    int prefecturesWithout = 0; //!< that have a polygon
    Cardinality cardinality = Cardinality::None;
};

[[nodiscard]] JoinFacts joinFacts( const PreparedAtlas &atlas );

//! How many partners each prefecture with a polygon has; those without any are not in it.
[[nodiscard]] std::map<PrefectureCode, int> partnersOfPrefectures( const PreparedAtlas &atlas );

} // namespace clusteratlas
