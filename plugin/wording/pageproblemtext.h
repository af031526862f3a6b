// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/pageproblem.h"

namespace clusteratlas
{

//! A few words that name the problem.
QString pageProblemTitle( PageProblem::Kind kind );

//! One sentence that names the item, what is wrong with it, and the mend.
QString pageProblemText( const PageProblem &problem );

} // namespace clusteratlas
