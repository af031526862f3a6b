// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "atlas/preparedatlas.h"

class QgsProject;

namespace clusteratlas
{

//! What holds in a project: what was chosen for it, else the options, else what fits. Main thread.
class EffectiveChoices
{
  public:
    //! The language of the content, "ja" or "en"; \a locale is QGIS's.
    [[nodiscard]] static QString language( const QgsProject &project, const QString &locale );

    //! Where the atlas of \a project goes.
    [[nodiscard]] static QString folder( const QgsProject &project );

    //! \a sources with the role that was chosen for \a project, or that of the options where the sources do not say.
    [[nodiscard]] static AtlasSources withRole( AtlasSources sources, const QgsProject &project );
};

} // namespace clusteratlas
