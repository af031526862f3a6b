// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/role.h"

namespace clusteratlas
{

//! What the user wants everywhere, kept by QgsSettings under "clusteratlas/".
struct AtlasSettings
{
    QString language; //!< of the content: "ja", "en", or empty to follow QGIS
    QString labels;   //!< language of the labels: "ja", "en", or empty for that of the content
    QString folder;   //!< where atlases go; empty: beside the project, or in the documents
    RoleFilter role;  //!< of an atlas that is built without saying

    //! Values that are none of these become the default.
    [[nodiscard]] static AtlasSettings load();
    void save() const;
};

//! The language of the content for QGIS's \a locale where nobody chose one.
[[nodiscard]] QString languageOfLocale( const QString &locale );

} // namespace clusteratlas
