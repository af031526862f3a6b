// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace clusteratlas
{

//! What a problem of a polygonal coverage is, by its id: "gap", "overlap" ... The id itself when it is none.
QString coverageProblemText( const QString &kindId );

//! What became of it, by its id: "left", "closed" ... The id itself when it is none.
QString coverageOutcomeText( const QString &outcomeId );

} // namespace clusteratlas
