// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/joinmemberships.h"

#include <QPalette>

#include <memory>

class QWidget;

namespace clusteratlas::test
{

//! The built-in data.
std::shared_ptr<const Dataset> builtInDataset();

//! The join of the applicants with polygons for all 47 prefectures.
JoinResult fullJoin( const Dataset &dataset );

//! As QGIS's themes "default" and "Night Mapping" have it.
QPalette lightPalette();
QPalette darkPalette();

//! Keeps a picture of \a widget as NAME.png in the folder that CLUSTERATLAS_PICTURES names; does nothing without it.
void keepPicture( QWidget &widget, const QString &name );

} // namespace clusteratlas::test
