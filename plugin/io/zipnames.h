// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "threadoption.h"

#include <QString>
#include <optional>

namespace clusteratlas
{

/**
 * The encoding of the names inside the zip at \a path, where it is not what a reader must take for granted: Windows writes Japanese names as CP932 and
 * sets no flag of UTF-8. Empty when all names are ASCII or flagged, or when it is no zip.
 */
[[nodiscard]] QString zipNameEncoding( const QString &path );

/**
 * How GDAL is to be told of the zip at \a path: "/vsizip/{…}". Where zipNameEncoding() says something, under a spelling of its own: GDAL keeps the
 * names of a zip by its spelling, and others in this process may have listed it with broken ones.
 */
[[nodiscard]] QString zipAddress( const QString &path );

//! While it lives, GDAL decodes names inside the zip that \a address lies in as zipNameEncoding() says.
class ZipNames
{
  public:
    explicit ZipNames( const QString &address );

  private:
    std::optional<ThreadOption> mEncoding;
};

//! \a address as a person names it: "a.zip/b.shp" for "/vsizip/{a.zip}/b.shp".
[[nodiscard]] QString shownAddress( const QString &address );

} // namespace clusteratlas
