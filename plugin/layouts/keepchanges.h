// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDomDocument>
#include <QStringList>

class QgsPrintLayout;

namespace clusteratlas
{

/**
 * A freshly generated layout with what the user changed in the \a present one, by hand, since that was generated: places, texts and looks that differ from
 * the generated ones stay, as do items that were added; items that were taken away stay away. Everything else is that of \a fresh, and so are items that
 * the present one never had. Both must have been marked by markGenerated(); a present one that was not gives \a fresh.
 */
QDomDocument keepChanges( const QDomDocument &present, const QDomDocument &fresh );

//! The keys of the items that the user changed in \a present, added (their ids) or took away since it was generated, in order.
QStringList changedItems( const QDomDocument &present );

} // namespace clusteratlas
