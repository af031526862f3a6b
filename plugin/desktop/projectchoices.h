// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

class QgsProject;

namespace clusteratlas
{

//! What the user chose for one project, kept in its entries of the scope "clusteratlas".
struct ProjectChoices
{
    QString language;       //!< of the content: "ja", "en", or empty for that of the options
    QString role;           //!< RoleFilter's id, or empty for that of the options
    QString folder;         //!< where its atlas goes; empty for that of the options
    QJsonObject panel = {}; //!< AttributePanel::state()

    //! What \a project says; values that are none become empty.
    [[nodiscard]] static ProjectChoices of( const QgsProject &project );

    //! Marks \a project dirty only where something differs from what it says.
    void keepIn( QgsProject &project ) const;
};

} // namespace clusteratlas
