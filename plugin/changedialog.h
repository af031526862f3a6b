// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/datasetchange.h"

class QWidget;
class QgsMessageBar;

namespace clusteratlas
{

//! Says \a text in \a bar, with a button Details… that lists \a change; names are in \a language "ja" or "en". Stays until it is closed.
void tellOfChange( QgsMessageBar &bar, const QString &text, const DatasetChange &change, const QString &language, QWidget *window );

} // namespace clusteratlas
