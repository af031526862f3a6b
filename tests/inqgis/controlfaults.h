// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace clusteratlas::test
{

//! A line for each visible control in \a parent that has no name for a screen reader, no tool tip though it shows but an icon, that the Tab key does not reach, or whose text is cut.
QStringList controlFaults( const QWidget &parent );

} // namespace clusteratlas::test
