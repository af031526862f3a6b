// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/dataset.h"

namespace clusteratlas
{

//! Names of printed layouts, which stay in the project: both languages, not tr().
namespace printwording
{
//! "A3", "A4縦": a paper, and its orientation when it is upright.
Bilingual sheet( const QString &paper, bool isPortrait );
//! What is added to the name of a layout that is in the language \a language, "ja" or "en", while its project is in the other.
QString inLanguage( const QString &language );
} // namespace printwording

} // namespace clusteratlas
