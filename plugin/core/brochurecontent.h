// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "dataset.h"

namespace clusteratlas
{

//! What a page says of a cluster beside its map, in one language.
struct ClusterCallout
{
    QString clusterId;
    QString programmeId;
    QString region;
    QString name;
    QStringList fields;
    QStringList institutions; //!< as printed in Japanese, by name in English; ※ before the first when all are core, else before each core one
    bool andOthers = false;   //!< the source says that its list goes on (等)
    QString page = {};        //!< of the source, or empty
    bool isPageInferred = false;
};

//! In the order of the table. \a language is "ja" or "en".
[[nodiscard]] std::vector<ClusterCallout> clusterCallouts( const Dataset &dataset, const QString &language );

//! A heading and what stands under it, each an entry of its own.
struct TextPart
{
    QString heading;
    QStringList entries;
};

//! A programme as its frame on the page tells it.
struct ProgrammeText
{
    QString programmeId;
    QString name;
    QString purpose;
    std::vector<TextPart> rules; //!< by part, in order; equal entries once
};

//! Of the programmes that have a purpose or rules, in the order of the table.
[[nodiscard]] std::vector<ProgrammeText> programmeTexts( const Dataset &dataset, const QString &language );

//! The rules that belong to no programme: the parts that the scheme adds up (仕組み). An entry that only repeats the heading is left out.
[[nodiscard]] std::vector<TextPart> schemeParts( const Dataset &dataset, const QString &language );

} // namespace clusteratlas
