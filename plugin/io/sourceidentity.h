// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace clusteratlas
{

//! Which files a source is made of, and in which state they are.
struct SourceIdentity
{
    QByteArray digest; //!< differs when any of them was replaced, changed, added or taken away
    qint64 newest = 0; //!< milliseconds since 1970: the last change of any of them
};

/**
 * The identity of the files that \a source names (see sourceFiles()), by path, size, times and inode: of a file with those beside it that
 * share its name (.dbf, .prj, .cpg, -wal …), of a folder or a GML with all files in the folder. Reads no content.
 *
 * Nothing for what is no file of this machine ("PG:", /vsi…), for formats that refer to other files (.vrt, .tab), and for more than
 * 20 000 files.
 */
[[nodiscard]] std::optional<SourceIdentity> sourceIdentity( const QString &source );

} // namespace clusteratlas
