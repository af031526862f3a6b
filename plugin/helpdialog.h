// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

class QWidget;

namespace clusteratlas
{

//! Tells what Cluster Atlas does and how to use it, until it is closed.
void showHelpDialog( QWidget *parent );

} // namespace clusteratlas
