// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "brochureitem.h"
#include "result.h"

namespace clusteratlas
{

/**
 * What \a text, that of a brochure, proposes. What it does not settle is an item with a question: the page of a cluster whose page
 * reference stands elsewhere, the programme of clusters below two headings, a region that names no prefecture, half a name.
 *
 * Time grows as the text does; more than a million characters are refused with SourceUnreadable, a text without any cluster with NoFeatures.
 */
[[nodiscard]] Result<BrochureProposal> readBrochure( const QString &text );

/**
 * Whether \a text reads like a brochure: some cluster stands in it with fields or institutions, and most lines are not cells parted by one
 * delimiter. Looks at the first 100 000 characters.
 */
[[nodiscard]] bool looksLikeBrochure( const QString &text );

/**
 * \a proposal with \a answers in it: values taken over and confirmed, owners found by id or name, rejected items gone with their parts.
 * An answer that names no cluster, where one is asked for, leaves the question; ids that no item has are kept in unusedAnswers.
 */
[[nodiscard]] BrochureProposal withAnswers( BrochureProposal proposal, const BrochureAnswers &answers );

} // namespace clusteratlas
