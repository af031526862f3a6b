// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace clusteratlas::test
{

//! A row of an invented polygon file: a name and a shape in WKT, null for none.
struct NamedShape
{
    QString name;
    QString wkt;
};

//! How a file is written.
struct PolygonFile
{
    QString path;
    const char *driver;
    const char *layer = "prefectures";
    int epsg = 6668; //!< 0: none is written
    std::vector<const char *> layerOptions = {};
    bool append = false; //!< a further layer of a file that is there
    const char *field = "name";
};

//! Writes \a shapes as \a file says; GDAL must be registered.
void writePolygons( const PolygonFile &file, const std::vector<NamedShape> &shapes );

//! A square of \a size with its lower left corner at \a x, \a y, as WKT.
[[nodiscard]] QString square( double x, double y, double size = 0.2 );

//! Squares inside 北海道, 東京都, 大阪府 and 沖縄県, in degrees.
[[nodiscard]] std::vector<NamedShape> fourPrefectures();

//! A zip with \a names stored as they are, without the flag of UTF-8 and without compression.
[[nodiscard]] QByteArray zipOf( const std::vector<std::pair<QByteArray, QByteArray>> &files, bool flagUtf8 = false );

[[nodiscard]] QByteArray contentOf( const QString &path );

} // namespace clusteratlas::test
