// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "joinfacts.h"

namespace clusteratlas
{

//! A fact for a list: what it is, and its value.
struct FactLine
{
    QString name;
    QString value;
    bool isLoss = false; //!< something was left out
};

//! Facts under a heading.
struct FactSection
{
    QString heading;
    std::vector<FactLine> lines;
};

//! What the join does, how the polygons and how the table were read.
[[nodiscard]] std::vector<FactSection> factSections( const PreparedAtlas &atlas );

//! How a key names prefectures, by its keyFormId(): "Japanese names"; the id itself when it is none.
[[nodiscard]] QString keyFormText( const QString &id );

//! Where an encoding or a coordinate system is known from, by the ledger's id: "detected".
[[nodiscard]] QString knownFromText( const QString &id );

} // namespace clusteratlas
