// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

class QTreeWidget;

namespace clusteratlas
{

struct PreparedAtlas;

//! Makes \a tree one for showLedger().
void setUpLedger( QTreeWidget &tree );

//! Shows what factSections() says of \a atlas in \a tree: counts on top, what was left out marked, the ledger's every line below.
void showLedger( QTreeWidget &tree, const PreparedAtlas &atlas );

} // namespace clusteratlas
