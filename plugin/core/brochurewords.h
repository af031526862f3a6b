// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace clusteratlas
{

//! The kinds of labels that stand before a colon or alone above what they name.
enum class BrochureLabel
{
  Region,
  Cluster,
  Fields,
  Institutions,
  CoreInstitutions,
  CoreOrganisation,
  Applicants,
  Page,
  Programme,
  Year,
  Budget
};

/**
 * What words say in brochures of programmes that support regional clusters. Every \a folded text is a foldedText(); none of these looks at
 * anything but the kinds of words such texts have: endings of institutions, of regions, of programmes, usual labels.
 */
//! Whether \a folded ends, or in English contains, a word for an institution, or begins with a kind of legal person.
[[nodiscard]] bool isInstitutionName( const QString &folded );

//! Whether the name ends where it should: a company, or with a word for an institution. 財団法人 alone in front says that more follows.
[[nodiscard]] bool isWholeInstitutionName( const QString &folded );

//! Whether \a folded is written like the name of a region: …地域, …エリア, 東海広域, 富山県・石川県, Hakodate Area. No sentences.
[[nodiscard]] bool isRegionName( const QString &folded );

//! Whether \a folded has a word that clusters are called by: クラスター, コリドー, バレー, 構想, Cluster.
[[nodiscard]] bool isClusterName( const QString &folded );

//! Whether \a folded is written like one research field: short, no sentence, no money, no year.
[[nodiscard]] bool mayBeField( const QString &folded );

//! Whether \a folded has a word that research fields are usually called by.
[[nodiscard]] bool isUsualField( const QString &folded );

//! Whether \a folded is a sentence or a part of one.
[[nodiscard]] bool isSentence( const QString &folded );

//! Nothing when \a folded is no usual label.
[[nodiscard]] std::optional<BrochureLabel> brochureLabel( const QString &folded );

//! The western year of 平成21年度, FY2009, 2009年度, H21年度 in \a folded; nothing when there is none or two that differ.
[[nodiscard]] std::optional<int> fiscalYear( const QString &folded );

//! Whether \a folded names an amount of money.
[[nodiscard]] bool namesMoney( const QString &folded );

} // namespace clusteratlas
