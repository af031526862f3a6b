// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

class QTreeWidget;

namespace clusteratlas
{

struct PreparedAtlas;

//! Shows the ledger of \a atlas in \a tree: what ledgerText() says, counts on top and each row that was left out below its count.
void showLedger( QTreeWidget &tree, const PreparedAtlas &atlas );

} // namespace clusteratlas
