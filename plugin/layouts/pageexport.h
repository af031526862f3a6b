// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"

#include <QString>

class QgsPrintLayout;

namespace clusteratlas
{

/**
 * Writes \a layout to \a path as exportLayout() does, or as exportAtlas() when it has an atlas; \a look is called on every page before. Returns how many sheets were
 * written. Main thread.
 */
[[nodiscard]] Result<int> exportPages( QgsPrintLayout &layout, const QString &path, bool isGeoPdf, const Progress &progress, const std::function<void()> &look = {} );

//! \a path with the language "ja" or "en" before its ending: for one of two files.
QString pathInLanguage( const QString &path, const QString &language );

} // namespace clusteratlas
