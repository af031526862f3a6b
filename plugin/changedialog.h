// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "barmessage.h"
#include "core/datasetchange.h"

class QWidget;

namespace clusteratlas
{

//! makeMessage() with a button Details… that lists \a change; names are in \a language "ja" or "en". Stays until it is closed.
[[nodiscard]] QgsMessageBarItem *messageOfChange( const BarMessage &message, const DatasetChange &change, const QString &language, QWidget *window );

} // namespace clusteratlas
