// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace clusteratlas
{

/**
 * The template for a QTemporaryDir inside \a folder in which files are made before they are renamed into place; its name says which
 * process on which machine made it. Removes those that processes of this machine left behind when they were killed.
 */
[[nodiscard]] QString stagingTemplate( const QString &folder );

} // namespace clusteratlas
