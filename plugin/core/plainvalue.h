// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "tableschema.h"

#include <QStringView>

#include <functional>
#include <optional>

namespace clusteratlas
{

//! The whole number that \a text is, digit for digit: "007", "1.0" and "1e3" are none, since they would not come back as written.
[[nodiscard]] std::optional<qint64> plainInteger( QStringView text );

//! The decimal number that \a text is, with "." and without separators of thousands; "007" is none.
[[nodiscard]] std::optional<double> plainNumber( QStringView text );

//! The narrowest type that takes every one of \a count cells: whole numbers, numbers, or text; empty cells fit any. All empty: text.
[[nodiscard]] FieldSchema::Type plainType( size_t count, const std::function<QStringView( size_t )> &cell );

} // namespace clusteratlas
