// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "brochuretext.h"
#include "ledger.h"

#include <optional>

namespace clusteratlas
{

//! A part of a brochure and where it stands.
struct BrochurePiece
{
    QString text;
    QString printed;
    int line = 0;
    int lastLine = 0;
    bool inferred = false; //!< its cluster follows from the layout, not from a label or from the lines that touch it
    bool core = false;
    bool more = false;
    QString question = {}; //!< "cut_name"
    int group = -1;        //!< of a budget: index in BrochureScan::groups
    QString context = {};  //!< of a budget: the heading above
};

//! What stands together about one cluster.
struct BrochureBlock
{
    int line = 0;
    int group = -1; //!< index in BrochureScan::groups; -1: no heading stands above
    std::optional<BrochurePiece> name = {};
    std::optional<BrochurePiece> region = {};
    std::optional<BrochurePiece> subtitle = {};
    std::optional<BrochurePiece> programme = {}; //!< where a label names it
    std::vector<BrochurePiece> fields = {};
    std::vector<BrochurePiece> institutions = {};
    std::vector<BrochurePiece> applicants = {};
    std::vector<BrochurePiece> coreOrganisations = {};
    std::vector<BrochurePiece> pages = {};

    //! Nothing but a region, a page or a subtitle.
    bool isBare() const { return !name && fields.empty() && institutions.empty() && applicants.empty() && coreOrganisations.empty(); }
};

struct BrochureProgramme
{
    QString name;
    int line = 0;
    std::optional<int> year = {};
    std::optional<int> clusters = {};
};

//! A text taken apart by its layout, nothing decided yet.
struct BrochureScan
{
    std::vector<BrochureProgramme> programmes = {};
    std::vector<std::vector<int>> groups = {}; //!< headings with no cluster between them: indexes of programmes
    std::vector<BrochureBlock> blocks = {};
    std::vector<BrochurePiece> institutions = {}; //!< these belong to some block, the text does not say which
    std::vector<BrochurePiece> fields = {};
    std::vector<BrochurePiece> pages = {};
    std::vector<BrochurePiece> budgets = {};
    std::vector<Ledger::SetAsideRow> setAside = {};
    std::optional<int> year = {}; //!< where all years in the text are the same one
};

/**
 * Takes \a lines apart in one pass. A cluster is what stands together: a region, a name, fields, institutions, in lines that touch, behind
 * labels, or parted by colons in one line. Where single blank lines part most regions from their names, one blank line parts nothing.
 */
[[nodiscard]] BrochureScan scanBrochure( const std::vector<BrochureLine> &lines );

} // namespace clusteratlas
