// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <qgis.h>

class QgsMessageBar;
class QgsMessageBarItem;

namespace clusteratlas
{

//! A message of the plugin, plain texts both: QGIS would take them for HTML.
struct BarMessage
{
    QString text;         //!< short: the bar cuts what does not fit beside its buttons
    QString details = {}; //!< in the tool tip
    Qgis::MessageLevel level = Qgis::MessageLevel::Info;
};

//! A message for a bar, which owns it once it is pushed; buttons may be added before.
[[nodiscard]] QgsMessageBarItem *makeMessage( const BarMessage &message );

//! Says \a message in \a bar; a success goes by itself after some seconds.
void tell( QgsMessageBar &bar, const BarMessage &message );

} // namespace clusteratlas
