// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace clusteratlas
{

//! Why polygons are not valid, and where.
struct Flaw
{
    QString reason; //!< an id: "self_intersection", "ring_self_intersection", "hole_outside", "nested_holes", "nested_shells", "disconnected", "duplicate_rings", "too_few_points", "other"
    double x;
    double y;
};

//! The first flaw of \a wkb by the rules of OGC Simple Features, as GEOS finds it; nothing when it is valid or unreadable. Thread-safe.
[[nodiscard]] std::optional<Flaw> flawOf( const QByteArray &wkb );

} // namespace clusteratlas
